// What the filters gain by script: a list that narrows while a name is typed, a sheet that keeps the focus, a span of time drawn over the bars.
let go, first, last, drawn, anchor, timer;

export function start(navigate) {
  go = navigate;
  addEventListener('input', e => e.target.closest('.find') && narrow(e.target));
  addEventListener('keydown', e => e.target.closest?.('.find') && e.key === 'Enter' ? choose(e) : e.target.closest?.('.years') && step(e));
  addEventListener('focusin', e => e.target.closest('.find') && unfold(e.target));
  addEventListener('beforetoggle', e => e.target.id === 'filters' && hold(e.target, e.newState === 'open'), true);
  const typed = document.activeElement;
  if (typed?.closest('.find')) unfold(typed);
  if (typed?.value && typed.closest('.find')) narrow(typed); // what was typed while this script was on its way
  if (!go) return;
  tell();
  addEventListener('pointerdown', begin);
  addEventListener('pointermove', move);
  addEventListener('pointerup', finish);
  addEventListener('pointercancel', forget);
  addEventListener('click', e => drawn && (e.preventDefault(), e.stopImmediatePropagation(), drawn = false), true);
  addEventListener('dragstart', e => e.target.closest?.('.years') && e.preventDefault());
  const sheet = document.getElementById('filters');
  if (sheet?.matches(':popover-open')) hold(sheet, true);
  // New results are new values: those that do not fit stay away.
  const box = () => document.querySelector('.filters .find input:not([type=hidden])');
  new MutationObserver(() => (tell(), box()?.value && narrow(box()))).observe(document.body, { subtree: true, childList: true });
}

// A hint that would be none where there is no script.
function tell() {
  for (const list of document.querySelectorAll('.filters .years')) list.title ||= list.closest('.filters').dataset.drag;
}

// Over a circuit the folded values come when their list is first opened; whoever types a name wants them before that.
const unfold = input => input.closest('section').querySelector('details')?.dispatchEvent(new Event('toggle'));

const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function narrow(input) {
  const section = input.closest('section'), wanted = plain(input.value.trim());
  for (const value of section.querySelectorAll('.values > li, .lines > li')) value.hidden = !plain(value.querySelector('bdi').textContent).includes(wanted);
  const more = section.querySelector('details');
  if (more && wanted) more.open = true;
}

// Enter takes the first value that fits; where none does, the form asks for what was typed.
function choose(e) {
  const value = e.target.closest('.filters section')?.querySelector('.values > li:not([hidden]) a:not([aria-current])');
  if (!e.target.value.trim() || !value) return;
  e.preventDefault();
  e.target.value = '';
  narrow(e.target);
  value.click();
}

// While the sheet is open everything else is out of reach, for the keyboard and for screen readers.
function hold(sheet, open) {
  for (const held of document.querySelectorAll('[data-held]')) held.inert = false, delete held.dataset.held;
  sheet.setAttribute('role', 'complementary');
  sheet.removeAttribute('aria-modal');
  if (!open || matchMedia('(width >= 62rem)').matches) return;
  for (let at = sheet; at !== document.body; at = at.parentElement)
    for (const other of at.parentElement.children) if (other !== at && other.id !== 'spoken' && !other.inert) other.inert = true, other.dataset.held = '';
  sheet.setAttribute('role', 'dialog');
  sheet.setAttribute('aria-modal', 'true');
  requestAnimationFrame(() => sheet.contains(document.activeElement) || sheet.querySelector('a, button, summary, input:not([type=hidden])').focus());
}

const bars = list => [...list.querySelectorAll('a[data-at]')];

function begin(e) {
  drawn = false;
  first = e.button || e.shiftKey || e.ctrlKey || e.metaKey || !e.isPrimary ? null : e.target.closest?.('.filters .years a[data-at]');
  last = first;
  first?.releasePointerCapture?.(e.pointerId); // a finger would hold on to its first bar
}

function move(e) {
  if (!first) return;
  const list = first.closest('.years'), bar = document.elementFromPoint(e.clientX, e.clientY)?.closest('.years a[data-at]');
  if (!bar || bar.closest('.years') !== list || bar === last) return;
  last = bar;
  drawn = true;
  show(list);
}

function finish() {
  if (drawn) ask(false);
  forget();
}

function forget() {
  first && show(first.closest('.years'), true);
  first = last = null;
}

// The bars from one end to the other, in order of time.
function span(list) {
  const all = bars(list), [one, other] = [all.indexOf(first), all.indexOf(last)];
  return all.slice(Math.min(one, other), Math.max(one, other) + 1);
}

function show(list, none) {
  const chosen = none ? [] : span(list);
  for (const bar of bars(list)) bar.toggleAttribute('data-in', chosen.includes(bar));
}

function ask(replace) {
  const chosen = span(first.closest('.years')), to = new URLSearchParams(location.search);
  to.set('from', chosen[0].dataset.at);
  to.set('to', chosen.at(-1).dataset.to ?? chosen.at(-1).dataset.at);
  to.delete('page');
  go(document.getElementById('ask').getAttribute('action') + '?' + to, replace);
}

// Arrows walk the bars; with Shift they draw the span.
function step(e) {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[e.key], bar = e.target.closest('a[data-at]');
  if (!by || !bar || e.ctrlKey || e.metaKey || e.altKey) return;
  const all = bars(bar.closest('.years')), next = all[all.indexOf(bar) + by];
  e.preventDefault();
  if (!next) return;
  next.focus();
  if (!e.shiftKey || !go || !bar.closest('.filters')) return anchor = null;
  if (!all.some(known => known.dataset.at === anchor)) anchor = bar.dataset.at;
  clearTimeout(timer);
  first = all.find(known => known.dataset.at === anchor);
  last = next;
  show(bar.closest('.years'));
  timer = setTimeout(() => first && (ask(true), forget()), 250);
}
