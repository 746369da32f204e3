import { extname } from 'node:path';
import { DmdcError } from '../../errors';
import type { Mapping } from '../../mapping/mapping';
import { mappingCsv } from './mapping-csv';
import { mappingJson } from './mapping-json';
import { mappingNdjson } from './mapping-ndjson';
import { mappingTsv } from './mapping-tsv';
import { type ReviewOptions, reviewXlsx } from './review-xlsx';

/** Formats that mappings are written in. */
export const MAPPING_FORMATS = ['xlsx', 'csv', 'tsv', 'ndjson', 'json'] as const;

/** A format that mappings are written in. */
export type MappingFormat = (typeof MAPPING_FORMATS)[number];

/**
 * The format that the name of a file to write asks for.
 * @throws {DmdcError} `format-unknown`, listing the formats.
 */
export function mappingFormatOf(path: string): MappingFormat {
  return formatOf(path, MAPPING_FORMATS);
}

/** The format of a list that the ending of a file name stands for. */
export function formatOf<T extends string>(path: string, formats: readonly T[]): T {
  const ending = extname(path).slice(1).toLowerCase();
  const format = formats.find((one) => one === ending);
  if (format) return format;
  const list = formats.map((one) => `.${one}`).join(', ');
  throw new DmdcError(
    'format-unknown',
    {
      vi: `Không biết ghi “${path}” theo dạng nào. Hãy đặt tên tệp có đuôi: ${list}.`,
      en: `It is not clear in which format to write “${path}”. Let the file name end in one of: ${list}.`,
    },
    { file: path },
  );
}

/** Mappings as the content of a file. Asynchronous because workbooks are. */
export async function renderMappings(
  mappings: readonly Mapping[],
  format: MappingFormat,
  options: ReviewOptions = {},
): Promise<string | Uint8Array> {
  switch (format) {
    case 'xlsx':
      return reviewXlsx(mappings, options);
    case 'csv':
      return mappingCsv(mappings, options);
    case 'tsv':
      return mappingTsv(mappings, options);
    case 'ndjson':
      return mappingNdjson(mappings, options);
    case 'json':
      return mappingJson(mappings, options);
  }
}
