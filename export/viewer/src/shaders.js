// GLSL of the picture. Everything is reckoned in pixels of the screen, y upwards, from its middle. Nodes are convex
// shapes told as the greatest distance from their sides; an edge is a curve with a head (and a tail) drawn by the
// distance from its middle line. PICKING_MODE, set by sigma, draws ids for the pointer in place of colours.

const TO_SCREEN = `
uniform mat3 u_matrix;
uniform vec2 u_screen;
uniform float u_sizeRatio;
vec2 on_screen(vec2 p) { return (u_matrix * vec3(p, 1.0)).xy * u_screen * 0.5; }
vec4 placed(vec2 p) { return vec4(p / (u_screen * 0.5), 0.0, 1.0); }
vec4 full(vec4 c) { return vec4(c.rgb, c.a * 255.0 / 254.0); }
`;

export const NODE_VERTEX = `
attribute vec2 a_corner;
attribute vec2 a_position;
attribute float a_size, a_shape, a_dashed, a_ring;
attribute vec4 a_color, a_border, a_id;
varying vec2 v_at;
varying float v_radius, v_shape, v_dashed, v_ring;
varying vec4 v_color, v_border;
${TO_SCREEN}
void main() {
  v_radius = a_size / u_sizeRatio;
  v_at = a_corner * (v_radius * 1.35 + 1.5 * a_ring + 2.0);
  v_shape = a_shape;
  v_dashed = a_dashed;
  v_ring = a_ring;
  v_border = full(a_border);
#ifdef PICKING_MODE
  v_color = full(a_id);
#else
  v_color = full(a_color);
#endif
  gl_Position = placed(on_screen(a_position) + v_at);
}`;

export const NODE_FRAGMENT = `
precision highp float;
varying vec2 v_at;
varying float v_radius, v_shape, v_dashed, v_ring;
varying vec4 v_color, v_border;
float outside(vec2 p, float r) {
  vec2 q = abs(p);
  if (v_shape < 0.5) {  // ellipse
    vec2 half_axes = vec2(1.15, 0.88) * r;
    return (length(p / half_axes) - 1.0) * half_axes.y;
  }
  if (v_shape < 1.5) return max(q.x - r, q.y - 0.75 * r);  // box
  if (v_shape < 2.5) return max(max(q.x, q.y), (q.x + q.y) * 0.7071) - 0.92 * r;  // octagon
  if (v_shape < 3.5) {  // house
    float roof = dot(vec2(q.x, p.y - r), vec2(0.62, 0.785));
    return max(max(q.x - 0.95 * r, -p.y - 0.8 * r), roof);
  }
  return max(q.y - 0.85 * r, dot(q, vec2(0.853, 0.522)) - 0.896 * r);  // hexagon
}
void main() {
  float d = outside(v_at, v_radius);
#ifdef PICKING_MODE
  gl_FragColor = d < 2.0 ? v_color : vec4(0.0);
#else
  float width = min(1.4, v_radius * 0.26);
  float inside = 1.0 - smoothstep(-0.6, 0.6, d - v_ring);
  float rim = inside * smoothstep(-width - 0.6, -width + 0.6, d);
  if (v_dashed > 0.5) {
    float dashes = floor(max(v_radius, 5.0) * 6.28 / 6.5);
    rim *= step(0.42, fract(atan(v_at.y, v_at.x) / 6.2832 * dashes));
  }
  vec3 colour = mix(v_color.rgb, v_border.rgb, rim);
  float alpha = inside * v_color.a;
  gl_FragColor = vec4(colour * alpha, alpha);
#endif
}`;

