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

// Whether a line runs through a box: cut off at one side after the other, something of it must be left.
function crosses([x0, y0, x1, y1], [left, top, right, bottom]) {
  let from = 0, to = 1;
  for (const [step, room] of [[x0 - x1, x0 - left], [x1 - x0, right - x0], [y0 - y1, y0 - top], [y1 - y0, bottom - y0]]) {
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from < to;
}

function boxAt(x, y, half, tall) {
  return [x - half - 2, y - tall, x + half + 2, y + tall];
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
    this.lines = this.brightLines();
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

  // The edges that names had better not lie on: [x0, y0, x1, y1]; none where there are too many to heed.
  brightLines() {
    const bright = [...this.picture.edgeLooks].filter(([, look]) => !look.hidden && !look.faded);
    if (bright.length > 150) return [];
    return bright.flatMap(([edge, look]) => {
      const [from, to] = [edge.source, edge.target].map((node) => this.picture.onScreen(node));
      const at = middle(from, to, look.bend);
      return [[from.x, from.y, at.x, at.y], [at.x, at.y, to.x, to.y]];
    });
  }

  // How many of the lines cross the box.
  covered(box) {
    return this.lines.filter((line) => crosses(line, box)).length;
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
    const around = places.map(([cx, cy]) => ({cx, cy, box: [cx - half, cy - tall, cx + half, cy + tall]}));
    around.forEach((place) => { place.covers = this.covered(place.box); });
    for (const {cx, cy} of around.sort((a, b) => a.covers - b.covers)) {
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
    const lines = [[edge.kind, font, 0], ...(said ? [[said, "italic " + font, 12.5]] : [])];
    const box = ([words, style, down], dy) => boxAt(at.x, at.y + dy + down, this.width(words, style) / 2, 6.5);
    const dy = (look.forced || said ? [0, -13, 13, -24, 24] : [0]).find((each) => lines.every((line) => this.fits(box(line, each))));
    if (dy === undefined && !look.forced) return;
    for (const [words, style, down] of lines) {
      this.put(words, style, at.x, at.y + (dy ?? 0) + down, this.width(words, style) / 2, 6.5, look.text, true);
    }
  }

  fits(box) {
    return box[0] >= 0 && box[2] <= this.size.width && this.taken.free(box);
  }

  // Whether it was written; `over` writes it whatever is there, inside the picture.
  put(text, font, middle, y, half, tall, colour, over = false) {
    const x = over ? Math.max(half + 4, Math.min(this.size.width - half - 4, middle)) : middle;
    const box = boxAt(x, y, half, tall);
    if (!over && !this.fits(box)) return false;
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
