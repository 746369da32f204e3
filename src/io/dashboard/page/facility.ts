import { data, el, type GridCell, grid, svg, text } from './elements';
import { fill, millions, month, number, percent, ratio, sign, tenth, tenths } from './figures';
import type { Count, Dimension, FacilityData, ListData } from './page-data';

interface KindList {
  readonly list: ListData | null;
  readonly name: string;
  readonly id: string;
}

interface OpenedList extends KindList {
  readonly list: ListData;
}

/** Draws one facility from the data of the page; the list of `kind` stands open. */
export function facility(at: number, kind?: string): HTMLElement {
  const one = data.f[at]!;
  const { t } = data;
  const article = el('article', 'facility');
  el('h2', '', one.n, article).tabIndex = -1;
  el('p', 'about', [one.c && fill(t.panel.code, one.c), one.ll].filter(Boolean).join(' · '), article);
  const lists = one.k.map((list, i): KindList => ({ list, name: t.kinds[i]!, id: t.ids[i]! }));
  const sent = lists.filter((each): each is OpenedList => each.list !== null);
  if (sent.length === 0) {
    el('p', '', t.panel.nothing, el('section', '', '', article));
    return article;
  }
  numbers(article, lists);
  curves(article, sent);
  claims(article, one);
  const details = el('section', '', '', article);
  for (const each of sent) opened(details, each, kind === each.id);
  return article;
}

function numbers(article: Node, lists: readonly KindList[]): void {
  const { panel, columns: c } = data.t;
  const part = el('section', '', '', article);
  el('h3', '', panel.numbers, part);
  const heads = [
    c.kind,
    c.percent,
    c.ratio,
    c.change,
    c.automatic,
    c.confirmed,
    c.ambiguous,
    c.review,
    c.none,
    c.handed,
    c.noEquivalent,
    c.declaredInvalid,
  ];
  const rows = lists.map(({ list, name }): GridCell[] => {
    if (!list) return [name, '—', '—', ...heads.slice(3).map(() => '')];
    const [n, total, ...counts] = list.c;
    return [
      { nodes: [text(name), bar(list.c, list.d?.[0])] },
      percent(n, total),
      ratio(n, total),
      change(list),
      ...counts.slice(0, 8).map(number),
    ];
  });
  grid(part, panel.numbers, heads, rows);
}

function bar(c: ListData['c'], target?: number): SVGElement {
  const node = svg('svg', {
    class: 'bar',
    viewBox: '0 0 1000 10',
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  });
  const parts: readonly (readonly [string, number])[] = [
    ['auto', c[2]],
    ['conf', c[3]],
    ['wait', c[10]],
    ['noeq', c[8]],
  ];
  let x = 0;
  for (const [name, count] of parts) {
    const width = c[1] ? (count / c[1]) * 1000 : 0;
    if (width) svg('rect', { class: `k-${name}`, x: x.toFixed(1), width: width.toFixed(1), height: 10 }, node);
    x += width;
  }
  if (target !== undefined) {
    const at = Math.min(Math.max(target * 10, 2), 998);
    for (const name of ['under', 'tick']) svg('line', { class: name, x1: at, x2: at, y1: 0, y2: 10 }, node);
  }
  return node;
}

function change({ b, c }: ListData): string {
  if (!b?.[1] || !c[1]) return '';
  const by = tenths(c[0], c[1]) - tenths(b[0], b[1]);
  return by === 0 ? '0' : (by > 0 ? '+' : '−') + tenth(Math.abs(by));
}

function isCounted(point: Count | 0): point is Count {
  return point !== 0 && point[1] > 0;
}

function curves(article: Node, lists: readonly OpenedList[]): void {
  const drawn = lists.filter(({ list }) => (list.p ?? []).filter(isCounted).length > 1);
  if (drawn.length === 0) return;
  const part = el('section', '', '', article);
  el('h3', '', data.t.panel.curves, part);
  const box = el('div', 'curves', '', part);
  for (const { name, list } of drawn) {
    const figure = el('figure', '', '', box);
    el('b', '', percent(list.c[0], list.c[1]), el('figcaption', '', name, figure));
    figure.appendChild(curve(name, list.p!));
  }
}

const WIDTH = 320;
const HEIGHT = 118;
const LEFT = 34;
const RIGHT = 8;
const TOP = 8;
const BOTTOM = 22;

