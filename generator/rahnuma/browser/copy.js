// Is this printed copy current? The page holds the answer for each of its codes; this shows the one
// for the code after "#copy=", which a QR code opens and the form sets. A code that the page does
// not hold is looked for in a script a language, loaded at need, so that it also works from file://.
(() => {
  const box = document.querySelector(".r-found");
  if (!box) return;
  const form = document.querySelector(".r-ask");
  const words = box.dataset;
  const roots = JSON.parse(words.roots);

  // As it is read from paper: small letters, spaces, Urdu digits, O for zero, I and L for one.
  const clean = (typed) => typed.normalize("NFKC").toUpperCase()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => digit.charCodeAt(0) & 15)
    .replace(/[^0-9A-Z]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");

  const asked = () => {
    const found = /^#copy=(.*)$/.exec(window.location.hash);
    if (!found) return null;
    try {
      return decodeURIComponent(found[1]);
    } catch {
      return found[1];
    }
  };

  const element = (name, properties) => Object.assign(document.createElement(name), properties);

  const say = (code, text, ...more) => box.replaceChildren(
    ...(code ? [element("bdi", { className: "r-code", dir: "ltr", textContent: code }), " "] : []),
    element("strong", { textContent: text }), ...more,
  );

  const load = (src) => new Promise((resolve) => {
    const script = document.createElement("script");
    Object.assign(script, { src, onload: resolve, onerror: resolve });
    document.head.append(script);
  });

  let loaded = null;
  const elsewhere = async (code) => {
    const codes = Object.entries(roots);
    loaded ??= Promise.all(codes.map(([, root]) => load(`${root}assets/rahnuma/copies.js`)));
    await loaded;
    for (const [language, root] of codes) {
      const found = window.rahnumaCopies?.[language]?.[code];
      if (found) return { language, href: `${root}${found[0]}#copy=${code}`, title: found[1] };
    }
    return null;
  };

  const show = async () => {
    const typed = asked();
    box.hidden = typed === null;
    if (typed === null) return;
    const code = clean(typed);
    if (!/^[0-9A-HJKMNP-TV-Z]{6}$/.test(code)) return say("", words.wrong);
    const here = document.querySelectorAll(`.r-copies [data-copy="${code}"]`);
    if (here.length) {
      box.replaceChildren(...[...here].flatMap((one) => [...one.cloneNode(true).childNodes]));
      for (const one of box.querySelectorAll("details")) one.open = true;
      return undefined;
    }
    const found = await elsewhere(code);
    if (code !== clean(asked() ?? "")) return undefined;
    if (!found) return say(code, words.unknown);
    const { language, href, title } = found;
    return say(code, words.elsewhere, " ", element("a", { href, lang: language, dir: "auto", textContent: title }));
  };

  window.addEventListener("hashchange", show);
  show();
  if (!form) return;

  const field = form.querySelector("input");
  field.value = asked() ?? "";
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const hash = `#copy=${encodeURIComponent(clean(field.value))}`;
    if (window.location.hash === hash) show();
    else window.location.hash = hash;
  });
})();
