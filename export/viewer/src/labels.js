// The words of the picture, on a layer of their own: the greatest names first, none over another, each on a halo.

import {middle} from "./programs.js";
import {speakersOf} from "./data.js";

const FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const CELL = 80;
const LONGEST = 34;

// Boxes that are taken, found by the cells they touch.
class Taken {
  cells = new Map();

  *keys([x0, y0, x1, y1]) {
    for (let x = Math.floor(x0 / CELL); x <= Math.floor(x1 / CELL); ++x) {
      for (let y = Math.floor(y0 / CELL); y <= Math.floor(y1 / CELL); ++y) yield x * 4096 + y;
    }
  }

  free(box) {
    for (const key of this.keys(box)) {
      const overlaps = ([x0, y0, x1, y1]) => x0 < box[2] && box[0] < x1 && y0 < box[3] && box[1] < y1;
      if (this.cells.get(key)?.some(overlaps)) return false;
    }
    return true;
  }

  take(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }
}

export class Labels {
  constructor(picture, canvas) {
    this.picture = picture;
    this.canvas = canvas;
    this.widths = new Map();
  }

  draw() {
    const {renderer, colours} = this.picture;
    const {width, height} = renderer.getDimensions();
    const ratio = window.devicePixelRatio || 1;
    this.canvas.width = width * ratio;
    this.canvas.height = height * ratio;
    const context = this.context = this.canvas.getContext("2d");
    context.scale(ratio, ratio);
    Object.assign(context, {textBaseline: "middle", lineJoin: "round", lineWidth: 3.5, strokeStyle: colours.halo});
    this.size = {width, height};
    this.taken = new Taken();
    const nodes = this.visibleNodes();
    this.room = Math.floor(width * height / 8000);  // for so many names
    const first = nodes.filter(({look}) => look.forced);
    first.forEach((entry) => this.node(entry, true));
    const bright = nodes.filter(({look}) => !look.faded);
    if (bright.length <= 400) bright.forEach(({x, y, r}) => this.taken.take([x - r, y - r, x + r, y + r]));
    this.edges(true);
    for (const entry of bright) if (!entry.look.forced && this.room > 0) this.node(entry, false);
    if (this.room > 0) this.edges(false);
  }

  visibleNodes() {
    const {renderer} = this.picture;
    const {width, height} = this.size;
    const found = [];
    for (const [node, look] of this.picture.looks) {
      if (look.hidden) continue;
      const {x, y} = this.picture.onScreen(node);
      if (x < -50 || y < -20 || x > width + 50 || y > height + 20) continue;
      found.push({node, look, x, y, r: renderer.scaleSize(look.size)});
    }
    return found.sort((a, b) => b.look.size - a.look.size || (a.node.id < b.node.id ? -1 : 1));
  }

  node({node, look, x, y, r}, forced) {
    const size = Math.min(15, 10 + look.size / 4);
    const font = (forced || look.size > 9.5 ? "600 " : "") + size + "px " + FONT;
    const text = node.name.length > LONGEST ? node.name.slice(0, LONGEST - 1).trimEnd() + "…" : node.name;
    const half = this.width(text, font) / 2, tall = size * 0.62;
    const below = y + r + tall + 1, above = y - r - tall - 1;
    const right = x + r + half + 4, left = x - r - half - 4, aside = half * 0.85;
    const places = [[x, below], [right, y], [left, y], [x, above], [x + aside, below], [x - aside, below], [x + aside, above],
      [x - aside, above]];
    for (const [cx, cy] of places) {
      if (!this.put(text, font, cx, cy, half, tall, this.picture.colours.text)) continue;
      --this.room;
      return;
    }
    if (forced) this.put(text, font, x, below, half, tall, this.picture.colours.text, true);
  }

  edges(forced) {
    for (const [edge, look] of this.picture.edgeLooks) {
      if (look.hidden || look.faded || look.forced !== forced) continue;
      const at = middle(this.picture.onScreen(edge.source), this.picture.onScreen(edge.target), look.bend);
      if (at.x < 0 || at.y < 0 || at.x > this.size.width || at.y > this.size.height) continue;
      this.edge(edge, look, at);
    }
  }

  edge(edge, look, at) {
    const font = (look.forced ? "600 " : "") + "10.5px " + FONT;
    const speaker = speakersOf(this.picture.graph, look.claims);
    const half = this.width(edge.kind, font) / 2;
    if (!look.forced && at.straight < 2 * half + 50) return;
    const said = speaker && "says " + (speaker.length > 26 ? speaker.slice(0, 25).trimEnd() + "…" : speaker);
    const heights = look.forced ? [0, -13, 13, -24, 24] : [0];
    const y = at.y + (heights.find((dy) => this.put(edge.kind, font, at.x, at.y + dy, half, 6.5, look.text)) ?? NaN);
    if (Number.isNaN(y) && !look.forced) return;
    if (Number.isNaN(y)) this.put(edge.kind, font, at.x, at.y, half, 6.5, look.text, true);
    if (said) this.put(said, "italic " + font, at.x, (y || at.y) + 12.5, this.width(said, "italic " + font) / 2, 6, look.text);
  }

  put(text, font, middle, y, half, tall, colour, over = false) {
    const x = over ? Math.max(half + 4, Math.min(this.size.width - half - 4, middle)) : middle;
    const box = [x - half - 2, y - tall, x + half + 2, y + tall];
    if (!over && !this.taken.free(box)) return false;
    if (!over && (box[0] < 0 || box[2] > this.size.width)) return false;
    this.taken.take(box);
    Object.assign(this.context, {font, fillStyle: colour});
    this.context.strokeText(text, x - half, y);
    this.context.fillText(text, x - half, y);
    return true;
  }

  width(text, font) {
    const key = font + text;
    if (!this.widths.has(key)) {
      this.context.font = font;
      this.widths.set(key, this.context.measureText(text).width);
    }
    return this.widths.get(key);
  }
}
