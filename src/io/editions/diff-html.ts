import { KIND_LABELS } from '../../catalog/kinds';
import { markChanges, type Piece } from '../../editions/diff/align';
import type { Attribute } from '../../editions/diff/attributes';
import type { CodeName, EditionDiff, RemovedCode, RenamedCode } from '../../editions/diff/diff';
import { dayText } from '../../messages/day';
import { type EditionTexts, editionTexts } from '../../messages/editions/edition-texts';
import type { Lang } from '../../messages/pair';
import { escapeHtml as esc, jsonInHtml, policyHash } from '../files/html';
import { DIFF_SCRIPT, DIFF_STYLE } from './diff-html-style';
import { DIFF_CLASSES, type DiffClass, diffCounts, evidenceText, percent, renamedAs, successorText } from './diff-view';

/** How many entries of a class stand on the page; the search finds all. */
const SHOWN = 120;
const SHOWN_WORDING = 30;
const SUCCESSORS = 3;
const CHIPS = 60;

/**
 * The differences of two editions as one page that needs nothing else: it opens from a stick or a mail, without a network.
 * Every text of the lists is escaped, and the page forbids all but its own style and script.
 */
export function diffHtml(diff: EditionDiff, options: { readonly lang?: Lang } = {}): string {
  const lang = options.lang ?? 'vi';
  const texts = editionTexts(lang);
  const page = new Page(diff, lang, texts);
  const title = texts.title(KIND_LABELS[diff.kind][lang]);
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${policyHash(DIFF_SCRIPT)}`;
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${esc(title)}</title><style>${DIFF_STYLE}</style></head><body>
<header><div><h1>${esc(title)}</h1><p>${page.edition(diff.from)} → ${page.edition(diff.to)}</p></div></header>
<main>${page.overview()}${page.groups()}${page.finder()}${page.removed()}${page.merged()}${page.moved()}${page.meaning()}${page.split()}${page.changed()}${page.added()}${page.wording('wording')}${page.wording('spelling')}
<p class="note">${esc(texts.probabilityNote)}</p></main>
<script type="application/json" id="data">${page.data()}</script><script>${DIFF_SCRIPT}</script></body></html>
`;
}

class Page {
  readonly #diff: EditionDiff;
  readonly #lang: Lang;
  readonly #texts: EditionTexts;
  readonly #counts: Readonly<Record<DiffClass, number>>;
  readonly #numbers: Intl.NumberFormat;

  constructor(diff: EditionDiff, lang: Lang, texts: EditionTexts) {
    this.#diff = diff;
    this.#lang = lang;
    this.#texts = texts;
    this.#counts = diffCounts(diff);
    this.#numbers = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-US');
  }

