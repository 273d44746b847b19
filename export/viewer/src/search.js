// Names that match what was typed: spelt with or without accents, by any of an entity's names.

const MOST = 12;

function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

// How well a name matches; 0 is not at all.
function fit(words, typed) {
  if (words === typed) return 8;
  if (words.startsWith(typed)) return 4;
  if (words.includes(" " + typed)) return 3;
  return typed.length > 2 && words.includes(typed) ? 0.01 : 0;
}

export class Search {
  constructor(graph) {
    this.entries = [...graph.nodes.values()].map((node) => ({
      node, names: [node.name, ...node.aliases].map((name) => ({name, plain: plain(name)})),
    }));
  }

  // [{node, alias}], the best first; alias is the other name that matched, or "".
  suggest(text) {
    const typed = plain(text.trim());
    if (!typed) return [];
    const found = [];
    for (const {node, names} of this.entries) {
      let best = null;
      names.forEach(({name, plain: words}, i) => {
        const score = fit(words, typed) * (node.mentions + node.degree + 1) * (i > 0 ? 0.8 : 1);
        if (score > (best?.score ?? 0)) best = {node, alias: i > 0 ? name : "", score};
      });
      if (best) found.push(best);
    }
    found.sort((a, b) => b.score - a.score || (a.node.id < b.node.id ? -1 : 1));
    return found.slice(0, MOST);
  }
}
