// The search: MiniSearch and the index are loaded at first use, as scripts, so that it also works
// from file://. An index row is [address, kind, title, names, parts], a part [anchor, words]. A hit
// leads to the part that says most of what was asked.
(() => {
  const form = document.getElementById("_search");
  if (!form) return;
  document.documentElement.classList.replace("no-js", "js");

  const field = form.querySelector("input");
  const panel = form.querySelector(".r-search__panel");
  const count = form.querySelector(".r-search__count");
  const ways = form.querySelector(".r-search__ways");
  const list = form.querySelector("[role=listbox]");
  const opener = document.querySelector(".r-search-open");
  const words = form.dataset;
  const kinds = JSON.parse(words.kinds);
  const separators = /([\s\p{Z}\p{P}]+)/u;
  // What one acts by comes before what one reads.
  const weights = { checklist: 2, decision: 2, service: 1.5, guideline: 1.2 };
  let active = -1;

  // Letters that look alike are typed alike; marks above and below are often left out.
  const fold = (word) => word.normalize("NFKD")
    .replace(/[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f]/g, "")
    .replace(/[\u064a\u0649\u06d2\u06d5]/g, (letter) => (letter === "\u06d5" ? "\u06c1" : "\u06cc"))
    .replace(/\u0643/g, "\u06a9")
    .replace(/[\u0647\u06be\u06c3\u0629]/g, "\u06c1")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => digit.charCodeAt(0) & 15)
    .toLowerCase();

  const script = (name) => new Promise((resolve, reject) => {
    const element = document.createElement("script");
    Object.assign(element, { src: words.assets + name, onload: resolve, onerror: reject });
    document.head.append(element);
  });

  let index = null;
  const load = () => {
    index ??= Promise.all([script("minisearch.js"), script("search-index.js")]).then(() => {
      const search = new window.MiniSearch({ fields: ["title", "names", "text"], processTerm: fold });
      search.addAll(window.rahnumaIndex.map(([, , title, names, parts], id) => (
        { id, title, names, text: parts.map((part) => part[1]).join(" ") }
      )));
      return search;
    });
    return index;
  };

  const find = (search, query) => {
    const options = {
      boost: { title: 4, names: 2 },
      boostDocument: (id) => weights[window.rahnumaIndex[id][1]] ?? 1,
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      combineWith: "AND",
    };
    const all = search.search(query, options);
    return (all.length ? all : search.search(query, { ...options, combineWith: "OR" })).slice(0, 12);
  };

  const show = (text, hits, lost = false) => {
    active = -1;
    field.removeAttribute("aria-activedescendant");
    count.textContent = text;
    ways.hidden = !lost;
    list.replaceChildren(...hits);
    list.hidden = !hits.length;
    field.setAttribute("aria-expanded", String(hits.length > 0));
    panel.hidden = false;
  };

  const close = () => {
    panel.hidden = true;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };

  const answer = async () => {
    const query = field.value.trim();
    if (!query) return close();
    let search;
    try {
      search = await load();
    } catch {
      return show(words.failed, [], true);
    }
    if (query !== field.value.trim()) return;
    const hits = find(search, query).map(hit);
    if (!hits.length) return show(words.none, [], true);
    show(hits.length === 1 ? words.one : words.many.replace("{count}", hits.length), hits);
  };

  const hit = ({ id, match }, number) => {
    const [address, kind, title, , parts] = window.rahnumaIndex[id];
    const asked = new Set(Object.keys(match));
    const said = (text) => new Set(text.split(separators).map(fold).filter((word) => asked.has(word))).size;
    const best = parts.reduce((one, other) => (said(other[1]) > said(one[1]) ? other : one));
    const anchor = said(best[1]) > said(title) && best[0] ? `#${best[0]}` : "";

    const option = element("a", { id: `_hit-${number}`, className: "r-hit", tabIndex: -1 });
    option.href = `${words.root}/${anchor ? address.split("#")[0] : address}${anchor}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.append(
      element("small", { textContent: kinds[kind] }),
      marked(element("strong", { dir: "auto" }), title, asked),
      marked(element("span", { dir: "auto" }), passage(best[1], asked), asked),
    );
    return option;
  };

  // About two lines of a text, from shortly before the first word that was asked for.
  const passage = (text, asked) => {
    const pieces = text.split(separators);
    const first = pieces.findIndex((piece) => asked.has(fold(piece)));
    const start = Math.max(0, first - 16);
    const shown = pieces.slice(start, start + 56).join("");
    return (start ? "… " : "") + shown + (start + 56 < pieces.length ? " …" : "");
  };

  const marked = (parent, text, asked) => {
    for (const piece of text.split(separators)) {
      parent.append(asked.has(fold(piece)) ? element("mark", { textContent: piece }) : piece);
    }
    return parent;
  };

  const element = (name, properties) => Object.assign(document.createElement(name), properties);

  const move = (step) => {
    const hits = list.children;
    if (panel.hidden || !hits.length) return;
    hits[active]?.setAttribute("aria-selected", "false");
    active = (active + step + hits.length + (active < 0 && step < 0 ? 1 : 0)) % hits.length;
    hits[active].setAttribute("aria-selected", "true");
    hits[active].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", hits[active].id);
  };

  const reveal = (open) => {
    form.toggleAttribute("data-open", open);
    opener.setAttribute("aria-expanded", String(open));
    if (open) field.focus();
    else close();
  };

  opener.addEventListener("click", () => reveal(!form.hasAttribute("data-open")));
  field.addEventListener("focus", () => load().catch(() => {}));
  field.addEventListener("input", answer);
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key !== "Escape") return;
    else if (!panel.hidden) close();
    else if (form.hasAttribute("data-open")) {
      reveal(false);
      opener.focus();
    } else return;
    event.preventDefault();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    (list.children[active] ?? list.children[0])?.click();
  });
  list.addEventListener("click", close);
  for (const name of ["focusin", "click"]) {
    document.addEventListener(name, ({ target }) => {
      if (!form.contains(target) && !opener.contains(target)) close();
    });
  }
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    reveal(true);
  });
})();
