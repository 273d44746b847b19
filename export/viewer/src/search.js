// Names that match what was typed: spelt with or without accents, by any of an entity's names.

const MOST = 12;

function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

// Lower is better; Infinity is no match.
function rank(words, typed) {
  if (words === typed) return 0;
  if (words.startsWith(typed)) return 1;
  if (words.includes(" " + typed)) return 2;
  return typed.length > 2 && words.includes(typed) ? 3 : Infinity;
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
        const score = rank(words, typed) * 2 + (i > 0 ? 1 : 0);
        if (Number.isFinite(score) && (!best || score < best.score)) best = {node, alias: i > 0 ? name : "", score};
      });
      if (best) found.push(best);
    }
    found.sort((a, b) => a.score - b.score || b.node.degree - a.node.degree || b.node.mentions - a.node.mentions ||
      (a.node.name < b.node.name ? -1 : 1));
    return found.slice(0, MOST);
  }
}
