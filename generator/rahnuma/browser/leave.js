// Leaving: an empty page takes the place of this one, after one short question what to erase.
// In a hurry nothing is asked and nothing is erased: Leave pressed twice, or Escape three times
// within a second. The page "On this device" erases the same things one by one.
(() => {
  const device = window.rahnumaDevice;
  const link = document.querySelector(".r-leave");
  const dialog = document.getElementById("_leave");
  if (!device || !link || !dialog) return;

  // What is kept has four parts. All that has no part of its own is something ticked or answered.
  const part = (name) => (["role", "district"].includes(name) ? name : name.startsWith("saved") ? "saved" : "cases");
  const names = (parts) => device.names().filter((name) => parts.includes(part(name)));

  const attempt = async (act, otherwise) => {
    try {
      return await act();
    } catch {
      return otherwise; // no such thing here: a page of a disk, an old browser
    }
  };
  const stores = () => attempt(async () => (await window.caches.keys()).filter((one) => one.startsWith("rahnuma")), []);
  const saved = async () => {
    const held = await Promise.all((await stores()).map((one) => attempt(async () => (await (await window.caches.open(one)).keys()).length, 0)));
    return held.reduce((sum, one) => sum + one, 0);
  };

  const erase = async (parts) => {
    names(parts).forEach(device.remove);
    if (!parts.includes("saved")) return;
    // The worker first, so that it saves no more.
    const workers = await attempt(() => navigator.serviceWorker.getRegistrations(), []);
    await Promise.all(workers.map((one) => attempt(() => one.unregister())));
    await Promise.all((await stores()).map((one) => attempt(() => window.caches.delete(one))));
  };

  const go = () => window.location.replace("about:blank");

  const leave = async (parts) => {
    document.documentElement.hidden = true;
    document.title = "";
    const enough = new Promise((resolve) => { setTimeout(resolve, 2000); });
    await Promise.race([erase(parts), enough]);
    go();
  };

  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.setAttribute("aria-haspopup", "dialog");
  button.append(...link.childNodes);
  link.replaceWith(button);

  // Nobody reads the question in this time: a press so soon was meant for the control. Counted from
  // press to press, since a slow phone may take longer than that to open the question.
  const soon = 600;
  let opened = 0;
  const hurried = (event) => {
    if (event.timeStamp - opened > soon || event.repeat) return;
    if (event.type === "keydown" && !["Enter", " "].includes(event.key)) return;
    event.preventDefault();
    go();
  };

  button.addEventListener("click", (event) => {
    for (const box of dialog.querySelectorAll("input")) box.checked = true;
    opened = event.timeStamp;
    if (dialog.showModal) dialog.showModal();
    else dialog.setAttribute("open", "");
  });
  const close = () => (dialog.close ? dialog.close() : dialog.removeAttribute("open"));
  dialog.addEventListener("keydown", hurried);
  dialog.addEventListener("click", (event) => {
    hurried(event);
    const act = event.target.closest("[data-act]")?.dataset.act;
    if (event.defaultPrevented || !act) return;
    if (act === "stay") return close();
    const boxes = [...dialog.querySelectorAll("input:checked")];
    leave(boxes.flatMap((one) => one.dataset.kept.split(" ")));
  });

  // In a row: whoever presses or types something in between is at work, and closes a dialog.
  let escapes = [];
  const atWork = () => { escapes = []; };
  window.addEventListener("pointerdown", atWork, true);
  window.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return atWork();
    if (event.repeat) return;
    escapes = [...escapes, event.timeStamp].filter((one) => event.timeStamp - one < 1000);
    if (escapes.length > 2) go();
  }, true);

  const kept = document.querySelector(".r-device");
  if (!kept) return;

  const show = async () => {
    for (const row of kept.querySelectorAll("[data-kept]")) {
      const mine = names([row.dataset.kept]);
      const files = row.dataset.kept === "saved" ? await saved() : 0;
      const value = device.read(row.dataset.kept);
      const title = [...row.querySelectorAll("[data-value]")].find((one) => one.dataset.value === value);
      const { nothing, something } = kept.dataset;
      row.querySelector(".r-kept__now").textContent = files ? kept.dataset.files.replace("{count}", files)
        : mine.length ? title?.textContent ?? something : nothing;
      for (const one of row.querySelectorAll("[data-act], details")) one.hidden = !mine.length && !files;
      const written = row.querySelector("pre");
      if (written) written.textContent = mine.map((name) => `${name}: ${JSON.stringify(device.read(name), null, 1)}`).join("\n");
    }
    kept.hidden = false;
  };

  kept.addEventListener("click", async (event) => {
    const pressed = event.target.closest("[data-act]");
    if (!pressed) return;
    const rows = pressed.dataset.act === "all" ? [...kept.querySelectorAll("[data-kept]")] : [pressed.closest("[data-kept]")];
    await erase(rows.map((one) => one.dataset.kept));
    await show();
    const done = kept.querySelector(".r-kept__done");
    done.textContent = kept.dataset.erased;
    done.focus();
  });
  window.addEventListener("storage", show);
  show();
})();
