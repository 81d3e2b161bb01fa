// How high the bar is that stays over the text, for the styles: what the keyboard reaches, and
// where a link leads, must not lie under it.
(() => {
  const bars = document.querySelectorAll(".r-header, .r-bar");

  const measure = () => {
    const kept = [...bars].find((one) => getComputedStyle(one).position === "sticky");
    const height = kept ? Math.ceil(kept.getBoundingClientRect().height) : 0;
    document.documentElement.style.setProperty("--bar", `${height}px`);
  };

  measure();
  window.addEventListener("resize", measure);
  if (!window.ResizeObserver) return;
  const watch = new ResizeObserver(measure);
  for (const one of bars) watch.observe(one);
})();
