// The graph of the page: entities by id, claims, and the edges that are drawn: the claims of one source, target and
// kind folded into one. What is negated, alleged or not yet is a kind of its own.

import {daysOf} from "./dates.js";

const NOT_YET = new Set(["foiled", "demanded", "intended", "possible"]);

export function classOf(modality) {
  return NOT_YET.has(modality) ? "not yet" : modality;
}

export function load(text) {
  const data = JSON.parse(text);
  const graph = {
    look: data.look,
    types: new Map(data.look.types.map((type) => [type.name, type])),
    groups: new Map(data.look.groups.map((group) => [group.name, group])),
    relations: new Map(data.look.relations.map((relation) => [relation.name, relation])),
    articles: new Map(data.articles.map((article) => [article.id, article])),
    nodes: new Map(data.nodes.map((node) => [node.id, {aliases: [], positions: [], ...node, edges: []}])),
    claims: data.claims,
    edges: [],
  };
  graph.claims.forEach((claim) => complete(graph, claim));
  graph.edges = fold(graph);
  return graph;
}

function complete(graph, claim) {
  claim.claimants ??= [];
  claim.class = classOf(claim.modality);
  claim.outlets = new Set();
  for (const evidence of claim.evidence) {
    evidence.article = graph.articles.get(evidence.article);
    claim.outlets.add(outletOf(evidence.article));
  }
  claim.days = daysOf(claim.time);
  if (!claim.days) claim.days = spanOf(claim.evidence.map((evidence) => daysOf(evidence.article.date)));
}

// An article whose outlet is not known is told by the host of its address, or else as such.
export function outletOf(article) {
  if (article.outlet) return article.outlet;
  try {
    return new URL(article.url).hostname || "not known";
  } catch {
    return "not known";
  }
}

function spanOf(spans) {
  const known = spans.filter(Boolean);
  if (known.length === 0) return null;
  return [Math.min(...known.map((span) => span[0])), Math.max(...known.map((span) => span[1]))];
}

function fold(graph) {
  const byKey = new Map();
  for (const claim of graph.claims) {
    const key = JSON.stringify([claim.source, claim.target, claim.relation, claim.polarity, claim.class]);
    let edge = byKey.get(key);
    if (!edge) {
      const relation = graph.relations.get(claim.relation);
      edge = {
        key: "e" + byKey.size, source: graph.nodes.get(claim.source), target: graph.nodes.get(claim.target), relation,
        group: graph.groups.get(relation.group), negated: claim.polarity === "negated", class: claim.class, claims: [],
      };
      edge.kind = kindOf(edge);
      edge.phrase = relation.says[(edge.negated ? 3 : 0) + ["asserted", "alleged", "not yet"].indexOf(edge.class)];
      byKey.set(key, edge);
    }
    edge.claims.push(claim);
  }
  const edges = [...byKey.values()];
  for (const edge of edges) {
    edge.source.edges.push(edge);
    if (edge.target !== edge.source) edge.target.edges.push(edge);
  }
  bend(edges);
  return edges;
}

function kindOf(edge) {
  const plain = (edge.negated ? "not " : "") + edge.relation.name.replaceAll("_", " ");
  return edge.class === "asserted" ? plain : plain + " (" + edge.class + ")";
}

// Edges that join the same two are bent apart, evenly to both sides.
function bend(edges) {
  const pairs = new Map();
  for (const edge of edges) {
    const forward = edge.source.id < edge.target.id;
    const pair = JSON.stringify(forward ? [edge.source.id, edge.target.id] : [edge.target.id, edge.source.id]);
    if (!pairs.has(pair)) pairs.set(pair, []);
    pairs.get(pair).push([edge, forward]);
  }
  for (const members of pairs.values()) {
    members.forEach(([edge, forward], i) => {
      edge.bend = (i - (members.length - 1) / 2) * (forward ? 1 : -1);
      edge.turn = i;
    });
  }
}

// Independent origins of several claims: not more than their different articles, nor than their origins together.
export function originsOf(claims) {
  const articles = new Set(claims.flatMap((claim) => claim.evidence.map((evidence) => evidence.article.id)));
  const together = claims.reduce((sum, claim) => sum + claim.origins, 0);
  return Math.max(1, Math.min(articles.size, together), ...claims.map((claim) => claim.origins));
}

// Who says so, where no article does so in its own voice: "The Lantern and others"; else nothing.
export function speakersOf(graph, claims) {
  if (claims.some((claim) => claim.claimants.length === 0)) return "";
  const speakers = [...new Set(claims.map((claim) => claim.claimants.map((id) => nameOf(graph, id)).join(", ")))];
  return speakers[0] + (speakers.length > 1 ? " and others" : "");
}

export function nameOf(graph, id) {
  return graph.nodes.get(id)?.name ?? id;
}
