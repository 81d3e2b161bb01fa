// The search field: what is typed in, a list of results out. MiniSearch, the index and our own
// folding are loaded at first use, as scripts, so that it also works from file://.
// search-find.js answers; here its hits are shown. The best stand first, the rest by kind; each
// leads to the part of the page that says most of what was asked.
// Until the words of pages are in, titles answer alone. Then hits may change places once without a
// key: whoever taps at that moment gets what stood under the thumb, and Enter waits for them.
(() => {
  const form = document.getElementById("_search");
  if (!form) return;
  document.documentElement.classList.replace("no-js", "js");

  const field = form.querySelector("input");
  const panel = form.querySelector(".r-search__panel");
  const count = form.querySelector(".r-search__count");
  const ways = form.querySelector(".r-search__ways");
  const near = form.querySelector(".r-search__near");
  const list = form.querySelector("[role=listbox]");
  const opener = document.querySelector(".r-search-open");
  const words = form.dataset;
  const kinds = JSON.parse(words.kinds);
  const versions = JSON.parse(words.versions);
  const best = 3;
  const most = 12;
  const patience = 5000;
  const aiming = 600;
  let active = -1;
  let stood = { until: 0, hits: [] };

  const script = (name) => new Promise((resolve, reject) => {
    const element = document.createElement("script");
    // In the order written here: the later ones use the earlier.
    Object.assign(element, { src: `${words.assets}${name}?v=${versions[name]}`, async: false, onload: resolve, onerror: reject });
    document.head.append(element);
  });

  const pause = (time = 0) => new Promise((resolve) => { setTimeout(resolve, time); });

  let index = null;
  let full = false;
  const load = () => {
    index ??= Promise.all([
      "minisearch.js", "search-letters.js", "search-words.js", "search-find.js", "search-index.js",
    ].map(script)).then(() => {
      const made = window.rahnumaFind.make(window.rahnumaIndex, window.MiniSearch, pause);
      // What was typed before all was in is answered once more.
      const again = () => {
        if (active < 0 && !panel.hidden) answer(true);
      };
      made.named.then(again);
      made.whole.then(() => {
        full = true;
        again();
      });
      return made;
    });
    return index;
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

  const answer = async (unasked = false) => {
    const query = field.value.trim();
    if (!query) return close();
    let made;
    try {
      made = await load();
    } catch {
      return show(words.failed, [], true);
    }
    if (query !== field.value.trim()) return;
    const found = window.rahnumaFind.find(made, field.value, most);
    if (!found.length && !full) return show(words.searching, []);
    near.replaceChildren(...(found.length ? [] : window.rahnumaFind.near(made, query).map(suggestion)));
    if (!found.length) return show(words.none, [], true);
    const text = found.length === 1 ? words.one : words.many.replace("{count}", found.length);
    const [first, ...others] = groups(found);
    stood = { until: unasked ? performance.now() + aiming : 0, hits: unasked ? standing() : [] };
    show(text, [first()]);
    // A slow phone draws the best before the rest is made.
    const drawn = list.firstChild;
    await pause();
    if (drawn === list.firstChild) list.append(...others.map((group) => group()));
  };

  // Where each hit stands on the screen, and where it leads.
  const standing = () => (panel.hidden ? [] : [...options()].map((hit) => [hit.getBoundingClientRect(), hit.href]));

  const aimedAt = ({ clientX: x, clientY: y }) => {
    if (performance.now() > stood.until) return null;
    const inside = ([box]) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    return stood.hits.find(inside)?.[1] ?? null;
  };

  // The best hits, then the others by kind, in the order of the best of each kind: a function each.
  const groups = (found) => {
    const rows = window.rahnumaIndex;
    const named = new Map([[words.best, found.slice(0, best)]]);
    for (const hit of found.slice(best)) {
      const name = kinds[rows[hit.id][1]];
      named.set(name, [...(named.get(name) ?? []), hit]);
    }
    let number = 0;
    return [...named].map(([name, hits], place) => () => {
      const group = element("div", { className: "r-hits" });
      const heading = element("div", { id: `_hits-${place}`, className: "r-hits__name", textContent: name });
      group.setAttribute("role", "group");
      group.setAttribute("aria-labelledby", heading.id);
      heading.setAttribute("role", "presentation");
      group.append(heading, ...hits.map((hit) => option(hit, number++)));
      return group;
    });
  };

  const option = ({ id, part, terms }, number) => {
    const [address, kind, title, , parts] = window.rahnumaIndex[id];
    const [place, heading, said] = parts[part];
    const anchor = place ? `#${place}` : "";
    const shown = element("a", { id: `_hit-${number}`, className: "r-hit", tabIndex: -1 });
    shown.href = `${words.root}/${anchor ? address.split("#")[0] : address}${anchor}`;
    shown.setAttribute("role", "option");
    shown.setAttribute("aria-selected", "false");
    shown.append(
      element("small", { textContent: kinds[kind] }),
      marked(element("strong", { dir: "auto" }), title, terms),
      marked(element("span", { dir: "auto" }), passage([heading, said].filter(Boolean).join(". "), terms), terms),
    );
    return shown;
  };

  const suggestion = ({ id }) => {
    const item = element("li");
    item.append(element("a", { href: `${words.root}/${window.rahnumaIndex[id][0]}`, textContent: window.rahnumaIndex[id][2] }));
    return item;
  };

  // Results of one key are shown again at the next: each piece of text is folded once.
  const stems = new Map();
  const asked = (piece, terms) => {
    let said = stems.get(piece);
    if (!said) stems.set(piece, said = window.rahnumaLetters.words(piece).map(window.rahnumaLetters.stem));
    return said.some((word) => terms.has(word));
  };

  // About two lines of a text, from shortly before the first word that was asked for.
  const passage = (text, terms) => {
    const pieces = window.rahnumaLetters.pieces(text);
    const first = pieces.findIndex((piece) => asked(piece, terms));
    const start = Math.max(0, first - 16);
    const shown = pieces.slice(start, start + 56).join("");
    return (start ? "… " : "") + shown + (start + 56 < pieces.length ? " …" : "");
  };

  const marked = (parent, text, terms) => {
    for (const piece of window.rahnumaLetters.pieces(text)) {
      parent.append(asked(piece, terms) ? element("mark", { textContent: piece }) : piece);
    }
    return parent;
  };

  const element = (name, properties) => Object.assign(document.createElement(name), properties);

  const options = () => list.querySelectorAll("[role=option]");

  const move = (step) => {
    const hits = options();
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
  field.addEventListener("input", () => answer());
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
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const query = field.value.trim();
    if (!query) return;
    if (active < 0 && !full) {
      show(words.searching, [...list.children]);
      await Promise.race([load().then((made) => made.whole), pause(patience)]).catch(() => {});
      if (panel.hidden || query !== field.value.trim()) return;
    }
    if (active < 0) await answer();
    const hits = options();
    (hits[active] ?? hits[0])?.click();
  });
  list.addEventListener("click", (event) => {
    const aimed = event.detail ? aimedAt(event) : null;
    if (aimed) {
      event.preventDefault();
      window.location.assign(aimed);
    }
    close();
  });
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
