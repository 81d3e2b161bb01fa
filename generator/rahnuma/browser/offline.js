// The line below the header: that the page comes from what is kept, that a newer edition is there,
// that the pages of one's role can be kept. It also sets the worker to work, and keeps the pages of
// the role by itself where that costs the reader nothing. Its words are in the element.
(() => {
  const kept = window.rahnumaKept;
  const box = document.getElementById("_offline");
  if (!kept?.possible) return;
  const device = window.rahnumaDevice;
  const words = box.dataset;
  const language = words.language;
  const worker = navigator.serviceWorker;
  const hour = 3600000;

  const element = (name, properties) => Object.assign(document.createElement(name), properties);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
  const lines = new Map();

  // One line a subject; an empty text takes the line away.
  const say = (subject, text, ...more) => {
    lines.get(subject)?.remove();
    lines.delete(subject);
    if (text) {
      const line = element("p", {});
      line.append(element("span", { textContent: text }), ...more);
      lines.set(subject, line);
      box.append(line);
    }
    box.hidden = !lines.size;
  };
  const button = (text, act) => {
    const made = element("button", { type: "button", className: "r-small", textContent: text });
    made.addEventListener("click", act);
    return made;
  };
  const link = (text, href) => element("a", { href, textContent: text });

  // How this page came, from the worker: null from the network.
  const origin = () => new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data }) => resolve(data);
    setTimeout(resolve, 1000, null);
    if (worker.controller) worker.controller.postMessage("origin", [channel.port2]);
    else resolve(null);
  });

  const day = (date) => {
    const found = new Date(date);
    return Number.isNaN(found.getTime()) ? "" : found.toISOString().slice(0, 10);
  };

  let came = null;
  const network = () => {
    if (came?.edition) say("network", fill(words.kept, came), link(words.more, words.page));
    else if (came?.date) say("network", fill(words.visited, { date: day(came.date) }), link(words.more, words.page));
    else if (!navigator.onLine) say("network", words.offline, link(words.more, words.page));
    else say("network", "");
  };

  // Takes a newer edition: all of it, then at once.
  const take = async () => {
    try {
      await kept.keep(language, (done, total) => say("newer", fill(words.taking, { done: megabytes(done), total: megabytes(total) })));
      say("newer", words.taken, button(words.show, () => window.location.reload()));
    } catch (error) {
      if (!error.reason) throw error;
      say("newer", words[error.reason], button(words.again, take));
    }
  };

  const newer = async () => {
    const state = await kept.state(language);
    if (!state || !navigator.onLine) return;
    const wishes = kept.wishes();
    if (wishes.newer !== state.version && Date.now() - (wishes.looked ?? 0) < hour) return;
    const offer = await kept.offered();
    if (!offer) return;
    const { version } = offer.languages[language];
    const other = version !== state.version;
    // Remembered by what is kept, so that the next page asks again until it is taken.
    device.write("saved", { ...kept.wishes(), looked: Date.now(), newer: other ? state.version : "" });
    if (other) say("newer", fill(words.newer, { edition: offer.edition, kept: state.edition }), button(words.take, take));
  };

  // What was asked for and is not all there goes on; a role's pages come by themselves.
  const keepOn = async () => {
    const wish = kept.wish(language);
    const role = device.read("role");
    const mine = typeof role === "string" && role !== wish.role && !wish.whole;
    if (!mine && !wish.whole && !wish.role) return;
    if (!navigator.onLine) return;
    const held = await kept.held(language);
    const unfinished = held && held.there < held.wanted;
    if (!mine && !unfinished && (held || wish.paused)) return;
    if (wish.paused || (mine && wish.declined === role)) return;
    const offer = await kept.offered();
    const size = offer?.languages[language]?.roles[role]?.pages;
    if (!offer || (mine && !size)) return;
    if (held && held.version !== offer.languages[language].version) return;
    const start = () => {
      if (mine) kept.want(language, { role, declined: "" });
      return run(mine ? words.keeping : words.resuming);
    };
    if (!kept.dear()) return start();
    if (mine) {
      say("keep", fill(words.ask, { size: megabytes(size.bytes) }), button(words.yes, start), button(words.no, () => {
        kept.want(language, { declined: role });
        say("keep", "");
      }));
    }
    return undefined;
  };

  const run = async (text) => {
    const stopper = new AbortController();
    const stop = button(words.stop, () => {
      kept.want(language, { paused: true });
      stopper.abort();
    });
    try {
      let shown = 0;
      await kept.keep(language, (done, total) => {
        if (shown && done - shown < total / 20 && done < total) return;
        shown = done || 1;
        say("keep", fill(text, { done: megabytes(done), total: megabytes(total) }), stop);
      }, stopper.signal);
      say("keep", "");
    } catch (error) {
      if (!error.reason) throw error;
      // What came unasked goes unsaid when it fails; the next page tries again.
      say("keep", error.reason === "room" ? words.room : "");
    }
  };

  // The first page came before the worker: it is kept out of what the browser has just fetched.
  const first = async () => {
    const files = performance.getEntriesByType("resource").map(({ name }) => name)
      .filter((name) => name.startsWith(kept.root) && /\.(?:css|js|woff2|svg)(?:\?|$)/.test(name));
    const near = [window.location.href.replace(/#.*/, ""), new URL(words.page, window.location.href).href];
    await Promise.all([...new Set([...near, ...files])].map((url) => fetch(url).catch(() => {})));
  };

  const begin = async () => {
    const before = worker.controller;
    try {
      await worker.register(`${kept.root}sw.js`, { scope: kept.root, updateViaCache: "none" });
    } catch {
      // Out of reach, or a preview without a worker; one that is there already goes on.
      if (!before) return network();
    }
    await caches.open(kept.visited);
    const { active } = await worker.ready;
    if (!before) {
      if (!worker.controller) {
        await new Promise((resolve) => {
          worker.addEventListener("controllerchange", resolve, { once: true });
          setTimeout(resolve, 3000);
          active.postMessage("claim");
        });
      }
      if (!kept.dear()) await first();
    }
    came = await origin();
    network();
    if (came === null && words.kind !== "offline") {
      await newer();
      await keepOn();
    }
    return undefined;
  };

  for (const change of ["online", "offline"]) window.addEventListener(change, network);
  if (kept.never()) return network();
  // A site without its lists (a preview) has no worker either, and then says nothing.
  window.addEventListener("load", begin);
  return undefined;
})();
