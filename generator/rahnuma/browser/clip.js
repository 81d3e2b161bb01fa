// Text into the clipboard; tells whether it is there. A page from a plain http host has no
// `navigator.clipboard`, and an old phone has none either: a selected field does the same.
// Behind a dialog nothing can be selected: *within* is then the dialog.
window.rahnumaClip = async (text, within = document.body) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const before = document.activeElement;
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "r-hidden";
    field.setAttribute("aria-hidden", "true");
    within.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    before?.focus({ preventScroll: true });
    return copied;
  }
};
