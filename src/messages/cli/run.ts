import { KIND_LABELS, type Kind } from '../../catalog/kinds';
import type { Lang } from '../types';

interface Refused {
  readonly name: string;
  readonly here: string;
  readonly there: string;
  readonly kind?: Kind;
}

const vi = {
  help: {
    jobs: 'số luồng chạy song song (mặc định: số nhân của máy); 1 = không chia luồng',
    again: 'ánh xạ lại cả các tệp đã xong (mọi quyết định vẫn giữ)',
    register: 'danh sách cơ sở (mã, tên, tuyến): để biết tệp nào của cơ sở nào',
    sameName: 'cơ sở không có mã là cơ sở cùng tên của lần chạy trước, dù tệp nay nằm ở chỗ khác',
  },
  needsFolder: 'Ánh xạ nhiều tệp cần --mapping là một thư mục, ví dụ: dmdc map DANH-MUC --mapping anh-xa',
  noOutput: 'Ánh xạ cả thư mục thì không dùng -o và --format: kết quả nằm trong thư mục --mapping.',
  badJobs: (value: string) => `--jobs cần một số nguyên từ 1 đến 64, không phải “${value}”.`,
  nothing: 'Không có tệp nào để ánh xạ.',
  start: (files: string, groups: string, jobs: string) => `${files} tệp của ${groups} cơ sở, ${jobs} luồng.`,
  skipped: (files: string) => `${files} tệp đã xong từ lần trước, không làm lại (muốn làm lại tất cả: --again).`,
  tooDeep: (path: string) =>
    `Thư mục “${path}” nằm quá sâu nên không được đọc: hãy chuyển danh mục ra thư mục của cơ sở.`,
  progress: (done: string, total: string, rows: string, speed: string, left: string) =>
    `${done}/${total} tệp, ${rows} dòng, ${speed} dòng/giây, còn khoảng ${left}`,
  minutes: (minutes: number, seconds: number) => (minutes > 0 ? `${minutes} phút ${seconds} giây` : `${seconds} giây`),
  done: (files: string, rows: string, outputs: string, folder: string, time: string, speed: string) =>
    `Xong ${files} tệp, ${rows} dòng vào ${outputs} tệp ánh xạ trong “${folder}”, hết ${time} (${speed} dòng/giây).`,
  again: (rows: string, percent: string) =>
    `${rows} dòng (${percent} %) đã có câu trả lời từ dòng giống hệt trước đó, không tìm lại.`,
  carried: (kept: string, decisions: string, added: string, renamed: string, closed: string, returned: string) =>
    `So với lần trước: giữ ${kept} dòng (${decisions} quyết định), ${added} dòng mới, ${renamed} dòng đổi tên, ${closed} dòng đóng, ${returned} dòng trở lại.`,
  empty: (count: string) =>
    `${count} tệp chỉ có tiêu đề, không có mục nào (báo cáo ghi “—”; ánh xạ của lần trước, nếu có, được giữ nguyên):`,
  faults: (count: string) => `${count} tệp không ánh xạ được:`,
  faultsKept:
    'Danh sách này được ghi lại trong thư mục kết quả; “dmdc report” đưa vào phần B của báo cáo. Sửa xong chạy lại đúng lệnh này: chỉ các tệp đó được làm.',
  next: (folder: string) => `Tiếp theo: dmdc report ${folder} -o bao-cao-677.xlsx`,
  stopped: 'Đã dừng. Các tệp đã xong được giữ nguyên. Chạy lại đúng lệnh này để làm tiếp.',
  diskFull: 'Không ghi được vào thư mục kết quả nhiều lần liên tiếp nên dừng lại.',
  crashed: (message: string) =>
    `luồng xử lý bị dừng (${message}): tệp có thể quá lớn cho một luồng, hãy thử riêng tệp đó với --jobs 1.`,
  internal: (message: string) => `lỗi của chương trình: ${message}`,
  codesDiffer: (codes: string) =>
    `mã cơ sở trong tệp và ở tên tệp hoặc thư mục khác nhau (${codes}): không rõ của cơ sở nào. Hãy sửa mã rồi chạy lại.`,
  severalFacilities: (codes: string) =>
    `thư mục có tệp của nhiều cơ sở (${codes}), tệp này không ghi mã nên không rõ của cơ sở nào. Hãy thêm cột MA_CSKCB hoặc đặt mã vào đầu tên tệp.`,
  refused: {
    'name-taken': ({ name, here, there }: Refused) =>
      `“${name}” (${here}) và một cơ sở khác (${there}) sẽ trùng tên tệp kết quả. Hãy ghi mã cơ sở (cột MA_CSKCB, hoặc năm chữ số ở đầu tên tệp hay thư mục).`,
    'same-name': ({ name, here, there }: Refused) =>
      `cơ sở “${name}” không có mã mà thư mục kết quả đã có cơ sở cùng tên từ chỗ khác (${there}): không trộn ${here} vào. Hai cơ sở khác nhau: hãy ghi mã cơ sở. Đúng là một: thêm --same-name.`,
    'list-twice': ({ name, here, there, kind }: Refused) =>
      `cơ sở ${name} đã có danh mục ${kind ? KIND_LABELS[kind].vi : ''} ở tệp khác (${there}): không ghi đè bằng ${here}. Hãy gộp thành một tệp hoặc bỏ bớt một tệp.`,
  },
};

