import { cleanText } from '../../text/clean';
import type { EntryName } from '../profile';

const TOMOGRAPHY = /^chụp\s+(?:clvt|ct|cắt lớp vi tính)\s/iu;
const CONTRAST =
  /\s+(?:không|có)\s+tiêm(?:\s+(?:thuốc|chất))?(?:\s+(?:cản quang|tương phản|đối quang từ|đối quang))?(?=\s|$)/giu;

const RADIOGRAPH = /^(chụp\s+(?:x[\s-]?quang|xq))\s+/iu;
/** `xương bàn ngón tay`, `xương bàn, ngón chân`: a hand, a foot. */
const FINGERS = /bàn,?\s+ngón\s+(tay|chân)/iu;
const BONE = /^(?:xương|khớp)\s+/iu;
const VIEWS_LAST =
  /[\s,]+((?:thẳng|nghiêng|chếch|tiếp tuyến)(?:[\s,/]+(?:hoặc\s+|và\s+)?(?:thẳng|nghiêng|chếch|tiếp tuyến))*)$/iu;
/** Two words or more are left of a name: `Chụp Xquang ngực`, not `Chụp Xquang`. */
const SHORTEST = 3;

/** A name that says with or without a contrast medium in short, as lists do of scans: `không tiêm (thuốc)`, `có thuốc`. */
const SCAN = /\b(?:ms)?ct\b|clvt|cắt lớp|cộng hưởng|\bmri\b|\bcht\b/iu;
const SHORT_CONTRAST = /(?<!\p{L})(có|không)\s+(?:tiêm(?:\s+thuốc)?|thuốc)(?=\s*(?:$|[,;()[\]–-]))/giu;

/** The scanner that a scan is made with, in brackets or not: `CT 32 dãy`, `MRI 3T`, `(từ 64-128 dãy)`. A facility that has one leaves it out. */
const WITH_SCANNER =
  /\s*[([]?\s*(?:từ\s*)?(?<least>≥\s*)?(?<from>\d+(?:[.,]\d+)?)(?:\s*[-–]\s*(?<to>\d+(?:[.,]\d+)?))?\s*(?<unit>dãy|T)(?!\p{L})\s*[)\]]?/iu;

/** A class of scanners: from so many rows of detectors, or so strong a field, to so many. */
export interface Scanner {
  /** As written, without its brackets. */
  readonly text: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
}

/** The class of scanners that the name of a scan says; undefined where it says none. */
export function scannerOf(name: string): Scanner | undefined {
  const match = SCAN.test(name) ? WITH_SCANNER.exec(name) : null;
  const found = match?.groups;
  if (!match || !found) return undefined;
  const number = (text: string): number => Number(text.replace(',', '.'));
  const from = number(found.from as string);
  const to = found.to === undefined ? from : number(found.to);
  const text = match[0].replace(/[()[\]]/g, '').trim();
  return { text, unit: (found.unit as string).toLowerCase(), from, to: found.least ? Number.POSITIVE_INFINITY : to };
}

/** Whether one scanner may be of both classes. */
export function mayBeOne(a: Scanner, b: Scanner): boolean {
  return a.unit === b.unit && a.from <= b.to && b.from <= a.to;
}

/** The name of a scan without its scanner; undefined where it says none. */
export function withoutScanner(name: string): string | undefined {
  return scannerOf(name) && cleanText(name.replace(WITH_SCANNER, ' '));
}

/** A text that names a contrast medium in full where it does in short. */
export function withContrast(text: string): string {
  if (!SCAN.test(text)) return text;
  return text.replace(SHORT_CONTRAST, (_, whether: string) => `${whether} tiêm thuốc cản quang`);
}

/** What can be said of the views of a radiograph: all, those before `hoặc`, each by itself, none. */
function viewsOf(views: string): readonly string[] {
  const [before = '', ...others] = views.split(/\s+hoặc\s+/iu);
  const all = views.split(/[\s,/]+|\s+(?:hoặc|và)\s+/iu).filter((view) => view !== '' && !/^(?:hoặc|và)$/iu.test(view));
  return [...new Set([views, ...(others.length > 0 ? [before, ...all] : []), ''])];
}

/**
 * Shorter wordings of the name of an image, as lists write it; never certain. A scan without the class of the scanner and, where two
 * codes differ in it, without the contrast medium; a radiograph without its views, and without the word for a bone or a joint.
 */
export function imageNames(name: string): EntryName[] {
  const names: EntryName[] = [];
  const plain = withoutScanner(name) ?? name;
  if (plain !== name) names.push({ text: plain, source: 'scanner' });
  for (const text of TOMOGRAPHY.test(plain) ? new Set([name, plain]) : []) {
    const unsaid = cleanText(text.replace(CONTRAST, ' '));
    if (unsaid !== text) names.push({ text: unsaid, source: 'view' });
  }
  const [head, verb = ''] = RADIOGRAPH.exec(name) ?? [];
  if (head === undefined) return names;
  const rest = name.slice(head.length);
  const [tail = '', views = ''] = VIEWS_LAST.exec(rest) ?? [];
  const part = rest.slice(0, rest.length - tail.length).replace(/[\s,]+$/u, '');
  const parts = [part, part.replace(FINGERS, 'bàn $1')];
  for (const what of new Set(parts.flatMap((one) => [one, one.replace(BONE, '')]))) {
    for (const view of views === '' ? [''] : viewsOf(views)) {
      const text = cleanText(`${verb} ${what} ${view}`);
      if (text.split(' ').length >= SHORTEST && text !== name) names.push({ text, source: 'view' });
    }
  }
  return names;
}

/** How a radiograph is stored and on how many films, behind the name without a bracket: `Chụp Xquang cổ tay thẳng số hóa 1 phim`. */
const FILM_LAST =
  /^((?:chụp\s+)?(?:x[\s-]?quang|xq)\s.*?[^\s,–-])[\s,–-]+((?:số hóa|số hoá|kỹ thuật số|kts)(?:\s+\d\s*phim)?|\d\s*phim)$/iu;
const MAY_SAY_FILM = /(?:phim|hóa|hoá|số|kts)$/i;

/** A name that ends with its films: the name before them, and what it says of them. */
export function filmLast(name: string): RegExpExecArray | null {
  return MAY_SAY_FILM.test(name) ? FILM_LAST.exec(name) : null;
}

const IMAGE = /^(?:chụp\s+)?(?:x[\s-]?quang|xq|(?:ms)?ct|clvt|cắt lớp|cộng hưởng|mri|cht)(?!\p{L})/iu;
const SIDE = /\s*[([]?(?<!\p{L})(?:bên\s+)?(?:phải|trái)(?!\p{L})[)\]]?|\s*[([]\s*[TP]\s*[)\]]/giu;

/** The name of an image without the side of the body, which no code of an image tells; undefined where it says none. */
export function withoutSide(name: string): string | undefined {
  if (!IMAGE.test(name)) return undefined;
  const text = cleanText(name.replace(SIDE, ' '));
  return text === name ? undefined : text;
}
