// Small drawings of how a node or an edge looks, for legend, filters and lists.

import {svg} from "./dom.js";

// Convex outlines in a box from -1 to 1, y upwards; the picture's shader knows the same shapes.
const OUTLINES = {
  box: [[-1, -0.75], [1, -0.75], [1, 0.75], [-1, 0.75]],
  octagon: [[-0.92, -0.38], [-0.38, -0.92], [0.38, -0.92], [0.92, -0.38], [0.92, 0.38], [0.38, 0.92], [-0.38, 0.92],
    [-0.92, 0.38]],
  house: [[-0.95, -0.8], [0.95, -0.8], [0.95, 0.25], [0, 1], [-0.95, 0.25]],
  hexagon: [[-1.05, 0], [-0.53, -0.85], [0.53, -0.85], [1.05, 0], [0.53, 0.85], [-0.53, 0.85]],
};

export function typeIcon(graph, {type, named = true}) {
  const {shape, fill} = graph.types.get(type);
  const style = {fill, class: "outline", "stroke-dasharray": named ? null : "2 2"};
  const outline = OUTLINES[shape];
  const drawn = outline
    ? svg("polygon", {points: outline.map(([x, y]) => 9 + 7 * x + "," + (9 - 7 * y)).join(" "), ...style})
    : svg("ellipse", {cx: 9, cy: 9, rx: 8, ry: 6, ...style});
  return svg("svg", {class: "icon", width: 18, height: 18, "aria-hidden": "true"}, drawn);
}

const HEADS = {
  normal: () => svg("polygon", {points: "26,4 36,8 26,12", fill: "currentColor"}),
  vee: () => svg("polyline", {points: "28,3 36,8 28,13", fill: "none"}),
  odiamond: () => svg("polygon", {points: "24,8 30,4 36,8 30,12", class: "hollow"}),
  odot: () => svg("circle", {cx: 32, cy: 8, r: 4, class: "hollow"}),
  tee: () => svg("line", {x1: 35, y1: 2, x2: 35, y2: 14}),
};

export const DASHES = {asserted: null, alleged: "6 4", "not yet": "1.5 4"};

export function edgeIcon({colour = "var(--text)", arrow = "normal", line = "asserted", negated = false}) {
  return svg("svg", {class: "icon edge", width: 38, height: 16, color: colour, stroke: "currentColor", "stroke-width": 2,
    "aria-hidden": "true"},
  svg("line", {x1: 1, y1: 8, x2: arrow === "vee" || negated ? 35 : 26, y2: 8, "stroke-dasharray": DASHES[line],
    "stroke-linecap": line === "not yet" ? "round" : null}), HEADS[negated ? "tee" : arrow]());
}