export type RunTexts = typeof vi;

const en: RunTexts = {
  help: {
    jobs: 'threads that work side by side (default: cores of the machine); 1 = no threads',
    again: 'map finished files again as well (every decision stays)',
    register: 'register of facilities (code, name, level): says which file is whose',
    sameName: 'a facility without code is the one of that name in an earlier run, though its file lies elsewhere now',
  },
  needsFolder: 'Several files need a folder for --mapping, for example: dmdc map LISTS --mapping mappings',
  noOutput: 'A whole folder is mapped without -o and --format: the results are in the folder of --mapping.',
  badJobs: (value) => `--jobs takes a whole number from 1 to 64, not “${value}”.`,
  nothing: 'There is no file to map.',
  start: (files, groups, jobs) => `${files} files of ${groups} facilities, ${jobs} threads.`,
  skipped: (files) => `${files} files are finished from before and are left as they are (to map all again: --again).`,
  tooDeep: (path) =>
    `The folder “${path}” lies too deep and was not read: move its lists into the facility's own folder.`,
  progress: (done, total, rows, speed, left) =>
    `${done}/${total} files, ${rows} rows, ${speed} rows/s, about ${left} left`,
  minutes: (minutes, seconds) => (minutes > 0 ? `${minutes} min ${seconds} s` : `${seconds} s`),
  done: (files, rows, outputs, folder, time, speed) =>
    `${files} files, ${rows} rows mapped into ${outputs} mapping files in “${folder}”, in ${time} (${speed} rows/s).`,
  again: (rows, percent) => `${rows} rows (${percent} %) were answered as an equal row before them.`,
  carried: (kept, decisions, added, renamed, closed, returned) =>
    `Since the last time: ${kept} rows kept (${decisions} decisions), ${added} new, ${renamed} renamed, ${closed} closed, ${returned} returned.`,
  empty: (count) => `${count} files have headers and no items (“—” in the report; an earlier mapping stays as it is):`,
  faults: (count) => `${count} files could not be mapped:`,
  faultsKept:
    'This list is kept in the folder of results; “dmdc report” puts it into part B. When they are mended, run the same command: only these files are mapped.',
  next: (folder) => `Next: dmdc report ${folder} -o bao-cao-677.xlsx`,
  stopped: 'Stopped. What is finished stays. Run the same command to go on.',
  diskFull: 'The folder of results could not be written several times in a row: stopped.',
  crashed: (message) =>
    `the thread that read it ended (${message}): the file may be too large for one thread: try it by itself with --jobs 1.`,
  internal: (message) => `fault of the program: ${message}`,
  codesDiffer: (codes) =>
    `the facility codes in the file and in the name of file or folder differ (${codes}): it is not clear whose it is. Mend the code and run again.`,
  severalFacilities: (codes) =>
    `the folder holds files of several facilities (${codes}), and this one has no code: it is not clear whose it is. Add a column MA_CSKCB, or begin the file name with the code.`,
  refused: {
    'name-taken': ({ name, here, there }) =>
      `“${name}” (${here}) and another facility (${there}) would have result files of one name. Give the facility's code (column MA_CSKCB, or five digits at the beginning of the name of file or folder).`,
    'same-name': ({ name, here, there }) =>
      `the facility “${name}” has no code, and one of that name from elsewhere is there already (${there}): ${here} is not mixed into it. Two facilities: give their codes. One and the same: add --same-name.`,
    'list-twice': ({ name, here, there, kind }) =>
      `facility ${name} has its list of ${kind ? KIND_LABELS[kind].en : ''} in another file (${there}): it is not replaced by ${here}. Put both into one file or take one away.`,
  },
};

/** A message in both languages. */
export interface Message {
  readonly vi: string;
  readonly en: string;
}

/** The texts of mapping whole folders. */
export function runTexts(lang: Lang): RunTexts {
  return lang === 'vi' ? vi : en;
}

/** One text in both languages. */
export function bothLanguages(text: (texts: RunTexts) => string): Message {
  return { vi: text(vi), en: text(en) };
}
