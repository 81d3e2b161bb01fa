// The worker of the site: it answers from what the device keeps when the network does not.
// It fetches nothing of its own accord. kept.js keeps files by their hash; here visited pages are
// kept beside them. A page comes from the network first, so that nobody reads an old one who could
// read the new; from what is kept when the signal is weak or gone, and then the page says so.
// A part with its hash behind its address ("?v=") is the same for ever and is taken where it lies.
const states = "rahnuma-state";
const visited = "rahnuma-visited";
const most = 300;
const patience = 3000;
const impatience = 1200;
const told = new Map();

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// A page that came before the worker asks for it ("claim"); any other asks how it came: with what
// is said of it, or nothing where it came from the network.
self.addEventListener("message", (event) => {
  if (event.data === "claim") event.waitUntil(self.clients.claim());
  else event.ports[0]?.postMessage(told.get(event.source?.id) ?? null);
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const scope = self.registration.scope;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  // Whoever keeps files wants them from the network; a part of a file is not ours to cut.
  if (request.cache === "no-store" || request.headers.has("range")) return;
  event.respondWith(answer(event, address(request.url), new URL(request.url).searchParams.get("v")));
});

// The address under which a file is kept: without question and mark, a folder by its first page.
const address = (url) => {
  const plain = new URL(url);
  plain.search = "";
  plain.hash = "";
  if (plain.pathname.endsWith("/")) plain.pathname += "index.html";
  return plain.href;
};

const answer = async (event, url, hash) => {
  const page = event.request.mode === "navigate";
  const kept = await find(url, hash);
  if (kept?.right && (hash || /\.[0-9a-f]{8}\.|\.woff2$/.test(url))) return kept.response;
  try {
    const fresh = await fromNetwork(event, url, kept?.right);
    if (fresh.status < 500 || !kept) return fresh;
  } catch {
    // Below: what is kept.
  }
  if (kept) {
    if (page) remember(event.resultingClientId, kept);
    return kept.response;
  }
  return page ? elsewhere(url) : Response.error();
};

// What a language keeps of its own edition comes before a page that was only visited.
const find = async (url, hash) => {
  const state = await stateOf(url);
  const own = state && await lying(`rahnuma-${state.language}-${state.version}`, url);
  if (own && (!hash || own.headers.get("x-sha256")?.startsWith(hash))) {
    return { response: own, right: true, edition: state.edition };
  }
  const seen = await lying(visited, hash ? `${url}?v=${hash}` : url);
  if (seen) return { response: seen, right: true, date: seen.headers.get("date") };
  // Of another edition, and better than none: only when the network has nothing.
  const other = own ?? await lying(visited, url, { ignoreSearch: true });
  return other ? { response: other, right: false } : null;
};

// Looked for without making the place: what a reader has erased must not come back empty.
const lying = (cacheName, url, how) => caches.match(url, { cacheName, ignoreVary: true, ...how });

const stateOf = async (url) => {
  if (!await caches.has(states)) return undefined;
  const cache = await caches.open(states);
  const found = await Promise.all((await cache.keys()).map(async (key) => (await cache.match(key)).json()));
  const path = url.slice(self.registration.scope.length);
  return found.filter(({ root }) => path.startsWith(root))
    .sort((one, other) => other.root.length - one.root.length)
    .find(({ root, roots }) => !roots.some((more) => more.length > root.length && path.startsWith(more)));
};

const fromNetwork = (event, url, otherwise) => {
  const { request } = event;
  // A page is asked for even where the browser's own memory has one: it may be days old.
  const asked = request.mode === "navigate"
    ? fetch(request.url, { cache: "no-cache", credentials: "same-origin", redirect: "manual" })
    : fetch(request);
  event.waitUntil(asked.then((response) => see(request, response.clone(), url), () => {}));
  if (!otherwise) return asked;
  const weak = /2g$/.test(navigator.connection?.effectiveType ?? "");
  const late = new Promise((resolve, reject) => {
    setTimeout(reject, weak ? impatience : patience);
  });
  return Promise.race([asked, late]);
};

// Pages and their parts that somebody saw. A PDF is kept by whoever asks for it, no other.
const see = async (request, response, url) => {
  // The place is made by a page (offline.js), so that it is gone for good once it is erased.
  if (!await caches.has(visited)) return;
  if (!response.ok || response.redirected || response.type !== "basic") {
    if (response.status === 404) await (await caches.open(visited)).delete(url);
    return;
  }
  if (!/\.(?:html|css|js|woff2|svg|png|jpe?g|webp|webmanifest)$/.test(url)) return;
  if (url.endsWith("/sw.js")) return;
  const cache = await caches.open(visited);
  const hash = new URL(request.url).searchParams.get("v");
  try {
    if (hash) await cache.delete(url, { ignoreSearch: true });
    await cache.put(hash ? `${url}?v=${hash}` : url, response);
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
  } catch {
    // No room: the page is read, and not kept.
  }
};

const remember = (client, { edition = null, date = null }) => {
  told.set(client, { edition, date });
  if (told.size > 50) told.delete(told.keys().next().value);
};

// The page that says what is kept, where it is; the nearest one is in the reader's language.
const elsewhere = async (url) => {
  const scope = self.registration.scope;
  const path = url.slice(scope.length);
  const folders = path.split("/").slice(0, -1);
  for (let depth = folders.length; depth >= 0; depth -= 1) {
    const page = `${scope}${folders.slice(0, depth).map((one) => `${one}/`).join("")}offline.html`;
    if (page !== url && await find(page, null)) {
      return Response.redirect(`${page}#missing=${encodeURIComponent(path)}`);
    }
  }
  return Response.error();
};
