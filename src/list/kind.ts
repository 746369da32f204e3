import { KINDS, type Kind } from '../catalog/kinds';
import { decodeTcvn3, decodeVni } from '../text/legacy';
import type { KindSource } from './facility-list';
import { headerKey } from './header-key';
import { kindHint, type Meaning } from './meanings';
import { tellsKind } from './national-code';

/** What is known of a sheet when its kind is asked for. */
export interface KindEvidence {
  readonly headers: readonly { readonly keys: readonly string[]; readonly meanings: readonly Meaning[] }[];
  readonly sheetName?: string;
  readonly titles: readonly string[];
  readonly fileName?: string;
  /** Values of columns that may hold codes. */
  readonly codes: readonly string[];
}

/**
 * Words of sheet names, titles and file names, the more special before the more general,
 * compared with the text in small letters without accents, words apart by one space.
 */
const WORDS: readonly (readonly [Kind, RegExp])[] = [
  [
    'yhct-diseases',
    /\b(?:benh|chung benh|chung) (?:\w+ )?(?:yhct|y hoc co truyen|dong y|co dien)\b|\bbenhyhct\b|\byhct diseases?\b|\bchung benh\b|\bbenh danh\b/,
  ],
  [
    'traditional-medicines',
    /\bthuoc (?:\w+ ){0,3}(?:yhct|y hoc co truyen|dong y|co truyen)\b|\bvi thuoc\b|\bduoc lieu\b|\bche pham (?:yhct|y hoc co truyen)\b|\btraditional medicines?\b|\bthuoc (?:nam|bac)\b|\bthuocyhct\b|\byhct\b|\by hoc co truyen\b/,
  ],
  [
    'blood',
    /\bche pham mau\b|\bdon vi mau\b|\bmau (?:va|toan phan)\b|^ (?:[ivx]{1,4} |[a-h] )?(?:dm |danh muc )?mau $|\bblood\b/,
  ],
  ['icd10', /\bicd ?x?(?:10)?\b|\bbenh tat\b|\b(?:dm|danh muc|ma|ten) ?benh\b(?! (?:vien|nhan|an)\b)|^ benh $/],
  [
    'supplies',
    /\bvat tu\b|\bvattu\b|\b(?:dm)?vtyt\b|\b(?:dm)?vtth\b|\bsuppl(?:y|ies)\b|\bthiet bi y te\b|\bt?tbyt\b|\bhoa chat(?: xet nghiem)?\b|\bsinh pham chan doan\b|^ (?:dm )?vt $/,
  ],
  [
    'services',
    /\bdich vu\b|\bdichvu\b|\b(?:dm)?dvkt\b|\bdvkcb\b|\bservices?\b|\bky thuat\b|\bphau thuat\b|\bthu thuat\b|\bpttt\b|\bxet nghiem\b|\bcan lam sang\b|\bcls\b|^ (?:dm )?dv $|\bgiuong\b|\bcong kham\b/,
  ],
  [
    'drugs',
    /\bthuoc\b|\b(?:dm|danhmuc)thuoc\b|\bdrugs?\b|\btan duoc\b|\bbiet duoc\b|\bduoc pham\b|\bdich truyen\b|\bvac ?xin\b/,
  ],
];

/** Small letters without accents, words apart by one space, `DanhMucDVKT` taken apart too. */
function wordsOf(text: string): string {
  const apart = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  const words = apart.split(/[^\p{L}\p{M}\p{N}]+/u).map(headerKey);
  return ` ${words.filter((word) => word !== '').join(' ')} `;
}

/** The kinds that a sheet name, a title or a cell names, the more special first. */
export function kindsNamed(text: string | undefined): Kind[] {
  if (!text) return [];
  const found: Kind[] = [];
  // “Mẫu” (form, sample) must not be read as “máu” (blood).
  const shown = text.normalize('NFC').replace(/mẫu/giu, ' ');
  for (const form of new Set([shown, decodeTcvn3(shown), decodeVni(shown)].map(wordsOf))) {
    let rest = form;
    for (const [kind, words] of WORDS) {
      // A special word is removed once it has matched: “thuốc YHCT” must not count as “thuốc” too.
      const before = rest;
      rest = rest.replace(new RegExp(words.source, 'g'), ' ');
      if (rest !== before && !found.includes(kind)) found.push(kind);
    }
  }
  return found;
}

