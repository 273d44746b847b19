// The picture: what the filter shows, drawn by sigma, with the selection and the path brought forward.

import {MultiDirectedGraph} from "graphology";
import Sigma from "sigma";

import {originsOf} from "./data.js";
import {Labels} from "./labels.js";
import {ArrowProgram, ShapeProgram} from "./programs.js";
import {colours, edgeColour, faded} from "./theme.js";

const LEGIBLE = 170;  // pixels between the ends of an edge that is to be read
const MANY = 600;  // edges from which on they are drawn more lightly
const bits = (number) => 32 - Math.clz32(number);

// Without a layout: round about the middle as seeds stand in a sunflower, those with most arrows innermost.
function sunflower(nodes) {
  const inner = [...nodes].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  inner.forEach((node, i) => {
    const radius = 100 * Math.sqrt(i), angle = i * Math.PI * (3 - Math.sqrt(5));
    Object.assign(node, {x: radius * Math.cos(angle), y: radius * Math.sin(angle)});
  });
}

export class Picture {
  // pick({node} or {edge} or {}) is called when something is clicked.
  constructor(container, graph, filter, pick) {
    Object.assign(this, {container, graph, filter, pick, looks: new Map(), edgeLooks: new Map()});
    this.chosen = {};
    this.path = [];
    this.hovered = null;
    this.crowding = 1;  // how much smaller things are drawn where all is in view and there is little room
    if ([...graph.nodes.values()].some((node) => node.x === undefined)) sunflower(graph.nodes.values());
    this.large = graph.nodes.size > 150 ? 1 : 1.5;
    this.start();
  }

  start() {
    this.drawn = new MultiDirectedGraph();
    this.nodeOf = new Map();
    this.edgeOf = new Map();
    [...this.graph.nodes.values()].forEach((node, i) => {
      node.key = "n" + i;
      this.nodeOf.set(node.key, node);
      this.drawn.addNode(node.key, {x: node.x, y: node.y, size: 5});
    });
    for (const edge of this.graph.edges) {
      if (edge.source === edge.target) continue;
      this.edgeOf.set(edge.key, edge);
      this.drawn.addDirectedEdgeWithKey(edge.key, edge.source.key, edge.target.key, {});
    }
    this.look();
    this.renderer = new Sigma(this.drawn, this.container, {
      defaultNodeType: "shape", defaultEdgeType: "arrow", nodeProgramClasses: {shape: ShapeProgram},
      nodeHoverProgramClasses: {shape: ShapeProgram}, edgeProgramClasses: {arrow: ArrowProgram},
      renderLabels: false, enableEdgeEvents: true, zIndex: true, stagePadding: 50, minCameraRatio: 0.02, maxCameraRatio: 4,
      zoomToSizeRatioFunction: (ratio) => 1 / Math.min(1.3, this.crowding / ratio ** 0.8), zoomDuration: 150, inertiaDuration: 100, allowInvalidContainer: true,
      defaultDrawNodeHover: () => {}, nodeReducer: (key) => this.looks.get(this.nodeOf.get(key)),
      edgeReducer: (key) => this.edgeLooks.get(this.edgeOf.get(key)),
    });
    const canvas = this.renderer.createCanvas("words", {afterLayer: "nodes"});
    canvas.style.pointerEvents = "none";
    this.labels = new Labels(this, canvas);
    this.renderer.on("afterRender", () => this.labels.draw());
    this.listen();
    this.frame();
    new ResizeObserver(() => this.renderer.resize().refresh()).observe(this.container);
  }

  listen() {
    const {renderer} = this;
    renderer.on("clickNode", ({node, event}) => this.pick({node: this.nodeOf.get(node), shift: event.original.shiftKey}));
    renderer.on("clickEdge", ({edge}) => this.pick({edge: this.edgeOf.get(edge)}));
    renderer.on("clickStage", () => this.pick({}));
    const hover = (thing) => {
      this.hovered = thing;
      this.container.classList.toggle("pointing", thing !== null);
      this.refresh();
    };
    renderer.on("enterNode", ({node}) => hover(this.nodeOf.get(node)));
    renderer.on("enterEdge", ({edge}) => hover(this.edgeOf.get(edge)));
    renderer.on("leaveNode", () => hover(null));
    renderer.on("leaveEdge", () => hover(null));
  }

  // Works out anew how everything looks, and draws it.
  refresh() {
    this.look();
    this.renderer.refresh();
  }

  look() {
    this.colours = colours();
    this.near = this.nearby();
    this.looks.clear();
    this.edgeLooks.clear();
    for (const node of this.graph.nodes.values()) this.looks.set(node, this.nodeLook(node));
    for (const edge of this.graph.edges) this.edgeLooks.set(edge, this.edgeLook(edge));
  }

