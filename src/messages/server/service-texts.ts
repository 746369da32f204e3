import type { Pair, Texts } from '../pair';

/** Why the service for programs refuses a request, and what helps. */
export const SERVICE_FAULTS = {
  rowsWrong: (rows: number, row: number) => ({
    vi: `${rows} dòng gửi lên không dùng được, bắt đầu từ dòng ${row}. Chưa dòng nào được ánh xạ; sửa theo danh sách errors rồi gửi lại.`,
    en: `${rows} of the rows cannot be used, the first is row ${row}. None was mapped; mend them as the list “errors” says and send all again.`,
  }),
  parametersWrong: {
    vi: 'Tham số của yêu cầu không đúng; xem danh sách errors.',
    en: 'The parameters of the request are wrong; see the list “errors”.',
  },
  notUtf8: {
    vi: 'Nội dung không phải UTF-8. Hãy đổi sang UTF-8 trước khi gửi (trong Delphi: TEncoding.UTF8; trong PHP: mb_convert_encoding).',
    en: 'The body is not UTF-8. Make it UTF-8 before you send it (in Delphi: TEncoding.UTF8; in PHP: mb_convert_encoding).',
  },
  notJson: (why: Pair) => ({
    vi: `Nội dung không đọc được: ${why.vi}. Gửi một mảng JSON, hoặc mỗi dòng một đối tượng JSON (NDJSON).`,
    en: `The body cannot be read: ${why.en}. Send a JSON array, or one JSON object a line (NDJSON).`,
  }),
  noRows: {
    vi: 'Không có dòng nào trong nội dung gửi lên. Gửi ít nhất một dòng, ví dụ [{"localName": "HbA1c"}].',
    en: 'The body holds no row. Send at least one, for example [{"localName": "HbA1c"}].',
  },
  tooManyRows: (rows: number, most: number) => ({
    vi: `${rows} dòng là quá nhiều cho một lần gửi. Hãy chia thành các phần không quá ${most} dòng.`,
    en: `${rows} rows are too many for one request. Send parts of at most ${most} rows.`,
  }),
  otherMethod: {
    vi: 'Địa chỉ này không nhận phương thức đó; xem /openapi.json.',
    en: 'This address does not take that method; see /openapi.json.',
  },
  noAddress: {
    vi: 'Không có địa chỉ này; các địa chỉ có ở /openapi.json.',
    en: 'There is no such address; /openapi.json lists them.',
  },
  otherType: (types: string) => ({
    vi: `Kiểu nội dung (Content-Type) không được nhận. Dùng: ${types}.`,
    en: `The content type is not taken. Use: ${types}.`,
  }),
  bodyTooLong: (most: string) => ({
    vi: `Nội dung dài quá ${most}. Hãy chia thành nhiều lần gửi.`,
    en: `The body is longer than ${most}. Send it in parts.`,
  }),
  otherHost: (hosts: string) => ({
    vi: `Yêu cầu gọi máy chủ bằng một tên khác (Host) nên bị từ chối. Hãy gọi: ${hosts}.`,
    en: `The request calls the server by another name (Host) and is refused. Call it: ${hosts}.`,
  }),
  otherOrigin: {
    vi: 'Yêu cầu đến từ một trang web khác (Origin) nên bị từ chối. Hãy gọi từ chương trình, không từ trang web.',
    en: 'The request comes from a web page (Origin) and is refused. Call from a program, not from a page.',
  },
  internal: {
    vi: 'Máy chủ gặp lỗi ngoài dự kiến. Hãy gửi lại; nếu lặp lại, báo lỗi kèm yêu cầu này.',
    en: 'The server failed unexpectedly. Send the request again; if it happens again, report it together with the request.',
  },
  noCode: (code: string, label: Pair, near: string) => ({
    vi: `Không bản nào của danh mục “${label.vi}” có mã “${code}”.${near ? ` Mã gần nhất: ${near}.` : ' Tìm theo tên ở /search.'}`,
    en: `No edition of “${label.en}” has the code “${code}”.${near ? ` The nearest codes: ${near}.` : ' Search by name at /search.'}`,
  }),
} satisfies Texts;

