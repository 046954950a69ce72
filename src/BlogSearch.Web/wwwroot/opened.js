// Says which post a search led to, where the blog's settings ask for it: the words and the post, nothing about the reader, and no cookie.
// What leads to the reading view is seen there. Comes before search.js, which keeps clicks that leave the page from everybody after it.
const door = new URL('opened', import.meta.url), readingView = new URL('post/', door).href;
for (const kind of ['click', 'auxclick']) addEventListener(kind, e => {
  const link = e.target.closest?.('.hit :is(h2, .passage h3) a[href]'), why = link?.closest('.hit').querySelector('a.why');
  if (!why || e.button > 1 || link.href.startsWith(readingView)) return;
  const { searchParams } = new URL(why.href);
  navigator.sendBeacon(door, new URLSearchParams({ q: searchParams.get('q'), post: searchParams.get('post') }));
}, true);
