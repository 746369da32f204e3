import type { Place } from '../../errors';
import type { Issue, Severity } from '../../issue';
import { IMPORT_FAULTS } from '../../messages/editions/import-faults';

/** What may be wrong with an official workbook. Errors refuse the import; warnings go on record. */
export type FaultCode = keyof typeof IMPORT_FAULTS;

/** Faults that do not refuse the import. */
const SEVERITIES: Readonly<Partial<Record<FaultCode, Severity>>> = {
  'row-twice': 'warning',
  'successor-unknown': 'warning',
  'retired-unknown': 'warning',
  'changed-missing': 'warning',
  'numbering-gap': 'warning',
  'rows-hidden': 'warning',
  'sheet-ignored': 'info',
  'sheets-joined': 'info',
};

/** A fault of an official workbook as an issue. `other` is the second value of its sentence. */
export function fault(code: FaultCode, place: Place, other = ''): Issue {
  return { severity: SEVERITIES[code] ?? 'error', code, ...place, message: IMPORT_FAULTS[code]({ ...place, other }) };
}
