import type { Pair, Texts } from './pair';

/** What lists in use say of a code that no decision at hand cancels. */
const NOT_CANCELLED: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  gone: {
    vi: 'không còn trong hai bảng giá công khai năm 2025 (quan sát, chưa đối chiếu với quyết định)',
    en: 'is in neither of two public price tables of 2025 (observed, not compared with the decision)',
  },
  'not-in-force': {
    vi: 'được đánh dấu không còn hiệu lực trong bảng giá công khai năm 2025 (quan sát, chưa đối chiếu với quyết định)',
    en: 'is marked as not in force in a public price table of 2025 (observed, not compared with the decision)',
  },
};

/** What is wrong with a declared code, a decision, a file of mappings, or an option of mapping. */
export const MAPPING_FAULTS = {
  codeRetired: (code: string, edition: string, successors: string) => ({
    vi: `Mã ${code} đã bị hủy trong bản ${edition}${successors ? `; mã thay thế: ${successors}` : ''}.`,
    en: `Code ${code} is cancelled in edition ${edition}${successors ? `; replaced by ${successors}` : ''}.`,
  }),
  codeOfOtherKind: (code: string, other: Pair, label: Pair) => ({
    vi: `Mã ${code} có dạng mã của danh mục “${other.vi}”, không phải “${label.vi}”.`,
    en: `Code ${code} looks like a code of “${other.en}”, not of “${label.en}”.`,
  }),
  codeMalformed: (code: string, label: Pair) => ({
    vi: `“${code}” không đúng cấu trúc mã của danh mục “${label.vi}”.`,
    en: `“${code}” does not follow the grammar of “${label.en}”.`,
  }),
  codeUnknown: (code: string, edition: string, partial: boolean) => ({
    vi: `Không có mã ${code} trong bản ${edition}${partial ? '; bảng mã này chưa đầy đủ: nếu mã đúng theo quyết định, hãy nạp bản đầy đủ rồi làm lại' : ''}.`,
    en: `Code ${code} is not in edition ${edition}${partial ? '; this table is not complete: if the decision has the code, bring the full list and try again' : ''}.`,
  }),
  doesNotCount: (label: string, why: Pair) => ({
    vi: `“${label}”: ${why.vi} Quyết định này không được tính.`,
    en: `“${label}”: ${why.en} This decision does not count.`,
  }),
  rowNotUnique: (label: string, places: number) => ({
    vi: `“${label}” có ở ${places} dòng của danh mục: không rõ quyết định cho dòng nào.`,
    en: `“${label}” stands on ${places} rows of the list: it is not clear which one is meant.`,
  }),
  rowUnknown: (label: string) => ({
    vi: `“${label}” không có trong danh mục đã ánh xạ.`,
    en: `“${label}” is not in the mapped list.`,
  }),
  nobody: {
    vi: 'Hai người phải cùng xem xét: hãy cho biết ai quyết định (--by hoặc cột “Người rà soát”).',
    en: 'Two people have to agree here: say who decided (--by, or the column “Reviewer”).',
  },
  codeNotProposed: (code: string) => ({
    vi: `Mã ${code} không nằm trong các mã đề xuất của dòng này, và không có bảng mã để kiểm tra.`,
    en: `Code ${code} is not among those proposed for this row, and no code set is at hand to check it.`,
  }),
  notInBulk: (before: string, target: string) => ({
    vi: `Không thể chuyển dòng từ trạng thái “${before}” sang “${target}” bằng lệnh hàng loạt: hãy quyết định riêng cho dòng này.`,
    en: `A row cannot go from “${before}” to “${target}” by a bulk command: decide on this row by itself.`,
  }),
  unknownWord: {
    vi: 'Tên có từ mà không tên nào của bảng mã có: không duyệt hàng loạt, hãy quyết định riêng cho dòng này.',
    en: 'The name has a word that no name of the code set has: not accepted in bulk, decide on this row by itself.',
  },
  otherEdition: (beforeKind: string, before: string, chosenKind: string, chosen: string) => ({
    vi: `Kết quả trước dựa trên ${beforeKind}/${before}, lần này chọn ${chosenKind}/${chosen}. Hãy chạy “dmdc migrate” để chuyển bản trước, hoặc chọn đúng bản bằng --edition ${before}.`,
    en: `The earlier mapping rests on ${beforeKind}/${before}, now ${chosenKind}/${chosen} is asked for. Run “dmdc migrate” first, or choose the same edition by --edition ${before}.`,
  }),
  declaredRetired: (written: string, edition: string, successors: string, note?: string) => {
    const why = NOT_CANCELLED[note ?? ''] ?? {
      vi: `đã bị hủy trong bản ${edition}`,
      en: `is cancelled in edition ${edition}`,
    };
    return {
      vi: `Mã ${written} ${why.vi}${successors ? `; mã thay thế: ${successors}` : ''}.`,
      en: `Code ${written} ${why.en}${successors ? `; replaced by ${successors}` : ''}.`,
    };
  },
  declaredMalformed: (written: string) => ({
    vi: `Mã ${written} không đúng cấu trúc mã của danh mục này.`,
    en: `Code ${written} does not follow the grammar of this code set.`,
  }),
  declaredUnknown: (written: string, edition: string, partial: boolean) => ({
    vi: `Không có mã ${written} trong bản ${edition}${partial ? ' (bảng mã chưa đầy đủ, mã có thể vẫn đúng)' : ''}.`,
    en: `Code ${written} is not in edition ${edition}${partial ? ' (the table is not complete, so the code may still be right)' : ''}.`,
  }),
  notInOwnTable: (code: string, type: 'exam' | 'bed') => ({
    vi: `Không có mã ${code} trong bảng ${type === 'exam' ? 'công khám' : 'giường'} kèm theo (bảng chưa đầy đủ, mã có thể vẫn đúng).`,
    en: `Code ${code} is not in the bundled table of ${type === 'exam' ? 'examinations' : 'beds'} (it is not complete, so the code may still be right).`,
  }),
  declaredNameContradicts: (means: readonly { readonly code: string; readonly name: string }[], localName: string) => ({
    vi: `Mã đã khai ${means.map(({ code, name }) => `${code} là “${name}”`).join('; ')}, không khớp với tên “${localName}”.`,
    en: `The declared code ${means.map(({ code, name }) => `${code} is “${name}”`).join('; ')}, which does not agree with the name “${localName}”.`,
  }),
  declaredRange: (written: string) => ({
    vi: `“${written}” là một khoảng mã, không phải một mã: cần chọn mã trong khoảng này.`,
    en: `“${written}” is a range of codes and no single one: a code inside it has to be chosen.`,
  }),
  declaredLostZero: (code: string, codes: string) => ({
    vi: `Mã ${code} có thể đã mất số 0: ${codes}. Kiểm tra tệp gốc và đặt cột ở dạng văn bản.`,
    en: `Code ${code} may have lost a zero: ${codes}. Check the source and set the column to text.`,
  }),
  badTop: (value: number) => ({
    vi: `top phải là số nguyên từ 1 đến 100, không phải ${value}.`,
    en: `top takes a whole number from 1 to 100, not ${value}.`,
  }),
  badAccept: (value: number) => ({
    vi: `accept phải là số từ 0,5 đến 1, không phải ${value}.`,
    en: `accept takes a number from 0.5 to 1, not ${value}.`,
  }),
  badBlock: (value: number) => ({
    vi: `block phải là số nguyên từ 1, không phải ${value}.`,
    en: `block takes a whole number from 1, not ${value}.`,
  }),
  editionNotInForce: (id: string, validFrom: string, until: string, date: string) => ({
    vi: `Bản ${id} có hiệu lực ${validFrom}${until}, không có hiệu lực ngày ${date}: mã còn trong bản này có thể đã bị bãi bỏ.`,
    en: `Edition ${id} is in force ${validFrom}${until} and not on ${date}: codes in it may have been abolished.`,
  }),
  declaredSuffix: (code: string, suffix: string, national: string) => ({
    vi: `Mã ${code}: phần “${suffix}” là phần thêm của cơ sở, mã DMDC là ${national}.`,
    en: `Code ${code}: “${suffix}” was added by the facility, the national code is ${national}.`,
  }),
  declaredSuffixIllegal: (code: string, suffix: string, national: string) => ({
    vi: `Mã ${code}: đuôi “${suffix}” không phải đuôi được dùng; mã ${national} thì có.`,
    en: `Code ${code}: the suffix “${suffix}” is not one in use; the code ${national} exists.`,
  }),
  declaredOfOtherKind: (code: string, other: Pair, label: Pair) => ({
    vi: `Mã ${code} có dạng mã của “${other.vi}”, không phải “${label.vi}”.`,
    en: `Code ${code} looks like a code of “${other.en}”, not of “${label.en}”.`,
  }),
  duplicateBusinessKey: (fields: string, row: number | undefined) => ({
    vi: `Dòng này trùng khóa (${fields}) với dòng ${row ?? '?'}: cổng tiếp nhận chỉ nhận một dòng.`,
    en: `This row has the same key (${fields}) as row ${row ?? '?'}: the portal takes one of them.`,
  }),
  kindNotRecognised: (localName: string, kinds: string) => ({
    vi: `Không rõ “${localName}” thuộc loại danh mục nào: hãy cho biết kind (${kinds}).`,
    en: `It is not known which kind “${localName}” belongs to: give kind (${kinds}).`,
  }),
  lockNotWritable: (path: string, reason: string) => ({
    vi: `Không ghi được tệp khóa cạnh “${path}” (${reason}). Hãy kiểm tra thư mục và quyền ghi.`,
    en: `Cannot write a lock file beside “${path}” (${reason}). Check the folder and whether you may write there.`,
  }),
  locked: (path: string, who: string) => ({
    vi: `“${path}” đang được một lệnh dmdc khác ghi (${who}). Hãy đợi lệnh đó xong rồi chạy lại; nếu chắc chắn không còn lệnh nào, xóa “${path}.lock”.`,
    en: `“${path}” is being written by another dmdc command (${who}). Wait until it is done and run again; if you are sure that none is running, delete “${path}.lock”.`,
  }),
  mappingNotFound: (path: string) => ({
    vi: `Không tìm thấy tệp ánh xạ “${path}”. Hãy kiểm tra tên và thư mục, hoặc lập tệp bằng: dmdc map DANH-MỤC --mapping ${path}`,
    en: `There is no mapping file “${path}”. Check its name and folder, or make it by: dmdc map LIST --mapping ${path}`,
  }),
  tableContradicts: (localCode: string, first: string, second: string) => ({
    vi: `“${localCode}” có hai mã khác nhau trong bảng (${first}, ${second}); không mã nào được dùng.`,
    en: `“${localCode}” has two codes in the table (${first}, ${second}); neither is used.`,
  }),
  badJobs: (jobs: number) => ({
    vi: `jobs phải là số nguyên từ 1, không phải ${jobs}.`,
    en: `jobs takes a whole number from 1, not ${jobs}.`,
  }),
  notAFolder: (folder: string) => ({
    vi: `Ghi vào thư mục “${folder}” cần source: đường dẫn của danh mục, để biết tệp ánh xạ nào là của danh mục nào.`,
    en: `Mapping into the folder “${folder}” needs source, the path of the list, to know whose each mapping file is.`,
  }),
  noLocalCodes: (column: string) => ({
    vi: `Không thấy cột nào chứa mã nội bộ của danh mục đã ánh xạ. Hãy chỉ rõ, ví dụ: --column ${column}=B.`,
    en: `No column holds local codes of the mapped list. Name it, for example: --column ${column}=B.`,
  }),
  noNationalCodes: (column: string) => ({
    vi: `Không thấy cột nào chứa mã DMDC của bản đang dùng. Hãy chỉ rõ, ví dụ: --column ${column}=B.`,
    en: `No column holds national codes of the edition. Name it, for example: --column ${column}=B.`,
  }),
  noColumn: (column: string) => ({
    vi: `Không có cột “${column}” trong bảng.`,
    en: `There is no column “${column}”.`,
  }),
} satisfies Texts;
