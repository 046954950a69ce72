// Search as you type. The form is static and outlives every change of the page; Blazor changes what stands round it: over the circuit,
// or by enhanced navigation where there is none. While a lost circuit is away, this file fetches pages itself. Without script the form is a form.
const settle = 120; // ms without a key before the words are asked for
const patience = 3000; // ms that a circuit may take to start; where sockets are barred, pages go on without one
const pause = 700; // ms of quiet before a screen reader is told the count
const away = 10 * 60_000; // ms in a hidden tab before its circuit is given back
const form = document.getElementById('ask'), box = form.q, root = form.getAttribute('action'), live = form.hasAttribute('data-live');
let timer, list, chosen, wanted, drawer, lost = false, swapped = false;
let there = location.href; // the address of what is asked for; the address line follows its results by a moment
let here = there; // the address of what is shown; null while it is being exchanged
const places = new Map(); // how far each page was scrolled

const words = url => new URL(url, location.href).searchParams.get('q') ?? '';
const starting = () => document.body.dataset.circuit && !document.getElementById('live') && performance.now() < patience;
const results = () => document.getElementById('results');
const bare = url => url.split('#')[0];

function address() {
  const to = new URL(there).searchParams;
  const typed = box.value.trim();
  typed ? to.set('q', typed) : to.delete('q');
  to.delete('page');
  return root + (to.size ? '?' + to : '');
}

// The words led somewhere: they are worth remembering, by a list that is still on its way too.
const asked = (typed = box.value) => list?.then(() => form.dispatchEvent(new CustomEvent('asked', { detail: typed })));

// Another page is on its way; until it is there, no scrolling is this page's.
function leave(url) {
  if (here) places.set(here, scrollY); // the event of the last scroll may still be to come
  there = new URL(url, location.href).href;
  here = null;
  wanted = undefined;
}

function go(url, replace) {
  clearTimeout(timer);
  // A starting circuit holds the address it was started with: another one now would pass it by.
  if (starting()) return timer = setTimeout(() => go(url, replace), 50);
  if (new URL(url, location.href).href === there) return;
  results()?.setAttribute('aria-busy', 'true');
  leave(url);
  scrollTo(0, 0);
  if (lost) swap(url, replace);
  else Blazor.navigateTo(url, { replaceHistoryEntry: replace });
}

// A page as it is without a circuit; null when there is no answer.
async function fetched(url) {
  const answer = await fetch(url, { headers: { accept: 'text/html' } }).catch(() => null);
  return answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
}

// The page of that address without a circuit behind it: for as long as the circuit is away.
async function swap(url, replace) {
  const next = await fetched(url);
  if (!next) {
    here = there = location.href;
    return results()?.removeAttribute('aria-busy');
  }
  swapped = true;
  for (const part of ['main', '#shown']) document.querySelector(part)?.replaceWith(next.querySelector(part) ?? '');
  if (replace !== undefined) history[replace ? 'replaceState' : 'pushState'](null, '', url);
}

// Folded values come over the circuit when they are first wanted. While it is away the fetched page lends them.
const folded = more => `[aria-labelledby=${more.closest('section').getAttribute('aria-labelledby')}] details .values`;

async function lend(more) {
  if (!lost || swapped || document.querySelector(folded(more))) return;
  const values = (await fetched(location.href))?.querySelector(folded(more));
  if (!values || !lost || swapped || document.querySelector(folded(more))) return;
  values.dataset.lent = '';
  more.append(values);
}

// What was lent makes room for the circuit's own.
function takeBack() {
  for (const values of document.querySelectorAll('[data-lent]')) {
    const more = values.parentElement;
    values.remove();
    more.dispatchEvent(new Event('toggle'));
  }
}

function ask() {
  clearTimeout(timer);
  timer = setTimeout(() => box.value.trim() !== words(there) && go(address(), true), settle);
}

// Code and tables wider than the window are scrolled by key too.
for (const wide of document.querySelectorAll('.prose :is(pre, table)')) if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0;

