// Ways in: the role and the district that this device remembers. Links lead to my pages then, and
// numbers of my district come first. Nothing is asked that must be answered; all is there without.
(() => {
  const device = window.rahnumaDevice;
  const bar = document.querySelector(".r-me");
  if (!device || !bar) return;

  const roles = bar.dataset.roles.split(" ");
  const all = (selector) => [...document.querySelectorAll(selector)];
  const pageOf = (...names) => `${bar.dataset.page}${names.join("/")}.html`;

  // A role of an older edition may be gone: then none is remembered.
  const role = () => roles.find((one) => one === device.read("role")) ?? "";

  const goals = new Map();
  const lead = (link, goal) => {
    if (!goals.has(link)) goals.set(link, link.getAttribute("href"));
    link.setAttribute("href", goal || goals.get(link));
  };

  const name = bar.querySelector("span");
  const asking = name.textContent;
  let changing = false;

  const showRole = () => {
    const mine = role();
    lead(bar, mine && pageOf(mine));
    name.textContent = mine ? bar.dataset.mine : asking;
    for (const one of all(".r-stages [data-stage]")) {
      lead(one.querySelector("a"), mine && pageOf(mine, one.dataset.stage));
    }
    for (const one of all(".r-mine")) {
      one.hidden = !mine;
      if (mine) one.querySelector("a").href = pageOf(mine, one.dataset.stage);
    }
    for (const one of all(".r-keep")) {
      one.hidden = false;
      for (const part of one.querySelectorAll("[data-when]")) {
        part.hidden = part.dataset.when !== (mine === one.dataset.role ? "kept" : "asked");
      }
    }
    for (const one of all(".r-you")) {
      const closed = Boolean(mine) && !changing;
      one.hidden = !closed;
      for (const part of all(".r-roles, .r-choice")) part.hidden = closed;
      const card = document.querySelector(`.r-roles [data-role="${mine}"] a`);
      if (card) {
        const link = one.querySelector("a");
        link.href = pageOf(mine);
        link.textContent = card.textContent;
      }
    }
  };

  const keep = (name, value) => {
    const kept = value ? device.write(name, value) : device.remove(name) ?? true;
    for (const one of all(".r-unkept")) one.hidden = kept;
    show();
  };

  // My district first, then what helps everywhere, then the rest in its order.
  const order = new Map();
  const showDistrict = () => {
    const mine = device.read("district");
    for (const field of all(".r-where select")) {
      field.closest(".r-where").hidden = false;
      field.value = mine ?? "";
      if (field.selectedIndex < 0) field.value = "";
    }
    for (const list of all("[data-by-district]")) {
      if (!order.has(list)) order.set(list, [...list.children]);
      const rank = (one) => {
        const districts = one.dataset.districts.split(" ");
        return districts.includes(mine) ? 0 : districts.includes("all") ? 1 : 2;
      };
      const entries = order.get(list);
      const sorted = mine ? [0, 1, 2].flatMap((place) => entries.filter((one) => rank(one) === place)) : entries;
      list.append(...sorted);
      for (const one of entries) one.toggleAttribute("data-mine", Boolean(mine) && rank(one) === 0);
    }
  };

  const show = () => {
    showRole();
    showDistrict();
  };

  for (const one of all(".r-roles [data-role]")) {
    one.addEventListener("click", () => {
      if (document.querySelector(".r-choice input").checked) device.write("role", one.dataset.role);
    });
  }
  for (const one of all(".r-keep")) {
    one.querySelector("[data-act=keep]").addEventListener("click", () => keep("role", one.dataset.role));
    one.querySelector("[data-act=forget]").addEventListener("click", () => keep("role", ""));
  }
  for (const one of all(".r-you")) {
    one.querySelector("[data-act=change]").addEventListener("click", () => {
      changing = true;
      showRole();
      document.querySelector(".r-choice input").checked = true;
      document.querySelector(".r-roles a").focus();
    });
    one.querySelector("[data-act=forget]").addEventListener("click", () => {
      keep("role", "");
      document.querySelector(".r-roles a").focus();
    });
  }
  for (const field of all(".r-where select")) {
    field.addEventListener("change", () => keep("district", field.value));
  }

  // What another tab changed, and what changed since this page was left.
  window.addEventListener("storage", show);
  window.addEventListener("pageshow", (event) => {
    changing = false;
    if (event.persisted) show();
  });
  show();
})();
