// The list under the search box: what the words may become while they are typed, recent searches while there are none. A combobox whose
// list chooses nothing by itself, so that Enter searches for what is typed until an arrow key says otherwise. Recent searches stay in this browser.
const settle = 120; // ms without a key before suggestions are asked for
const patience = 400; // ms that they wait for the posts found: these come first, and the same processors make both
const kept = 6; // recent searches
const ahead = 2; // posts found that are in sight below the list

export async function attach(form, live, pick) {
  const box = form.q, root = form.getAttribute('action'), store = 'recent ' + root;
  const [label, searches, tags, categories, authors, posts, recentSearches, forgetAll, forget, onePost, manyPosts, openPost, tag, category, author] = form.dataset.words.split('|');
  const groups = { phrase: searches, tag: tags, category: categories, author: authors, post: posts };
  const narrow = matchMedia('(width < 62rem)');
  const known = new Map(), list = make('div', 'suggest');
  let options = [], at = -1, timer, asked, typed, waiting;
  list.id = 'suggest';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  await style(form);
  form.append(list);

  function make(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  // The address of words under the filters in sight.
  function address(path, words) {
    const to = new URLSearchParams(live ? location.search : '');
    words ? to.set('q', words) : to.delete('q');
    to.delete('page');
    return path + (to.size ? '?' + to : '');
  }

  function recall() {
    try {
      const recent = JSON.parse(localStorage[store] ?? '[]');
      return Array.isArray(recent) ? recent.filter(words => typeof words === 'string').slice(0, kept) : [];
    } catch {
      return [];
    }
  }

  function keep(recent) {
    try {
      recent.length ? localStorage[store] = JSON.stringify(recent.slice(0, kept)) : localStorage.removeItem(store);
    } catch { /* a browser that keeps nothing */ }
  }

  function remember(words) {
    words = words.trim();
    if (words.length > 1) keep([words, ...recall().filter(other => other.toLowerCase() !== words.toLowerCase())]);
  }

  function close() {
    rest();
    list.hidden = true;
    activate(-1);
    box.setAttribute('aria-expanded', false);
  }

  // As many as do not lie over the first posts found, some of each kind; and no post that stands there already.
  function few(suggestions) {
    const inSight = [...document.querySelectorAll('.hit h2 a')].slice(0, ahead).map(link => link.pathname);
    const kinds = { phrase: [], value: [], post: [] };
    for (const suggestion of suggestions) {
      const kind = kinds[suggestion.kind] ?? kinds.value;
      if (kind !== kinds.post || !inSight.includes(new URL(suggestion.url, location.href).pathname)) kind.push(suggestion);
    }
    const most = narrow.matches ? 4 : 5;
    const first = [...kinds.phrase.slice(0, most - 2), ...kinds.value.slice(0, 1), ...kinds.post.slice(0, 1)];
    const others = [...kinds.value, ...kinds.phrase, ...kinds.post].filter(suggestion => !first.includes(suggestion));
    const chosen = [...first, ...others].slice(0, most);
    return suggestions.filter(suggestion => chosen.includes(suggestion));
  }

  function show(suggestions) {
    list.replaceChildren();
    options = [];
    at = -1;
    box.removeAttribute('aria-activedescendant');
    for (const suggestion of suggestions) {
      if (list.lastChild?.dataset.kind !== suggestion.kind) list.append(group(suggestion.kind));
      list.lastChild.append(option(suggestion));
    }
    list.hidden = !options.length;
    box.setAttribute('aria-expanded', !list.hidden);
  }

  function group(kind) {
    const name = groups[kind] ?? recentSearches, made = make('div');
    made.dataset.kind = kind;
    made.setAttribute('role', 'group');
    made.setAttribute('aria-label', name);
    if (kind !== 'recent') return made; // each of the others says beside itself what it is
    const head = make('div', 'kind', name);
    head.setAttribute('aria-hidden', true);
    made.append(head);
    return made;
  }

  function option(suggestion) {
    const made = make('div'), text = make('bdi');
    made.id = 'suggest-' + options.length;
    made.setAttribute('role', 'option');
    made.setAttribute('aria-selected', false);
    let from = 0;
    for (const [start, end] of suggestion.marks ?? []) {
      text.append(suggestion.text.slice(from, start), make('mark', '', suggestion.text.slice(start, end)));
      from = end;
    }
    text.append(suggestion.text.slice(from));
    made.append(text);
    const count = suggestion.count === 1 ? onePost : manyPosts.replace('#', suggestion.count?.toLocaleString(document.documentElement.lang));
    const beside = suggestion.kind === 'post' ? openPost : [{ tag, category, author }[suggestion.kind], count].filter(Boolean).join(' · ');
    if (suggestion.kind !== 'recent') made.append(make('span', '', beside));
    else if (suggestion.url) made.append(cross());
    options.push({ ...suggestion, element: made });
    return made;
  }

  // For a finger; the key is Del.
  function cross() {
    const made = make('span', 'forget', '×');
    made.title = forget;
    made.setAttribute('aria-hidden', true);
    return made;
  }

  function activate(next) {
    options[at]?.element.setAttribute('aria-selected', false);
    at = next;
    const chosen = options[at]?.element;
    chosen ? box.setAttribute('aria-activedescendant', chosen.id) : box.removeAttribute('aria-activedescendant');
    chosen?.setAttribute('aria-selected', true);
    chosen?.scrollIntoView({ block: 'nearest' });
  }

  function recent() {
    const found = recall().map(words => ({ kind: 'recent', text: words, url: address(root, words) }));
    show(found.length ? [...found, { kind: 'recent', text: forgetAll }] : []);
  }

  function rest() {
    clearTimeout(timer);
    asked?.abort();
    waiting = false;
  }

  function ask() {
    rest();
    typed = performance.now();
    waiting = live && box.value.trim();
    timer = setTimeout(suggest, waiting ? patience : settle);
  }

  async function suggest() {
    rest();
    const words = box.value;
    if (!words.trim()) return recent();
    const url = address(root + 'api/suggest', words);
    asked = new AbortController();
    try {
      if (!known.has(url)) {
        if (known.size > 200) known.clear();
        const answer = await fetch(url, { signal: asked.signal });
        known.set(url, answer.ok ? (await answer.json()).suggestions : []);
      }
    } catch {
      return; // another key came, or the server is away: searching tells
    }
    if (box.value === words && document.activeElement === box) show(few(known.get(url)));
  }

  function choose(chosen, away) {
    if (!chosen.url) {
      keep([]);
      return close();
    }
    if (chosen.kind === 'phrase' || chosen.kind === 'recent') remember(chosen.text);
    close();
    away ? open(chosen.url, '_blank', 'noopener') : pick(chosen.url);
  }

  function drop(chosen) {
    keep(recall().filter(words => words !== chosen.text));
    recent();
  }

  box.addEventListener('keydown', e => {
    const chosen = options[at], steps = { ArrowDown: 1, ArrowUp: -1 };
    if (e.isComposing) return;
    if (e.key === 'ArrowDown' && e.altKey) suggest();
    else if (list.hidden) return e.key === 'Enter' && close(); // nothing may open over what is searched for
    else if (steps[e.key] && !e.altKey && !e.ctrlKey && !e.metaKey && !e.shiftKey) activate((at + 1 + steps[e.key] + options.length + 1) % (options.length + 1) - 1);
    else if (e.key === 'Escape') close();
    else if (e.key === 'Enter' && chosen) choose(chosen, e.ctrlKey || e.metaKey);
    else if (e.key === 'Delete' && chosen?.kind === 'recent' && chosen.url) drop(chosen);
    else return e.key === 'Enter' && close();
    e.preventDefault();
    e.stopPropagation();
  });
  box.addEventListener('input', e => e.isComposing || ask());
  box.addEventListener('compositionend', ask);
  box.addEventListener('focus', () => box.value || recent());
  box.addEventListener('click', () => list.hidden && !box.value && recent());
  box.addEventListener('blur', close);
  list.addEventListener('pointerdown', e => e.preventDefault()); // the box keeps the focus
  list.addEventListener('mousedown', e => e.preventDefault());
  list.addEventListener('click', e => {
    const chosen = options.find(({ element }) => element.contains(e.target));
    if (chosen) e.target.closest('.forget') ? drop(chosen) : choose(chosen, e.ctrlKey || e.metaKey);
  });
  form.addEventListener('shown', () => waiting && performance.now() - typed >= settle && suggest()); // not those of the key before
  form.addEventListener('asked', e => {
    remember(e.detail);
    if (!box.value && document.activeElement === box) recent(); // asked long ago, and the box was emptied since
  });
  form.addEventListener('submit', () => remember(box.value));

  // What was done while this file was on its way.
  if (document.activeElement === box) box.value && box.value !== box.defaultValue ? ask() : box.value || recent();
}

// Within the form, which outlives every change of the page.
function style(form) {
  return new Promise(done => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = form.dataset.style;
    link.onload = link.onerror = done;
    form.append(link);
  });
}