// What serves the filters alone comes when they are first pointed at, focused or opened.
let filters;
for (const kind of ['pointerover', 'focusin', 'beforetoggle']) addEventListener(kind, e => filters ||= e.target.closest?.('.filters, .find') && import('./filters.js').then(m => m.start(live && go)), true);
// Nothing is suggested without this script; with it, the list comes when the box is first used and is no part of the first page.
for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': false, 'aria-controls': 'suggest' })) box.setAttribute(name, value);
const suggest = () => list ??= import(form.dataset.suggest).then(module => module.attach(form, live, pick)).catch(() => {});
box.addEventListener('focus', suggest, { once: true });
if (document.activeElement === box) suggest();

function pick(url) {
  const to = new URL(url, location.href);
  if (!live || to.origin !== location.origin || to.pathname !== root) return location.assign(to);
  box.value = words(to);
  go(to.pathname + to.search, false);
}

addEventListener('keydown', e => {
  const typing = e.target.closest?.('input, textarea, select, [contenteditable]'), bare = !e.ctrlKey && !e.metaKey && !e.altKey;
  if (document.querySelector('dialog[open]')) return;
  if ((e.key === '/' && !typing && bare) || (e.key === 'k' && (e.ctrlKey || e.metaKey) && !e.shiftKey)) {
    e.preventDefault();
    box.focus();
    box.select();
  } else if (e.key === '?' && !typing && bare) {
    e.preventDefault();
    suggest().then(() => document.getElementById('keys').showModal());
  } else if (e.key.startsWith('Arrow') && bare && !e.shiftKey && !e.isComposing) {
    walk(e, { ArrowDown: 1, ArrowUp: -1 }[e.key]);
  } else if (e.key === 'Escape' && e.target === box && !e.isComposing) {
    e.preventDefault();
    if (!box.value) return box.blur();
    box.value = '';
    if (live) ask();
  }
});

// From the box down the titles of the hits, and up again.
function walk(e, step) {
  const titles = [...document.querySelectorAll('.hit h2 a')], at = titles.indexOf(e.target.closest?.('.hit')?.querySelector('h2 a'));
  if (!step || (at < 0 && e.target !== box)) return;
  const next = at + step < 0 ? at === 0 && box : titles[at + step];
  if (!next) return;
  e.preventDefault();
  next.focus();
}

