// The evidence: what stands behind a node, an edge or a path, quotation by quotation.

import {byId, counted, h, isWeb, present} from "./dom.js";
import {nameOf, originsOf, outletOf} from "./data.js";
import {readable} from "./dates.js";
import {edgeIcon, typeIcon} from "./icons.js";
import {edgeColour} from "./theme.js";

const MODALITIES = {
  alleged: "alleged: the words keep their distance from it", foiled: "not yet: foiled", demanded: "not yet: demanded",
  intended: "not yet: planned", possible: "not yet: possible",
};
const FIRST = 40;  // entries of a list before "show all"

export class Panel {
  // go({node} or {edge}) shows something else; path(end, node) makes a node an end of the path.
  constructor(graph, filter, {go, path, close}) {
    Object.assign(this, {graph, filter, go, path, close});
    this.place = byId("panel");
  }

  show(title, icon, ...content) {
    const shut = h("button", {type: "button", class: "close", "aria-label": "Close", onclick: this.close}, "×");
    this.place.replaceChildren(...present([h("div", {class: "head"}, icon, h("h2", {}, title), shut), content]));
    this.place.hidden = false;
    this.place.scrollTop = 0;
  }

  hide() {
    this.place.hidden = true;
    this.place.replaceChildren();
  }

  nodeButton(node) {
    return h("button", {type: "button", class: "link", onclick: () => this.go({node})}, node.name);
  }

  node(node) {
    const facts = [
      ["Also", node.aliases.join("; ")], ["Positions", node.positions.join("; ")], ["Described as", node.description],
      ["Country", node.country?.toUpperCase()], ["When", readable(node.time)],
      ["Where", node.place && this.graph.nodes.has(node.place) ? this.nodeButton(this.graph.nodes.get(node.place)) : ""],
      ["Spoken of", counted(node.mentions, "time") + " in " + counted(node.articles, "article")],
    ];
    const shown = node.edges.filter((edge) => this.filter.shown.has(edge));
    const hidden = node.edges.length - shown.length;
    this.show(node.name, typeIcon(this.graph, node),
      h("p", {class: "quiet"}, (node.named ? "" : "not named · ") + node.type +
        (node.event_type ? " (" + node.event_type.replaceAll("_", " ") + ")" : "")),
      this.facts(facts),
      h("p", {class: "actions"},
        h("button", {type: "button", onclick: () => this.path("from", node)}, "Path from here"),
        h("button", {type: "button", onclick: () => this.path("to", node)}, "Path to here")),
      h("h3", {}, counted(shown.length, "edge")),
      this.list(shown, (edge) => this.edgeLine(edge, node)),
      hidden > 0 && h("p", {class: "quiet"}, counted(hidden, "edge") + " hidden by the filters"));
  }

