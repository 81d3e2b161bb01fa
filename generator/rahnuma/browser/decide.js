// A decision, one question at a time, with the whole path in sight. Answers are links: the browser
// itself goes on and back, and shows what the style sheet shows without scripts. This adds the path.
//
// A path is a list of [question, number of the answer]. It lives in the state of the browser's own
// history, so it goes back and forth with the reader, outlives a phone that drops the tab for want
// of memory, and is gone with the tab. It is not in the address: an address is sent on, and what was
// answered about a person is nobody's; the address of an outcome is the outcome alone.
//
// The entries of the history below a question or outcome are its path, one an answer, since each
// answer adds one entry and every way back goes back. So "change" can go back by counting.
(() => {
  const box = document.querySelector(".r-path");
  if (!box) return;
  const article = box.closest(".r-article");
  const [back, list, unasked, out] = [".r-back", ".r-path ol", ".r-unasked", ".r-path__out"]
    .map((one) => article.querySelector(one));
  const heading = article.querySelector("h1");
  const first = article.querySelector(".r-question").id;
  const chosen = {};
  let coming = null;

  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const place = (id) => {
    const found = document.getElementById(id);
    return found?.matches(".r-question, .r-outcome") ? found : null;
  };
  const answer = ([question, number]) =>
    place(question)?.querySelectorAll(".r-answers a")[number] ?? null;

  // The path that led here; empty if there is none, or if the page has changed since.
  const walked = (here) => {
    const path = window.history.state?.path ?? [];
    const goes = (step, at) => answer(step)?.hash === `#${path[at + 1]?.[0] ?? here.id}`;
    return path.every(goes) ? path : [];
  };

  const row = (step, at, path) => {
    const item = document.createElement("li");
    const [asked, given, change] = ["span", "strong", "a"].map((one) => document.createElement(one));
    const question = words(place(step[0]).querySelector("h3"));
    asked.append(question, given);
    given.textContent = words(answer(step).querySelector("strong"));
    change.href = `#${step[0]}`;
    change.textContent = box.dataset.change;
    change.setAttribute("aria-label", `${box.dataset.change}: ${question}`);
    change.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      window.history.go(at - path.length);
    });
    item.append(asked, change);
    return item;
  };

  const show = (moved) => {
    const here = place(decodeURIComponent(window.location.hash.slice(1)));
    const path = here ? walked(here) : [];
    article.toggleAttribute("data-helping", Boolean(here));
    back.hidden = !path.length;
    box.hidden = !path.length;
    // An outcome that somebody sent is an answer only for whoever answered the questions.
    unasked.hidden = !here || (path.length ? path[0][0] : here.id) === first;
    for (const title of article.querySelectorAll(":is(.r-question, .r-outcome) h3")) {
      // What would stand between the page's title and this one is not shown now.
      if (here?.contains(title)) title.setAttribute("aria-level", "2");
      else title.removeAttribute("aria-level");
    }
    if (!here) return;
    if (path.length) back.querySelector("a").href = `#${path[path.length - 1][0]}`;
    list.replaceChildren(...path.map(row));
    out.hidden = !here.matches(".r-outcome") || !unasked.hidden;
    out.querySelector("[role=status]").textContent = "";
    mark(here);
    if (moved) {
      const title = here.querySelector("h3");
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
      heading.scrollIntoView({ block: "start", behavior: "instant" });
    }
  };

  // Whoever comes back to a question sees what was answered.
  const mark = (here) => {
    here.querySelectorAll(".r-answers a").forEach((link, number) => {
      const before = chosen[here.id] === number;
      link.querySelector("small")?.remove();
      link.toggleAttribute("data-before", before);
      if (!before) return;
      const note = document.createElement("small");
      note.textContent = box.dataset.before;
      link.append(" ", note);
    });
  };

  article.addEventListener("click", (event) => {
    const link = event.target.closest(".r-answers a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const question = link.closest(".r-question");
    const number = [...question.querySelectorAll(".r-answers a")].indexOf(link);
    const here = place(decodeURIComponent(window.location.hash.slice(1)));
    chosen[question.id] = number;
    coming = [link.hash, [...(here === question ? walked(here) : []), [question.id, number]]];
  });

  back.querySelector("a").addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    window.history.back();
  });

  window.addEventListener("hashchange", () => {
    if (coming?.[0] === window.location.hash) window.history.replaceState({ path: coming[1] }, "");
    coming = null;
    show(true);
  });
  show(false);

  // The outcome as text to send on: what to do, by which rule, and how it was reached.
  const line = (paragraph) => {
    const name = paragraph.querySelector(":scope > :is(strong, span)");
    if (!name) return words(paragraph);
    return `${words(name)}: ${words(paragraph).slice(words(name).length).trim()}`;
  };
  const text = () => {
    const { hash, href, protocol } = window.location;
    const { address, source } = box.dataset;
    const said = [...place(hash.slice(1)).children]
      .filter((one) => one.matches("h3, p:not(.r-again)") && !one.querySelector("button"));
    const answers = [...list.children].map((one, at) => {
      const [asked, given] = one.firstChild.childNodes;
      return `${at + 1}. ${words(asked)} ${words(given)}`;
    });
    const link = address ? address + hash : protocol.startsWith("http") ? href : "";
    return [
      words(heading), "", ...said.map(line), "",
      words(box.querySelector("h2")), ...answers, "",
      source, ...(link ? [link] : []),
    ].join("\n");
  };
  out.querySelector("button").addEventListener("click", async () => {
    const copied = await window.rahnumaClip(text());
    const note = out.querySelector("[role=status]");
    note.textContent = copied ? note.dataset.done : note.dataset.failed;
  });
})();