// Why a hit is here is said in its place; without this script it has a page of its own.
addEventListener('click', e => {
  const link = e.target.closest?.('a.why');
  if (!link || e.button || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
  e.preventDefault();
  e.stopImmediatePropagation();
  import('./why.js').then(module => module.toggle(link)).catch(() => location.assign(link.href));
}, true);

if (live) {
  form.addEventListener('input', e => e.isComposing || ask());
  form.addEventListener('compositionend', ask);

  addEventListener('submit', e => {
    if (e.target.method !== 'get') return;
    e.preventDefault();
    e.stopImmediatePropagation();
    if (e.target === form) return asked(), go(address(), false);
    const said = [...new FormData(e.target)].filter(([, value]) => value);
    go(root + (said.length ? '?' + new URLSearchParams(said) : ''), false);
  }, true);

  addEventListener('click', e => {
    const link = e.target.closest?.('a[href]');
    if (!link || e.button || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
    const to = new URL(link.href);
    if (link.closest('.hit')) asked();
    if (to.origin !== location.origin || to.pathname !== root || lost || starting()) return e.stopImmediatePropagation(); // a page of its own: the browser's to open
    clearTimeout(timer);
    if (bare(to.href) !== bare(there)) leave(to);
    chosen = !e.detail && link.closest('.values') && { facet: link.closest('section').firstElementChild.id, name: link.firstElementChild.textContent };
    if (!to.hash) box.value = words(to);
    if (link.closest('.pager, .ways, .hit, .said')) scrollTo(0, 0);
    if (!e.detail && link.closest('.chips, .said, .ways, .pager')) results()?.focus({ preventScroll: true }); // by key, and the link will be gone
  }, true);

  addEventListener('toggle', e => e.target.matches?.('.facet details') && lend(e.target), true);

  // A starting circuit makes the page anew: the drawer that was opened before stays open.
  addEventListener('beforetoggle', e => {
    if (e.target.id === 'filters') drawer = e.newState === 'open' && bare(there);
  }, true);

  addEventListener('popstate', () => {
    clearTimeout(timer);
    if (bare(location.href) === bare(there)) return; // a place on this page
    leave(location.href);
    wanted = places.get(there);
    box.value = words(location.href);
    if (lost) swap(location.href);
  });

  // The browser restores a place too, but before the page is there that was scrolled.
  addEventListener('scroll', () => here && places.set(here, scrollY), { passive: true });

  // Every link of the page carries the words: a changed link says that the new results are there.
  let silence;
  new MutationObserver(changes => {
    if (!changes.some(change => change.target === document.body || change.target.closest('main'))) return; // suggestions, or what is spoken
    here = there;
    name();
    if (wanted !== undefined) scrollTo(0, wanted);
    wanted = undefined;
    results()?.removeAttribute('aria-busy');
    form.dispatchEvent(new Event('shown'));
    if (chosen && document.activeElement === document.body) follow();
    if (drawer === bare(there)) document.querySelector('#filters:not(:popover-open)')?.showPopover();
    clearTimeout(silence);
    silence = setTimeout(speak, pause);
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] });

  recall();
  connect();
}

// The head is no part of the circuit: its title and feeds follow what is shown.
function name() {
  const shown = document.getElementById('shown')?.dataset;
  if (!shown) return;
  document.title = shown.title;
  for (const kind of ['atom', 'feed']) document.querySelector(`link[rel=alternate][type*="${kind}+"]`)?.setAttribute('href', shown[kind]);
}

// A value chosen far down its list moves into sight, and the focus with it.
function follow() {
  const values = document.getElementById(chosen.facet)?.parentElement.querySelectorAll('.values a') ?? [];
  [...values].find(link => link.firstElementChild.textContent === chosen.name)?.focus();
  chosen = null;
}

function speak() {
  const spoken = document.getElementById('spoken'), count = document.querySelector('.count')?.textContent.trim() ?? '';
  if (spoken.textContent !== count) spoken.textContent = count;
}

function tell(note) {
  note.hidden = false;
  document.getElementById('spoken').textContent = note.dataset.told;
}

function connect() {
  const note = document.getElementById('blazor-error-ui');
  document.getElementById('reconnect').addEventListener('click', reload);
  Blazor.start({
    circuit: {
      reconnectionHandler: {
        onConnectionDown() {
          lost = true;
          setTimeout(() => lost && tell(note), 1000); // most losses are over before they are worth a word
          document.querySelectorAll('.facet details[open]').forEach(lend); // one may have been opened just now
          regain(500);
        },
        onConnectionUp() {
          lost = false;
          note.hidden = true;
          takeBack();
          ask(); // what was typed meanwhile
        },
      },
    },
  });

  // A circuit that failed for good is shown by Blazor through the style of this very element.
  new MutationObserver(() => lost = swapped = true).observe(note, { attributes: true, attributeFilter: ['style'] });

  let idle;
  document.addEventListener('visibilitychange', () => {
    clearTimeout(idle);
    if (document.hidden) idle = setTimeout(() => Blazor.disconnect?.(), away);
    else if (lost) regain(0);
  });
}

// Tries again until the circuit is back; where it is gone for good the page loads anew, and its address is its state.
async function regain(pause) {
  await new Promise(done => setTimeout(done, pause));
  if (!lost || document.hidden || swapped) return; // what was swapped belongs to no circuit any more
  try {
    if (!await Blazor.reconnect() && !swapped) reload();
  } catch {
    regain(Math.min(2 * pause + 500, 30_000));
  }
}

function reload() {
  sessionStorage.box = JSON.stringify({ at: location.href, value: box.value, from: box.selectionStart, to: box.selectionEnd, focus: document.activeElement === box, y: scrollY });
  location.reload();
}

// Text, caret, focus and scroll as they were before the page reloaded itself; and what was typed before this script came is asked for now.
function recall() {
  const was = JSON.parse(sessionStorage.box ?? '{}');
  delete sessionStorage.box;
  if (was.at === location.href) box.value = was.value;
  if (box.value.trim() !== words(location.href)) ask();
  if (was.at === location.href && was.focus) {
    box.focus({ preventScroll: true });
    box.setSelectionRange(was.from, was.to);
  }
  if (was.at === location.href) scrollTo(0, was.y);
}
