import { subject } from '../pair';

/** Texts of the commands about editions. */
export const editionCliTexts = subject({
  help: {
    catalogs: {
      vi: 'thư mục bộ mã của riêng bạn, được tìm trước bộ mã kèm theo (mặc định: DMDC_CATALOGS, hoặc thư mục dữ liệu của người dùng)',
      en: 'folder of your own code sets, searched before the bundled ones (default: DMDC_CATALOGS, or the user’s data folder)',
    },
    import: {
      vi: 'nhập bảng tính của quyết định như Bộ ban hành thành một ấn bản, hoặc từ chối và nói rõ vì sao',
      en: 'import the workbook of a decision as issued as an edition, or refuse saying why',
    },
    importFile: {
      vi: 'bảng tính của quyết định (.xlsx, .xls, .ods, .csv), hoặc thư mục; không ghi thêm gì thì tự nhận ra các danh mục trong đó',
      en: 'workbook of the decision (.xlsx, .xls, .ods, .csv), or a folder; without further options its lists are recognised',
    },
    yes: { vi: 'không hỏi lại: nhập mọi danh mục đọc được', en: 'do not ask: import every list that is sound' },
    kind: (kinds: string) => ({ vi: `loại danh mục: ${kinds}`, en: `kind: ${kinds}` }),
    id: { vi: 'mã ấn bản, ví dụ qd2010-2025', en: 'edition id, for example qd2010-2025' },
    decision: { vi: 'số quyết định, ví dụ "QĐ 2010/QĐ-BYT"', en: 'the decision, for example "QĐ 2010/QĐ-BYT"' },
    annex: { vi: 'phụ lục, ví dụ PL1', en: 'annex, for example PL1' },
    issued: { vi: 'ngày ban hành: yyyy-mm-dd hoặc dd/mm/yyyy', en: 'day of issue: yyyy-mm-dd or dd/mm/yyyy' },
    validFrom: { vi: 'ngày bắt đầu có hiệu lực', en: 'first day in force' },
    validTo: { vi: 'ngày cuối có hiệu lực', en: 'last day in force' },
    abolishes: {
      vi: 'ấn bản bị bãi bỏ, ví dụ services/qd7603-2018; dùng được nhiều lần',
      en: 'edition that it abolishes, for example services/qd7603-2018; may be repeated',
    },
    amends: {
      vi: 'ấn bản được sửa đổi, bổ sung: tệp chỉ có mã thêm, mã đổi và mã hủy, không có danh mục đầy đủ',
      en: 'edition that it amends: the file holds added, changed and cancelled codes and no full list',
    },
    column: {
      vi: 'cột nào là cột nào, ví dụ code="Mã tương đương" hoặc name=C; dùng được nhiều lần',
      en: 'which column is which, for example code="Mã tương đương" or name=C; may be repeated',
    },
    sheet: { vi: 'trang có danh mục đầy đủ', en: 'sheet of the full list' },
    retiredSheet: { vi: 'trang có các mã hủy', en: 'sheet of cancelled codes' },
    changedSheet: { vi: 'trang có các mã thay đổi', en: 'sheet of changed codes' },
    retiredFile: { vi: 'tệp riêng có các mã hủy', en: 'file of its own with the cancelled codes' },
    changedFile: { vi: 'tệp riêng có các mã thay đổi', en: 'file of its own with the changed codes' },
    expect: {
      vi: 'số mã mà quyết định công bố: đọc được số khác thì từ chối',
      en: 'number of codes that the decision gives: any other number is refused',
    },
    coverage: {
      vi: 'mức đầy đủ: complete, partial hoặc provisional (mặc định complete)',
      en: 'complete, partial or provisional (default complete)',
    },
    replace: { vi: 'thay ấn bản cùng mã đã có trong thư mục', en: 'replace the edition of the same id in the folder' },
    dryRun: { vi: 'chỉ kiểm tra, không ghi gì', en: 'check only, write nothing' },
    diff: {
      vi: 'so sánh hai ấn bản: thêm, bỏ, đổi tên, đổi thuộc tính, chuyển, tách, gộp',
      en: 'compare two editions: added, removed, renamed, changed, moved, split, merged',
    },
    from: { vi: 'ấn bản cũ', en: 'old edition' },
    to: { vi: 'ấn bản mới', en: 'new edition' },
    diffOutput: {
      vi: 'tệp kết quả .html, .xlsx hoặc .json; dùng được nhiều lần',
      en: 'file to write: .html, .xlsx or .json; may be repeated',
    },
    successors: {
      vi: 'bảng mã thay thế: cột 1 mã cũ, cột 2 các mã mới',
      en: 'list of replacements: column 1 the old code, column 2 the new ones',
    },
    migrate: {
      vi: 'chuyển một bản ánh xạ sang ấn bản khác; quyết định cũ vẫn còn trong lịch sử',
      en: 'bring a mapping to another edition; old decisions stay in its history',
    },
    migrateFile: {
      vi: 'tệp ánh xạ (*.dmdc.ndjson); cũng đọc được .ndjson, .json, .xlsx của dmdc map nếu có -o',
      en: 'mapping file (*.dmdc.ndjson); .ndjson, .json and .xlsx of dmdc map too, with -o',
    },
    migrateOutput: {
      vi: 'tệp ánh xạ mới; không ghi thì thay ngay tệp cũ',
      en: 'new mapping file; the old one is replaced when absent',
    },
    reportFile: { vi: 'báo cáo chuyển đổi .xlsx hoặc .json', en: 'report of the migration, .xlsx or .json' },
    by: {
      vi: 'người hoặc chương trình đứng tên trong lịch sử (mặc định dmdc)',
      en: 'person or program named in the history (default dmdc)',
    },
    impact: {
      vi: 'ấn bản mới ảnh hưởng bao nhiêu mục của những cơ sở nào, trước khi chuyển',
      en: 'how many items of which facilities a new edition touches, before anyone migrates',
    },
    impactFiles: { vi: 'các bản ánh xạ, của một hay nhiều cơ sở', en: 'mappings of one or many facilities' },
    impactOutput: {
      vi: 'tệp kết quả .xlsx, .csv (mỗi cơ sở một dòng) hoặc .json',
      en: 'file to write: .xlsx, .csv (one row a facility) or .json',
    },
    edition: {
      vi: 'xuất một ấn bản ra thư mục, hoặc kiểm tra mã kiểm tra của thư mục bộ mã',
      en: 'export an edition into a folder, or verify the checksums of a folder of code sets',
    },
    editionAction: { vi: 'export KIND/ID THƯ-MỤC · verify [THƯ-MỤC]', en: 'export KIND/ID DIR · verify [DIR]' },
  },
  wroteEdition: (name: string, codes: string, dir: string) => ({
    vi: `Đã ghi ấn bản ${name} (${codes} mã) vào ${dir}.`,
    en: `Wrote edition ${name} (${codes} codes) into ${dir}.`,
  }),
  checkedOnly: (name: string, codes: string) => ({
    vi: `Ấn bản ${name}: ${codes} mã, không có lỗi. Chưa ghi gì (--dry-run).`,
    en: `Edition ${name}: ${codes} codes, no errors. Nothing was written (--dry-run).`,
  }),
  refused: (count: string) => ({
    vi: `Từ chối nhập: ${count} lỗi. Chưa ghi gì.`,
    en: `Import refused: ${count} errors. Nothing was written.`,
  }),
  moreIssues: (count: string) => ({ vi: `… và ${count} chỗ khác cùng loại`, en: `… and ${count} more of the sort` }),
  readSheet: (name: string, role: string, columns: string) => ({
    vi: `Trang “${name}” (${role}): ${columns}`,
    en: `Sheet “${name}” (${role}): ${columns}`,
  }),
  roles: {
    amended: { vi: 'mã thêm hoặc đổi', en: 'added or changed codes' },
    full: { vi: 'danh mục đầy đủ', en: 'full list' },
    retired: { vi: 'mã hủy', en: 'cancelled codes' },
    changed: { vi: 'mã thay đổi', en: 'changed codes' },
  },
  official: {
    file: (path: string) => ({ vi: `Tệp ${path}:`, en: `File ${path}:` }),
    sheet: (sheet: string, annex: string, kind: string, role: string, codes: string) => ({
      vi: `Trang “${sheet}”${annex ? ` (${annex})` : ''}: ${kind}, ${role}, ${codes} mã`,
      en: `Sheet “${sheet}”${annex ? ` (${annex})` : ''}: ${kind}, ${role}, ${codes} codes`,
    }),
    noSheet: (sheet: string) => ({
      vi: `Trang “${sheet}”: không phải danh mục nào trong bảy loại, bỏ qua`,
      en: `Sheet “${sheet}”: none of the seven code sets, left out`,
    }),
    hidden: (sheet: string) => ({
      vi: `Trang “${sheet}” đang ẩn nên không đọc. Nếu là một phần của danh mục: bỏ ẩn trang rồi nhập lại`,
      en: `Sheet “${sheet}” is hidden and was not read. If it is a part of a list: show the sheet and import again`,
    }),
    unread: (sheet: string) => ({
      vi: `Trang “${sheet}”: có vẻ thuộc một danh mục ở đây nhưng không đọc được (xem bên dưới)`,
      en: `Sheet “${sheet}”: looks like a part of a list here and cannot be read (see below)`,
    }),
    positions: (sheet: string, circular: string, count: string) => ({
      vi: `Trang “${sheet}”: danh mục thuốc theo vị trí${circular ? ` của ${circular}` : ' của thông tư'} (${count} vị trí, không có mã)`,
      en: `Sheet “${sheet}”: list of medicines by position${circular ? ` of ${circular}` : ' of a circular'} (${count} positions, no codes)`,
    }),
    circular: (kind: string, circular: string, count: string) => ({
      vi: `→ ${kind}: ${count} tên theo vị trí của ${circular}. Số thứ tự không phải là mã: tên nào chưa có mã thì dòng dữ liệu được trả lời bằng vị trí đó`,
      en: `→ ${kind}: ${count} names by position of ${circular}. A position is no code: rows with a name that has no code are answered by that position`,
    }),
    unreadRows: (sheet: string, rows: string) => ({
      vi: `Trang “${sheet}”: không đọc được tên ở dòng ${rows}, bỏ qua các dòng này`,
      en: `Sheet “${sheet}”: the names of rows ${rows} cannot be read, these rows are left out`,
    }),
    wroteCircular: (circular: string, count: string, dir: string) => ({
      vi: `Đã ghi ${count} tên của ${circular} vào ${dir}.`,
      en: `Wrote ${count} names of ${circular} into ${dir}.`,
    }),
    list: (kind: string, name: string, decision: string, from: string, codes: string) => ({
      vi: `→ ${kind}: ấn bản ${name}, ${decision}, từ ${from}, ${codes} mã, đầy đủ`,
      en: `→ ${kind}: edition ${name}, ${decision}, from ${from}, ${codes} codes, complete`,
    }),
    left: (kind: string, why: string) => ({
      vi: `→ ${kind}: KHÔNG nhập: ${why}`,
      en: `→ ${kind}: NOT imported: ${why}`,
    }),
    nothing: {
      vi: 'Không có danh mục nào nhập được. Chưa ghi gì.',
      en: 'No list can be imported. Nothing was written.',
    },
    dryRun: (count: string) => ({
      vi: `${count} danh mục nhập được. Chưa ghi gì (--dry-run).`,
      en: `${count} lists can be imported. Nothing was written (--dry-run).`,
    }),
    ask: (count: string, dir: string) => ({
      vi: `Nhập ${count} danh mục trên vào ${dir}?`,
      en: `Import these ${count} lists into ${dir}?`,
    }),
    sayYes: { vi: '[c/K]', en: '[y/N]' },
    notConfirmed: {
      vi: 'Chưa nhập gì. Thêm --yes để nhập mà không hỏi.',
      en: 'Nothing was imported. Add --yes to import without being asked.',
    },
    after: {
      vi: 'Từ nay các danh mục này trả lời thay bảng kèm theo. Bản ánh xạ cũ: chuyển bằng “dmdc migrate TỆP --to ẤN-BẢN”.',
      en: 'From now on these lists answer instead of the bundled tables. Earlier mappings: “dmdc migrate FILE --to EDITION”.',
    },
    missing: (options: string) => ({
      vi: `Thiếu ${options}. Ghi đủ cả bốn, hoặc không ghi mục nào để tự nhận ra danh mục trong tệp.`,
      en: `${options} missing. Give all four, or none of them to have the lists recognised.`,
    }),
  },
  overlap: (other: string, from: string) => ({
    vi: `${other} vẫn còn hiệu lực từ ngày ${from} trở đi; nếu đã bị bãi bỏ, hãy nhập lại với --abolishes ${other} --replace`,
    en: `${other} is still in force from ${from} on; if it is abolished, import again with --abolishes ${other} --replace`,
  }),
  effect: (base: string, added: string, changed: string, removed: string, unknown: string) => ({
    vi: `So với ${base}: thêm ${added} mã, đổi ${changed}, hủy ${removed}${unknown === '0' ? '' : `; ${unknown} mã hủy không có trong danh mục đó`}.`,
    en: `To ${base}: ${added} codes added, ${changed} changed, ${removed} retired${unknown === '0' ? '' : `; ${unknown} cancelled codes are not in that list`}.`,
  }),
  composed: (parts: string, sha256: string) => ({
    vi: `ghép: ${parts}; sha256 ${sha256}`,
    en: `composed of ${parts}; sha256 ${sha256}`,
  }),
  part: (id: string, decision: string, from: string, added: string, changed: string, removed: string) => ({
    vi: `${id} (${decision}, từ ${from}: thêm ${added}, đổi ${changed}, hủy ${removed})`,
    en: `${id} (${decision}, from ${from}: ${added} added, ${changed} changed, ${removed} retired)`,
  }),
  otherTable: (name: string, pinned: string, now: string) => ({
    vi: `bản ánh xạ được lập với một bảng ${name} khác (sha256 ${pinned}, bảng đang có ${now}): mã và tên có thể khác; dùng đúng thư mục bằng --catalogs, hoặc kiểm tra bằng dmdc edition verify`,
    en: `the mapping was made with another table of ${name} (sha256 ${pinned}, the one at hand ${now}): codes and names may differ; name the right folder with --catalogs, or check with dmdc edition verify`,
  }),
  migrationUndone: (file: string, id: string, rows: string) => ({
    vi: `${file}: đã trở lại ấn bản ${id}; ${rows} quyết định cũ có hiệu lực lại. Lịch sử giữ cả hai chiều.`,
    en: `${file}: back on edition ${id}; ${rows} old decisions stand again. The history keeps both ways.`,
  }),
  decidedSince: (file: string, rows: string) => ({
    vi: `${file}: ${rows} mục đã được quyết định sau khi chuyển nên chưa trở lại ấn bản cũ; hãy hoàn tác các lần quyết định đó trước (dmdc undo --list).`,
    en: `${file}: ${rows} items were decided since the migration, so it was not taken back; undo those decisions first (dmdc undo --list).`,
  }),
  laterMigration: (file: string, batch: string) => ({
    vi: `${file}: sau lần này đã chuyển tiếp; hãy hoàn tác trước: ${batch}`,
    en: `${file}: it was migrated again since; undo that first: ${batch}`,
  }),
  reading: { vi: 'Đọc các bản ánh xạ', en: 'Reading mappings' },
  required: (option: string) => ({ vi: `Thiếu ${option}.`, en: `${option} is missing.` }),
  noFolder: {
    vi: 'Không rõ ghi vào đâu: DMDC_CATALOGS để trống. Chỉ rõ --catalogs THƯ-MỤC.',
    en: 'Nowhere to write: DMDC_CATALOGS is empty. Name a folder with --catalogs DIR.',
  },
  wrote: (file: string) => ({ vi: `Đã ghi ${file}`, en: `Wrote ${file}` }),
  badOutput: (file: string, list: string) => ({
    vi: `Không ghi được dạng “${file}”. Chọn đuôi: ${list}.`,
    en: `“${file}” cannot be written. Choose an extension: ${list}.`,
  }),
  migrated: (file: string, to: string) => ({ vi: `Đã chuyển ${file} sang ${to}.`, en: `Brought ${file} to ${to}.` }),
  wouldMigrate: (file: string, to: string) => ({
    vi: `${file} sang ${to}, chưa ghi gì:`,
    en: `${file} to ${to}, nothing written:`,
  }),
  same: (file: string, id: string) => ({
    vi: `${file} đã dựa trên ${id}: không có gì để chuyển.`,
    en: `${file} rests on ${id} already: nothing to do.`,
  }),
  oneMapping: (file: string, count: number) => ({
    vi: `“${file}” có ${count} bản ánh xạ; chuyển từng bản một.`,
    en: `“${file}” holds ${count} mappings; migrate one at a time.`,
  }),
  needsOutput: (file: string) => ({
    vi: `“${file}” không phải tệp ánh xạ *.dmdc.ndjson: thêm -o TỆP.dmdc.ndjson.`,
    en: `“${file}” is no mapping file *.dmdc.ndjson: add -o FILE.dmdc.ndjson.`,
  }),
  wrongEdition: (file: string, has: string, wanted: string) => ({
    vi: `${file} dựa trên ${has}, không phải ${wanted}: bỏ qua.`,
    en: `${file} rests on ${has}, not on ${wanted}: left out.`,
  }),
  touched: (items: string, facilities: string) => ({
    vi: `${items} mục của ${facilities} cơ sở phải xem lại.`,
    en: `${items} items of ${facilities} facilities have to be looked at.`,
  }),
  topCodes: { vi: 'Mã bị ảnh hưởng nhiều nhất', en: 'Codes that touch most' },
  rows: { vi: 'Số mục', en: 'Items' },
  facilities: { vi: 'Số cơ sở', en: 'Facilities' },
  facility: { vi: 'Cơ sở', en: 'Facility' },
  total: { vi: 'Tổng', en: 'Total' },
  exported: (name: string, dir: string) => ({ vi: `Đã xuất ${name} vào ${dir}.`, en: `Exported ${name} into ${dir}.` }),
  sound: (count: string) => ({
    vi: `${count} bảng khớp mã kiểm tra.`,
    en: `${count} tables agree with their checksums.`,
  }),
  unsound: (table: string, actual: string) => ({
    vi: `${table}: khác mã kiểm tra (${actual})`,
    en: `${table}: differs from its checksum (${actual})`,
  }),
  missing: { vi: 'không có tệp', en: 'no file' },
  earlierEdition: (label: string, id: string, now: string) => ({
    vi: `${label}: tệp ánh xạ đã có dựa trên bản ${id}, các quyết định được giữ trên bản đó; bản đang chọn là ${now}. Muốn chuyển sang: dmdc migrate TỆP --to ${now}`,
    en: `${label}: the mapping file rests on edition ${id}, and its decisions stay on it; the edition asked for is ${now}. To bring it there: dmdc migrate FILE --to ${now}`,
  }),
  noCatalogs: (dir: string) => ({
    vi: `thư mục “${dir}” không có bộ mã nào (thiếu editions.json): chỉ dùng bộ mã kèm theo phần mềm. Kiểm tra lại tên thư mục sau --catalogs.`,
    en: `the folder “${dir}” holds no code sets (no editions.json): only the bundled ones are used. Check the name after --catalogs.`,
  }),
  whichEdition: (kind: string, list: string) => ({
    vi: `Chưa rõ ấn bản nào của ${kind}. Đang có: ${list}.`,
    en: `Which edition of ${kind}? There are ${list}.`,
  }),
  editionUsage: {
    vi: 'Viết: dmdc edition export services/qd7603-2018 THƯ-MỤC, hoặc dmdc edition verify [THƯ-MỤC].',
    en: 'Write: dmdc edition export services/qd7603-2018 DIR, or dmdc edition verify [DIR].',
  },
  timeline: {
    title: {
      vi: 'Khoảng trống và chồng lấn theo các quyết định đã biết',
      en: 'Gaps and overlaps by the decisions known',
    },
    gap: (kind: string, from: string, to: string, lists: string) => ({
      vi: `${kind}: từ ${from} đến ${to} không rõ danh mục nào có hiệu lực (giữa ${lists})`,
      en: `${kind}: from ${from} to ${to} no list is known to be in force (between ${lists})`,
    }),
    overlap: (kind: string, from: string, to: string, lists: string) => ({
      vi: `${kind}: từ ${from}${to ? ` đến ${to}` : ''} có hai danh mục cùng hiệu lực (${lists}); danh mục bắt đầu sau được dùng`,
      en: `${kind}: from ${from}${to ? ` to ${to}` : ''} two lists are in force (${lists}); the one that began later is used`,
    }),
  },
});

/** Texts of the commands about editions in one language. */
export type EditionCliTexts = ReturnType<typeof editionCliTexts>;
