// Shows small previews under a file box before anything is sent, so that a wrong photo is noticed in time.
export function attach(input) {
  const shown = document.createElement('div');
  shown.className = 'wc-previews';
  input.closest('.wc-upload, .wc-field').append(shown);

  input.addEventListener('change', () => {
    shown.replaceChildren(...[...input.files].filter(file => file.type.startsWith('image/')).map(preview));
  });
}

function preview(file) {
  const image = document.createElement('img');
  image.alt = file.name;
  // A data address, because the content policy lets pages show data: but not blob: pictures.
  const reader = new FileReader();
  reader.onload = () => { image.src = reader.result; };
  reader.readAsDataURL(file);
  return image;
}
