import { fold } from '../../text/fold';

/** Folded words of a department, and the folded specialties of the decision that they stand for. */
const SIGNS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bnhi\b/, /nhi khoa/],
  [/\b(ngoai|chan thuong)\b/, /ngoai khoa/],
  [/\b(san|phu san|phu khoa)\b/, /phu san/],
  [/\bmat\b/, /^mat$/],
  [/\b(tmh|tai mui hong)\b/, /tai mui hong/],
  [/\b(rhm|rang)\b/, /rang ham mat/],
  [/\b(yhct|y hoc co truyen|dong y)\b/, /y hoc co truyen/],
  [/\b(phcn|phuc hoi|vat ly tri lieu)\b/, /phuc hoi chuc nang/],
  [/\b(hscc|hoi suc|cap cuu|icu|chong doc)\b/, /hoi suc cap cuu/],
  [/\b(cdha|chan doan hinh anh|x quang|xquang|dien quang)\b/, /dien quang/],
  [/\b(noi soi)\b/, /noi soi chan doan/],
  [/\b(sinh hoa|hoa sinh)\b/, /hoa sinh/],
  [/\b(huyet hoc)\b/, /huyet hoc/],
  [/\b(vi sinh)\b/, /vi sinh/],
  [/\b(giai phau benh|gpb)\b/, /giai phau benh/],
  [/\b(da lieu)\b/, /da lieu/],
  [/\b(ung buou|ung thu)\b/, /ung buou/],
  [/\b(tam than)\b/, /tam than/],
  [/\b(noi tiet)\b/, /noi tiet/],
  [/\b(bong)\b/, /bong/],
  [/\b(lao)\b/, /lao/],
  [/\b(gay me)\b/, /gay me hoi suc/],
  [/\b(tham do chuc nang)\b/, /tham do chuc nang/],
  [/\b(noi)\b(?! (soi|tiet))/, /noi khoa/],
];

const CACHE_LIMIT = 2000;
const known = new Map<string, readonly RegExp[]>();

/** The specialties (as patterns of their folded names) that a department's name tells of. A list has few departments, each in many rows. */
export function specialtiesOf(department: string): readonly RegExp[] {
  let found = known.get(department);
  if (found === undefined) {
    const written = fold(department);
    found = SIGNS.filter(([sign]) => sign.test(written)).map(([, specialty]) => specialty);
    if (known.size >= CACHE_LIMIT) known.clear();
    known.set(department, found);
  }
  return found;
}