/** What is wrong with a value of a row or a parameter, each with what to do about it. */
export const FIELD_FAULTS = {
  kindMissing: { vi: 'dòng không cho biết thuộc danh mục nào', en: 'the row does not say which list it is of' },
  kindRemedy: (kinds: string) => ({
    vi: `Thêm “kind” vào dòng, hoặc ?kind= vào địa chỉ: ${kinds}.`,
    en: `Add “kind” to the row, or ?kind= to the address: ${kinds}.`,
  }),
  notANumber: { vi: 'không phải số', en: 'this is no number' },
  numberRemedy: {
    vi: 'Gửi số (49300) hoặc chữ số quen dùng (“49.300”); nếu không có giá trị thì bỏ trường này.',
    en: 'Send a number (49300) or a number text (“49,300”); leave the field out where there is no value.',
  },
  notADay: { vi: 'không phải ngày', en: 'this is no day' },
  dayRemedy: { vi: 'Viết 2026-07-01 hoặc 01/07/2026.', en: 'Write 2026-07-01 or 01/07/2026.' },
  notARow: { vi: 'dòng không phải một đối tượng JSON { … }', en: 'the row is no JSON object { … }' },
  rowRemedy: {
    vi: 'Mỗi dòng là một đối tượng, ví dụ {"localCode": "DV1", "localName": "HbA1c"}.',
    en: 'Each row is an object, for example {"localCode": "DV1", "localName": "HbA1c"}.',
  },
  unknownField: { vi: 'không có trường này', en: 'there is no such field' },
  unknownFieldRemedy: (fields: string) => ({
    vi: `Các trường: ${fields}. Cột khác thì đặt trong “extra”.`,
    en: `The fields are: ${fields}. Put other columns into “extra”.`,
  }),
  unknownParameter: { vi: 'không có tham số này', en: 'there is no such parameter' },
  unknownParameterRemedy: (names: string) => ({ vi: `Các tham số: ${names}.`, en: `The parameters are: ${names}.` }),
  missing: { vi: 'thiếu', en: 'this is missing' },
  wrong: { vi: 'giá trị không đúng', en: 'the value is wrong' },
  mustBe: (wanted: Pair) => ({ vi: `Giá trị phải là ${wanted.vi}.`, en: `It must be ${wanted.en}.` }),
} satisfies Texts;

/** What each address of the service does, as its description says. */
export const ADDRESSES = {
  title: { vi: 'dmdc: mã danh mục dùng chung cho chương trình khác', en: 'dmdc: national codes for other programs' },
  description: {
    vi: 'Ánh xạ danh mục của cơ sở khám chữa bệnh sang Bộ mã danh mục dùng chung, trên chính máy này. Lỗi theo RFC 9457.',
    en: 'Maps the lists of a health facility onto the national code sets, on this machine. Errors as RFC 9457 has them.',
  },
  match: {
    vi: 'Ánh xạ các dòng: vào là mảng JSON hoặc NDJSON, ra mỗi dòng một kết quả theo đúng thứ tự. Các dòng gửi cùng nhau được đọc như một danh mục.',
    en: 'Maps rows: a JSON array or NDJSON in, one answer a row out, in their order. Rows that are sent together are read as one list.',
  },
  search: {
    vi: 'Tìm mã theo điều đang gõ: mã, một phần tên, có dấu hay không.',
    en: 'Codes for what somebody types: a code, a part of a name, with or without accents.',
  },
  code: {
    vi: 'Một mã trong mọi bản có mã đó, kể cả mã đã bỏ.',
    en: 'One code in every edition that has it, cancelled codes too.',
  },
  editions: {
    vi: 'Các bản danh mục, và bản nào đang áp dụng.',
    en: 'The editions, and which one is used.',
  },
  health: { vi: 'Máy chủ đang chạy.', en: 'The server is running.' },
  openapi: { vi: 'Mô tả này.', en: 'This description.' },
  refused: { vi: 'Yêu cầu bị từ chối, kèm lý do và cách sửa.', en: 'The request is refused, with why and what helps.' },
} satisfies Texts;

