// The page "Keep this handbook on the phone": what is kept, and the buttons to keep, renew and
// erase it. kept.js does it; the words are in the page.
(() => {
  const box = document.querySelector(".r-keeping");
  const without = document.querySelector(".r-keeping__without");
  const kept = window.rahnumaKept;
  if (!box || !kept?.possible) return;
  const device = window.rahnumaDevice;
  const { language } = document.getElementById("_offline").dataset;
  const words = { ...document.getElementById("_offline").dataset, ...box.dataset };
  const part = (name) => box.querySelector(`.r-keeping__${name}`);
  const [wholeSize, roleSize] = box.querySelectorAll(".r-keeping__size");
  const role = document.getElementById("_keep-role");
  const work = part("work");
  const papers = part("papers");
  const starters = [part("whole"), part("role"), part("newer").querySelector("button")];
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
  let offer = null;
  let stopper = null;

  const state = async () => {
    const held = await kept.held(language);
    part("state").textContent = held?.files
      ? [
        fill(words.held, { ...held, size: megabytes(held.bytes) }),
        held.whole && words.complete,
        held.there < held.wanted && fill(words.partial, held),
      ].filter(Boolean).join(" ")
      : words.none;
    const newer = Boolean(held && offer && offer.languages[language].version !== held.version);
    part("newer").hidden = !newer;
    if (newer) part("newer").querySelector("span").textContent = fill(words.newer, offer);
    else if (held?.files && offer) part("state").append(` ${words.newest}`);
  };

  const sizes = () => {
    const here = offer?.languages[language];
    for (const one of starters) one.disabled = !here || Boolean(stopper);
    if (!here) {
      wholeSize.textContent = words.unasked;
      roleSize.textContent = "";
      papers.closest("p").hidden = true;
      return;
    }
    const told = ({ bytes, packed }) => fill(words.size, { size: megabytes(bytes), least: megabytes(packed) });
    const mine = here.roles[role.value];
    wholeSize.textContent = told(here.whole);
    roleSize.textContent = told(mine.pages);
    papers.closest("p").hidden = !mine.papers.files;
    papers.nextElementSibling.textContent = fill(words.papers, { size: megabytes(mine.papers.bytes) });
  };

  const say = (text) => {
    work.querySelector("[role=status]").textContent = text;
  };

  const run = async () => {
    stopper = new AbortController();
    const bar = work.querySelector("progress");
    work.hidden = false;
    bar.hidden = false;
    part("stop").hidden = false;
    sizes();
    const { quota, usage } = await navigator.storage?.estimate?.() ?? {};
    const free = quota ? quota - usage : Infinity;
    try {
      await kept.keep(language, (done, total) => {
        bar.max = total || 1;
        bar.value = done;
        const progress = fill(words.progress, { done: megabytes(done), total: megabytes(total) });
        say(total - done > free ? `${progress} ${fill(words.tight, { free: megabytes(free) })}` : progress);
      }, stopper.signal);
      say(words.done);
    } catch (error) {
      if (!error.reason) throw error;
      say(words[error.reason]);
    } finally {
      stopper = null;
      bar.hidden = true;
      part("stop").hidden = true;
      sizes();
      await state();
    }
  };

  const ask = async (wish) => {
    const before = kept.wishes();
    delete before.never;
    device.write("saved", before);
    kept.want(language, { ...wish, paused: false });
    await navigator.serviceWorker.register(`${kept.root}sw.js`, { scope: kept.root, updateViaCache: "none" });
    await caches.open(kept.visited);
    await navigator.storage?.persist?.();
    await run();
  };

  part("whole").addEventListener("click", () => ask({ whole: true }));
  part("role").addEventListener("click", () => ask({ role: role.value, papers: papers.checked }));
  part("newer").querySelector("button").addEventListener("click", run);
  part("stop").addEventListener("click", () => {
    kept.want(language, { paused: true });
    stopper?.abort();
  });
  part("remove").addEventListener("click", async () => {
    stopper?.abort();
    await kept.remove({ never: true });
    const places = await navigator.serviceWorker.getRegistrations();
    await Promise.all(places.filter(({ scope }) => scope === kept.root).map((one) => one.unregister()));
    work.hidden = false;
    work.querySelector("progress").hidden = true;
    part("stop").hidden = true;
    say(words.removed);
    await state();
  });
  role.addEventListener("change", sizes);

  // The worker leads here with the address of a page that is not kept.
  const missing = () => {
    const found = /^#missing=(.+)$/.exec(window.location.hash);
    part("missing").hidden = !found;
    if (!found) return;
    const address = document.createElement("bdi");
    address.dir = "ltr";
    address.textContent = decodeURIComponent(found[1]);
    part("missing").replaceChildren(`${words.missing} `, address);
  };

  const begin = async () => {
    const mine = kept.wish(language).role ?? device.read("role");
    if ([...role.options].some(({ value }) => value === mine)) role.value = mine;
    papers.checked = Boolean(kept.wish(language).papers);
    offer = await kept.offered();
    // A site without its lists has nothing to offer, unless it is only out of reach.
    if (!offer && navigator.onLine && !navigator.serviceWorker.controller) return;
    without.hidden = true;
    box.hidden = false;
    missing();
    sizes();
    await state();
  };
  window.addEventListener("hashchange", missing);
  window.addEventListener("online", async () => {
    offer = await kept.offered();
    sizes();
  });
  begin().catch(() => {});
})();
