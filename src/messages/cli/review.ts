import { subject } from '../pair';

/** Texts of `dmdc review`. */
export const reviewCliTexts = subject({
  help: {
    review: {
      vi: 'mở trang rà soát trong trình duyệt: quyết định từng dòng bằng bàn phím',
      en: 'open the review page in the browser: decide row by row with the keyboard',
    },
    mapping: {
      vi: 'tệp ánh xạ (.dmdc.ndjson) hoặc thư mục chứa các tệp đó',
      en: 'mapping file (.dmdc.ndjson) or a folder of them',
    },
    by: { vi: 'tên người rà soát (mặc định: tên đăng nhập)', en: 'name of the reviewer (default: the login)' },
    readonly: { vi: 'chỉ xem, không ghi quyết định', en: 'for reading only, takes no decisions' },
    forAll: {
      vi: 'với thư mục nhiều cơ sở: cho phép quyết định một tên cho mọi cơ sở ngay (khi có thẩm quyền), không chỉ đề xuất',
      en: 'on a folder of many facilities: a name can be decided for all of them at once (for those with the right to), not only offered',
    },
    host: {
      vi: 'cho máy khác trong mạng nội bộ cùng mở trang, qua địa chỉ này của máy (ví dụ 192.168.1.20); sẽ hỏi mật khẩu',
      en: 'let other machines of the local network open the page, by this address of the machine (192.168.1.20, for example); asks for a passphrase',
    },
    port: { vi: 'cổng (mặc định: một cổng trống bất kỳ)', en: 'port (default: any that is free)' },
    noOpen: { vi: 'không tự mở trình duyệt', en: 'do not open the browser' },
  },
  ready: (url: string) => ({ vi: `Trang rà soát: ${url}`, en: `Review page: ${url}` }),
  once: {
    vi: 'Liên kết mở được một lần. Dừng bằng Ctrl-C, hoặc đóng trang.',
    en: 'The link opens once. Stop with Ctrl-C, or close the page.',
  },
  shared: (host: string, files: string) => ({
    vi: `MÁY KHÁC TRONG MẠNG vào được http://${host}/ bằng mật khẩu: xem và quyết định trên ${files} tệp ánh xạ (tên, mã, giá, lượt dùng của danh mục; không có dữ liệu người bệnh). Đường truyền không mã hóa: chỉ dùng trong mạng tin cậy. Dừng bằng Ctrl-C.`,
    en: `OTHER MACHINES OF THE NETWORK can open http://${host}/ with the passphrase: they see ${files} mapping files and decide on them (names, codes, prices and use of the lists; no patient data). The connection is not encrypted: use it in a network that you trust. Stop with Ctrl-C.`,
  }),
  askPassphrase: { vi: 'Mật khẩu (ít nhất 8 ký tự): ', en: 'Passphrase (8 characters or more): ' },
  shortPassphrase: {
    vi: 'Mật khẩu cần ít nhất 8 ký tự. Gõ khi lệnh hỏi, hoặc đặt ở biến môi trường DMDC_PASSPHRASE.',
    en: 'The passphrase needs 8 characters or more. Type it when asked, or set the environment variable DMDC_PASSPHRASE.',
  },
  badHost: (host: string, own: string) => ({
    vi: `“${host}” không phải địa chỉ của máy này. Các địa chỉ: ${own}.`,
    en: `“${host}” is no address of this machine. Its addresses are: ${own}.`,
  }),
  badPort: (port: string) => ({
    vi: `“${port}” không phải số cổng (1–65535).`,
    en: `“${port}” is no port number (1–65535).`,
  }),
  portTaken: (port: string) => ({
    vi: `Cổng ${port} đang được dùng. Bỏ --port để chọn cổng trống.`,
    en: `Port ${port} is in use. Leave --port out to have a free one.`,
  }),
  closed: { vi: 'Trang đã đóng.', en: 'The page was closed.' },
  stopped: {
    vi: 'Đã dừng; mọi quyết định đã nằm trong tệp ánh xạ.',
    en: 'Stopped; all decisions are in the mapping files.',
  },
});
