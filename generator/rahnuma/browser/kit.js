// The media kit: each rule can be copied with its law, its address and its standing.
(() => {
  const kit = document.querySelector(".r-kit");
  if (!kit) return;
  const { copy, done, failed, source, address } = kit.dataset;
  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();

  // A rule: its heading and what stands below it, up to the next heading.
  const below = (heading) => {
    const found = [];
    for (let one = heading.nextElementSibling; one && !/^H[1-3]$/.test(one.tagName); one = one.nextElementSibling) {
      found.push(one);
    }
    return found;
  };

  for (const heading of kit.parentElement.querySelectorAll("h3[id]")) {
    const rule = below(heading);
    const { origin, pathname, protocol } = window.location;
    const here = address || (protocol.startsWith("http") ? origin + pathname : "");
    const text = [words(heading), ...rule.map(words), source, here && `${here}#${heading.id}`]
      .filter(Boolean).join("\n");
    const [line, button, told] = ["p", "button", "span"].map((one) => document.createElement(one));
    line.className = "r-rule";
    button.type = "button";
    button.textContent = copy;
    button.setAttribute("aria-label", `${copy}: ${words(heading)}`);
    told.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      told.textContent = (await window.rahnumaClip(text)) ? done : failed;
    });
    line.append(button, " ", told);
    (rule[rule.length - 1] ?? heading).after(line);
  }
})();
