import type { ClaimTable } from './tables';

/** What can be wrong with a claims file. */
export type ClaimsFaultCode =
  | 'doctype'
  | 'too-deep'
  | 'too-long'
  | 'malformed'
  | 'cut-off'
  | 'bad-base64'
  | 'no-facility'
  | 'no-records'
  | 'count-differs'
  | 'unreadable';

/**
 * A fault of a claims file or of parts of it. It names places, never what stands there: a broken file is about patients too.
 */
export interface ClaimsFault {
  readonly code: ClaimsFaultCode;
  /** `file`: reading ended there; `part`: the part was left out, the rest read; `remark`: everything was read. */
  readonly extent: 'file' | 'part' | 'remark';
  /** Part that is concerned. */
  readonly table?: ClaimTable;
  /** Line in the file of the first such fault, counted from 1. */
  readonly line?: number;
  /** How many faults of the sort. */
  readonly count: number;
  readonly message: { readonly vi: string; readonly en: string };
}

type Both = { readonly vi: string; readonly en: string };

const MESSAGES: Readonly<Record<Exclude<ClaimsFaultCode, 'unreadable'>, Both>> = {
  doctype: {
    vi: 'có khai báo DOCTYPE hoặc thực thể (entity). Dữ liệu giám định không bao giờ có; hãy xuất lại tệp từ phần mềm bệnh viện',
    en: 'it declares a DOCTYPE or entities. Claims never do; export the file from the hospital’s system again',
  },
  'too-deep': {
    vi: 'các thẻ lồng nhau quá sâu. Hãy xuất lại tệp',
    en: 'its elements stand too deep in each other. Export the file again',
  },
  'too-long': {
    vi: 'một đoạn quá dài so với mọi hồ sơ thật. Hãy xuất lại tệp, mỗi lần ít hồ sơ hơn',
    en: 'one piece is longer than in any real claim. Export the file again, with fewer records at a time',
  },
  malformed: {
    vi: 'không đúng cú pháp XML (thường do dấu & hoặc < chưa được mã hóa, hoặc thẻ không khớp). Hãy xuất lại tệp',
    en: 'it breaks the rules of XML (often an & or < that is not escaped, or tags that do not match). Export the file again',
  },
  'cut-off': {
    vi: 'thiếu phần cuối: bị cắt cụt, hoặc phía trước có dấu & chưa được mã hóa. Hãy chép hoặc xuất lại tệp',
    en: 'its end is missing: it is cut off, or has an & before that is not escaped. Copy or export the file again',
  },
  'bad-base64': {
    vi: 'nội dung không phải base64. Hãy xuất lại tệp',
    en: 'its content is not base64. Export the file again',
  },
  'no-facility': {
    vi: 'không có mã cơ sở KCB hợp lệ (MACSKCB hoặc MA_CSKCB, 5 ký tự): các hồ sơ này không tính cho cơ sở nào',
    en: 'there is no valid facility code (MACSKCB or MA_CSKCB, 5 characters): these records count for no facility',
  },
  'no-records': {
    vi: 'không tìm thấy hồ sơ nào: đây có phải tệp XML giám định BHYT không?',
    en: 'no records were found: is this an XML claims file?',
  },
  'count-differs': {
    vi: 'số hồ sơ đọc được khác với SOLUONGHOSO',
    en: 'the number of records read differs from SOLUONGHOSO',
  },
};

/** What a fault is, in both languages. */
export function faultMessage(code: Exclude<ClaimsFaultCode, 'unreadable'>): Both {
  return MESSAGES[code];
}
