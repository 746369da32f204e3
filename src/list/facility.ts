import type { Issue } from '../issue';
import { headerKey } from './header-key';
import { remark } from './remarks';

/** A facility as far as the file or the caller names it. */
export interface FacilityHint {
  readonly code?: string;
  readonly name?: string;
}

const NAMES = /^(?:benhvien|trungtamyte|phongkham|tramyte|nhahosinh|viendieuduong|trungtamykhoa|bv(?:dk|yhct|da))/;

/** The facility of a file: what the caller says, else its codes in the column MA_CSKCB, else a title such as “BỆNH VIỆN …”. */
export function facilityOf(
  sheets: readonly { readonly titles: readonly string[]; readonly facilityCodes: ReadonlySet<string> }[],
  given: FacilityHint | undefined,
): { facility?: FacilityHint; issues: Issue[] } {
  const codes = new Set(sheets.flatMap((sheet) => [...sheet.facilityCodes]));
  const issues: Issue[] = [];
  if (codes.size > 1) {
    issues.push(remark('several-facilities', {}, { n: codes.size, values: [...codes].slice(0, 10).join(', ') }));
  }
  const code = given?.code ?? (codes.size === 1 ? [...codes][0] : undefined);
  const title = sheets
    .flatMap((sheet) => sheet.titles)
    .find((text) => text.length <= 150 && NAMES.test(headerKey(text)));
  const name = given?.name ?? title?.replace(/\s+/g, ' ').trim();
  if (code === undefined && name === undefined) return { issues };
  return { facility: { ...(code !== undefined && { code }), ...(name !== undefined && { name }) }, issues };
}
