/**
 * Sorting, filtering and the way to a facility and back. Written for browsers of 2020, as plain script: it reads the page and its data,
 * and writes texts, never markup.
 */
export const DASHBOARD_SCRIPT = String.raw`
(function () {
'use strict';
var data = JSON.parse(document.getElementById('data').textContent);
var byId = function (id) { return document.getElementById(id); };
var root = document.documentElement;
root.className = 'js';

function fold(text) {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
function share(list) { return list && list.c[1] > 0 ? list.c[0] / list.c[1] : null; }

// The table: rows[i] belongs to data.f[i].
var table = byId('heat-table');
var body = table.tBodies[0];
var rows = [].slice.call(body.rows);
var keys = data.f.map(function (one) { return fold(one.n + ' ' + one.c); });
var order = rows.map(function (_, at) { return at; });
var collator = window.Intl ? new Intl.Collator(data.vi ? 'vi' : 'en') : null;
var sorted = { key: '', down: false };

function value(at, key) {
  var one = data.f[at];
  if (key === 'name') return one.n;
  if (key === 'waiting') {
    var sum = null;
    one.k.forEach(function (list) { if (list) sum = (sum || 0) + list.c[10]; });
    return sum;
  }
  return share(one.k[data.t.ids.indexOf(key)]);
}

function sort(key, down) {
  sorted = { key: key, down: down };
  var values = rows.map(function (_, at) { return key ? value(at, key) : at; });
  order.sort(function (a, b) {
    var x = values[a], y = values[b];
    if (x === null || y === null) return (x === null) - (y === null) || a - b;
    var by = typeof x === 'string' ? (collator ? collator.compare(x, y) : x < y ? -1 : x > y ? 1 : 0) : x - y;
    return (down ? -by : by) || a - b;
  });
  var list = document.createDocumentFragment();
  order.forEach(function (at) { list.appendChild(rows[at]); });
  body.appendChild(list);
  [].forEach.call(table.querySelectorAll('[data-sort]'), function (button) {
    var head = button.parentNode;
    if (button.getAttribute('data-sort') === key) head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  });
}

[].forEach.call(table.querySelectorAll('[data-sort]'), function (button) {
  button.addEventListener('click', function () {
    var key = button.getAttribute('data-sort');
    // Those who need help come first: few codes, many items waiting.
    sort(key, sorted.key === key ? !sorted.down : key === 'waiting');
  });
});

var find = byId('find'), level = byId('level'), late = byId('only-late'), slipped = byId('only-slipped');
function filter() {
  var words = fold(find.value).split(/\s+/).filter(Boolean);
  var count = 0;
  rows.forEach(function (row, at) {
    var one = data.f[at];
    var shown = (!level || !level.value || (one.l || '-') === level.value) && (!late.checked || one.late) &&
      (!slipped.checked || one.slip) && words.every(function (word) { return keys[at].indexOf(word) >= 0; });
    row.hidden = !shown;
    if (shown) count++;
  });
  var texts = data.t.shown.split('{}');
  byId('shown').textContent = texts[0] + number(count) + texts[1] + number(rows.length) + texts[2];
  byId('heat-nothing').hidden = count > 0;
}
var timer;
find.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(filter, 80); });
[level, late, slipped].forEach(function (input) { if (input) input.addEventListener('change', filter); });
byId('counts').addEventListener('change', function () {
  table.className = this.checked ? 'heat counts' : 'heat';
});
byId('tools').addEventListener('submit', function (event) { event.preventDefault(); });
byId('tools').addEventListener('reset', function () {
  setTimeout(function () { table.className = 'heat'; sort('', false); filter(); });
});

var worst = byId('worst-kind');
if (worst) worst.addEventListener('change', function () {
  [].forEach.call(document.querySelectorAll('tr[data-kind]'), function (row) {
    row.hidden = worst.value !== '' && row.getAttribute('data-kind') !== worst.value;
  });
});

// Addresses: #cs-12 is facility 12, #cs-12-drugs its list of drugs.
var overview = byId('overview'), panel = byId('panel'), place = 0, open = 0, title = document.title;
function go() {
  var address = /^#cs-(\d+)(?:-([a-z0-9-]+))?$/.exec(location.hash);
  var at = address ? Number(address[1]) - 1 : -1;
  if (!data.f[at]) {
    if (!open) return;
    open = 0;
    panel.hidden = true;
    panel.textContent = '';
    overview.hidden = false;
    document.title = title;
    var target = location.hash.length > 1 && location.hash !== '#heat' && byId(location.hash.slice(1));
    if (target) target.scrollIntoView();
    else window.scrollTo(0, place);
    return;
  }
  if (!open) place = window.pageYOffset;
  open = at + 1;
  var shown = order.filter(function (one) { return !rows[one].hidden || one === at; });
  var here = shown.indexOf(at);
  panel.textContent = '';
  panel.appendChild(crumbs(shown[here - 1], shown[here + 1]));
  panel.appendChild(facility(at, address[2]));
  overview.hidden = true;
  panel.hidden = false;
  document.title = data.f[at].n + ' – ' + title;
  window.scrollTo(0, 0);
  panel.querySelector('h2').focus({ preventScroll: true });
  var list = address[2] && byId('list-' + address[2]);
  if (list) { list.open = true; if (list.scrollIntoView) list.scrollIntoView(); }
}
window.addEventListener('hashchange', go);
document.addEventListener('keydown', function (event) {
  if (event.key === 'Escape' && open) location.hash = '#heat';
});

function crumbs(before, after) {
  var nav = el('nav', 'crumbs');
  nav.setAttribute('aria-label', data.t.panel.back);
  link(nav, '#heat', '← ' + data.t.panel.back);
  if (before !== undefined) link(nav, '#cs-' + (before + 1), '‹ ' + data.t.panel.previous);
  if (after !== undefined) link(nav, '#cs-' + (after + 1), data.t.panel.next + ' ›');
  el('button', '', data.t.panel.print, nav).addEventListener('click', function () { window.print(); });
  return nav;
}

// On paper nothing can be unfolded: what belongs to an open facility is printed unfolded.
var folded = [];
window.addEventListener('beforeprint', function () {
  folded = [].slice.call(panel.querySelectorAll('details:not([open])'));
  folded.forEach(function (one) { one.open = true; });
});
window.addEventListener('afterprint', function () {
  folded.forEach(function (one) { one.open = false; });
  folded = [];
  byId('print-all').textContent = '';
});
byId('print-facilities').addEventListener('click', function () {
  var all = byId('print-all');
  all.textContent = '';
  order.forEach(function (at) { if (!rows[at].hidden) all.appendChild(facility(at)); });
  window.print();
});

/*PANEL*/
filter();
go();
})();
`;