/** Points of each kind from the headers: a header of one kind weighs more than one that several share. */
function headerPoints(evidence: KindEvidence): Map<Kind, number> {
  const points = new Map<Kind, number>();
  const add = (kind: Kind, weight: number) => points.set(kind, (points.get(kind) ?? 0) + weight);
  const joint = evidence.headers.some(({ meanings }) => meanings[0]?.role === 'drugType');
  for (const { keys, meanings } of evidence.headers) {
    // The joint form for drugs and blood has the columns of all three; there each row says its kind.
    const hint = joint ? undefined : kindHint(keys);
    if (hint) add(hint, 1.5);
    if (meanings.some((meaning) => meaning.kinds === undefined)) continue;
    const kinds = new Set(meanings.flatMap((meaning) => meaning.kinds ?? []));
    const core = meanings.some(({ role }) => CORE.has(role));
    for (const kind of kinds) add(kind, (core ? 2 : 1) / kinds.size);
  }
  return points;
}

const CORE: ReadonlySet<string> = new Set([
  'localName',
  'localCode',
  'declaredCode',
  'declaredName',
  'code',
  'tradeName',
  'ingredient',
  'modernName',
  'volumeMl',
  'priceName',
]);

const DISEASES: readonly Kind[] = ['icd10', 'yhct-diseases'];
/** Categories and blocks: among lists of diseases they tell as well, elsewhere anything may look so. Traditional diseases have U. */
const CATEGORY = /^[A-TV-Z]\d{2}(?:-[A-TV-Z]\d{2})?[†*+]?$/i;

function kindOfCodes(codes: readonly string[], inPlay: readonly Kind[]): Kind | undefined {
  const filled = codes.filter((code) => code !== '');
  if (filled.length < 3) return undefined;
  const ofDiseases = inPlay.length > 0 && inPlay.every((kind) => DISEASES.includes(kind));
  const tells = (kind: Kind, code: string) =>
    tellsKind(kind, code) || (ofDiseases && kind === 'icd10' && CATEGORY.test(code.trim()));
  return KINDS.find((kind) => filled.filter((code) => tells(kind, code)).length >= filled.length * 0.6);
}

/** Drugs and traditional medicines share their headers: something more has to tell them apart. */
const TWINS: readonly Kind[] = ['drugs', 'traditional-medicines'];

/** Kinds that the headers allow; empty when the headers say nothing. */
function kindsInPlay(points: ReadonlyMap<Kind, number>): Kind[] {
  const ranked = [...points].sort((a, b) => b[1] - a[1]);
  const best = ranked[0];
  if (!best || best[1] < 1) return [];
  const near = (kind: Kind) => (TWINS.includes(best[0]) && TWINS.includes(kind) ? 3 : 1);
  return ranked.filter(([kind, score]) => best[1] - score < near(kind)).map(([kind]) => kind);
}

/**
 * The kind of a sheet and what decided it; nothing where the evidence fits several kinds or none.
 * Headers go first; where they allow several kinds, the sheet name, titles, codes and file name choose among these.
 */
export function recogniseKind(evidence: KindEvidence): { kind: Kind; how: KindSource } | undefined {
  const points = headerPoints(evidence);
  const inPlay = kindsInPlay(points);
  // One header that is no code and no name, such as “Mã hiệu”, does not go before the name of the sheet.
  const [sheetKind, ...more] = kindsNamed(evidence.sheetName);
  const weak = Math.max(0, ...points.values()) < 2;
  if (weak && sheetKind && more.length === 0) return { kind: sheetKind, how: 'sheet-name' };
  if (inPlay.length === 1) return { kind: inPlay[0]!, how: 'headers' };
  const coded = kindOfCodes(evidence.codes, inPlay);
  const sources: [KindSource, readonly Kind[]][] = [
    ['sheet-name', kindsNamed(evidence.sheetName)],
    ['title', [...new Set(evidence.titles.flatMap(kindsNamed))]],
    ['content', coded ? [coded] : []],
    ['file-name', kindsNamed(evidence.fileName)],
  ];
  for (const [how, named] of sources) {
    const fitting = inPlay.length === 0 ? named : named.filter((kind) => inPlay.includes(kind));
    if (fitting.length === 1) return { kind: fitting[0]!, how };
  }
  // Without evidence for traditional medicines, a list with the headers of drugs is a list of drugs.
  if (inPlay.length > 0 && inPlay.every((kind) => TWINS.includes(kind)) && points.get(inPlay[0]!)! >= 2) {
    const [drugs = 0, traditional = 0] = TWINS.map((kind) => points.get(kind));
    return { kind: traditional > drugs ? 'traditional-medicines' : 'drugs', how: 'headers' };
  }
  return undefined;
}
