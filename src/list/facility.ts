import type { Issue } from '../issue';
import { headerKey } from './header-key';
import { remark } from './remarks';

/** A facility as far as the file or the caller names it. */
export interface FacilityHint {
  readonly code?: string;
  readonly name?: string;
}

const NAMES = /^(?:benhvien|trungtamyte|phongkham|tramyte|nhahosinh|viendieuduong|trungtamykhoa|bv(?:dk|yhct|da))/;

/** Short forms that names of facilities begin with. */
const SHORT = /^(?:bv|ttyt|tyt|pk|vien|coso)/;

/** Whether a text reads like the name of a facility (“BV đa khoa …”, “Trạm y tế …”) and not like that of a file. */
export function isFacilityName(name: string): boolean {
  const key = headerKey(name);
  return NAMES.test(key) || SHORT.test(key) || /hospital|clinic/.test(key);
}

/** “Tên cơ sở: …”, “Đơn vị: …”, “Tên đơn vị KBCB: …” in a title. */
const NAMED =
  /^(?:tên\s+)?(?:cơ\s+sở(?:\s+(?:KCB|KBCB|y\s+tế|khám\s+(?:bệnh,?\s+)?chữa\s+bệnh))?|đơn\s+vị|bệnh\s+viện)\s*:\s*(\S.*)$/iu;
/** “Mã CSKCB: 01234”, “Mã cơ sở: 01234”. */
const CODED =
  /(?:^|[\s(–-])mã\s+(?:CSKCB|cơ\s+sở(?:\s+(?:KCB|KBCB))?|đơn\s+vị|bệnh\s+viện|BV)\s*:?\s*([0-9A-Z]{5})\b/iu;

/** The facility that the titles name outright, code and name. “Đơn vị tính: đồng” names none. */
function fromTitles(titles: readonly string[]): FacilityHint {
  const texts = titles
    .filter((text) => text.length <= 150)
    .map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim());
  const code = texts.map((text) => CODED.exec(text)?.[1]).find((found) => found !== undefined);
  const named = texts.map((text) => NAMED.exec(text)?.[1]).find((found) => found !== undefined);
  const name = named
    ?.replace(CODED, '')
    .replace(/[\s()–,;-]+$/, '')
    .trim();
  return { ...(code && { code }), ...(name && { name }) };
}

/** The facility of a file: what the caller says, else its codes in the column MA_CSKCB, else a title: “Tên cơ sở: …”, “BỆNH VIỆN …”. */
export function facilityOf(
  sheets: readonly { readonly titles: readonly string[]; readonly facilityCodes: ReadonlySet<string> }[],
  given: FacilityHint | undefined,
): { facility?: FacilityHint; issues: Issue[] } {
  const codes = new Set(sheets.flatMap((sheet) => [...sheet.facilityCodes]));
  const issues: Issue[] = [];
  if (codes.size > 1) {
    issues.push(remark('several-facilities', {}, { n: codes.size, values: [...codes].slice(0, 10).join(', ') }));
  }
  const said = fromTitles(sheets.flatMap((sheet) => sheet.titles));
  const code = given?.code ?? (codes.size === 1 ? [...codes][0] : codes.size === 0 ? said.code : undefined);
  const title = sheets
    .flatMap((sheet) => sheet.titles)
    .find((text) => text.length <= 150 && NAMES.test(headerKey(text)));
  const name = given?.name ?? said.name ?? title?.replace(/\s+/g, ' ').trim();
  if (code === undefined && name === undefined) return { issues };
  return { facility: { ...(code !== undefined && { code }), ...(name !== undefined && { name }) }, issues };
}
