import { subject } from '../pair';

/** Texts of `dmdc serve`. */
export const serveCliTexts = subject({
  help: {
    serve: {
      vi: 'chạy máy chủ trên máy này cho chương trình khác (HIS, OpenRefine, FHIR)',
      en: 'serve other programs on this machine (HIS, OpenRefine, FHIR)',
    },
    port: { vi: 'cổng (mặc định: 6770)', en: 'port (default: 6770)' },
    mapping: {
      vi: 'tệp ánh xạ hoặc thư mục: các quyết định đã xác nhận trả lời cho ConceptMap/$translate',
      en: 'mapping file or folder: its confirmed decisions answer ConceptMap/$translate',
    },
  },
  warming: { vi: 'Đang nạp các bộ mã …', en: 'Loading the code sets …' },
  ready: (url: string) => ({ vi: `Máy chủ: ${url}`, en: `Server: ${url}` }),
  faces: (url: string) => ({
    vi: `Mô tả: ${url}openapi.json; OpenRefine: ${url}reconcile/services; FHIR: ${url}fhir. Dừng bằng Ctrl-C.`,
    en: `Description: ${url}openapi.json; OpenRefine: ${url}reconcile/services; FHIR: ${url}fhir. Stop with Ctrl-C.`,
  }),
  portTaken: (port: string) => ({
    vi: `Cổng ${port} đang được dùng, có thể bởi một dmdc serve khác. Chọn cổng khác bằng --port.`,
    en: `Port ${port} is in use, perhaps by another dmdc serve. Choose another one with --port.`,
  }),
  ending: {
    vi: 'Đang dừng: trả lời nốt các yêu cầu đã nhận …',
    en: 'Stopping: answering what has been asked …',
  },
  stopped: { vi: 'Đã dừng.', en: 'Stopped.' },
});
