// What a page is asked in test_measures.py and test_paper.py: each answers with what is wrong.
window.measure = (() => {
  const name = (one) => one.outerHTML.slice(0, 120);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const shown = (one) => one.checkVisibility() && one.getClientRects().length > 0;

  // A reader's own style sheet, as an extension of a browser sets it: the policy lets it in.
  const styled = (rules, question) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
    const answer = question();
    document.adoptedStyleSheets = [];
    return answer;
  };

  // A page that scrolls sideways, and text that its box cuts off.
  const fits = () => {
    const wide = document.documentElement.scrollWidth;
    const shut = ["hidden", "clip"];
    const cut = all("body *").filter(shown).filter((one) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      return (shut.includes(overflowX) && one.scrollWidth > one.clientWidth + 1)
        || (shut.includes(overflowY) && one.scrollHeight > one.clientHeight + 1);
    });
    return [
      ...(wide > window.innerWidth ? [`page: ${wide}`] : []),
      ...cut.filter((one) => !one.closest(".r-hidden")).map(name),
    ];
  };

  const fitsLarge = () => styled("html { font-size: 250% !important; }", fits); // it is 125 %

  // Letters of Urdu are joined: no reader spaces them (note 1 of 1.4.12).
  const fitsSpaced = () => styled(`
    :root * { line-height: 1.5 !important; word-spacing: .16em !important; }
    :root :not(:lang(ur)) { letter-spacing: .12em !important; }
    p { margin-block-end: 2em !important; }
  `, fits);

  // Down the page and up again: what sticks to an edge hides what comes from beyond it.
  const focus = () => {
    const able = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    const down = all(able).filter(shown);
    const drawn = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    const seen = (one) => [...one.getClientRects()].some((box) => [.1, .5, .9].some((part) => {
      const middle = (Math.max(box.top, 0) + Math.min(box.bottom, window.innerHeight)) / 2;
      const top = document.elementFromPoint(box.left + box.width * part, middle);
      return top && (one.contains(top) || top.contains(one) || one.labels?.[0]?.contains(top));
    }));
    const wrong = [...down, ...down.slice().reverse()].flatMap((one) => {
      one.focus();
      if (document.activeElement !== one) return [];
      const outlined = [undefined, "::after"].some((part) => drawn(getComputedStyle(one, part)));
      return [
        ...(outlined ? [] : [`no outline: ${name(one)}`]),
        ...(seen(one) ? [] : [`hidden: ${name(one)}`]),
      ];
    });
    document.activeElement.blur();
    window.scrollTo(0, 0);
    return [...new Set(wrong)];
  };

  const moving = () => all("*").filter((one) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
    return transitionDuration.split(", ").some((time) => time !== "0s")
      || animationName !== "none" || scrollBehavior === "smooth";
  }).map(name);

  // A name or an abbreviation in another script is read in the language of its sentence.
  const languages = () => {
    const arabic = /[\u0620-\u06ff]/;
    const english = /[a-z]{2,}(?:[^a-z]+[a-z]{2,}){2}/i;
    const wrong = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (parentElement.closest("script, code, bdi, [lang=ur-Latn]")) continue;
      const urdu = parentElement.closest("[lang]").lang === "ur";
      if (urdu ? !arabic.test(data) && english.test(data) : arabic.test(data)) {
        wrong.push(data.trim().slice(0, 80));
      }
    }
    return wrong;
  };

  const outline = () => {
    const levels = all("h1, h2, h3, h4, h5, h6").map((one) => Number(one.tagName[1]));
    const jumps = levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1);
    // A page to embed in another has nothing around its text.
    const around = document.querySelector("[data-kind=embed]") ? [] : ["header", "footer", "[role=search]"];
    const once = ["h1", "main h1", "main", ...around];
    return [...jumps, ...once.filter((selector) => all(selector).length !== 1)];
  };

  const stays = (one) => one !== null
    && (["sticky", "fixed"].includes(getComputedStyle(one).position) || stays(one.parentElement));

  // Nothing of the text is drawn above what comes before it; cells of a table stand side by side,
  // and a bar stays where it is.
  const order = () => {
    let before = null;
    const text = all("main :is(h1, h2, h3, p, li, dd)").filter((one) => shown(one) && !stays(one));
    return text.filter((one) => {
      const box = one.getBoundingClientRect();
      const above = before && box.bottom < before.top - 1 && !one.closest("table");
      before = box;
      return above;
    }).map(name);
  };

  // A high-contrast mode takes shadows and grounds away: borders and outlines must say it.
  const shapes = () => {
    const edged = ({ borderStyle, outlineStyle }) => borderStyle !== "none" || outlineStyle !== "none";
    const bare = all(".r-button, .r-state, .r-box, input[type=text]").filter(shown)
      .filter((one) => !edged(getComputedStyle(one))).map(name);
    const goal = document.querySelector(".r-step, .r-service");
    if (!goal) return bare;
    window.location.hash = goal.id;
    return getComputedStyle(goal).outlineStyle === "none" ? [...bare, `target: ${name(goal)}`] : bare;
  };

  // On paper: the text alone, dark on white, nothing folded and nothing cut.
  const printed = () => {
    const box = "input:not([type=checkbox])"; // a box that is ticked prints so
    const bar = `header, nav, [role=search], button, ${box}, select, .r-button, .md-skip, footer ul`;
    const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
    const white = (colour) => parts(colour).slice(0, 3).every((part) => part > 240);
    const clear = (colour) => parts(colour)[3] === 0;
    const dark = ({ backgroundColor, color }) => (!clear(backgroundColor) && !white(backgroundColor))
      || white(color);
    const wrong = {
      pressed: all(bar).filter(shown),
      dark: all("body, main, main *").filter(shown).filter((one) => dark(getComputedStyle(one))),
      folded: all("main details > :not(summary, :empty)").filter((one) => !shown(one)),
      cut: all(".r-scroll").filter(shown).filter((one) => one.scrollWidth > one.clientWidth + 1),
      wide: [document.documentElement].filter((one) => one.scrollWidth > window.innerWidth),
    };
    return Object.entries(wrong).flatMap(([kind, found]) => found.map((one) => `${kind}: ${name(one)}`));
  };

  // How much of the screen moved of itself, and how far, while the page came: over 0.1 a reader
  // loses the line, or presses what was not there.
  const moved = async () => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
    const shifts = await new Promise((done) => {
      new PerformanceObserver((list) => done(list.getEntries())).observe({ type: "layout-shift", buffered: true });
      setTimeout(() => done([]), 100);
    });
    const sum = shifts.reduce((all, one) => all + one.value, 0);
    const nodes = shifts.flatMap((one) => one.sources).map(({ node }) => (node?.outerHTML ?? node?.data ?? "").slice(0, 120));
    return sum > 0.1 ? [sum, ...nodes] : [];
  };

  // The answers of many questions, those without a fault left out.
  const ask = (...questions) => Object.fromEntries(
    questions.map((one) => [one.name, one()]).filter(([, wrong]) => wrong.length),
  );

  return {
    onScreen: () => ask(fits, languages, outline, order, focus, fitsLarge, fitsSpaced),
    still: () => ask(fits, moving, shapes),
    printed: () => ask(printed),
    moved,
  };
})();
