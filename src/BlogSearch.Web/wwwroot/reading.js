// The reading view: from mark to mark by key and by button, and pictures of other sites when they are asked for.
const marks = [...document.querySelectorAll('.prose mark[id^="found."]')], bar = document.querySelector('.places');

if (bar) {
  let at = marks.findIndex(mark => '#' + mark.id === location.hash);
  bar.classList.add('on');
  for (const button of bar.querySelectorAll('button')) {
    button.hidden = false;
    button.addEventListener('click', () => step(+button.dataset.step));
  }
  if (at >= 0) show();

  addEventListener('keydown', e => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.shiftKey || e.target.closest?.('input, textarea, select, [contenteditable]')) return;
    if (e.key === 'n' || e.key === 'p') step(e.key === 'n' ? 1 : -1);
  });

  // The first step goes on from where the reader is; past the last place comes the first.
  function step(by) {
    const passed = marks.findIndex(mark => mark.getBoundingClientRect().top > innerHeight / 3);
    if (at >= 0) at += by;
    else if (by > 0) at = scrollY ? passed : 0;
    else at = passed - 1;
    at = (at + marks.length) % marks.length;
    show();
  }

  function show() {
    const mark = marks[at], said = bar.querySelector('.at');
    document.querySelector('mark.here')?.classList.remove('here');
    mark.classList.add('here');
    for (let shut = mark.closest('details'); shut; shut = shut.parentElement.closest('details')) shut.open = true;
    mark.scrollIntoView({ block: 'center' });
    said.textContent = at + 1;
    said.nextElementSibling.textContent = said.nextElementSibling.dataset.of;
    document.getElementById('spoken').textContent = bar.querySelector('p').textContent;
    history.replaceState(history.state, '', '#' + mark.id);
  }
}

// Until then the other site does not know that anyone reads this.
for (const link of document.querySelectorAll('.prose a.far')) {
  link.addEventListener('click', e => {
    if (link.dataset.failed || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
    e.preventDefault();
    const image = new Image();
    image.referrerPolicy = 'no-referrer';
    image.alt = [...link.childNodes].filter(node => node.nodeName !== 'SMALL').map(node => node.textContent).join('').trim();
    image.tabIndex = -1;
    image.addEventListener('error', () => {
      link.dataset.failed = 'true'; // from now on a plain link
      image.replaceWith(link);
    });
    image.src = link.href;
    link.replaceWith(image);
    image.focus({ preventScroll: true });
  });
}
