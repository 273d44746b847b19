// The cheapest way between two entities over what is shown, much as `dossier path` weighs it: arrows are walked both
// ways, what is negated is no connection, stepping on a place, a state or a hub costs extra, and so does a hop that is
// only alleged or not yet. In thousandths of a hop.

const HOP = 1000, PLACE = 1500, STATE = 400, HUB = 600;
const CLASS = {asserted: 0, alleged: 250, "not yet": 500};

function steppingCost(node, hub) {
  const kind = node.type === "place" ? PLACE : node.type === "state" ? STATE : 0;
  const many = node.edges.length > hub ? HUB * (1 + Math.floor(Math.log2(node.edges.length / hub))) : 0;
  return kind + many;
}

// [{edge, from, to}], or null where there is no way.
export function shortestPath(graph, filter, from, to) {
  const hub = Math.max(20, graph.nodes.size / 100);
  const cost = new Map([[from, 0]]);
  const before = new Map();
  const open = new Set([from]);
  while (open.size > 0) {
    let at = null;
    for (const node of open) if (at === null || cost.get(node) < cost.get(at)) at = node;
    open.delete(at);
    if (at === to) return walk(before, from, to);
    const leaving = cost.get(at) + (at === from ? 0 : steppingCost(at, hub));
    for (const edge of at.edges) {
      if (edge.negated || !filter.shown.has(edge)) continue;
      const next = edge.source === at ? edge.target : edge.source;
      const total = leaving + HOP + CLASS[edge.class];
      if (next === at || total >= (cost.get(next) ?? Infinity)) continue;
      cost.set(next, total);
      before.set(next, {edge, from: at, to: next});
      open.add(next);
    }
  }
  return null;
}

function walk(before, from, to) {
  const hops = [];
  for (let at = to; at !== from; at = hops[0].from) hops.unshift(before.get(at));
  return hops;
}
