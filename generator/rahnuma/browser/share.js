// Sharing a page or a part of it, and telling of a mistake. The words are taken from a copy of the
// page as it came, made here before any other script: no tick, no case and nothing typed can be in
// what is sent. This script therefore runs before those that change the text.
(() => {
  const content = document.querySelector(".r-content");
  const share = document.getElementById("_share");
  const report = document.getElementById("_report");
  if (!content || !share || !report) return;

  const page = content.cloneNode(true);
  const words = share.dataset;
  const parts = ".r-step, .r-question, .r-outcome, .r-provision";
  const left = [
    "svg, form, noscript, button, [hidden], .headerlink, .r-hidden, .r-button, .r-download, .r-forms, .r-jump",
    ".r-copies, #printed-copies, .r-resting, .r-left, .r-again, .r-turn, .r-next, .r-more, .r-box, .r-case, .r-on-paper",
  ].join();

  const labels = ".r-brief strong, .r-outcome > p:not(.r-verdict) > strong, .r-cite > span:first-child, .r-within > span, .r-alarm, .r-next strong";

  // Plain text of an element: a heading, a paragraph or an entry a line, entries numbered or dashed.
  const text = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s+/g, " ");
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    if (node.matches(".r-blank, .blank-line")) return "____";
    if (node.matches(left)) return "";
    const inner = [...node.childNodes].map(text).join("");
    const name = node.localName;
    if (node.matches(labels)) return `${inner.trim()}: `;
    if (name === "br") return "\n";
    if (/^h[1-6]$/.test(name)) return `\n\n${inner.trim()}\n`;
    if (name === "dt" || name === "summary") return `${inner.trim()}: `;
    if (name === "td" || name === "th") return `${inner.trim()}${node.nextElementSibling ? " | " : ""}`;
    if (name === "span" && node.previousSibling?.localName === "strong") return ` – ${inner}`;
    if (name === "li") return `\n${mark(node)}${inner.trim().replace(/\n\s*/g, "\n   ")}`;
    return /^(p|div|section|ul|ol|dl|dd|details|table|tr|pre|blockquote)$/.test(name) ? `\n${inner}\n` : inner;
  };
  const mark = (entry) => {
    const list = entry.parentElement;
    if (list?.localName !== "ol") return "– ";
    return `${[...list.children].indexOf(entry) + 1}. `;
  };
  const tidy = (long) => long.replace(/[ \t]+\n/g, "\n").replace(/\n[ \t]+(?=\n)/g, "\n").replace(/\n{3,}/g, "\n\n").replace(/ {2,}(?=\S)/g, (gap, at) => (long[at - 1] === "\n" ? gap : " ")).trim();

  // The place of a part: its own id, or that of the heading above it.
  const place = (part) => part.id || part.previousElementSibling?.id || "";
  const found = (id) => page.querySelector(`[id="${CSS.escape(id)}"]`);

  const online = window.location.protocol.startsWith("http");
  const link = (id) => {
    const root = words.address || (online ? window.location.origin + window.location.pathname : "");
    return root && id ? `${root}#${id}` : root;
  };

  // What a part says: a provision stands below its heading, all others hold what they say.
  const said = (id) => {
    const part = found(id);
    const below = part.nextElementSibling;
    const whole = below?.matches(".r-provision") ? [part, below] : [part];
    return tidy(whole.map((one) => (one.localName === "li" ? text(one).replace(/^\n\d+\. /, "") : text(one))).join("\n"));
  };

  const shared = (id) => {
    const body = id ? `${words.title}\n\n${said(id)}` : tidy(text(page));
    return `${body}\n\n${words.standing}`;
  };
  const told = (id) => [
    `${words.page}: ${words.title}`,
    ...(id ? [`${words.part}: ${said(id).split("\n")[0]} (#${id})`] : []),
    `${words.where}: ${link(id) || words.path}`,
    words.which, "", `${words.wrong}:`, "",
  ].join("\n");

  let subject = "";
  const open = (dialog, id) => {
    subject = id;
    const field = dialog.querySelector("textarea");
    dialog.querySelector(".r-share__done").textContent = "";
    if (dialog === share) {
      const goal = link(id);
      field.value = goal ? `${shared(id)}\n${goal}` : shared(id);
      share.querySelector(".r-share__what").textContent = id ? said(id).split("\n")[0] : words.title;
      share.querySelector("[data-act=send]").hidden = !navigator.share;
      share.querySelector("[data-act=link]").hidden = !goal;
      for (const one of share.querySelectorAll("[data-act=picture]")) one.hidden = Boolean(id);
    } else {
      field.value = told(id);
      const mail = report.querySelector("[data-to]");
      if (mail) {
        const about = encodeURIComponent(mail.dataset.subject.replace("{page}", words.title));
        mail.href = `mailto:${mail.dataset.to}?subject=${about}&body=${encodeURIComponent(field.value)}`;
      }
    }
    if (dialog.showModal) dialog.showModal();
    else dialog.setAttribute("open", "");
    field.scrollTop = 0;
  };
  const close = (dialog) => (dialog.close ? dialog.close() : dialog.removeAttribute("open"));

  const copy = async (dialog, value) => {
    const copied = await window.rahnumaClip(value, dialog);
    dialog.querySelector(".r-share__done").textContent = copied ? words.copied : words.uncopied;
  };

  const send = async (what) => {
    try {
      await navigator.share(what);
      return true;
    } catch (failure) {
      return failure.name === "AbortError"; // the reader changed their mind
    }
  };

  const picture = async (event) => {
    const { href } = event.target;
    if (!online || !navigator.canShare) return;
    event.preventDefault();
    const bytes = await (await fetch(href)).blob();
    const files = [new File([bytes], href.split("/").pop(), { type: "image/png" })];
    if (!navigator.canShare({ files }) || !await send({ files, title: words.title })) window.location.assign(href);
  };

  for (const dialog of [share, report]) {
    dialog.addEventListener("click", async (event) => {
      const act = event.target.closest("[data-act]")?.dataset.act;
      const url = link(subject);
      if (act === "close" || event.target === dialog) close(dialog);
      else if (act === "text") await copy(dialog, dialog.querySelector("textarea").value);
      else if (act === "link") await copy(dialog, url);
      else if (act === "picture") await picture(event);
      else if (act === "report") {
        close(share);
        open(report, subject);
      } else if (act === "send") {
        if (await send({ title: words.title, text: shared(subject), ...(url ? { url } : {}) })) close(share);
      }
    });
  }

  const opener = document.querySelector(".r-share [data-open=_share]");
  opener.hidden = false;
  for (const one of document.querySelectorAll(".r-share [data-open]")) {
    one.addEventListener("click", (event) => {
      event.preventDefault();
      open(document.getElementById(one.dataset.open), "");
    });
  }
  for (const part of content.querySelectorAll(parts)) {
    const id = place(part);
    if (!id) continue;
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "r-share-part" });
    button.append(...[...opener.childNodes].map((one) => one.cloneNode(true)));
    button.addEventListener("click", () => open(share, id));
    (part.matches(".r-step") ? part.lastElementChild : part).append(button);
  }
})();
