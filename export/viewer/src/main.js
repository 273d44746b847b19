// The page: joins graph, filter, picture, search, evidence and path.

import {load} from "./data.js";
import {Combobox} from "./combobox.js";
import {byId, counted, h} from "./dom.js";
import {Filter} from "./filter.js";
import {FiltersView} from "./filters_view.js";
import {Panel} from "./panel.js";
import {shortestPath} from "./path.js";
import {Picture} from "./picture.js";
import {Search} from "./search.js";
import {isDark} from "./theme.js";

class Page {
  constructor(graph) {
    this.graph = graph;
    this.filter = new Filter(graph);
    this.ends = {from: null, to: null};
    this.chosen = {};
    this.search = new Search(graph);
    this.field = new Combobox(byId("search"), {label: "Search names", placeholder: "Search names  ( / )", graph,
      search: this.search, take: (node) => this.choose({node})});
    this.panel = new Panel(graph, this.filter, {go: (thing) => this.choose(thing), close: () => this.clear(),
      path: (end, node) => this.setEnd(end, node)});
    this.picture = this.draw();
    this.filtersView = new FiltersView(graph, this.filter, () => this.changed());
    this.pathForm();
    this.listen();
    this.tell();
  }

  // Where WebGL is missing the rest of the page still answers.
  draw() {
    const canvas = document.createElement("canvas");
    if (canvas.getContext("webgl2") || canvas.getContext("webgl")) {
      return new Picture(byId("picture"), this.graph, this.filter, (thing) => this.picked(thing));
    }
    this.notice("This browser draws no picture here: it has no WebGL, or it is switched off. " +
      "Search, filters, evidence and paths work all the same.");
    return null;
  }

  notice(text) {
    byId("notice").textContent = text;
    byId("notice").hidden = !text;
  }

  tell() {
    const claims = [...this.filter.shown.values()].reduce((sum, each) => sum + each.length, 0);
    const all = this.filter.isPlain() ? "" : " of " + this.graph.claims.length.toLocaleString("en");
    byId("counts").textContent = counted(this.filter.nodes.size, "name") + ", " + claims.toLocaleString("en") + all +
      (this.graph.claims.length === 1 ? " claim" : " claims");
    if (this.picture) this.notice(this.graph.claims.length === 0 ? "There is no claim in this graph." :
      this.filter.nodes.size === 0 ? "The filters hide everything. Reset shows it again." : "");
  }

  picked({node, edge, shift}) {
    if (node && shift && this.chosen.node) {
      this.ends = {from: this.chosen.node, to: node};
      this.openPath(true);
      this.showPath();
    } else if (node || edge) this.choose(node ? {node} : {edge}, false);
    else this.clear();
  }

  choose(thing, reach = true) {
    this.chosen = thing;
    if (thing.node) this.panel.node(thing.node);
    else this.panel.edge(thing.edge);
    this.look();
    if (reach) this.picture?.reach(thing.node ? [thing.node] : [thing.edge.source, thing.edge.target]);
    byId("panel").focus({preventScroll: true});
  }

  clear() {
    this.chosen = {};
    this.panel.hide();
    byId("show-about").setAttribute("aria-expanded", "false");
    if (this.picture) this.picture.path = [];
    this.look();
  }

  look() {
    if (!this.picture) return;
    this.picture.chosen = this.chosen;
    if (this.chosen.node || this.chosen.edge) this.picture.path = [];
    this.picture.refresh();
  }

  changed() {
    this.tell();
    if (this.picture?.path.length > 0) return this.showPath();
    if (this.chosen.node) this.panel.node(this.chosen.node);
    if (this.chosen.edge) this.filter.shown.has(this.chosen.edge) ? this.panel.edge(this.chosen.edge) : this.clear();
    this.look();
  }

