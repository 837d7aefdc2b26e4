// Sends a half-written form to data-draft-url every 20 seconds and when the page is left, so that a phone call costs nobody their text.
const Every = 20_000;

export function attach(form) {
  const saved = form.querySelector('[data-draft-state]');
  let sent = fingerprint(form);

  const save = async () => {
    const now = fingerprint(form);
    if (now === sent) return;
    sent = now;
    const answer = await fetch(form.dataset.draftUrl, { method: 'POST', body: fields(form), keepalive: true, credentials: 'same-origin' })
      .catch(() => null);
    // When the session has ended the answer is the sign-in page: a success to the browser, but nothing was saved.
    const kept = answer?.status === 204;
    if (!kept) sent = null;
    if (saved) saved.hidden = !kept;
  };

  const timer = setInterval(save, Every);
  // What was submitted must not come back as a draft while the page is being left.
  let submitted = false;
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden' && !submitted) save(); });
  form.addEventListener('submit', () => {
    submitted = true;
    clearInterval(timer);
  });
}

// Files and passwords never go into a draft; the antiforgery token does, because this is a post like any other.
function fields(form) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && form.elements[name]?.type !== 'password') body.append(name, value);
  }
  return body;
}

const fingerprint = form => fields(form).toString();
