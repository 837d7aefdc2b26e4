// Attaches comfort to elements marked data-behaviour="name other". The page works without any of it.
const behaviours = {
  autosubmit: () => import('./autosubmit.js'),
  dialog: () => import('./dialog.js'),
  draft: () => import('./draft.js'),
  photos: () => import('./photos.js'),
  progress: () => import('./progress.js'),
  unsaved: () => import('./unsaved.js'),
};

for (const element of document.querySelectorAll('[data-behaviour]')) {
  for (const name of element.dataset.behaviour.split(' ')) {
    behaviours[name]?.().then(module => module.attach(element));
  }
}
