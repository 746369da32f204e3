import { subject } from '../pair';

/** Texts of `dmdc province-review`. */
export const provinceReviewTexts = subject({
  help: {
    command: {
      vi: 'một tên, nhiều cơ sở: liệt kê tên đang chờ ở nhiều cơ sở; một quyết định được đề xuất cho tất cả',
      en: 'one name, many facilities: list names that wait at several facilities; one decision is offered to all of them',
    },
    folder: {
      vi: 'thư mục tệp ánh xạ (.dmdc.ndjson) của nhiều cơ sở',
      en: 'folder with mapping files (.dmdc.ndjson) of many facilities',
    },
    kind: { vi: 'chỉ loại danh mục này', en: 'only this kind of list' },
    top: { vi: 'số tên in ra (mặc định 20)', en: 'names that are printed (default 20)' },
    json: { vi: 'in dạng JSON', en: 'print JSON' },
    decide: {
      vi: 'đề xuất mã cho tên số N (hoặc khóa của tên): 1=02.0085.1778; “0”: không có mã tương đương, “o”: ngoài phạm vi, cả hai có thể kèm lý do: "2=0 kỹ thuật mới". Dùng được nhiều lần',
      en: 'offer a code for name N (or the key of a name): 1=02.0085.1778; “0”: no equivalent, “o”: out of scope, either with a reason: "2=0 new technique". May be repeated',
    },
    decisions: {
      vi: 'tệp JSON của --json, trong đó tên cần đề xuất có thêm "decision" như giá trị của --decide',
      en: 'JSON file of --json in which names to decide bear a "decision", as the value of --decide',
    },
    comment: { vi: 'ghi chú đi cùng đề xuất', en: 'comment that goes with what is offered' },
    accept: {
      vi: 'nhận: cùng --decide thì quyết định ngay cho mọi cơ sở (khi có thẩm quyền); đứng một mình thì nhận các đề xuất đang chờ',
      en: 'accept: with --decide it decides for all facilities at once (for those with the right to); alone it accepts what was offered',
    },
    facility: {
      vi: 'chỉ cơ sở này (mã hoặc tên). Dùng được nhiều lần',
      en: 'only this facility (code or name). May be repeated',
    },
    undo: {
      vi: 'hủy lần chạy gần nhất của lệnh này ở mọi cơ sở, như một',
      en: 'take the latest run of this command back at all facilities, as one',
    },
  },
  head: (names: string, facilities: string) => ({
    vi: `${names} tên đang chờ ở từ hai cơ sở trở lên (${facilities} tệp ánh xạ).`,
    en: `${names} names wait at two facilities or more (${facilities} mapping files).`,
  }),
  waits: (facilities: string, rows: string, use: string) => ({
    vi: `${facilities} cơ sở, ${rows} dòng${use === '' ? '' : `, ${use} lượt dùng`}`,
    en: `${facilities} facilities, ${rows} rows${use === '' ? '' : `, used ${use} times`}`,
  }),
  code: (code: string, name: string, facilities: string) => ({
    vi: `${code}  ${name} (${facilities} cơ sở)`,
    en: `${code}  ${name} (${facilities} facilities)`,
  }),
  decided: (what: string, facilities: string) => ({
    vi: `đã quyết định: ${what} (${facilities})`,
    en: `decided: ${what} (${facilities})`,
  }),
  next: (folder: string) => ({
    vi: `Đề xuất: dmdc province-review ${folder} --decide 1=MÃ --by "…" (thêm --dry-run để xem thử)`,
    en: `Offer: dmdc province-review ${folder} --decide 1=CODE --by "…" (add --dry-run to try)`,
  }),
  part: (facility: string, label: string, rows: string) => ({
    vi: `${facility} · ${label}: ${rows} dòng`,
    en: `${facility} · ${label}: ${rows} rows`,
  }),
  left: (row: string, why: string) => ({ vi: `  bỏ ra ${row}: ${why}`, en: `  left out ${row}: ${why}` }),
  more: (count: string) => ({ vi: `  … và ${count} dòng nữa bị bỏ ra`, en: `  … and ${count} more left out` }),
  offered: (rows: string, facilities: string, left: string) => ({
    vi: `Đề xuất ${rows} dòng tại ${facilities} cơ sở; bỏ ra ${left} dòng.`,
    en: `${rows} rows offered at ${facilities} facilities; ${left} rows left out.`,
  }),
  accepted: (rows: string, facilities: string, left: string) => ({
    vi: `Quyết định ${rows} dòng tại ${facilities} cơ sở; bỏ ra ${left} dòng.`,
    en: `${rows} rows decided at ${facilities} facilities; ${left} rows left out.`,
  }),
  takeBack: (folder: string) => ({
    vi: `Hủy lại cả lần này: dmdc province-review ${folder} --undo`,
    en: `To take all of this back: dmdc province-review ${folder} --undo`,
  }),
  undone: (batch: string, rows: string, files: string) => ({
    vi: `Đã hủy “${batch}”: ${rows} dòng trong ${files} tệp trở về như trước.`,
    en: `Took “${batch}” back: ${rows} rows in ${files} files are as before.`,
  }),
  nothingToUndo: { vi: 'Không có lần chạy nào để hủy.', en: 'There is no run to take back.' },
  badDecision: (text: string, most: string) => ({
    vi: `Không hiểu “${text}”: cần số của tên (1–${most}) hoặc khóa của tên, rồi = và mã, 0 hoặc o; ví dụ --decide 1=02.0085.1778.`,
    en: `Cannot read “${text}”: it takes the number (1–${most}) or key of a name, then = and a code, 0 or o, for example --decide 1=02.0085.1778.`,
  }),
  badFile: (file: string) => ({
    vi: `“${file}” không phải JSON của dmdc province-review --json.`,
    en: `“${file}” is no JSON of dmdc province-review --json.`,
  }),
  noDecision: (file: string) => ({
    vi: `“${file}” chưa có "decision" ở tên nào.`,
    en: `No name in “${file}” bears a "decision".`,
  }),
});
