// Light and dark: what the page cannot take from its style sheet. The colours of edges are made for white paper; on
// black each has a lighter one of the same hue.

const ON_BLACK = {
  "#000000": "#D8DCE2", "#0072B2": "#5AB4E8", "#D55E00": "#FF8A45", "#009E73": "#3CCFA3", "#595959": "#A3A8B0",
};

export function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

export function edgeColour(colour) {
  return isDark() ? ON_BLACK[colour] ?? colour : colour;
}

export function colours() {
  const style = getComputedStyle(document.documentElement);
  const named = (name) => style.getPropertyValue("--" + name).trim();
  return {text: named("text"), halo: named("halo"), border: named("outline"), accent: named("accent")};
}

// "#RRGGBB" with an opacity between 0 and 1.
export function faded(colour, opacity) {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16));
  return "rgba(" + [r, g, b, opacity].join(",") + ")";
}
