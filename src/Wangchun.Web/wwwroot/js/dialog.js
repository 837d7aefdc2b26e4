// A confirm dialog opened by a link to its #id. Adds what :target alone cannot: focus kept inside, Esc, and focus back on the link.
export function attach(dialog) {
  const inside = () => [...dialog.querySelectorAll('a[href], button, input, select, textarea')].filter(e => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden');
  let opener = null;

  document.addEventListener('click', event => {
    const link = event.target.closest?.(`a[href$="#${dialog.id}"]`);
    if (link) opener = link;
  });

  const arrived = () => {
    if (location.hash === `#${dialog.id}`) (dialog.querySelector('[autofocus]') ?? inside()[0])?.focus();
    else if (opener) {
      opener.focus();
      opener = null;
    }
  };

  dialog.addEventListener('keydown', event => {
    if (event.key === 'Escape') location.hash = '';
    if (event.key !== 'Tab') return;
    const places = inside();
    const [first, last] = [places[0], places[places.length - 1]];
    if (event.shiftKey && document.activeElement === first) { event.preventDefault(); last.focus(); }
    if (!event.shiftKey && document.activeElement === last) { event.preventDefault(); first.focus(); }
  });

  addEventListener('hashchange', arrived);
  arrived();
}