  facts(pairs) {
    const known = pairs.filter(([, value]) => value);
    return h("dl", {}, known.map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));
  }

  list(items, line) {
    const list = h("ul", {class: "edges"}, items.slice(0, FIRST).map((item) => h("li", {}, line(item))));
    if (items.length <= FIRST) return list;
    const more = h("button", {type: "button", onclick: () => {
      list.append(...items.slice(FIRST).map((item) => h("li", {}, line(item))));
      more.remove();
    }}, "Show all " + items.length);
    return [list, more];
  }

  edgeLine(edge, seenFrom) {
    const other = edge.source === seenFrom ? edge.target : edge.source;
    const sentence = edge.source === seenFrom
      ? [h("b", {}, edge.phrase), " ", other.name] : [other.name, " ", h("b", {}, edge.phrase), " ", seenFrom.name];
    return h("button", {type: "button", class: "row", onclick: () => this.go({edge})}, this.icon(edge), h("span", {}, sentence));
  }

  icon(edge) {
    return edgeIcon({colour: edgeColour(edge.group.colour), arrow: edge.group.arrow, line: edge.class, negated: edge.negated});
  }

  sentence(edge) {
    return h("p", {class: "sentence"}, this.nodeButton(edge.source), " ", h("b", {}, edge.phrase), " ", this.nodeButton(edge.target));
  }

  edge(edge) {
    const claims = this.filter.shown.get(edge) ?? edge.claims;
    const hidden = edge.claims.length - claims.length;
    this.show(edge.kind, this.icon(edge), this.sentence(edge),
      h("p", {class: "quiet"}, edge.group.name + " · " + counted(originsOf(claims), "independent origin") + " · " +
        counted(claims.length, "claim")),
      claims.map((claim) => this.claim(claim)),
      hidden > 0 && h("p", {class: "quiet"}, counted(hidden, "claim") + " hidden by the filters"));
  }

  claim(claim) {
    const speakers = claim.claimants.map((id) => this.graph.nodes.get(id)).filter(Boolean);
    const said = speakers.length > 0
      ? ["said by ", speakers.map((node, i) => [i > 0 ? ", who reports " : "", this.nodeButton(node)])]
      : "in the article’s own voice";
    const facts = [
      ["When", readable(claim.time)], ["Where", claim.place && nameOf(this.graph, claim.place)],
      ["How many", claim.quantity], ["How", claim.manner], ["Part of", claim.event && nameOf(this.graph, claim.event)],
      ["Certainty", MODALITIES[claim.modality]],
      ["Reading certainty", Math.round(claim.confidence * 100) + " %: how sure it is that the words say this"],
      ["Origins", counted(claim.origins, "independent origin")],
      ["Follows from", claim.implied_by && "another claim, " + claim.implied_by],
    ];
    return h("article", {class: "claim"}, h("p", {class: "said"}, said),
      claim.evidence.map((evidence) => this.evidence(evidence)), this.facts(facts), h("p", {class: "quiet id"}, claim.id));
  }

  evidence({article, before, text, after, start, end}) {
    const title = article.title || article.document;
    return h("figure", {},
      h("blockquote", {}, h("span", {class: "quiet"}, before), h("mark", {}, text), h("span", {class: "quiet"}, after)),
      h("figcaption", {}, outletOf(article) === "not known" ? "" : [h("b", {}, outletOf(article)), ", "],
        article.date && readable(article.date) + ", ",
        isWeb(article.url)
          ? h("a", {href: article.url, rel: "noopener noreferrer", target: "_blank"}, title) : h("span", {}, title),
        h("span", {class: "quiet"}, ", bytes " + start + " to " + end)));
  }

  pathFound(hops) {
    this.show("Path of " + counted(hops.length, "hop"), null, hops.map(({edge}) => [
      h("h3", {class: "hop"}, this.icon(edge), h("button", {type: "button", class: "link", onclick: () => this.go({edge})}, edge.kind)),
      this.sentence(edge), this.claim(this.filter.shown.get(edge).reduce((a, b) => b.confidence > a.confidence ? b : a))]));
  }

  noPath(from, to) {
    this.show("No path", null, h("p", {}, "Nothing that is shown joins ", this.nodeButton(from), " and ", this.nodeButton(to),
      ". What is negated is no connection. Filters may hide the way: try with all of them reset."));
  }

  about() {
    const keys = [["/", "search"], ["Esc", "close, step by step"], ["Tab", "from one control to the next"],
      ["arrows", "move the picture, once it has the focus"], ["+ − 0", "zoom in, zoom out, fit all in"],
      ["Shift + click", "path from the chosen name to the clicked one"]];
    this.show("About this page", null,
      h("p", {}, "Everything shown is in this file; nothing is loaded or sent. An edge says that articles claim something, " +
        "never that it is so. Words in the evidence are as they stand in the article."),
      h("dl", {}, keys.map(([key, what]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, what)])),
      h("details", {}, h("summary", {}, "Licences of what is inside"), h("pre", {}, byId("licences").textContent)));
  }
}
