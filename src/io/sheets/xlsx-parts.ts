import { attributeOf, readXml } from './xml-tags';

/** A sheet as the workbook part names it, in order, with the part that holds its cells. */
export interface XlsxSheet {
  readonly name: string;
  /** Absent where no relation tells it. */
  readonly path?: string;
}

/**
 * The sheets of an `.xlsx` and the parts that hold them.
 * @param book - text of `xl/workbook.xml`
 * @param relations - text of `xl/_rels/workbook.xml.rels`
 */
export function xlsxSheets(book: string, relations: string): XlsxSheet[] {
  const targets = new Map<string, string>();
  readXml(relations, {
    open: ({ local, attributes }) => {
      if (local !== 'Relationship') return;
      const target = attributeOf(attributes, 'Target') ?? '';
      targets.set(attributeOf(attributes, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  const sheets: XlsxSheet[] = [];
  readXml(book, {
    open: ({ local, attributes }) => {
      if (local !== 'sheet') return;
      sheets.push({
        name: attributeOf(attributes, 'name') ?? '',
        path: targets.get(attributeOf(attributes, 'id') ?? ''),
      });
    },
  });
  return sheets;
}
