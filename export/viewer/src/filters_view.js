// The legend, which is the filters: each line shows how something looks, how much of it there is, and a box to hide it.

import {dayText} from "./dates.js";
import {byId, h, present} from "./dom.js";
import {edgeIcon, typeIcon} from "./icons.js";
import {edgeColour} from "./theme.js";

function tally(items, keysOf) {
  const counts = new Map();
  for (const item of items) for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

export class FiltersView {
  constructor(graph, filter, changed) {
    Object.assign(this, {graph, filter, changed});
    this.place = byId("filters");
    this.draw();
  }

  draw() {
    const {graph} = this;
    this.place.replaceChildren(...present([
      h("div", {class: "head"}, h("h2", {}, "Legend and filters"),
        h("button", {type: "button", id: "reset", onclick: () => { this.filter.reset(); this.draw(); this.changed(); }}, "Reset")),
      this.types(), this.relations(), this.certainty(), this.time(),
      this.group("Outlet", this.boxes("outlet", [...tally(graph.claims, (claim) => claim.outlets)]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key, count]) => ({key, count, text: key}))), true)]));
  }

  group(title, content, closed = false) {
    return h("details", {open: !closed, class: "group"}, h("summary", {}, title), content);
  }

  update() {
    this.filter.apply();
    this.changed();
  }

  boxes(what, lines) {
    const off = this.filter.off[what];
    return h("ul", {class: "boxes"}, lines.map(({key, text, count, icon}) => h("li", {}, h("label", {},
      h("input", {type: "checkbox", checked: !off.has(key), "data-filter": what, "data-key": key, onchange: (event) => {
        event.target.checked ? off.delete(key) : off.add(key);
        this.update();
      }}), icon, h("span", {class: "name"}, text), h("span", {class: "quiet"}, count?.toLocaleString("en"))))));
  }

  types() {
    const counts = tally(this.graph.nodes.values(), (node) => [node.type]);
    const lines = [...counts.keys()].map((key) => ({key, text: key, count: counts.get(key), icon: typeIcon(this.graph, {type: key})}));
    const order = this.graph.look.types.map((type) => type.name);
    lines.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
    const unnamed = [...this.graph.nodes.values()].some((node) => !node.named);
    return this.group("Names", [this.boxes("type", lines),
      unnamed && h("p", {class: "quiet note"}, "A dashed outline: not named, known only by a role or description."),
      h("label", {class: "line"}, h("input", {type: "checkbox", id: "lone", checked: this.filter.lone, onchange: (event) => {
        this.filter.lone = event.target.checked;
        this.update();
      }}), h("span", {class: "name"}, "also names without an edge"))]);
  }

  // A group of relations has a box of its own, which switches all of them.
  relations() {
    const counts = tally(this.graph.claims, (claim) => [claim.relation]);
    return this.group("Relations", this.graph.look.groups.map((group) => {
      const members = this.graph.look.relations.filter((relation) => relation.group === group.name && counts.has(relation.name));
      if (members.length === 0) return null;
      const off = this.filter.off.relation;
      const lines = members.map(({name}) => ({key: name, text: name.replaceAll("_", " "), count: counts.get(name)}));
      const all = h("input", {type: "checkbox", checked: members.some(({name}) => !off.has(name)), "data-filter": "group",
        "data-key": group.name, onchange: (event) => {
          members.forEach(({name}) => event.target.checked ? off.delete(name) : off.add(name));
          inner.querySelectorAll("input").forEach((box) => { box.checked = event.target.checked; });
          this.update();
        }});
      const inner = this.boxes("relation", lines);
      const total = lines.reduce((sum, {count}) => sum + count, 0);
      return h("details", {class: "relations"}, h("summary", {}, h("label", {}, all,
        edgeIcon({colour: edgeColour(group.colour), arrow: group.arrow}), h("span", {class: "name"}, group.name)),
      h("span", {class: "quiet"}, total.toLocaleString("en"))), inner);
    }));
  }

  certainty() {
    const {graph, filter} = this;
    const polarity = tally(graph.claims, (claim) => [claim.polarity]);
    const classes = tally(graph.claims, (claim) => [claim.class]);
    const voices = tally(graph.claims, (claim) => [claim.claimants.length ? "attributed" : "own"]);
    const line = (counts, key, text, icon) => ({key, text, count: counts.get(key) ?? 0, icon});
    const output = h("output", {}, Math.round(filter.confidence * 100) + " %");
    return this.group("Certainty", [
      this.boxes("polarity", [line(polarity, "affirmed", "said to be so", edgeIcon({arrow: "vee"})),
        line(polarity, "negated", "said not to be so", edgeIcon({negated: true}))]),
      this.boxes("class", [line(classes, "asserted", "asserted", edgeIcon({arrow: "vee"})),
        line(classes, "alleged", "alleged", edgeIcon({line: "alleged", arrow: "vee"})),
        line(classes, "not yet", "not yet: planned, demanded, possible, foiled", edgeIcon({line: "not yet", arrow: "vee"}))]),
      this.boxes("voice", [line(voices, "own", "in an article’s own voice"), line(voices, "attributed", "said by somebody")]),
      h("label", {class: "slider"}, "Reading certainty at least ", output,
        h("input", {type: "range", min: 0, max: 100, step: 5, id: "confidence", value: filter.confidence * 100, oninput: (event) => {
          filter.confidence = event.target.value / 100;
          output.textContent = event.target.value + " %";
          this.update();
        }}))]);
  }

  time() {
    const {filter} = this;
    if (filter.stops.length === 0) return null;
    const output = h("output", {});
    const tell = () => { output.textContent = dayText(filter.stops[filter.from]) + " to " + dayText(filter.stops[filter.to]); };
    const slider = (end, label) => h("input", {type: "range", min: 0, max: filter.stops.length - 1, "aria-label": label, id: "date-" + end,
      value: filter[end], oninput: (event) => {
        const at = Number(event.target.value);
        filter[end] = end === "from" ? Math.min(at, filter.to) : Math.max(at, filter.from);
        event.target.value = filter[end];
        tell();
        this.update();
      }});
    tell();
    return this.group("Time", [h("p", {class: "slider"}, output, slider("from", "From"), slider("to", "To")),
      h("label", {class: "line"}, h("input", {type: "checkbox", checked: filter.undated, id: "undated", onchange: (event) => {
        filter.undated = event.target.checked;
        this.update();
      }}), h("span", {class: "name"}, "also what has no date")),
      h("p", {class: "quiet note"}, "The time of what is told; where the words give none, the article’s.")]);
  }
}