  #n(value: number): string {
    return this.#numbers.format(value);
  }

  edition({ decision, annex, validFrom }: EditionDiff['from']): string {
    const day = dayText(validFrom ?? '', this.#lang);
    return `<b>${esc(decision)}${annex ? `, ${esc(annex)}` : ''}</b>${day ? ` (${esc(day)})` : ''}`;
  }

  /** Both editions as bars on one scale, and the classes with their numbers. */
  overview(): string {
    const { before, after, kept, unchanged } = this.#diff.counts;
    const texts = this.#texts;
    const widest = Math.max(before, after, 1);
    const part = (name: string, count: number, of: number) =>
      count === 0
        ? ''
        : `<i class="k-${name}" style="width:${((count / of) * 100).toFixed(3)}%" title="${this.#n(count)}"></i>`;
    const bar = (label: string, total: number, parts: string) =>
      `<div class="scale"><div class="label"><b>${esc(label)}</b><span>${esc(texts.codes(this.#n(total)))}</span></div><div class="bar" style="width:${((total / widest) * 100).toFixed(2)}%">${parts}</div></div>`;
    const c = this.#counts;
    const same = Math.max(0, kept - c.meaning - c.wording - c.spelling);
    const old =
      part('unchanged', same, before) +
      part('spelling', c.spelling, before) +
      part('wording', c.wording, before) +
      part('meaning', c.meaning, before) +
      part('removed', c.removed, before);
    const now = part('unchanged', kept, after) + part('added', c.added, after);
    const legend = DIFF_CLASSES.filter((name) => c[name] > 0)
      .map(
        (name) =>
          `<a href="#${name}"><i class="k-${name}"></i>${esc(texts.classes[name])} <b>${this.#n(c[name])}</b></a>`,
      )
      .join('');
    return `<div class="panel">${bar(texts.oldEdition, before, old)}${bar(texts.newEdition, after, now)}<div class="legend"><a><i class="k-unchanged"></i>${esc(texts.unchanged)} <b>${this.#n(unchanged)}</b></a>${legend}</div></div>`;
  }

  /** Where the changes are: a column for each group of codes, of what a person has to look at. */
  groups(): string {
    const groups = new Map<string, Record<'removed' | 'meaning' | 'added', number>>();
    const count = (code: string, name: 'removed' | 'meaning' | 'added') => {
      const group = groupOf(this.#diff.kind, code);
      const known = groups.get(group) ?? { removed: 0, meaning: 0, added: 0 };
      known[name]++;
      groups.set(group, known);
    };
    for (const { code } of this.#diff.removed) count(code, 'removed');
    for (const { code } of this.#diff.added) count(code, 'added');
    for (const { code } of renamedAs(this.#diff, 'meaning')) count(code, 'meaning');
    if (groups.size < 2) return '';
    const totals = [...groups.values()].map(({ removed, meaning, added }) => removed + meaning + added);
    // Square roots: one chapter with thousands of new codes must not flatten the rest.
    const scale = 96 / Math.sqrt(Math.max(...totals));
    const columns = [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([group, parts]) => {
        const total = parts.removed + parts.meaning + parts.added;
        const height = Math.sqrt(total) * scale;
        const pieces = (['added', 'meaning', 'removed'] as const)
          .filter((name) => parts[name] > 0)
          .map(
            (name) =>
              `<i class="k-${name}" style="height:${Math.max(2, (parts[name] / total) * height).toFixed(1)}px" title="${esc(this.#texts.classes[name])}: ${this.#n(parts[name])}"></i>`,
          )
          .join('');
        return `<div><span>${this.#n(total)}</span>${pieces}<u>${esc(group)}</u></div>`;
      })
      .join('');
    const key = (['removed', 'meaning', 'added'] as const).map((name) => this.#texts.classes[name]).join(' · ');
    return `<section><h2>${esc(this.#texts.byGroup)}</h2><p class="about">${esc(key)}</p><div class="groups" style="grid-template-columns:repeat(${Math.min(groups.size, 28)},minmax(20px,1fr))">${columns}</div></section>`;
  }

  finder(): string {
    return `<div class="panel finder"><input id="q" type="search" placeholder="${esc(this.#texts.search)}" aria-label="${esc(this.#texts.search)}"><div id="hits"></div></div>`;
  }

  removed(): string {
    const merged = new Set(
      this.#diff.merged.filter(({ from }) => from.length > 1).flatMap(({ from }) => from.map(({ code }) => code)),
    );
    const single = this.#diff.removed.filter(({ code }) => !merged.has(code));
    // Codes that fall together into one stand under “merged”, each named there.
    return this.#section(
      'removed',
      single.map((one) => this.#removedCard(one)),
      'cards',
    );
  }

  #removedCard({ code, name, successors }: RemovedCode): string {
    const list = successors.slice(0, SUCCESSORS).map((one) => {
      const width = Math.round(one.probability * 100);
      return `<li>${this.#name(one)} <span class="why">${percent(one.probability)}</span><div class="p"><i style="width:${width}%"></i></div><div class="why">${esc(successorText(one, this.#lang))}</div></li>`;
    });
    const none = `<li class="none">${esc(this.#texts.none)}</li>`;
    return `<div class="card"><h3><code>${esc(code)}</code></h3><p>${esc(name)}</p><ol>${list.join('') || none}</ol></div>`;
  }

  meaning(): string {
    return this.#section(
      'meaning',
      renamedAs(this.#diff, 'meaning').map((one) => this.#pair(one)),
    );
  }

  wording(grade: 'wording' | 'spelling'): string {
    return this.#section(
      grade,
      renamedAs(this.#diff, grade).map((one) => this.#pair(one)),
      '',
      SHOWN_WORDING,
    );
  }

  #pair({ code, before, after, evidence }: RenamedCode): string {
    const marked = markChanges(before, after);
    return `<div class="pair"><code>${esc(code)}</code><div>${pieces(marked.before, 'del')}</div><div>${pieces(marked.after, 'ins')}</div><div class="why">${esc(evidenceText(evidence, this.#lang))}</div></div>`;
  }

  moved(): string {
    return this.#section(
      'moved',
      this.#diff.moved.map(({ from, to, probability, reasons }) =>
        this.#tree([from], [to], `${percent(probability)} · ${successorText({ reasons }, this.#lang)}`),
      ),
    );
  }

  split(): string {
    return this.#section(
      'split',
      this.#diff.split.map(({ from, into, basis }) => this.#tree([from], into, this.#texts.splitBasis[basis])),
    );
  }

  merged(): string {
    return this.#section(
      'merged',
      this.#diff.merged.map(({ from, into, reasons }) =>
        this.#tree(from, [into], successorText({ reasons }, this.#lang)),
      ),
    );
  }

  #tree(from: readonly CodeName[], into: readonly CodeName[], why: string): string {
    return `<div class="tree"><div>${this.#names(from)}</div><div class="arrow">→</div><div>${this.#names(into)}<div class="why">${esc(why)}</div></div></div>`;
  }

  #names(list: readonly CodeName[]): string {
    const [first] = list;
    if (!first) return '';
    if (list.length <= 3) return list.map((one) => `<div>${this.#name(one)}</div>`).join('');
    const codes = list.map(({ code }) => `<code>${esc(code)}</code>`).join(' ');
    return `<div>${this.#name(first)}</div><details><summary>${esc(this.#texts.codes(this.#n(list.length)))}</summary>${codes}</details>`;
  }

  #name({ code, name }: CodeName): string {
    return `<code>${esc(code)}</code> ${esc(name)}`;
  }

  changed(): string {
    return this.#section(
      'changed',
      this.#diff.changed.map(({ code, name, changes }) => {
        const list = changes.map(
          ({ attribute, before, after }) =>
            `<div><span class="why">${esc(this.#texts.attributes[attribute])}:</span> <del>${esc(this.#value(attribute, before))}</del> <ins>${esc(this.#value(attribute, after))}</ins></div>`,
        );
        return `<div class="pair"><code>${esc(code)}</code><div>${esc(name)}</div><div>${list.join('')}</div></div>`;
      }),
      '',
      SHOWN_WORDING,
    );
  }

  /** An attribute as people read it: amounts of money grouped, nothing as a dash. */
  #value(attribute: Attribute, text: string): string {
    return attribute === 'price' && /^\d+$/.test(text) ? this.#n(Number(text)) : text || '–';
  }

  /** New codes by the code above them: thousands of them are a few hundred places. */
  added(): string {
    const families = new Map<string, CodeName[]>();
    for (const one of this.#diff.added) {
      const family = this.#diff.kind === 'icd10' ? one.code.slice(0, 3) : one.code.split('.').slice(0, 2).join('.');
      const list = families.get(family);
      if (list) list.push(one);
      else families.set(family, [one]);
    }
    const sorted = [...families].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
    const chips = sorted.slice(0, CHIPS).map(([family, list]) => {
      const [first] = list as [CodeName];
      const label = first.name.length > 60 ? `${first.name.slice(0, 58)}…` : first.name;
      const count = list.length > 1 ? ` <small>+${this.#n(list.length)}</small>` : '';
      return `<span><code>${esc(list.length > 1 ? family : first.code)}</code> ${esc(label)}${count}</span>`;
    });
    const rest = sorted.slice(CHIPS).reduce((sum, [, list]) => sum + list.length, 0);
    return this.#block('added', `<div class="chips">${chips.join('')}</div>${this.#rest(rest)}`);
  }

  #section(name: DiffClass, entries: readonly string[], className = '', shown = SHOWN): string {
    if (entries.length === 0) return '';
    const body = entries.slice(0, shown).join('');
    return this.#block(name, `<div class="${className || 'list'}">${body}</div>${this.#rest(entries.length - shown)}`);
  }

  #rest(count: number): string {
    return count > 0 ? `<p class="note">${esc(this.#texts.more(this.#n(count)))}</p>` : '';
  }

  #block(name: DiffClass, body: string): string {
    if (this.#counts[name] === 0) return '';
    return `<section id="${name}"><h2>${esc(this.#texts.classes[name])} <span>${this.#n(this.#counts[name])}</span></h2><p class="about">${esc(this.#texts.about[name])}</p>${body}</section>`;
  }

  /** All differences for the search. */
  data(): string {
    const rows: [code: string, name: DiffClass, before: string, after: string][] = [
      ...this.#diff.removed.map(({ code, name, successors }): [string, DiffClass, string, string] => [
        code,
        'removed',
        name,
        successors[0] ? `${successors[0].code} ${successors[0].name} (${percent(successors[0].probability)})` : '',
      ]),
      ...this.#diff.renamed.map(({ code, change, before, after }): [string, DiffClass, string, string] => [
        code,
        change,
        before,
        after,
      ]),
      ...this.#diff.added.map(({ code, name }): [string, DiffClass, string, string] => [code, 'added', '', name]),
    ];
    const data = { rows, classes: this.#texts.classes, nothing: this.#texts.nothingFound };
    return jsonInHtml(data);
  }
}

function pieces(list: readonly Piece[], tag: 'del' | 'ins'): string {
  return list
    .map(({ text, changed }) => (changed && text.trim() !== '' ? `<${tag}>${esc(text)}</${tag}>` : esc(text)))
    .join('');
}

/** Letter of the chapter for diseases, the first part of the code for others. */
function groupOf(kind: EditionDiff['kind'], code: string): string {
  if (kind === 'icd10') return code.slice(0, 1);
  return code.split('.')[0] ?? code;
}
