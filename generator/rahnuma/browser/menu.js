// The menu on a narrow screen: the link down to it becomes a button that opens it in place.
(() => {
  const link = document.querySelector(".r-menu-open");
  const menu = document.getElementById("_menu");
  if (!link || !menu) return;

  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.setAttribute("aria-controls", menu.id);
  button.append(...link.childNodes);
  link.replaceWith(button);

  const show = (open) => {
    const bar = document.querySelector(".r-bar").getBoundingClientRect();
    document.documentElement.style.setProperty("--header", `${Math.max(bar.bottom, 0)}px`);
    menu.toggleAttribute("data-open", open);
    button.setAttribute("aria-expanded", String(open));
  };
  show(false);

  button.addEventListener("click", () => {
    show(!menu.hasAttribute("data-open"));
    if (menu.hasAttribute("data-open")) menu.querySelector("a, summary").focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.hasAttribute("data-open")) return;
    show(false);
    button.focus();
  });
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target) && !button.contains(event.target)) show(false);
  });
})();
