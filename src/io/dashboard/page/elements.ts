import type { PageData } from './page-data';

/** What the page carries. */
export const data: PageData = JSON.parse(byId('data').textContent ?? '');

/** An element that the page is known to have. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

/** An element with a class and a text, put at the end of `parent`. Texts only, never markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name = '',
  words = '',
  parent?: Node,
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  if (name) node.className = name;
  if (words !== '') node.textContent = words;
  if (parent) parent.appendChild(node);
  return node;
}

export function link(parent: Node, href: string, words: string): HTMLAnchorElement {
  const a = el('a', '', words, parent);
  a.href = href;
  return a;
}

export function text(value: string): Text {
  return document.createTextNode(value);
}

export function svg(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  parent?: Node,
  words = '',
): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag) as SVGElement;
  for (const name in attributes) node.setAttribute(name, String(attributes[name]));
  if (words) node.textContent = words;
  if (parent) parent.appendChild(node);
  return node;
}

/** A cell of a table: a text, or nodes, which are aligned as text where `t` says so. */
export type GridCell = string | { readonly t?: true; readonly nodes: readonly Node[] };

/** A table that scrolls within its place; the first cell of a row is its head. */
export function grid(
  parent: Node,
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly GridCell[])[],
): HTMLTableElement {
  const isText = (cell: GridCell | undefined) => typeof cell === 'object' && cell.t === true;
  const box = el('div', 'scroll', '', parent);
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', caption);
  const table = el('table', '', '', box);
  el('caption', '', caption, table);
  const head = el('tr', '', '', el('thead', '', '', table));
  heads.forEach((words, at) => {
    el('th', rows.some((cells) => isText(cells[at])) ? 't' : '', words, head).scope = 'col';
  });
  const body = el('tbody', '', '', table);
  for (const cells of rows) {
    const row = el('tr', '', '', body);
    cells.forEach((cell, at) => {
      const node = el(at ? 'td' : 'th', isText(cell) ? 't' : '', '', row);
      if (!at) node.scope = 'row';
      if (typeof cell === 'string') node.textContent = cell;
      else for (const one of cell.nodes) node.appendChild(one);
    });
  }
  return table;
}
