/**
 * Sorting, filtering and the way to a facility and back. For browsers of 2020: it reads the page and its data, and writes texts, never markup.
 * `npm run page` bundles it into dashboard-script.generated.ts.
 */
import { byId, data, el, link } from './elements';
import { facility } from './facility';
import { number } from './figures';

document.documentElement.className = 'js';

function fold(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}

// The table: rows[i] belongs to data.f[i].
const table = byId<HTMLTableElement>('heat-table');
const body = table.tBodies[0]!;
const rows = Array.from(body.rows);
const keys = data.f.map((one) => fold(`${one.n} ${one.c}`));
const order = rows.map((_, at) => at);
const collator = new Intl.Collator(data.vi ? 'vi' : 'en');
let sorted = { key: '', down: false };

function value(at: number, key: string): string | number | null {
  const one = data.f[at]!;
  if (key === 'name') return one.n;
  if (key === 'waiting') {
    const waiting = one.k.flatMap((list) => (list ? [list.c[10]] : []));
    return waiting.length > 0 ? waiting.reduce((sum, count) => sum + count, 0) : null;
  }
  const list = one.k[data.t.ids.indexOf(key)];
  return list && list.c[1] > 0 ? list.c[0] / list.c[1] : null;
}

function compare(x: string | number, y: string | number): number {
  return typeof x === 'string' ? collator.compare(x, String(y)) : x - Number(y);
}

const buttons = Array.from(table.querySelectorAll('[data-sort]'));

function sort(key: string, down: boolean): void {
  sorted = { key, down };
  const values = rows.map((_, at) => (key ? value(at, key) : at));
  order.sort((a, b) => {
    const x = values[a]!;
    const y = values[b]!;
    if (x === null || y === null) return Number(x === null) - Number(y === null) || a - b;
    const by = compare(x, y);
    return (down ? -by : by) || a - b;
  });
  const list = document.createDocumentFragment();
  for (const at of order) list.appendChild(rows[at]!);
  body.appendChild(list);
  for (const button of buttons) {
    const head = button.parentElement!;
    if (button.getAttribute('data-sort') === key) head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  }
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    const key = button.getAttribute('data-sort') ?? '';
    // Those who need help come first: few codes, many items waiting.
    sort(key, sorted.key === key ? !sorted.down : key === 'waiting');
  });
}

const find = byId<HTMLInputElement>('find');
// Where no register tells the levels, the page has no choice of them.
const level = document.getElementById('level') as HTMLSelectElement | null;
const late = byId<HTMLInputElement>('only-late');
const slipped = byId<HTMLInputElement>('only-slipped');

function filter(): void {
  const words = fold(find.value).split(/\s+/).filter(Boolean);
  let count = 0;
  rows.forEach((row, at) => {
    const one = data.f[at]!;
    const isShown =
      (!level?.value || (one.l || '-') === level.value) &&
      (!late.checked || one.late) &&
      (!slipped.checked || one.slip) &&
      words.every((word) => keys[at]!.includes(word));
    row.hidden = !isShown;
    if (isShown) count++;
  });
  const [before, between, after] = data.t.shown.split('{}');
  byId('shown').textContent = `${before}${number(count)}${between}${number(rows.length)}${after}`;
  byId('heat-nothing').hidden = count > 0;
}

let timer: number | undefined;
find.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(filter, 80);
});
for (const input of [level, late, slipped]) input?.addEventListener('change', filter);
const counts = byId<HTMLInputElement>('counts');
counts.addEventListener('change', () => {
  table.className = counts.checked ? 'heat counts' : 'heat';
});
byId('tools').addEventListener('submit', (event) => event.preventDefault());
byId('tools').addEventListener('reset', () => {
  setTimeout(() => {
    table.className = 'heat';
    sort('', false);
    filter();
  });
});

const worst = document.getElementById('worst-kind') as HTMLSelectElement | null;
worst?.addEventListener('change', () => {
  for (const row of Array.from(document.querySelectorAll<HTMLElement>('tr[data-kind]'))) {
    row.hidden = worst.value !== '' && row.getAttribute('data-kind') !== worst.value;
  }
});

// Addresses: #cs-12 is facility 12, #cs-12-drugs its list of drugs.
const overview = byId('overview');
const panel = byId('panel');
const { title } = document;
let place = 0;
let open = 0;

function close(): void {
  if (!open) return;
  open = 0;
  panel.hidden = true;
  panel.textContent = '';
  overview.hidden = false;
  document.title = title;
  const { hash } = location;
  const target = hash.length > 1 && hash !== '#heat' ? document.getElementById(hash.slice(1)) : null;
  if (target) target.scrollIntoView();
  else window.scrollTo(0, place);
}

function go(): void {
  const address = /^#cs-(\d+)(?:-([a-z0-9-]+))?$/.exec(location.hash);
  const at = address ? Number(address[1]) - 1 : -1;
  const one = data.f[at];
  if (!one) {
    close();
    return;
  }
  if (!open) place = window.pageYOffset;
  open = at + 1;
  const shown = order.filter((each) => !rows[each]!.hidden || each === at);
  const here = shown.indexOf(at);
  panel.textContent = '';
  panel.appendChild(crumbs(shown[here - 1], shown[here + 1]));
  panel.appendChild(facility(at, address?.[2]));
  overview.hidden = true;
  panel.hidden = false;
  document.title = `${one.n} – ${title}`;
  window.scrollTo(0, 0);
  panel.querySelector('h2')?.focus({ preventScroll: true });
  const list = address?.[2] ? (document.getElementById(`list-${address[2]}`) as HTMLDetailsElement | null) : null;
  if (!list) return;
  list.open = true;
  list.scrollIntoView?.();
}

window.addEventListener('hashchange', go);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && open) location.hash = '#heat';
});

function crumbs(before: number | undefined, after: number | undefined): HTMLElement {
  const texts = data.t.panel;
  const nav = el('nav', 'crumbs');
  nav.setAttribute('aria-label', texts.back);
  link(nav, '#heat', `← ${texts.back}`);
  if (before !== undefined) link(nav, `#cs-${before + 1}`, `‹ ${texts.previous}`);
  if (after !== undefined) link(nav, `#cs-${after + 1}`, `${texts.next} ›`);
  el('button', '', texts.print, nav).addEventListener('click', () => window.print());
  return nav;
}

// On paper nothing can be unfolded: what belongs to an open facility is printed unfolded.
let folded: HTMLDetailsElement[] = [];
window.addEventListener('beforeprint', () => {
  folded = Array.from(panel.querySelectorAll<HTMLDetailsElement>('details:not([open])'));
  for (const one of folded) one.open = true;
});
window.addEventListener('afterprint', () => {
  for (const one of folded) one.open = false;
  folded = [];
  byId('print-all').textContent = '';
});
byId('print-facilities').addEventListener('click', () => {
  const all = byId('print-all');
  all.textContent = '';
  for (const at of order) if (!rows[at]!.hidden) all.appendChild(facility(at));
  window.print();
});

filter();
go();
