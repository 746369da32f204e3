import { toConceptMap } from '../../io/exchange/concept-map';
import { jsonLine } from '../../io/files/json-pieces';
import { form677Xlsx } from '../../io/report/form677-xlsx';
import { reviewWorkbook } from '../../io/review/review-xlsx';
import { workbookExtras } from '../../jobs/mapping-content';
import { monthlyReport } from '../../jobs/monthly-report';
import type { ReviewSession } from '../../jobs/review-session';
import type { Lang } from '../../messages/pair';
import { form677 } from '../../report/form677';
import { fileLabel } from '../../store/paths';
import { rulesBeside } from '../../store/rules-store';

/** What can be downloaded from the page. */
export const FORMATS = ['workbook', 'form', 'concept-map'] as const;

/** A file that a browser saves. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A document of a mapping as it stands; the form counts all mapping files that are open. */
export async function download(
  what: (typeof FORMATS)[number],
  { mapping, catalog, path }: ReviewSession,
  paths: readonly string[],
  lang: Lang,
): Promise<Download> {
  const label = fileLabel(mapping.facility);
  switch (what) {
    case 'workbook': {
      const lookup = (_: unknown, code: string) => catalog?.get(code);
      const book = await reviewWorkbook([mapping], { lang, lookup, ...workbookExtras(() => rulesBeside(path)) });
      return { name: `${label}.${mapping.kind}.xlsx`, type: XLSX, bytes: new Uint8Array(book) };
    }
    case 'form': {
      const { ratios, month, report } = await monthlyReport(paths);
      const book = await form677Xlsx(form677(ratios, { month: month ?? report.month }));
      return { name: `form-677-${report.month}.xlsx`, type: XLSX, bytes: new Uint8Array(book) };
    }
    case 'concept-map': {
      const text = [...jsonLine(toConceptMap(mapping), 1)].join('');
      const bytes = new TextEncoder().encode(text);
      return { name: `${label}.${mapping.kind}.conceptmap.json`, type: 'application/fhir+json', bytes };
    }
  }
}
