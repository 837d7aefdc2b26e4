// Draws how far something is anew every few seconds; once it has ended, the page is opened again as it is then.
const every = 3000;

export function attach(element) {
  const look = async () => {
    const answer = await fetch(location.href).catch(() => null);
    if (!answer?.ok) return void setTimeout(look, every);

    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('[data-behaviour~="progress"]');
    if (!fresh) return location.reload();
    element.replaceChildren(...fresh.childNodes);
    setTimeout(look, every);
  };
  setTimeout(look, every);
}
