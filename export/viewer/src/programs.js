// How nodes and edges reach the graphics card: sigma's programs with the shaders of the picture.

import {EdgeProgram, NodeProgram} from "sigma/rendering";
import {floatColor} from "sigma/utils";

import {EDGE_FRAGMENT, EDGE_VERTEX, NODE_FRAGMENT, NODE_VERTEX} from "./shaders.js";

const FLOAT = 5126, UNSIGNED_BYTE = 5121, TRIANGLES = 4;  // as WebGL numbers them
const UNIFORMS = ["u_matrix", "u_screen", "u_sizeRatio"];

const number = (name, size = 1) => ({name, size, type: FLOAT});
const colour = (name) => ({name, size: 4, type: UNSIGNED_BYTE, normalized: true});

function setUniforms(params, {gl, uniformLocations}) {
  gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
  gl.uniform2f(uniformLocations.u_screen, params.width, params.height);
  gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
}

export const SHAPES = ["ellipse", "box", "octagon", "house", "hexagon"];

export class ShapeProgram extends NodeProgram {
  getDefinition() {
    return {
      VERTICES: 6, VERTEX_SHADER_SOURCE: NODE_VERTEX, FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT, METHOD: TRIANGLES, UNIFORMS,
      ATTRIBUTES: [number("a_position", 2), number("a_size"), number("a_shape"), number("a_dashed"), number("a_ring"),
        colour("a_color"), colour("a_border"), colour("a_id")],
      CONSTANT_ATTRIBUTES: [number("a_corner", 2)],
      CONSTANT_DATA: [[-1, -1], [1, -1], [-1, 1], [-1, 1], [1, -1], [1, 1]],
    };
  }

  processVisibleItem(id, at, node) {
    this.array.set([node.x, node.y, node.size, SHAPES.indexOf(node.shape), node.dashed ? 1 : 0, node.ring ?? 0,
      floatColor(node.color), floatColor(node.border), id], at);
  }

  setUniforms(params, program) {
    setUniforms(params, program);
  }
}

const HEADS = ["none", "normal", "vee", "odiamond", "odot", "tee"];
const LINES = ["asserted", "alleged", "not yet"];
const PIECES = 18;

// Two triangles from corner to corner of a part.
function part(kind, from, to) {
  return [[from, -1], [to, -1], [from, 1], [from, 1], [to, -1], [to, 1]].map(([along, across]) => [kind, along, across]);
}

const EDGE_SHAPE = [
  ...Array.from({length: PIECES}, (_, i) => part(0, i / PIECES, (i + 1) / PIECES)).flat(), ...part(1, 0, 1), ...part(2, 0, 1),
];

export class ArrowProgram extends EdgeProgram {
  getDefinition() {
    return {
      VERTICES: EDGE_SHAPE.length, VERTEX_SHADER_SOURCE: EDGE_VERTEX, FRAGMENT_SHADER_SOURCE: EDGE_FRAGMENT,
      METHOD: TRIANGLES, UNIFORMS,
      ATTRIBUTES: [number("a_source", 2), number("a_target", 2), number("a_radii", 2), number("a_width"), number("a_bend"),
        number("a_line"), number("a_head"), number("a_tail"), colour("a_color"), colour("a_id")],
      CONSTANT_ATTRIBUTES: [number("a_vertex", 3)],
      CONSTANT_DATA: EDGE_SHAPE,
    };
  }

  processVisibleItem(id, at, source, target, edge) {
    this.array.set([source.x, source.y, target.x, target.y, source.size + source.ring, target.size + target.ring, edge.size, edge.bend,
      LINES.indexOf(edge.line), HEADS.indexOf(edge.head), HEADS.indexOf(edge.tail), floatColor(edge.color), id], at);
  }

  setUniforms(params, program) {
    setUniforms(params, program);
  }
}

// The middle of an edge's curve on the screen, as the shader bends it; y downwards.
export function middle(from, to, bend) {
  const dx = to.x - from.x, dy = to.y - from.y;
  const straight = Math.max(Math.hypot(dx, dy), 0.001);
  const offset = bend * Math.min(0.3 * straight, 56) / 2;
  return {x: (from.x + to.x) / 2 + dy / straight * offset, y: (from.y + to.y) / 2 - dx / straight * offset, straight};
}
