// Asks before a page with changed answers is left. The browser words the question itself.
export function attach(form) {
  let changed = false;
  form.addEventListener('input', () => { changed = true; });
  form.addEventListener('submit', () => { changed = false; });
  addEventListener('beforeunload', event => {
    if (!changed) return;
    event.preventDefault();
    event.returnValue = ''; // Chromium before 119 asks only for this.
  });
}