/** Texts of the reconciliation service. */
export const RECONCILE_TEXTS = {
  name: (label: Pair) => ({ vi: `dmdc: ${label.vi}`, en: `dmdc: ${label.en}` }),
  badQueries: (why: Pair) => ({
    vi: `“queries” không đúng dạng: ${why.vi}. Xem đặc tả Reconciliation Service API 0.2.`,
    en: `“queries” is not as it should be: ${why.en}. See the Reconciliation Service API 0.2.`,
  }),
  badExtend: (why: Pair) => ({
    vi: `“extend” không đúng dạng: ${why.vi}. Xem đặc tả Reconciliation Service API 0.2.`,
    en: `“extend” is not as it should be: ${why.en}. See the Reconciliation Service API 0.2.`,
  }),
  tooManyQueries: (most: number) => ({
    vi: `Một lần hỏi tối đa ${most} câu. Hãy gửi lô nhỏ hơn.`,
    en: `At most ${most} queries at once. Send smaller batches.`,
  }),
  unknownProperty: (name: string, known: string) => ({
    vi: `Không có thuộc tính “${name}”. Các thuộc tính: ${known}.`,
    en: `There is no property “${name}”. The properties are: ${known}.`,
  }),
  noForm: {
    vi: 'Cần “queries” hoặc “extend” trong biểu mẫu gửi lên.',
    en: 'The form must hold “queries” or “extend”.',
  },
} satisfies Texts;

/** Texts of the FHIR face. */
export const FHIR_TEXTS = {
  noSystem: (given: string, known: string) => ({
    vi: `Không có hệ mã “${given}”. Các hệ mã: ${known}.`,
    en: `There is no code system “${given}”. The code systems are: ${known}.`,
  }),
  noCode: (code: string, edition: string) => ({
    vi: `Bản ${edition} không có mã “${code}”.`,
    en: `Edition ${edition} has no code “${code}”.`,
  }),
  retired: (code: string, edition: string, successors: string) => ({
    vi: `Mã “${code}” đã bị bỏ ở bản ${edition}.${successors ? ` Mã thay thế: ${successors}.` : ''}`,
    en: `Code “${code}” is cancelled in edition ${edition}.${successors ? ` In its place: ${successors}.` : ''}`,
  }),
  otherDisplay: (code: string, name: string) => ({
    vi: `Tên chính thức của mã ${code} là “${name}”.`,
    en: `The official name of ${code} is “${name}”.`,
  }),
  needs: (name: string) => ({ vi: `Thiếu tham số “${name}”.`, en: `The parameter “${name}” is missing.` }),
  badParameters: {
    vi: 'Nội dung phải là một Parameters của FHIR R4 dạng JSON.',
    en: 'The body must be a Parameters resource of FHIR R4, as JSON.',
  },
  noReverse: {
    vi: 'Không dịch ngược (reverse): một mã quốc gia có thể ứng với nhiều mã nội bộ.',
    en: 'There is no translation back (reverse): one national code may stand for several local ones.',
  },
  noMapping: {
    vi: 'Máy chủ chạy không có tệp ánh xạ. Chạy lại: dmdc serve --mapping TỆP.',
    en: 'The server runs without a mapping file. Start it again: dmdc serve --mapping FILE.',
  },
  noMap: (given: string, known: string) => ({
    vi: `Không có ánh xạ cho “${given}”. Các hệ mã nội bộ: ${known}.`,
    en: `There is no mapping for “${given}”. The local code systems are: ${known}.`,
  }),
  notConfirmed: (code: string) => ({
    vi: `Chưa có ai xác nhận mã quốc gia cho mã nội bộ “${code}”.`,
    en: `Nobody has confirmed a national code for the local code “${code}”.`,
  }),
  noEquivalent: (code: string) => ({
    vi: `Mã nội bộ “${code}” đã được xác nhận là không có mã quốc gia tương ứng.`,
    en: `It was confirmed that no national code stands for the local code “${code}”.`,
  }),
  several: (code: string, rows: number) => ({
    vi: `${rows} dòng cùng mang mã nội bộ “${code}” và được quyết định khác nhau; không thể chọn một.`,
    en: `${rows} rows have the local code “${code}” and were decided differently; none can be chosen.`,
  }),
} satisfies Texts;
