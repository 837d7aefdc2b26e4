// Asks before a page with changed answers is left. The browser words the question itself.
export function attach(form) {
  let changed = false;
  form.addEventListener('input', () => { changed = true; });
  form.addEventListener('submit', () => { changed = false; });
  addEventListener('beforeunload', event => { if (changed) event.preventDefault(); });
}