  // What stays bright while something is chosen; null where nothing is.
  nearby() {
    const {node, edge} = this.chosen;
    if (this.path.length > 0) return new Set(this.path.flatMap((hop) => [hop.edge, hop.from, hop.to]));
    if (edge) return new Set([edge, edge.source, edge.target]);
    if (!node) return null;
    const edges = node.edges.filter((each) => this.filter.shown.has(each));
    return new Set([node, ...edges, ...edges.flatMap((each) => [each.source, each.target])]);
  }

  nodeLook(node) {
    const type = this.graph.types.get(node.type);
    const chosen = node === this.chosen.node || node === this.hovered;
    const onWay = this.path.some((hop) => hop.from === node || hop.to === node);
    const away = this.near !== null && !this.near.has(node) && !chosen;
    const size = this.large * (3.5 + Math.min(bits(node.degree), 6) * 1.3);
    return {
      x: node.x, y: node.y, type: "shape", shape: type.shape, dashed: !node.named, size, faded: away,
      color: faded(type.fill, away ? 0.25 : 1), border: chosen || onWay ? this.colours.accent : this.colours.border,
      ring: chosen || onWay ? 2.5 : 0, hidden: !this.filter.nodes.has(node) && !chosen && !onWay,
      forced: chosen || onWay || node === this.chosen.edge?.source || node === this.chosen.edge?.target,
      zIndex: chosen || onWay ? 2 : 1, label: null, highlighted: false, forceLabel: false,
    };
  }

  edgeLook(edge) {
    const claims = this.filter.shown.get(edge);
    const away = this.near !== null && !this.near.has(edge) && edge !== this.hovered;
    const forced = edge === this.chosen.edge || edge === this.hovered || this.path.some((hop) => hop.edge === edge);
    const head = edge.negated ? "tee" : edge.group.arrow;
    const colour = edgeColour(edge.group.colour);
    return {
      type: "arrow", claims, hidden: !claims, faded: away, forced, bend: edge.bend, line: edge.class, head,
      tail: edge.relation.symmetric ? head : "none", text: colour, color: faded(colour, away ? 0.1 : forced ? 1 : this.graph.edges.length > MANY ? 0.45 : 0.8),
      size: claims ? Math.min(0.6 + 0.6 * bits(originsOf(claims)), 4) + (forced ? 1 : 0) : 1,
      zIndex: forced ? 2 : away ? 0 : 1, label: null, forceLabel: false,
    };
  }

  onScreen(node) {
    return this.renderer.graphToViewport(node);
  }

  // Fits what is shown into the picture.
  frame(nodes = this.filter.nodes) {
    const shown = [...(nodes.size > 0 ? nodes : this.graph.nodes.values())];
    if (shown.length === 0) return;
    const range = (of) => {
      const values = shown.map(of);
      const [low, high] = [Math.min(...values), Math.max(...values)];
      return high - low < 1 ? [low - 100, high + 100] : [low, high];
    };
    this.renderer.setCustomBBox({x: range((node) => node.x), y: range((node) => node.y)});
    this.renderer.getCamera().setState({x: 0.5, y: 0.5, ratio: 1, angle: 0});
    this.renderer.refresh();
    const [a, b] = [{x: 0, y: 0}, {x: 100, y: 0}].map((point) => this.onScreen(point));
    this.crowding = Math.max(0.36, Math.min(1, 0.42 * Math.hypot(a.x - b.x, a.y - b.y) / (4.8 * this.large)));
    this.refresh();
  }

  zoom(how) {
    const camera = this.renderer.getCamera();
    if (how === "fit") this.frame();
    else if (how === "in") camera.animatedZoom({duration: 120});
    else camera.animatedUnzoom({duration: 120});
  }

  pan(dx, dy) {
    const camera = this.renderer.getCamera();
    const {x, y, ratio} = camera.getState();
    camera.setState({x: x + 0.08 * ratio * dx, y: y + 0.08 * ratio * dy});
  }

  // Brings something into view where it is not, or is too small to be told.
  reach(nodes, legible = LEGIBLE) {
    this.renderer.resize();
    const {width, height} = this.renderer.getDimensions();
    const points = nodes.map((node) => this.onScreen(node));
    const inside = ({x, y}) => x > 40 && y > 40 && x < width - 40 && y < height - 40;
    const across = Math.max(...points.flatMap((a) => points.map((b) => Math.hypot(a.x - b.x, a.y - b.y))));
    if (points.every(inside) && this.renderer.scaleSize(1) > 0.75 && (nodes.length === 1 || across > legible)) return;
    const places = nodes.map((node) => this.renderer.viewportToFramedGraph(this.onScreen(node)));
    const mean = (key) => places.reduce((sum, place) => sum + place[key], 0) / places.length;
    const camera = this.renderer.getCamera();
    const now = camera.getState().ratio;
    const fitting = now * Math.max(across / Math.min(width, height) * 1.5, 0.01);
    const near = nodes.length === 1 ? Math.min(now, 0.8 * this.crowding) : Math.min(now, now * across / legible);
    const ratio = Math.min(1.2, Math.max(near, fitting, 0.05));
    camera.animate({x: mean("x"), y: mean("y"), ratio}, {duration: 250});
  }
}