export const EDGE_VERTEX = `
attribute vec3 a_vertex;  // part (0 line, 1 head, 2 tail), and where in the part: (along, across)
attribute vec2 a_source, a_target, a_radii;
attribute float a_width, a_bend, a_line, a_head, a_tail;
attribute vec4 a_color, a_id;
varying vec4 v_color;
varying vec2 v_at;
varying float v_part, v_half, v_line, v_head, v_length;
${TO_SCREEN}
vec2 p0, p1, p2;
vec2 curve(float t) { return mix(mix(p0, p1, t), mix(p1, p2, t), t); }
vec2 tangent(float t) {
  vec2 d = mix(p1 - p0, p2 - p1, t);
  return d / max(length(d), 0.001);
}
float room(float head, float size) { return head > 4.5 ? 2.0 : head > 2.5 || head < 1.5 && head > 0.5 ? size : 0.0; }
void main() {
  p0 = on_screen(a_source);
  p2 = on_screen(a_target);
  vec2 chord = p2 - p0;
  float straight = max(length(chord), 0.001);
  vec2 aside = vec2(-chord.y, chord.x) / straight;
  float offset = a_bend * min(0.3 * straight, 56.0);
  p1 = (p0 + p2) * 0.5 + aside * offset;
  float len = straight + 0.67 * offset * offset / straight;
  vec2 radii = a_radii / u_sizeRatio * 1.08 + 1.0;
  float scale = min(1.0, straight / 60.0) / max(1.0, u_sizeRatio);
  float size = (7.0 + 2.0 * a_width) * max(scale, 0.25);
  float width = max(a_width * max(scale, 0.35), 0.6);
  float from = min(radii.x / len, 0.5);
  float to = max(1.0 - radii.y / len, 0.5);
  v_part = a_vertex.x;
  v_line = a_line;
  v_half = width * 0.5;
  v_length = size;
  v_head = a_vertex.x > 1.5 ? a_tail : a_head;
  vec2 at;
  if (a_vertex.x < 0.5) {
    float start = from + room(a_tail, size) / len;
    float end = max(to - room(a_head, size) / len, start);
    float t = mix(start, end, a_vertex.y);
#ifdef PICKING_MODE
    float reach = max(v_half, 5.0);
#else
    float reach = v_half + 1.0;
#endif
    v_at = vec2((t - start) * len, a_vertex.z * reach);
    vec2 along = tangent(t);
    at = curve(t) + vec2(-along.y, along.x) * v_at.y;
  } else {
    bool head = a_vertex.x < 1.5;
    float tip = head ? to : from;
    vec2 back = head ? -tangent(tip) : tangent(tip);
    v_at = vec2(mix(-2.0, size + 2.0, a_vertex.y), a_vertex.z * (size * 0.5 + 2.5));
    if (v_head < 0.5) v_at = vec2(0.0);
    at = curve(tip) + back * v_at.x + vec2(-back.y, back.x) * v_at.y;
  }
#ifdef PICKING_MODE
  v_color = full(a_id);
#else
  v_color = full(a_color);
#endif
  gl_Position = placed(at);
}`;

export const EDGE_FRAGMENT = `
precision highp float;
varying vec4 v_color;
varying vec2 v_at;
varying float v_part, v_half, v_line, v_head, v_length;
float line() {
  float d = abs(v_at.y) - v_half;
  if (v_line > 1.5) {
    float period = 4.0 + 3.0 * v_half;
    return length(vec2(mod(v_at.x, period) - period * 0.5, v_at.y)) - max(v_half * 1.25, 1.0);
  }
  if (v_line > 0.5) return max(d, abs(mod(v_at.x, 12.0) - 6.0) - 3.6);
  return d;
}
float head() {
  float x = v_at.x, y = abs(v_at.y), l = v_length;
  if (v_head < 1.5) return max(y - 0.42 * x, x - l);                                      // filled
  if (v_head < 2.5) return max(max(abs(y - 0.45 * x) - 1.1, x - l), -x);                  // open
  if (v_head < 3.5) return abs((abs(x - l * 0.5) * 0.6 + y) * 0.857 - l * 0.25) - 0.8;    // diamond
  if (v_head < 4.5) return abs(length(vec2(x - l * 0.5, y)) - l * 0.42) - 0.8;            // ring
  return max(abs(x - 1.5) - max(v_half, 1.0) - 0.4, y - l * 0.5 - 1.0);                   // bar
}
void main() {
#ifdef PICKING_MODE
  gl_FragColor = v_color;
#else
  float alpha = (1.0 - smoothstep(-0.5, 0.6, v_part < 0.5 ? line() : head())) * v_color.a;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
#endif
}`;
