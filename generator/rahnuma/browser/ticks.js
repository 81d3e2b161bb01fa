// A checklist that ticks: each step's box becomes one, for the case that is open in this browser.
// What is kept, for how long and in which form, `cases.js` knows; all words stand in the page.
// The case that a tick belongs to is said in the bar and over each group, and asked after an hour.
(() => {
  const root = document.querySelector(".r-case");
  const cases = window.rahnumaCases;
  if (!root || !cases || !window.HTMLDialogElement) return;

  const PAUSE = 60 * 60 * 1000;
  const words = root.dataset;
  const names = [words.sheet, ...words.was.split(" ").filter(Boolean)];
  const rtl = root.closest("[dir]").dir === "rtl";
  const months = words.months.split(" ");
  const within = (selector, from = root) => from.querySelector(selector);
  const fill = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const element = (name, properties) => Object.assign(document.createElement(name), properties);

  const two = (number) => String(number).padStart(2, "0");
  const wholeDay = (date) => `${date.getDate()} ${months[date.getMonth()]} ${date.getFullYear()}`;
  const day = (date) => {
    const year = date.getFullYear() === new Date().getFullYear() ? / \d+$/ : "";
    return wholeDay(date).replace(year, "");
  };
  const time = (date, said = day) => fill(words.time, {
    day: said(date), time: `${two(date.getHours())}:${two(date.getMinutes())}`,
  });
  // A mark after the Latin letter holds the day on its side of it in a line from right to left.
  const sign = (letter) => (rtl ? `${letter}\u200f` : letter);
  const label = (one) => fill(words.case, { letter: sign(one.letter), day: day(new Date(one.begun)) });

  // Each step: its words become the label of its box.
  const box = (item) => {
    const doing = within(".r-do", item);
    const input = element("input", {
      type: "checkbox", className: "r-tick", id: `_tick-${item.id}`, autocomplete: "off",
    });
    input.setAttribute("aria-describedby", `_ticked-${item.id}`);
    const name = element("label", { htmlFor: input.id });
    name.append(...doing.childNodes);
    doing.append(name);
    const note = element("p", {
      className: "r-ticked", id: `_ticked-${item.id}`, hidden: true,
      lang: root.closest("[lang]").lang, dir: rtl ? "rtl" : "ltr",
    });
    doing.after(note);
    within(".r-box", item).replaceWith(input);
    return {
      id: item.id, item, input, note, text: name.textContent.trim().replace(/\s+/g, " ").slice(0, 300),
      codes: Object.fromEntries(item.dataset.words.split(" ").map((one) => one.split(":"))),
    };
  };
  const groups = [...document.querySelectorAll(".r-steps")].map((list) => ({
    note: list.previousElementSibling,
    steps: [...list.querySelectorAll(".r-step")].map(box),
  }));
  const steps = groups.flatMap((group) => group.steps);

  const changed = (step, tick) => Object.entries(tick.words)
    .some(([language, code]) => step.codes[language] && step.codes[language] !== code);

  const bar = within(".r-case__bar");
  const undo = within(".r-case__undo");
  const told = within(".r-case__told");
  const gone = within(".r-case__gone");
  const list = within(".r-cases");
  const still = within(".r-still");
  const after = document.querySelector(".r-after");
  const clearHere = within(".r-after__clear", after);

  let shown = null; // the id of the case that this page shows
  let chosen = { id: null, at: 0 }; // the case that was taken from the list last
  let takeBack = null; // what was cleared last, until something else is done

  const tell = (text, back = null) => {
    told.textContent = text;
    takeBack = back;
    undo.hidden = !back;
  };

  const count = (found, among) => {
    const ticked = among.filter((step) => found[step.id]);
    const again = ticked.filter((step) => changed(step, found[step.id])).length;
    const done = fill(words.count, { done: ticked.length - again, all: among.length });
    return again ? `${done} · ${fill(words.again, { count: again })}` : done;
  };

  const showStep = (step, tick) => {
    const old = tick && changed(step, tick);
    step.input.checked = Boolean(tick) && !old;
    step.item.classList.toggle("r-step--changed", Boolean(old));
    step.note.hidden = !tick;
    step.note.textContent = tick ? fill(old ? words.changed : words.ticked, { time: time(new Date(tick.at)) }) : "";
  };

  const showGone = (found) => {
    const here = new Set(steps.map((step) => step.id));
    const away = Object.keys(found).filter((id) => !here.has(id));
    gone.hidden = away.length === 0;
    within("ul", gone).replaceChildren(...away.map((id) => {
      const [[language, text] = [words.language, fill(words.step, { id })]] = Object.entries(found[id].text ?? {});
      return element("li", { lang: language, dir: "auto", textContent: text });
    }));
    return away;
  };

  const render = () => {
    const one = cases.open();
    const found = cases.ticks(one, names);
    shown = one?.id ?? null;
    const name = one ? label(one) : words.none;
    within(".r-case__open strong").textContent = name;
    const total = count(found, steps);
    const counted = within(".r-case__count");
    counted.replaceChildren(element("span", { className: "r-hidden", textContent: `${name}: ` }), total);
    for (const group of groups) group.note.textContent = `${name} · ${count(found, group.steps)}`;
    for (const step of steps) showStep(step, found[step.id]);
    showGone(found);
    within(".r-case__late").textContent = one?.late ? fill(words.late, { case: name }) : "";
    within(".r-case__late").hidden = !one?.late;
    within(".r-case__unkept").hidden = !cases.unkept();
    after.hidden = Object.keys(found).length === 0;
    clearHere.textContent = one ? fill(list.dataset.clearSheet, { case: name }) : "";
    if (list.open) showList();
  };

  // Ticking. The page may show a case that another tab has left: then nothing is ticked.
  const set = (step, on) => {
    const id = cases.open()?.id ?? cases.begin();
    if (on) {
      cases.tick(id, names, step.id, {
        at: new Date().toISOString(), words: step.codes,
        text: { [step.item.closest("[lang]").lang]: step.text },
      });
    } else cases.untick(id, names, step.id);
    tell("");
    render();
  };
  const longAgo = (at) => Math.abs(Date.now() - at) > PAUSE;
  const doubtful = (one) => one && longAgo(Date.parse(one.changed))
    && (chosen.id !== one.id || longAgo(chosen.at));

  const asked = (step) => {
    const on = step.input.checked;
    const one = cases.open();
    if ((one?.id ?? null) !== shown) {
      render();
      return tell(words.moved);
    }
    if (!one && cases.all().length) { // which of them is it?
      render();
      return openList();
    }
    if (!doubtful(one)) return set(step, on);
    render();
    within(".r-still__asks", still).textContent = fill(still.dataset.still, { case: label(one) });
    within(".r-still__last", still).textContent = fill(still.dataset.last, { time: time(new Date(one.changed)) });
    still.returnValue = "";
    still.onclose = () => {
      if (still.returnValue === "yes") set(step, on);
      if (still.returnValue === "no") openList();
    };
    return still.showModal();
  };
  for (const step of steps) step.input.addEventListener("change", () => asked(step));
  within(".r-still__yes").addEventListener("click", () => still.close("yes"));
  within(".r-still__no").addEventListener("click", () => still.close("no"));

  within("button", gone).addEventListener("click", () => {
    const one = cases.open();
    if (one) cases.untick(one.id, names, ...showGone(cases.ticks(one, names)));
    render();
    within(".r-case__open").focus();
  });

  // Clearing, and taking it back: until something else is done, or the page goes out of sight.
  const cleared = (phrase, act) => {
    const one = cases.open();
    if (!one) return;
    act(one);
    list.close();
    render();
    tell(fill(phrase, { case: label(one) }), one);
    undo.focus();
  };
  const clearSheet = () => cleared(words.clearedSheet, (one) => cases.clearSheet(one.id, names));
  clearHere.addEventListener("click", clearSheet);
  undo.addEventListener("click", () => {
    cases.restore(takeBack);
    tell("");
    render();
    within(".r-case__open").focus();
  });

  // The list of cases. The names of sheets are loaded when it is first opened.
  let loading = null;
  const loadSheets = () => {
    loading ??= new Promise((resolve) => {
      const src = `${words.root}assets/rahnuma/sheets.js`;
      document.head.append(element("script", { src, onload: resolve, onerror: resolve }));
    });
    return loading;
  };
  const known = (id) => new Map(Object.entries(window.rahnumaSheets ?? {})).get(id);

  const picked = (id) => {
    cases.show(id);
    chosen = { id, at: Date.now() };
    tell("");
    list.close();
    render();
  };
  const row = (one) => {
    const { open: isOpen, ticks: ticked, last, from } = list.dataset;
    const item = element("li", {});
    const button = element("button", { type: "button", className: "r-cases__pick" });
    const about = [
      ...(one.id === shown ? [isOpen] : []),
      fill(ticked, { count: Object.values(one.sheets).reduce((sum, found) => sum + Object.keys(found).length, 0) }),
      fill(last, { time: time(new Date(one.changed)) }),
      ...(one.from && one.from !== one.letter ? [fill(from, { letter: sign(one.from) })] : []),
      ...(one.late ? [fill(words.late, { case: label(one) })] : []),
    ];
    button.append(
      element("strong", { textContent: label(one) }), " ", element("span", { textContent: about.join(" · ") }),
    );
    if (one.id === shown) button.setAttribute("aria-current", "true");
    button.addEventListener("click", () => picked(one.id));
    item.append(button);
    const read = one.id === shown ? Object.keys(one.sheets).filter(known) : [];
    if (read.length) {
      const links = element("ul", {});
      links.append(...read.map((id) => {
        const [address, title] = known(id);
        const line = element("li", {});
        line.append(element("a", { href: words.root + address, textContent: title, dir: "auto" }));
        return line;
      }));
      item.append(links);
    }
    return item;
  };
  const showList = () => {
    const every = cases.all();
    const one = cases.open();
    within(".r-cases__list").replaceChildren(...every.map(row));
    within(".r-cases__save-all").hidden = every.length < 2;
    within(".r-cases__this").hidden = !one;
    if (!one) return;
    const name = { case: label(one) };
    within(".r-cases__keep input").checked = one.kept;
    within(".r-cases__keep span").textContent = fill(list.dataset.keep, name);
    within(".r-cases__clear-sheet").textContent = fill(list.dataset.clearSheet, name);
    within(".r-cases__clear-sheet").hidden = Object.keys(cases.ticks(one, names)).length === 0;
    within(".r-cases__clear-case").textContent = fill(list.dataset.clearCase, name);
    within(".r-cases__save").textContent = fill(list.dataset.save, name);
  };
  const toldInList = (text) => { within(".r-cases__told").textContent = text; };
  const openList = () => {
    toldInList("");
    showList();
    list.showModal();
    loadSheets().then(showList);
  };
  within(".r-case__open").addEventListener("click", openList);
  within(".r-cases__close").addEventListener("click", () => list.close());
  within(".r-cases__new").addEventListener("click", () => picked(cases.begin()));
  within(".r-cases__keep input").addEventListener("change", (event) => {
    const one = cases.open();
    if (one) cases.setKept(one.id, event.target.checked);
    render();
  });
  within(".r-cases__clear-sheet").addEventListener("click", clearSheet);
  within(".r-cases__clear-case").addEventListener("click", () => {
    cleared(words.clearedCase, (one) => cases.clear(one.id));
  });

  // Files.
  const save = (which) => {
    const today = new Date();
    const date = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
    const part = which.length === 1 ? `case-${which[0].letter}` : "cases";
    const content = new Blob([cases.exported(which, words.edition)], { type: "application/json" });
    const href = URL.createObjectURL(content);
    const link = element("a", { href, download: `${part}-${date}.json` });
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(href), 60000);
  };
  within(".r-cases__save").addEventListener("click", () => {
    const one = cases.open();
    if (one) save([one]);
  });
  within(".r-cases__save-all").addEventListener("click", () => save(cases.all()));

  const unknown = (added) => added.flatMap((one) => Object.entries(one.sheets))
    .reduce((sum, [sheet, found]) => {
      const has = new Set(known(sheet)?.[2] ?? []);
      return sum + Object.keys(found).filter((id) => !has.has(id)).length;
    }, 0);
  const addFile = async (file) => {
    const { wrong, cases: given } = file.size > cases.LARGEST
      ? { wrong: "huge" } : cases.fromFile(await file.text());
    if (wrong) return toldInList(list.dataset[wrong]);
    const { wrong: full, made, same } = cases.add(given);
    if (full) return toldInList(list.dataset[full]);
    await loadSheets();
    render();
    const strange = window.rahnumaSheets ? unknown(made) : 0;
    const labels = (which) => which.map(label).join("; ");
    return toldInList([
      ...(made.length ? [fill(list.dataset.added, { cases: labels(made) })] : []),
      ...(same.length ? [fill(list.dataset.same, { cases: labels(same) })] : []),
      ...(strange ? [fill(list.dataset.unknown, { count: strange })] : []),
    ].join(" "));
  };
  within(".r-cases__add input").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (file) await addFile(file);
    event.target.value = "";
  });

  // Print, with the day of the print.
  const stampPrint = () => {
    const one = cases.open();
    within(".r-case__print").textContent = one
      ? `${label(one)} · ${count(cases.ticks(one, names), steps)} · ${fill(words.printed, { time: time(new Date(), wholeDay), edition: words.edition })}` : "";
  };
  window.addEventListener("beforeprint", stampPrint);
  within(".r-after__print", after).addEventListener("click", () => window.print());

  // What another tab, or a page that one comes back to, has changed meanwhile.
  window.addEventListener("storage", ({ key }) => {
    if (key === null || key.startsWith("rahnuma:cases")) render();
  });
  window.addEventListener("pageshow", ({ persisted }) => { if (persisted) render(); });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) tell("");
    else render();
  });

  // A bar over the text takes room at its end.
  const page = document.documentElement;
  new ResizeObserver(() => page.style.setProperty("--ticks", `${bar.offsetHeight}px`)).observe(bar);

  render();
  for (const part of [root, ...groups.map((group) => group.note)]) part.hidden = false;
})();