  pathForm() {
    const form = byId("path");
    for (const [end, label] of [["from", "From"], ["to", "To"]]) {
      const place = h("div", {class: "combobox", id: "path-" + end});
      form.append(place);
      this[end + "Field"] = new Combobox(place, {label, placeholder: label, graph: this.graph, search: this.search,
        take: (node) => this.setEnd(end, node)});
    }
    form.append(h("button", {}, "Find"), h("button", {type: "button", class: "close", "aria-label": "Close the path",
      onclick: () => { this.openPath(false); this.clear(); }}, "×"));
    form.addEventListener("submit", (event) => { event.preventDefault(); this.showPath(); });
  }

  openPath(open) {
    byId("path").hidden = !open;
    byId("show-path").setAttribute("aria-expanded", String(open));
    if (!open) this.ends = {from: null, to: null};
    this.fromField.set(this.ends.from);
    this.toField.set(this.ends.to);
  }

  setEnd(end, node) {
    this.ends[end] = node;
    this.openPath(true);
    if (this.ends.from && this.ends.to) this.showPath();
    else this[(end === "from" ? "to" : "from") + "Field"].input.focus();
  }

  showPath() {
    const {from, to} = this.ends;
    if (!from || !to || from === to) return;
    const hops = shortestPath(this.graph, this.filter, from, to);
    this.chosen = {};
    if (hops) this.panel.pathFound(hops);
    else this.panel.noPath(from, to);
    if (!this.picture) return;
    this.picture.path = hops ?? [];
    this.look();
    this.picture.reach(hops ? [from, ...hops.map((hop) => hop.to)] : [from, to], 120 * (hops?.length ?? 1));
  }

  toggleFilters(open) {
    document.body.classList.toggle("no-filters", !open);
    byId("show-filters").setAttribute("aria-expanded", String(open));
    this.picture?.renderer.resize();
    this.look();
  }

  listen() {
    const expanded = (id) => byId(id).getAttribute("aria-expanded") === "true";
    byId("show-filters").addEventListener("click", () => this.toggleFilters(!expanded("show-filters")));
    byId("show-path").addEventListener("click", () => {
      const open = !expanded("show-path");
      this.openPath(open);
      if (open) this.fromField.input.focus();
      else this.clear();
    });
    byId("show-about").addEventListener("click", () => {
      if (expanded("show-about")) return this.clear();
      this.panel.about();
      byId("show-about").setAttribute("aria-expanded", "true");
    });
    byId("theme").addEventListener("click", () => this.theme(isDark() ? "light" : "dark"));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.theme());
    document.querySelectorAll("#zoom button").forEach((button) =>
      button.addEventListener("click", () => this.picture?.zoom(button.dataset.zoom)));
    document.addEventListener("keydown", (event) => this.key(event));
    byId("picture").addEventListener("keydown", (event) => this.steer(event));
    this.theme();
    if (matchMedia("(max-width: 760px)").matches) this.toggleFilters(false);
  }

  theme(chosen) {
    if (chosen) document.documentElement.dataset.theme = chosen;
    byId("theme").textContent = isDark() ? "Light" : "Dark";
    this.filtersView.draw();
    this.changed();
  }

  key(event) {
    const typing = event.target.matches("input[type=search]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.field.input.focus();
    } else if (event.key === "Escape") this.escape();
  }

  // One thing at a time: what was opened last goes first.
  escape() {
    if (!byId("panel").hidden) this.clear();
    else if (!byId("path").hidden) this.openPath(false);
    else return;
    byId("picture").focus({preventScroll: true});
  }

  steer(event) {
    const moves = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]};
    const zooms = {"+": "in", "=": "in", "-": "out", 0: "fit"};
    if (!this.picture || event.ctrlKey || event.metaKey) return;
    if (moves[event.key]) this.picture.pan(...moves[event.key]);
    else if (zooms[event.key]) this.picture.zoom(zooms[event.key]);
    else return;
    event.preventDefault();
  }
}

new Page(load(byId("data").textContent));
