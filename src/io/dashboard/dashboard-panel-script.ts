/** Draws one facility from the data of the page; stands inside the script of the dashboard. Texts only, never markup. */
export const DASHBOARD_PANEL_SCRIPT = String.raw`
function el(tag, name, text, parent) {
  var node = document.createElement(tag);
  if (name) node.className = name;
  if (text !== undefined && text !== '') node.textContent = text;
  if (parent) parent.appendChild(node);
  return node;
}
function link(parent, href, text) { var a = el('a', '', text, parent); a.href = href; return a; }
function svg(tag, attributes, parent, text) {
  var node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (var name in attributes) node.setAttribute(name, attributes[name]);
  if (text) node.textContent = text;
  if (parent) parent.appendChild(node);
  return node;
}
function grouped(digits) { return digits.replace(/\B(?=(\d{3})+$)/g, data.vi ? '.' : ','); }
function number(value) { return (value < 0 ? '−' : '') + grouped(String(Math.abs(Math.round(value)))); }
function tenth(tenths) { return grouped(String(Math.floor(tenths / 10))) + (data.vi ? ',' : '.') + (tenths % 10); }
function sign(text) { return text + (data.vi ? '\u00a0%' : '%'); }
function tenths(n, N) { return N > 0 ? Math.floor(n * 1000 / N) : 0; }
function percent(n, N) {
  if (!(N > 0)) return '—';
  var cut = tenths(n, N);
  if (n > 0 && cut === 0) return '<' + sign(tenth(1));
  return sign(cut === 0 || n === N ? String(cut / 10) : tenth(cut));
}
function ratio(n, N) { return number(n) + '/' + number(N); }
function millions(amount) {
  if (amount > 0 && amount < 50000) return '<' + tenth(1);
  return (amount < 0 ? '−' : '') + tenth(Math.round(Math.abs(amount) / 1e5));
}
function month(text) { return data.vi ? text.split('-').reverse().join('/') : text; }
function fill(text, value) { return text.split('{}').join(value); }

function grid(parent, caption, heads, rows) {
  var box = el('div', 'scroll', '', parent);
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', caption);
  var table = el('table', '', '', box);
  el('caption', '', caption, table);
  var head = el('tr', '', '', el('thead', '', '', table));
  heads.forEach(function (text, at) {
    el('th', rows.some(function (cells) { return cells[at] && cells[at].t; }) ? 't' : '', text, head).scope = 'col';
  });
  var body = el('tbody', '', '', table);
  rows.forEach(function (cells) {
    var row = el('tr', '', '', body);
    cells.forEach(function (cell, at) {
      var node = el(at ? 'td' : 'th', cell && cell.t ? 't' : '', '', row);
      if (!at) node.scope = 'row';
      if (cell && cell.nodes) cell.nodes.forEach(function (one) { node.appendChild(one); });
      else node.textContent = cell;
    });
  });
  return table;
}
function text(value) { return document.createTextNode(value); }

function bar(c, target) {
  var node = svg('svg', { 'class': 'bar', viewBox: '0 0 1000 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  var x = 0;
  [['auto', c[2]], ['conf', c[3]], ['wait', c[10]], ['noeq', c[8]]].forEach(function (part) {
    var width = c[1] ? part[1] / c[1] * 1000 : 0;
    if (width) svg('rect', { 'class': 'k-' + part[0], x: x.toFixed(1), width: width.toFixed(1), height: 10 }, node);
    x += width;
  });
  if (target !== undefined) {
    var at = Math.min(Math.max(target * 10, 2), 998);
    svg('line', { 'class': 'under', x1: at, x2: at, y1: 0, y2: 10 }, node);
    svg('line', { 'class': 'tick', x1: at, x2: at, y1: 0, y2: 10 }, node);
  }
  return node;
}

function change(list) {
  if (!list.b || !list.b[1] || !list.c[1]) return '';
  var by = tenths(list.c[0], list.c[1]) - tenths(list.b[0], list.b[1]);
  return by === 0 ? '0' : (by > 0 ? '+' : '−') + tenth(Math.abs(by));
}

function facility(at, kind) {
  var one = data.f[at], t = data.t, article = el('article', 'facility');
  el('h2', '', one.n, article).tabIndex = -1;
  el('p', 'about', [one.c && fill(t.panel.code, one.c), one.ll].filter(Boolean).join(' · '), article);
  var lists = one.k.map(function (list, i) { return { list: list, name: t.kinds[i], id: t.ids[i] }; });
  if (!lists.some(function (one) { return one.list; })) {
    el('p', '', t.panel.nothing, el('section', '', '', article));
    return article;
  }
  numbers(article, lists);
  curves(article, lists);
  claims(article, one);
  var details = el('section', '', '', article);
  lists.forEach(function (one) { if (one.list) opened(details, one, kind === one.id); });
  return article;
}

function numbers(article, lists) {
  var t = data.t, c = t.columns, part = el('section', '', '', article);
  el('h3', '', t.panel.numbers, part);
  var heads = [c.kind, c.percent, c.ratio, c.change, c.automatic, c.confirmed, c.ambiguous, c.review, c.none, c.handed, c.noEquivalent, c.declaredInvalid];
  var rows = lists.map(function (one) {
    var list = one.list;
    if (!list) return [one.name, '—', '—', '', '', '', '', '', '', '', '', ''];
    var counts = list.c;
    return [
      { nodes: [text(one.name), bar(counts, list.d && list.d[0])] },
      percent(counts[0], counts[1]),
      ratio(counts[0], counts[1]),
      change(list)
    ].concat([2, 3, 4, 5, 6, 7, 8, 9].map(function (i) { return number(counts[i]); }));
  });
  grid(part, t.panel.numbers, heads, rows);
}

function curves(article, lists) {
  var drawn = lists.filter(function (one) { return one.list && one.list.p && one.list.p.filter(function (p) { return p && p[1] > 0; }).length > 1; });
  if (!drawn.length) return;
  var part = el('section', '', '', article);
  el('h3', '', data.t.panel.curves, part);
  var box = el('div', 'curves', '', part);
  drawn.forEach(function (one) {
    var figure = el('figure', '', '', box);
    var caption = el('figcaption', '', one.name, figure), c = one.list.c;
    el('b', '', percent(c[0], c[1]), caption);
    figure.appendChild(curve(one.name, one.list.p));
  });
}

function curve(name, points) {
  var W = 320, H = 118, L = 34, R = 8, T = 8, B = 22, end = points.length - 1;
  var x = function (i) { return L + i / end * (W - L - R); }, y = function (s) { return T + (1 - s) * (H - T - B); };
  var node = svg('svg', { 'class': 'curve', viewBox: '0 0 ' + W + ' ' + H, role: 'img' });
  [0, 0.5, 1].forEach(function (s) {
    svg('line', { 'class': 'grid', x1: L, x2: W - R, y1: y(s), y2: y(s) }, node);
    svg('text', { x: L - 5, y: y(s) + 4, 'text-anchor': 'end' }, node, String(s * 100));
  });
  svg('text', { x: L, y: H - 6 }, node, month(data.months[0]));
  svg('text', { x: W - R, y: H - 6, 'text-anchor': 'end' }, node, month(data.months[end]));
  var path = '', pen = false, spoken = [];
  points.forEach(function (p, i) {
    var counted = p && p[1] > 0;
    spoken.push(month(data.months[i]) + ' ' + (counted ? percent(p[0], p[1]) : '—'));
    if (!counted) { pen = false; return; }
    path += (pen ? 'L' : 'M') + x(i).toFixed(1) + ' ' + y(p[0] / p[1]).toFixed(1);
    pen = true;
    var dot = svg('circle', { cx: x(i), cy: y(p[0] / p[1]), r: 2.6 }, node);
    svg('title', {}, dot, spoken[i] + ' (' + ratio(p[0], p[1]) + ')');
  });
  svg('path', { d: path }, node);
  node.setAttribute('aria-label', name + ': ' + spoken.join('; '));
  return node;
}

function claims(article, one) {
  if (!one.x) return;
  var t = data.t, part = el('section', '', '', article);
  el('h3', '', t.panel.claims, part);
  var heads = [], cells = [];
  for (var i = 0; i < 5; i++) {
    heads.push(t.tables[i]);
    cells.push(!one.x[0] ? '—' : one.x[0][i] ? 'x' : '');
  }
  [[t.columns.onDay, one.x[1]], [t.columns.answered, one.x[2]]].forEach(function (pair) {
    heads.push(pair[0]);
    cells.push(pair[1] ? percent(pair[1][0], pair[1][1]) + ' (' + ratio(pair[1][0], pair[1][1]) + ')' : '—');
  });
  grid(part, t.panel.claims, [t.columns.facility].concat(heads), [[one.n].concat(cells)]);
}

function opened(parent, one, unfold) {
  var t = data.t, list = one.list, c = list.c, left = c[1] - c[0];
  var details = el('details', '', '', parent);
  details.id = 'list-' + one.id;
  details.open = unfold;
  var summary = el('summary', '', '', details);
  el('b', '', one.name, summary);
  var all = number(left);
  var about = left === 0 ? t.panel.openNone : list.o.length === 0 ? fill(t.panel.openLeftOut, all) :
    list.o.length < left ? t.panel.open.replace('{}', number(list.o.length)).replace('{}', all) : fill(t.panel.openAll, all);
  summary.appendChild(text(' – ' + about));
  var notes = [t.panel.restsOn + ' ' + list.e.map(function (e) { return data.s[e[0]] + ': ' + fill(t.items, number(e[1])); }).join('; ')];
  if (c[11]) notes.push(fill(t.panel.notInForce, number(c[11])));
  if (c[12]) notes.push(fill(t.panel.duplicates, number(c[12])));
  el('p', 'about', notes.join('. ') + '.', details);
  if (list.o.length) items(details, one, about);
  parts(details, list);
}

function items(parent, one, caption) {
  var t = data.t, o = one.list.o, s = data.s;
  var quantity = o.some(function (item) { return item[3] !== null; }), amount = o.some(function (item) { return item[4] !== null; });
  var heads = [t.columns.item, t.columns.localCode, t.columns.state];
  if (quantity) heads.push(t.columns.quantity);
  if (amount) heads.push(t.columns.amount);
  heads.push(t.columns.nearest);
  var table = grid(parent, one.name + ': ' + caption, heads, o.map(function (item) {
    var cells = [s[item[1]], { t: 1, nodes: [text(s[item[0]])] }, { t: 1, nodes: [text(t.states[item[2]])] }];
    if (quantity) cells.push(item[3] === null ? '—' : number(item[3]));
    if (amount) cells.push(item[4] === null ? '—' : millions(item[4]));
    var near = item.length > 5 ? [el('code', '', s[item[5]]), text(' ' + s[item[6]]), el('small', '', fill(t.near, sign(String(item[7]))))] : [el('span', 'soft', t.nothingNear)];
    cells.push({ t: 1, nodes: near });
    return cells;
  }));
  table.className = 'items';
}

function parts(parent, list) {
  if (!list.r.length) return;
  var t = data.t, box = el('div', 'parts', '', parent);
  ['chapter', 'department', 'group'].forEach(function (by) {
    var own = list.r.filter(function (part) { return part[0] === by; });
    if (!own.length) return;
    var part = el('div', '', '', box);
    el('h4', '', t.panel.by[by], part);
    grid(part, t.panel.by[by], [t.columns.part, t.columns.ratio, t.columns.percent], own.map(function (p) {
      var key = data.s[p[1]];
      return [key === '' ? t.panel.unknownPart : key === '…' ? t.panel.otherParts : key, ratio(p[2], p[3]), percent(p[2], p[3])];
    }));
  });
}
`;
