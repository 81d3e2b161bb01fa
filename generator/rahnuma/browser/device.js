// What this device keeps for its reader: parts by name, all with one beginning, so that one control
// can forget them. Nothing else in the handbook touches the browser's storage, and nothing leaves it.
// A browser that keeps nothing (private windows, storage forbidden) is told by `write`: false.
window.rahnumaDevice = (() => {
  const beginning = "rahnuma:";

  const attempt = (act, otherwise) => {
    try {
      return act(window.localStorage);
    } catch {
      return otherwise;
    }
  };

  const names = () => attempt((kept) => Object.keys(kept), [])
    .filter((name) => name.startsWith(beginning))
    .map((name) => name.slice(beginning.length));

  // What was kept under a name, or null: also where somebody else's words stand there.
  const read = (name) => attempt((kept) => JSON.parse(kept.getItem(beginning + name)), null);

  const write = (name, value) => attempt((kept) => {
    kept.setItem(beginning + name, JSON.stringify(value));
    return true;
  }, false);

  const remove = (name) => attempt((kept) => kept.removeItem(beginning + name));

  return { names, read, write, remove, forget: () => names().forEach(remove) };
})();
