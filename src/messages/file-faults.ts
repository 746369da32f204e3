import type { Pair, Texts } from './pair';

/** Why a file could not be read or written, and what of a sheet was not understood. */
export const FILE_FAULTS = {
  folderMissing: (folder: string) => ({
    vi: `Thư mục “${folder}” chưa có. Hãy tạo thư mục này hoặc chọn nơi khác để ghi.`,
    en: `The folder “${folder}” does not exist. Create it or choose another place to write.`,
  }),
  isFolder: (path: string) => ({
    vi: `“${path}” là một thư mục. Hãy ghi rõ tên tệp.`,
    en: `“${path}” is a folder. Give the name of a file.`,
  }),
  openElsewhere: (path: string) => ({
    vi: `Không ghi được “${path}”: tệp đang mở ở chương trình khác (ví dụ Excel) hoặc không có quyền ghi. Hãy đóng tệp rồi chạy lại, hoặc ghi ra tên khác.`,
    en: `Cannot write “${path}”: the file is open in another program (Excel, for example) or you may not write there. Close it and run again, or write under another name.`,
  }),
  diskFull: (path: string) => ({
    vi: `Không ghi được “${path}”: đĩa đã đầy. Hãy giải phóng chỗ trống rồi chạy lại.`,
    en: `Cannot write “${path}”: the disk is full. Free some space and run again.`,
  }),
  notWritable: (path: string, reason: string) => ({
    vi: `Không ghi được “${path}” (${reason}). Hãy kiểm tra đường dẫn rồi chạy lại.`,
    en: `Cannot write “${path}” (${reason}). Check the path and run again.`,
  }),
  folderNotMade: (dir: string) => ({
    vi: `Không tạo được thư mục “${dir}”. Kiểm tra đường dẫn và quyền ghi, hoặc chọn thư mục khác.`,
    en: `The folder “${dir}” could not be made. Check the path and whether you may write there, or choose another.`,
  }),
  needsMemory: (rows: number, need: string, have: string, heap: number) => ({
    vi: `Danh mục có ${rows} dòng: ghi ra dạng này cần khoảng ${need} bộ nhớ, chương trình chỉ được dùng ${have}. Hãy ghi ra .csv hoặc .ndjson (không dùng --mapping), chia tệp, hoặc đặt biến môi trường NODE_OPTIONS=--max-old-space-size=${heap} rồi chạy lại.`,
    en: `The list has ${rows} rows: written in this form it takes about ${need} of memory, and the program may use ${have}. Write .csv or .ndjson (without --mapping), split the file, or set the environment variable NODE_OPTIONS=--max-old-space-size=${heap} and run again.`,
  }),
  noFile: (file: string) => ({
    vi: `Không có tệp “${file}”. Kiểm tra lại đường dẫn.`,
    en: `There is no file “${file}”. Check the path.`,
  }),
  badSuccessor: (codes: string | undefined, kind: string) => ({
    vi: `“${codes}” không đúng cấu trúc mã của ${kind}. Cột 1 ghi mã cũ, cột 2 ghi các mã thay thế.`,
    en: `“${codes}” does not follow the code grammar of ${kind}. Column 1 is the old code, column 2 its successors.`,
  }),
  badConceptMap: (isR5: boolean, fault: Pair) => ({
    vi: `Không phải ConceptMap hợp lệ của FHIR ${isR5 ? 'R5' : 'R4'}: ${fault.vi}.`,
    en: `No valid ConceptMap of FHIR ${isR5 ? 'R5' : 'R4'}: ${fault.en}.`,
  }),
  badField: (name: string, list: string) => ({
    vi: `Không có trường “${name}”, hoặc thiếu tên cột cho nó. Viết: --column localCode="Mã nội bộ". Các trường: ${list}.`,
    en: `There is no field “${name}”, or no column is given for it. Write: --column localCode="Mã nội bộ". The fields are: ${list}.`,
  }),
  noSheet: (wanted: string, list: string) => ({
    vi: `Không có trang tính “${wanted}”. Các trang tính: ${list}.`,
    en: `There is no sheet “${wanted}”. The sheets are: ${list}.`,
  }),
  noColumn: (name: string, seen: string) => ({
    vi: `Không có cột “${name}”. Các cột trong tệp: ${seen}.`,
    en: `There is no column “${name}”. The columns of the file are: ${seen}.`,
  }),
  kindNotRecognised: (seen: string) => ({
    vi: `Không rõ đây là loại danh mục nào (các cột: ${seen}). Hãy chỉ rõ bằng --kind, ví dụ --kind services.`,
    en: `The kind of this list is not clear (columns: ${seen}). Name it with --kind, for example --kind services.`,
  }),
  allHidden: (sheets: string, first: string) => ({
    vi: `Mọi trang tính đều ẩn (${sheets}). Hãy bỏ ẩn trong Excel, hoặc chỉ rõ trang cần đọc, ví dụ --sheet "${first}".`,
    en: `All sheets are hidden (${sheets}). Unhide them in Excel, or name the one to read, for example --sheet "${first}".`,
  }),
  noContent: { vi: 'không có nội dung', en: 'it is empty' },
  firstRows: (seen: string) => ({ vi: `các dòng đầu: ${seen}`, en: `its first rows: ${seen}` }),
  headerNotFound: (where: string, what: Pair) => ({
    vi: `Không thấy dòng tiêu đề cột${where}; ${what.vi}. Hãy chỉ rõ cột, ví dụ --column localCode="Mã" --column localName="Tên", hoặc theo chữ cái: --column localName=C.`,
    en: `No row of column headers was found${where}; ${what.en}. Name the columns, for example --column localCode="Mã" --column localName="Tên", or by letter: --column localName=C.`,
  }),
  zipDamaged: {
    vi: 'Tệp bị hỏng: không đọc được mục lục. Hãy mở bằng Excel hoặc LibreOffice rồi lưu lại.',
    en: 'The file is damaged: its table of contents cannot be read. Open it in Excel or LibreOffice and save it again.',
  },
  noCodeColumn: (headers: string) => ({
    vi: `Không rõ cột nào nhận mã DMDC. Các cột: ${headers}. Hãy chỉ rõ, ví dụ --column MA_DICH_VU hoặc --column C.`,
    en: `It is not clear which column takes the national code. The columns are: ${headers}. Name it, for example --column MA_DICH_VU or --column C.`,
  }),
  notFillable: (file: string) => ({
    vi: `Chỉ điền mã được vào bảng tính .xlsx, .xlsm hoặc .xls;${file} là dạng khác (CSV, trang web, .ods …). Hãy mở tệp bằng Excel hoặc LibreOffice rồi lưu thành .xlsx, hoặc lấy bảng mã bằng dmdc export --to csv.`,
    en: `Codes can be filled into .xlsx, .xlsm and .xls only;${file} is of another kind (CSV, web page, .ods …). Open it in Excel or LibreOffice and save it as .xlsx, or take the codes as a table with dmdc export --to csv.`,
  }),
  fillOtherList: (file: string) => ({
    vi: `Tệp${file} không có trang nào của danh mục đã ánh xạ, nên không điền được mã. Hãy đưa đúng tệp đã ánh xạ, hoặc ánh xạ chính tệp này trước: dmdc map TỆP --mapping TỆP-ÁNH-XẠ.`,
    en: `The file${file} has no sheet of the mapped list, so no code can be filled in. Give the very file that was mapped, or map this one first: dmdc map FILE --mapping MAPPING-FILE.`,
  }),
  fillOtherRow: (value: string) => ({
    vi: `Dòng này không còn là mục “${value}” đã ánh xạ (đã thêm, xóa hoặc sắp xếp dòng?): không điền mã. Hãy ánh xạ lại tệp này rồi điền.`,
    en: `This row is no longer the mapped item “${value}” (were rows added, deleted or sorted?): no code was filled in. Map this file again, then fill it.`,
  }),
  cellLeftAlone: (formula: boolean, text: string, found: string | undefined) => ({
    vi: formula
      ? `Ô có công thức, không điền mã ${text}.`
      : `Ô đã có “${found ?? ''}”, không điền mã ${text} (muốn thay thì dùng --overwrite).`,
    en: formula
      ? `The cell holds a formula, code ${text} was not filled in.`
      : `The cell holds “${found ?? ''}”, code ${text} was not filled in (use --overwrite to replace it).`,
  }),
  conceptMapNotJson: (file: string) => ({
    vi: `Tệp JSON${file} bị cắt cụt hoặc hỏng. Hãy xuất hoặc tải lại tệp ConceptMap.`,
    en: `The JSON file${file} is cut off or damaged. Export or download the ConceptMap again.`,
  }),
  tooDeep: (limit: number) => ({
    vi: `Trong JSON các phần lồng nhau quá ${limit} lớp: không phải tệp danh mục hay ánh xạ nào. Hãy xuất lại tệp.`,
    en: `The parts of the JSON stand more than ${limit} deep in each other: no catalogue or mapping does. Export the file again.`,
  }),
  sssomBroken: (file: string, line: number) => ({
    vi: `Bảng SSSOM${file} sai ở dòng ${line}: dấu ngoặc kép (") mở mà không đóng, hoặc đứng giữa ô. Hãy viết ô đó trong ngoặc kép và viết "" cho mỗi dấu bên trong.`,
    en: `The SSSOM table${file} is wrong at line ${line}: a quotation mark (") is opened and not closed, or stands within a cell. Quote that cell and write "" for each mark inside it.`,
  }),
  sssomColumnMissing: (column: string) => ({
    vi: `Bảng SSSOM thiếu cột bắt buộc “${column}”.`,
    en: `The SSSOM table lacks the required column “${column}”.`,
  }),
  registerHeaderNotFound: (file: string, rows: number) => ({
    vi: `Không thấy dòng tiêu đề trong danh sách cơ sở${file}. Cần có cột “Mã CSKCB” hoặc “Tên cơ sở” (và “Tuyến” nếu có) trong ${rows} dòng đầu.`,
    en: `The register${file} has no header row. It needs a column “Mã CSKCB” or “Tên cơ sở” (and “Tuyến” if known) within the first ${rows} rows.`,
  }),
  registerEmpty: (file: string) => ({
    vi: `Danh sách cơ sở${file} không có cơ sở nào dưới dòng tiêu đề. Hãy ghi mỗi cơ sở một dòng ở đó, có mã hoặc tên.`,
    en: `The register${file} has no facility below its header. Write one facility a row there, with its code or name.`,
  }),
  noTruth: (file: string) => ({
    vi: `Tệp “${file}” không cho biết mã nào là đúng. Hãy thêm cột gold_code (hoặc “Mã đúng”), hoặc dùng kết quả ánh xạ đã có mã được duyệt.`,
    en: `The file “${file}” does not say which codes are right. Add a column gold_code, or use a mapping in which codes were confirmed.`,
  }),
  severalConceptMaps: (count: number) => ({
    vi: `Bundle này có ${count} ConceptMap; chỉ đọc được Bundle có đúng một. Hãy lưu riêng ConceptMap cần dùng.`,
    en: `This Bundle holds ${count} ConceptMaps; only one can be read. Save the ConceptMap that you need by itself.`,
  }),
} satisfies Texts;
