// A page past its review date says so. The build never asks the clock; the reader's device does.
for (const note of document.querySelectorAll("[data-review-by]")) {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  note.hidden = today <= note.dataset.reviewBy;
}
