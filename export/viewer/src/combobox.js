// A field with suggestions, after the combobox pattern of WAI-ARIA: arrows choose, Enter takes, Escape closes.

import {counted, h} from "./dom.js";
import {typeIcon} from "./icons.js";

export class Combobox {
  // take(node) is called with what was chosen.
  constructor(place, {label, placeholder, graph, search, take}) {
    Object.assign(this, {graph, search, take, found: [], at: -1});
    const id = place.id + "-names";
    this.list = h("ul", {role: "listbox", id, "aria-label": label, hidden: true});
    this.input = h("input", {
      type: "search", role: "combobox", "aria-expanded": "false", "aria-controls": id, "aria-autocomplete": "list",
      "aria-label": label, placeholder, autocomplete: "off", spellcheck: "false",
      oninput: () => this.update(), onkeydown: (event) => this.key(event), onfocus: () => this.input.select(),
      onblur: () => this.close(),
    });
    place.append(this.input, this.list);
  }

  update() {
    this.found = this.search.suggest(this.input.value);
    this.list.replaceChildren(...this.found.map(({node, alias}, i) => h("li", {
      role: "option", id: this.list.id + i, "aria-selected": "false",
      // Before the field loses the focus, which closes the list.
      onmousedown: (event) => { event.preventDefault(); this.choose(i); },
    }, typeIcon(this.graph, node), h("span", {class: "name"}, node.name),
    h("span", {class: "quiet"}, (alias || node.positions[0] || node.type) + " · " + counted(node.articles, "article")))));
    if (this.found.length === 0 && this.input.value.trim()) {
      this.list.append(h("li", {class: "quiet none"}, "No name like this"));
    }
    this.list.hidden = this.list.children.length === 0;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    this.mark(this.found.length > 0 ? 0 : -1);
  }

  mark(at) {
    this.at = at;
    [...this.list.children].forEach((option, i) => {
      option.setAttribute("aria-selected", String(i === at));
      if (i === at) option.scrollIntoView({block: "nearest"});
    });
    if (at >= 0) this.input.setAttribute("aria-activedescendant", this.list.id + at);
    else this.input.removeAttribute("aria-activedescendant");
  }

  key(event) {
    const count = this.found.length;
    if (event.key === "ArrowDown" && count) this.mark((this.at + 1) % count);
    else if (event.key === "ArrowUp" && count) this.mark((this.at + count - 1) % count);
    else if (event.key === "Enter" && this.at >= 0 && !this.list.hidden) this.choose(this.at);
    else if (event.key === "Escape" && !this.list.hidden) this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  choose(i) {
    const {node} = this.found[i];
    this.set(node);
    this.take(node);
  }

  set(node) {
    this.input.value = node ? node.name.slice(0, 200) : "";
    this.close();
  }

  close() {
    this.list.hidden = true;
    this.found = [];
    this.input.setAttribute("aria-expanded", "false");
    this.mark(-1);
  }
}
