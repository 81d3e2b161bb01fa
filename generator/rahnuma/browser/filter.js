// The legal basis by role, right and jurisdiction. Each choice is a select whose name is that of the
// `data-` attribute it asks for, on a provision or on what it stands in. What was chosen stands in
// the address, so that it can be sent on and comes back with the browser's way back.
(() => {
  const form = document.querySelector(".r-filter");
  if (!form) return;
  const selects = [...form.querySelectorAll("select")];
  const clear = form.querySelector("[type=reset]");
  const told = form.querySelector("[role=status]");
  const instruments = [...document.querySelectorAll(".r-instrument")].map((element) => ({
    element,
    fold: element.querySelector("details"),
    // An instrument of which no provision is shown still holds somewhere.
    items: [...element.querySelectorAll("details li")],
  }));

  const fits = (element) => selects.every(({ name, value }) => {
    const carrier = element.closest(`[data-${name}]`);
    return !value || Boolean(carrier?.dataset[name].split(" ").includes(value));
  });

  const show = () => {
    const chosen = selects.filter((one) => one.value);
    const opened = chosen.some((one) => one.name !== "where");
    let [provisions, shown] = [0, 0];
    for (const { element, fold, items } of instruments) {
      const fitting = items.filter(fits);
      for (const item of items) item.hidden = !fitting.includes(item);
      element.hidden = !(fitting.length || (!items.length && fits(element)));
      if (fold) fold.open = opened;
      provisions += fitting.length;
      shown += element.hidden ? 0 : 1;
    }
    for (const list of document.querySelectorAll(".r-laws")) {
      list.hidden = !list.querySelector(".r-instrument:not([hidden])");
      list.previousElementSibling.hidden = list.hidden;
    }
    clear.hidden = !chosen.length;
    const words = chosen.length ? (shown ? form.dataset.found : form.dataset.none) : form.dataset.all;
    told.textContent = words.replace("{provisions}", provisions).replace("{instruments}", shown);
  };

  // "#role=journalist&where=punjab". Any other hash is a place on the page, and chooses nothing.
  const read = () => {
    const asked = new URLSearchParams(window.location.hash.slice(1));
    for (const select of selects) {
      select.value = asked.get(select.name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    show();
  };

  const write = () => {
    const chosen = new URLSearchParams(
      selects.filter((one) => one.value).map((one) => [one.name, one.value]),
    );
    const { pathname, search } = window.location;
    window.history.replaceState(null, "", `${pathname}${search}${String(chosen) && `#${chosen}`}`);
    show();
  };

  form.addEventListener("change", write);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const select of selects) select.value = "";
    write();
    selects[0].focus();
  });
  window.addEventListener("hashchange", read);
  document.querySelector(".r-finders").hidden = true;
  form.hidden = false;
  read();
})();
