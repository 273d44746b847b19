// What is shown of the graph. A filter knows what was switched off; an edge is shown while one of its claims is.

import {outletOf} from "./data.js";

export class Filter {
  constructor(graph) {
    this.graph = graph;
    this.stops = [...new Set(graph.claims.filter((claim) => claim.days).flatMap((claim) => claim.days))]
      .filter(Number.isFinite).sort((a, b) => a - b);
    this.reset();
  }

  reset() {
    this.off = {type: new Set(), relation: new Set(), polarity: new Set(), class: new Set(), voice: new Set(),
      outlet: new Set()};
    this.confidence = 0;
    this.from = 0;
    this.to = Math.max(0, this.stops.length - 1);
    this.undated = true;
    this.lone = false;
    this.apply();
  }

  isPlain() {
    return Object.values(this.off).every((set) => set.size === 0) && this.confidence === 0 && this.from === 0 &&
      this.to === Math.max(0, this.stops.length - 1) && this.undated && !this.lone;
  }

  passes(claim) {
    return !this.off.relation.has(claim.relation) && !this.off.polarity.has(claim.polarity) &&
      !this.off.class.has(claim.class) && !this.off.voice.has(claim.claimants.length ? "attributed" : "own") &&
      claim.confidence >= this.confidence && this.inTime(claim) &&
      (this.off.outlet.size === 0 || claim.evidence.some((evidence) => !this.off.outlet.has(outletOf(evidence.article))));
  }

  inTime(claim) {
    if (!claim.days) return this.undated;
    if (this.stops.length === 0) return true;
    return claim.days[0] <= this.stops[this.to] && claim.days[1] >= this.stops[this.from];
  }

  apply() {
    this.shown = new Map();  // edge -> its claims that pass
    this.nodes = new Set();
    for (const edge of this.graph.edges) {
      if (this.off.type.has(edge.source.type) || this.off.type.has(edge.target.type)) continue;
      const claims = edge.claims.filter((claim) => this.passes(claim));
      if (claims.length === 0) continue;
      this.shown.set(edge, claims);
      this.nodes.add(edge.source).add(edge.target);
    }
    if (!this.lone) return;
    for (const node of this.graph.nodes.values()) {
      if (!this.off.type.has(node.type)) this.nodes.add(node);
    }
  }
}
