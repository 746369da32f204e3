import { type Pair, subject } from '../pair';

interface Refused {
  readonly name: string;
  readonly here: string;
  readonly there: string;
  readonly kind?: Pair;
}

/** Texts of mapping whole folders. */
export const runTexts = subject({
  help: {
    jobs: {
      vi: 'số luồng chạy song song (mặc định: số nhân của máy); 1 = không chia luồng',
      en: 'threads that work side by side (default: cores of the machine); 1 = no threads',
    },
    again: {
      vi: 'ánh xạ lại cả các tệp đã xong (mọi quyết định vẫn giữ)',
      en: 'map finished files again as well (every decision stays)',
    },
    register: {
      vi: 'danh sách cơ sở (mã, tên, tuyến): để biết tệp nào của cơ sở nào',
      en: 'register of facilities (code, name, level): says which file is whose',
    },
    sameName: {
      vi: 'cơ sở không có mã là cơ sở cùng tên của lần chạy trước, dù tệp nay nằm ở chỗ khác',
      en: 'a facility without code is the one of that name in an earlier run, though its file lies elsewhere now',
    },
    noListContext: {
      vi: 'với “-”: mỗi dòng tự trả lời, không nhìn các dòng khác của danh mục',
      en: 'with “-”: each row by itself, without a look at the other rows of its list',
    },
  },
  streamAlone: {
    vi: 'Đầu vào chuẩn (“-”) ánh xạ một mình, không kèm tệp khác, --mapping, --previous, --memory hay các tùy chọn của cả thư mục.',
    en: 'Standard input (“-”) is mapped alone: without other files, --mapping, --previous, --memory and the options of whole folders.',
  },
  streamFormat: (format: string, list: string) => ({
    vi: `Đầu vào chuẩn không ghi ra “${format}” được. Chọn một trong: ${list}.`,
    en: `Standard input is not written as “${format}”. Choose one of: ${list}.`,
  }),
  streamKind: (format: string) => ({
    vi: `Ghi ${format} từ đầu vào chuẩn cần --kind: các cột theo nhóm danh mục, mà dòng tiêu đề được ghi trước.`,
    en: `To write ${format} from standard input takes --kind: columns go by the kind, and the header is written first.`,
  }),
  streamStopped: (rows: string) => ({
    vi: `Đã dừng sau ${rows} dòng; mọi dòng đã ghi đều trọn vẹn.`,
    en: `Stopped after ${rows} rows; every line that was written is whole.`,
  }),
  needsFolder: {
    vi: 'Ánh xạ nhiều tệp cần --mapping là một thư mục, ví dụ: dmdc map DANH-MUC --mapping anh-xa',
    en: 'Several files need a folder for --mapping, for example: dmdc map LISTS --mapping mappings',
  },
  noOutput: {
    vi: 'Ánh xạ cả thư mục thì không dùng -o và --format: kết quả nằm trong thư mục --mapping.',
    en: 'A whole folder is mapped without -o and --format: the results are in the folder of --mapping.',
  },
  badJobs: (value: string) => ({
    vi: `--jobs cần một số nguyên từ 1 đến 64, không phải “${value}”.`,
    en: `--jobs takes a whole number from 1 to 64, not “${value}”.`,
  }),
  nothing: { vi: 'Không có tệp nào để ánh xạ.', en: 'There is no file to map.' },
  start: (files: string, groups: string, jobs: string) => ({
    vi: `${files} tệp của ${groups} cơ sở, ${jobs} luồng.`,
    en: `${files} files of ${groups} facilities, ${jobs} threads.`,
  }),
  skipped: (files: string) => ({
    vi: `${files} tệp đã xong từ lần trước, không làm lại (muốn làm lại tất cả: --again).`,
    en: `${files} files are finished from before and are left as they are (to map all again: --again).`,
  }),
  tooDeep: (path: string) => ({
    vi: `Thư mục “${path}” nằm quá sâu nên không được đọc: hãy chuyển danh mục ra thư mục của cơ sở.`,
    en: `The folder “${path}” lies too deep and was not read: move its lists into the facility's own folder.`,
  }),
  progress: (done: string, total: string, rows: string, speed: string, left: string) => ({
    vi: `${done}/${total} tệp, ${rows} dòng, ${speed} dòng/giây, còn khoảng ${left}`,
    en: `${done}/${total} files, ${rows} rows, ${speed} rows/s, about ${left} left`,
  }),
  minutes: (minutes: number, seconds: number) => ({
    vi: minutes > 0 ? `${minutes} phút ${seconds} giây` : `${seconds} giây`,
    en: minutes > 0 ? `${minutes} min ${seconds} s` : `${seconds} s`,
  }),
  done: (files: string, rows: string, outputs: string, folder: string, time: string, speed: string) => ({
    vi: `Xong ${files} tệp, ${rows} dòng vào ${outputs} tệp ánh xạ trong “${folder}”, hết ${time} (${speed} dòng/giây).`,
    en: `${files} files, ${rows} rows mapped into ${outputs} mapping files in “${folder}”, in ${time} (${speed} rows/s).`,
  }),
  again: (rows: string, percent: string) => ({
    vi: `${rows} dòng (${percent} %) đã có câu trả lời từ dòng giống hệt trước đó, không tìm lại.`,
    en: `${rows} rows (${percent} %) were answered as an equal row before them.`,
  }),
  carried: (kept: string, decisions: string, added: string, renamed: string, closed: string, returned: string) => ({
    vi: `So với lần trước: giữ ${kept} dòng (${decisions} quyết định), ${added} dòng mới, ${renamed} dòng đổi tên, ${closed} dòng đóng, ${returned} dòng trở lại.`,
    en: `Since the last time: ${kept} rows kept (${decisions} decisions), ${added} new, ${renamed} renamed, ${closed} closed, ${returned} returned.`,
  }),
  empty: (count: string) => ({
    vi: `${count} tệp chỉ có tiêu đề, không có mục nào (báo cáo ghi “—”; ánh xạ của lần trước, nếu có, được giữ nguyên):`,
    en: `${count} files have headers and no items (“—” in the report; an earlier mapping stays as it is):`,
  }),
  faults: (count: string) => ({ vi: `${count} tệp không ánh xạ được:`, en: `${count} files could not be mapped:` }),
  faultsKept: {
    vi: 'Danh sách này được ghi lại trong thư mục kết quả; “dmdc report” đưa vào phần B của báo cáo. Sửa xong chạy lại đúng lệnh này: chỉ các tệp đó được làm.',
    en: 'This list is kept in the folder of results; “dmdc report” puts it into part B. When they are mended, run the same command: only these files are mapped.',
  },
  /** Facilities that nothing but the names of their files tells apart. */
  namedByFile: (files: string, facilities: string, names: string) => ({
    vi: `${files} tệp → ${facilities} cơ sở; tên lấy theo tên tệp (${names}) vì trong tệp không ghi cơ sở, và mẫu báo cáo sẽ ghi mỗi cơ sở một dòng. Cùng một cơ sở thì thêm --facility "TÊN" hoặc --facility-code MÃ.`,
    en: `${files} files → ${facilities} facilities; they are called after their files (${names}), for these do not say whose they are, and the form has one row a facility. One and the same: add --facility "NAME" or --facility-code CODE.`,
  }),
  next: (command: string, folder: string) => ({
    vi: `Tiếp theo: ${command} report ${folder} -o bao-cao-677.xlsx`,
    en: `Next: ${command} report ${folder} -o bao-cao-677.xlsx`,
  }),
  stopped: {
    vi: 'Đã dừng. Các tệp đã xong được giữ nguyên. Chạy lại đúng lệnh này để làm tiếp.',
    en: 'Stopped. What is finished stays. Run the same command to go on.',
  },
  diskFull: {
    vi: 'Không ghi được vào thư mục kết quả nhiều lần liên tiếp nên dừng lại.',
    en: 'The folder of results could not be written several times in a row: stopped.',
  },
  crashed: (message: string) => ({
    vi: `luồng xử lý bị dừng (${message}): tệp có thể quá lớn cho một luồng, hãy thử riêng tệp đó với --jobs 1.`,
    en: `the thread that read it ended (${message}): the file may be too large for one thread: try it by itself with --jobs 1.`,
  }),
  internal: (message: string) => ({ vi: `lỗi của chương trình: ${message}`, en: `fault of the program: ${message}` }),
  codesDiffer: (codes: string) => ({
    vi: `mã cơ sở trong tệp và ở tên tệp hoặc thư mục khác nhau (${codes}): không rõ của cơ sở nào. Hãy sửa cột MA_CSKCB hoặc tên tệp, thư mục để cùng một mã rồi chạy lại.`,
    en: `the facility codes in the file and in the name of file or folder differ (${codes}): it is not clear whose it is. Let the column MA_CSKCB and the names of file and folder say one code, and run again.`,
  }),
  severalFacilities: (codes: string) => ({
    vi: `thư mục có tệp của nhiều cơ sở (${codes}), tệp này không ghi mã nên không rõ của cơ sở nào. Hãy thêm cột MA_CSKCB hoặc đặt mã vào đầu tên tệp.`,
    en: `the folder holds files of several facilities (${codes}), and this one has no code: it is not clear whose it is. Add a column MA_CSKCB, or begin the file name with the code.`,
  }),
  refused: {
    'name-taken': ({ name, here, there }: Refused) => ({
      vi: `“${name}” (${here}) và một cơ sở khác (${there}) sẽ trùng tên tệp kết quả. Hãy ghi mã cơ sở (--facility-code MÃ cho riêng tệp này, cột MA_CSKCB, hoặc năm chữ số ở đầu tên tệp hay thư mục).`,
      en: `“${name}” (${here}) and another facility (${there}) would have result files of one name. Give the facility's code (--facility-code CODE for this file alone, column MA_CSKCB, or five digits at the beginning of the name of file or folder).`,
    }),
    'same-name': ({ name, here, there }: Refused) => ({
      vi: `cơ sở “${name}” không có mã mà thư mục kết quả đã có cơ sở cùng tên từ chỗ khác (${there}): không trộn ${here} vào. Hai cơ sở khác nhau: chạy riêng tệp này với --facility-code MÃ, hoặc đặt mã ở đầu tên thư mục. Đúng là một: thêm --same-name.`,
      en: `the facility “${name}” has no code, and one of that name from elsewhere is there already (${there}): ${here} is not mixed into it. Two facilities: map this file alone with --facility-code CODE, or begin the name of its folder with the code. One and the same: add --same-name.`,
    }),
    'same-name-here': ({ name, here, there }: Refused) => ({
      vi: `“${name}” không có mã và đã là tên của tệp khác trong cùng lệnh (${there}): không trộn ${here} vào. Hai cơ sở khác nhau: hãy ghi mã cơ sở. Đúng là một: chạy các tệp đó với --facility "${name}" hoặc --facility-code MÃ.`,
      en: `“${name}” has no code and is the name of another file of this command (${there}): ${here} is not mixed into it. Two facilities: give their codes. One and the same: map these files with --facility "${name}" or --facility-code CODE.`,
    }),
    'list-twice': ({ name, here, there, kind }: Refused) => ({
      vi: `cơ sở ${name} đã có danh mục ${kind ? kind.vi : ''} ở tệp khác (${there}): không ghi đè bằng ${here}. Hãy gộp thành một tệp hoặc bỏ bớt một tệp.`,
      en: `facility ${name} has its list of ${kind ? kind.en : ''} in another file (${there}): it is not replaced by ${here}. Put both into one file or take one away.`,
    }),
  },
});
