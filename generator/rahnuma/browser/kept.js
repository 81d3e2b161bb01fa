// What this device keeps of the handbook for a place without a network: looked at, kept, taken
// anew, removed. No word and no element of the page here; offline.js and keeping.js show it.
// Every file is held against its hash. A newer edition is put together beside the one that is kept
// and takes its place in one step, so that the two are never mixed. The page does the fetching, not
// the worker: it shows how far it is, it can be stopped, and it ends with the page.
window.rahnumaKept = (() => {
  const box = document.getElementById("_offline");
  const device = window.rahnumaDevice;
  const possible = Boolean(box) && /^https?:$/.test(window.location.protocol)
    && "serviceWorker" in navigator && "caches" in window && Boolean(window.crypto?.subtle);
  const root = box ? new URL(box.dataset.root, window.location.href).href : "";
  const states = "rahnuma-state";
  const visited = "rahnuma-visited";
  const together = 4;

  const placed = (language) => `${root}rahnuma-state/${language}.json`;
  const named = (language, version) => `rahnuma-${language}-${version}`;

  // Why something could not be kept: "network", "changed", "room" or "stopped".
  const failure = (reason) => Object.assign(new Error(reason), { reason });

  const get = async (path, signal) => {
    let response;
    try {
      response = await fetch(root + path, { cache: "no-store", signal });
    } catch {
      throw failure(signal?.aborted ? "stopped" : "network");
    }
    if (!response.ok) throw failure("network");
    return response;
  };

  // What the site offers to keep, or null where it cannot be asked.
  const offered = () => get("offline.json").then((response) => response.json()).catch(() => null);

  // The edition that is kept in a language, or null.
  const state = async (language) => {
    const found = await caches.match(placed(language), { cacheName: states });
    return found ? found.json() : null;
  };

  const list = async (language, { version }) => {
    const response = await caches.match(`${root}offline-${language}.json`, { cacheName: named(language, version) });
    return response ? response.json() : null;
  };

  // What the reader wants kept in a language: { whole, role, papers }.
  const wishes = () => device.read("saved") ?? {};
  const wish = (language) => wishes()[language] ?? {};
  const want = (language, more) => device.write("saved", { ...wishes(), [language]: { ...wish(language), ...more } });
  const never = () => Boolean(wishes().never);

  const wanted = (all, { whole, role, papers }) => [...new Set([
    ...(whole ? all.whole : []),
    ...(all.roles[role]?.pages ?? []),
    ...(papers ? all.roles[role]?.papers ?? [] : []),
  ])];

  // How much of what is wanted is there: { there, files, bytes, whole }.
  const held = async (language) => {
    const kept = await state(language);
    const all = kept && await list(language, kept);
    if (!all) return null;
    const cache = await caches.open(named(language, kept.version));
    const there = new Set((await cache.keys()).map(({ url }) => url));
    const has = ([path]) => there.has(root + path);
    const rows = all.files.filter(has);
    const count = (numbers) => numbers.filter((at) => has(all.files[at])).length;
    return {
      ...kept,
      files: rows.length,
      bytes: rows.reduce((sum, [, bytes]) => sum + bytes, 0),
      whole: count(all.whole) === all.whole.length,
      wanted: wanted(all, wish(language)).length,
      there: count(wanted(all, wish(language))),
    };
  };

  const hashed = async (bytes) => [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))]
    .map((byte) => byte.toString(16).padStart(2, "0")).join("");

  const put = async (cache, path, bytes, type, sha256) => {
    try {
      await cache.put(root + path, new Response(bytes, { headers: { "content-type": type, "x-sha256": sha256 } }));
    } catch (error) {
      throw failure(error.name === "QuotaExceededError" ? "room" : "network");
    }
  };

  // Keeps what is wanted in a language, of the edition that the site offers now. *tell* is called
  // with how many bytes are there and how many there will be. What was kept before is not fetched
  // again, and stays as it was until all of the new edition is there.
  const keep = async (language, tell = () => {}, signal = undefined) => {
    const offer = await offered();
    if (!offer) throw failure("network");
    const { version, list: name } = offer.languages[language];
    const response = await get(name, signal);
    const text = await response.text();
    const all = JSON.parse(text);
    if (all.version !== version) throw failure("changed");
    const before = await state(language);
    const same = !before || before.version === version;
    const cache = await caches.open(named(language, version));
    const old = !same && await caches.open(named(language, before.version));
    const files = wanted(all, wish(language)).map((at) => all.files[at]);
    const total = files.reduce((sum, [, bytes]) => sum + bytes, 0);
    const settle = async () => {
      const places = await caches.open(states);
      const roots = Object.values(offer.languages).map((one) => one.root);
      await places.put(placed(language), new Response(JSON.stringify({
        language, version, root: all.root, roots, edition: offer.edition, date: offer.date,
      })));
      if (old) await caches.delete(named(language, before.version));
    };

    await put(cache, name, text, "application/json", "");
    if (same) await settle();
    const there = new Set((await cache.keys()).map(({ url }) => url));
    let done = 0;
    let failed = null;
    const rest = files.filter(([path, bytes]) => {
      if (there.has(root + path)) done += bytes;
      return !there.has(root + path);
    });
    tell(done, total);

    const one = async ([path, bytes, sha256]) => {
      const known = old ? await old.match(root + path) : undefined;
      let found = known;
      if (known?.headers.get("x-sha256") !== sha256) found = await get(path, signal);
      const type = found.headers.get("content-type") ?? "";
      const content = await found.arrayBuffer().catch(() => {
        throw failure(signal?.aborted ? "stopped" : "network");
      });
      // Another file than the list says: half a download, or the site was just published anew.
      if (await hashed(content) !== sha256) throw failure("changed");
      // Erased while it was on its way: it does not come back.
      if (never() || !device.read("saved")) throw failure("stopped");
      await put(cache, path, content, type, sha256);
      done += bytes;
      tell(done, total);
    };
    await Promise.all(Array.from({ length: together }, async () => {
      while (rest.length && !failed) {
        try {
          await one(rest.shift());
        } catch (error) {
          failed ??= error;
        }
      }
    }));
    if (failed) throw failed;
    if (!same) await settle();
    return { version, edition: offer.edition };
  };

  // Erases every page that is kept, and what is wanted; *kept* is what stays in the memory.
  const remove = async (kept = {}) => {
    device.write("saved", kept);
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith("rahnuma")).map((name) => caches.delete(name)));
  };

  // A connection on which nothing is fetched unasked: weak, metered, or asked to save.
  const dear = () => {
    const { saveData, effectiveType, type } = navigator.connection ?? {};
    return Boolean(saveData) || /2g$/.test(effectiveType ?? "") || type === "cellular";
  };

  return { possible, root, visited, offered, state, held, wish, want, wishes, never, keep, remove, dear };
})();
