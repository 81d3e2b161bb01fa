// How high the bars are that stay over and under the text, for the styles: what the keyboard
// reaches, and where a link leads, must not lie beneath them.
(() => {
  const bars = document.querySelectorAll(".r-header, .r-bar, .r-case__bar");

  const height = (position) => {
    const kept = [...bars].find((one) => getComputedStyle(one).position === position);
    return `${kept ? Math.ceil(kept.getBoundingClientRect().height) : 0}px`;
  };

  const measure = () => {
    const { style } = document.documentElement;
    style.setProperty("--bar", height("sticky"));
    style.setProperty("--low-bar", height("fixed"));
  };

  measure();
  window.addEventListener("resize", measure);
  if (!window.ResizeObserver) return;
  const watch = new ResizeObserver(measure);
  for (const one of bars) watch.observe(one);
})();