function curve(name: string, points: readonly (Count | 0)[]): SVGElement {
  const end = points.length - 1;
  const x = (i: number) => LEFT + (i / end) * (WIDTH - LEFT - RIGHT);
  const y = (share: number) => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
  const node = svg('svg', { class: 'curve', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img' });
  for (const share of [0, 0.5, 1]) {
    svg('line', { class: 'grid', x1: LEFT, x2: WIDTH - RIGHT, y1: y(share), y2: y(share) }, node);
    svg('text', { x: LEFT - 5, y: y(share) + 4, 'text-anchor': 'end' }, node, String(share * 100));
  }
  svg('text', { x: LEFT, y: HEIGHT - 6 }, node, month(data.months[0]!));
  svg('text', { x: WIDTH - RIGHT, y: HEIGHT - 6, 'text-anchor': 'end' }, node, month(data.months[end]!));
  let path = '';
  let pen = false;
  const spoken: string[] = [];
  points.forEach((point, i) => {
    const when = month(data.months[i]!);
    if (!isCounted(point)) {
      spoken.push(`${when} —`);
      pen = false;
      return;
    }
    const [n, total] = point;
    const words = `${when} ${percent(n, total)}`;
    spoken.push(words);
    path += `${pen ? 'L' : 'M'}${x(i).toFixed(1)} ${y(n / total).toFixed(1)}`;
    pen = true;
    const dot = svg('circle', { cx: x(i), cy: y(n / total), r: 2.6 }, node);
    svg('title', {}, dot, `${words} (${ratio(n, total)})`);
  });
  svg('path', { d: path }, node);
  node.setAttribute('aria-label', `${name}: ${spoken.join('; ')}`);
  return node;
}

function claims(article: Node, { n: name, x: sent }: FacilityData): void {
  if (!sent) return;
  const { t } = data;
  const [tables, onDay, answered] = sent;
  const part = el('section', '', '', article);
  el('h3', '', t.panel.claims, part);
  const share = (count: Count | null) => (count ? `${percent(...count)} (${ratio(...count)})` : '—');
  const cells = t.tables.map((_, i) => (!tables ? '—' : tables[i] ? 'x' : ''));
  const heads = [t.columns.facility, ...t.tables, t.columns.onDay, t.columns.answered];
  grid(part, t.panel.claims, heads, [[name, ...cells, share(onDay), share(answered)]]);
}

function opened(parent: Node, one: OpenedList, unfold: boolean): void {
  const { panel, items: itemsText } = data.t;
  const { c, o, e } = one.list;
  const left = c[1] - c[0];
  const details = el('details', '', '', parent);
  details.id = `list-${one.id}`;
  details.open = unfold;
  const summary = el('summary', '', '', details);
  el('b', '', one.name, summary);
  const all = number(left);
  let about = fill(panel.openAll, all);
  if (left === 0) about = panel.openNone;
  else if (o.length === 0) about = fill(panel.openLeftOut, all);
  else if (o.length < left) about = panel.open.replace('{}', number(o.length)).replace('{}', all);
  summary.appendChild(text(` – ${about}`));
  const editions = e.map(([name, total]) => `${data.s[name]}: ${fill(itemsText, number(total))}`);
  const notes = [`${panel.restsOn} ${editions.join('; ')}`];
  if (c[11]) notes.push(fill(panel.notInForce, number(c[11])));
  if (c[12]) notes.push(fill(panel.duplicates, number(c[12])));
  el('p', 'about', `${notes.join('. ')}.`, details);
  if (o.length > 0) items(details, one, about);
  parts(details, one.list);
}

function items(parent: Node, { name, list: { o } }: OpenedList, caption: string): void {
  const { t, s } = data;
  const hasQuantity = o.some((item) => item[3] !== null);
  const hasAmount = o.some((item) => item[4] !== null);
  const heads = [
    t.columns.item,
    t.columns.localCode,
    t.columns.state,
    ...(hasQuantity ? [t.columns.quantity] : []),
    ...(hasAmount ? [t.columns.amount] : []),
    t.columns.nearest,
  ];
  const words = (...nodes: readonly Node[]): GridCell => ({ t: true, nodes });
  const rows = o.map(([localCode, localName, state, quantity, amount, code, near = 0, score = 0]): GridCell[] => [
    s[localName]!,
    words(text(s[localCode]!)),
    words(text(t.states[state]!)),
    ...(hasQuantity ? [quantity === null ? '—' : number(quantity)] : []),
    ...(hasAmount ? [amount === null ? '—' : millions(amount)] : []),
    code === undefined
      ? words(el('span', 'soft', t.nothingNear))
      : words(el('code', '', s[code]), text(` ${s[near]}`), el('small', '', fill(t.near, sign(String(score))))),
  ]);
  grid(parent, `${name}: ${caption}`, heads, rows).className = 'items';
}

const DIMENSIONS: readonly Dimension[] = ['chapter', 'department', 'group'];

function parts(parent: Node, { r }: ListData): void {
  if (r.length === 0) return;
  const { panel, columns } = data.t;
  const box = el('div', 'parts', '', parent);
  const nameOf = (key: string) => (key === '' ? panel.unknownPart : key === '…' ? panel.otherParts : key);
  for (const by of DIMENSIONS) {
    const own = r.filter((part) => part[0] === by);
    if (own.length === 0) continue;
    const part = el('div', '', '', box);
    el('h4', '', panel.by[by], part);
    const rows = own.map(([, name, n, total]) => [nameOf(data.s[name]!), ratio(n, total), percent(n, total)]);
    grid(part, panel.by[by], [columns.part, columns.ratio, columns.percent], rows);
  }
}
