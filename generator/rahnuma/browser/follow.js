// An old address leads on. Paper carries it with "#copy=" behind it, which a page's own refresh
// would drop: the answer about that copy waits at the new address.
(() => {
  const goal = document.querySelector("link[rel=canonical]");
  window.location.replace(goal.href + window.location.hash);
})();
