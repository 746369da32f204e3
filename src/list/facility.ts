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
  /(?:^|[\s(–-])mã\s+(?:CSKCB|cơ\s+sở(?:\s+(?:KCB|KBCB))?|đơn\s+vị|bệnh\s+viện|BV)\s*:?\s*([0-9A-Z]{5})\b\s*\)?/iu;

/** The code in brackets behind a name: “Trạm y tế xã Vân Sơn (01234)”. */
const CODE_BEHIND = /\s*\(\s*(\d{5})\s*\)$/;
/** What a figure is given in, and no facility: “Đơn vị: nghìn đồng”. */
const UNIT_OF_MONEY = /^(?:[\d.]+\s*|nghìn\s+|ngàn\s+|triệu\s+)*(?:đồng|VNĐ|VND|đ)(?:\b|$|[\s/)])/iu;

/** Whether a text names the code of the facility. */
export function namesFacilityCode(text: string): boolean {
  return CODED.test(text.normalize('NFC'));
}

/** The facility that the titles name outright, code and name. “Đơn vị tính: đồng” names none. */
function fromTitles(titles: readonly string[]): FacilityHint {
  const texts = titles
    .filter((text) => text.length <= 150)
    .map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim());
  const code = texts.map((text) => CODED.exec(text)?.[1]).find((found) => found !== undefined);
  const named = texts
    .map((text) => NAMED.exec(text)?.[1])
    .find((found) => found !== undefined && !UNIT_OF_MONEY.test(found));
  const title = texts.find((text) => NAMES.test(headerKey(text)));
  const said = (named?.replace(CODED, '') ?? title ?? '').replace(/(?:[\s–,;-]|\(\s*\)?)+$/, '');
  const behind = CODE_BEHIND.exec(said);
  const name = said.slice(0, behind?.index).trim();
  return { ...((code ?? behind) && { code: code ?? behind?.[1] }), ...(name && { name }) };
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
  const name = given?.name ?? said.name;
  if (code === undefined && name === undefined) return { issues };
  return { facility: { ...(code !== undefined && { code }), ...(name !== undefined && { name }) }, issues };
}
