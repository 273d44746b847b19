// Elements made of text: whatever comes out of an article is only ever set as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";

// h("a", {href, class, onclick, hidden}, "text", child, [children], null)
export function h(tag, properties = {}, ...children) {
  return fill(document.createElement(tag), properties, children);
}

export function svg(tag, properties = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), properties, children);
}

// Children without what is not there: null, undefined, false and empty texts, at any depth.
export function present(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false && child !== "");
}

function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "checked" || name === "value") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...present(children));
  return element;
}

export function byId(id) {
  return document.getElementById(id);
}

// "1 claim", "1,204 claims"
export function counted(number, noun) {
  return number.toLocaleString("en") + " " + noun + (number === 1 ? "" : "s");
}

export function isWeb(url) {
  return /^https?:\/\//i.test(url ?? "");
}
