import { subject } from '../pair';

/** Texts of `dmdc dashboard`. */
export const dashboardCliTexts = subject({
  help: {
    dashboard: {
      vi: 'lập trang tổng hợp của tỉnh (một tệp HTML, mở được khi không có mạng) từ báo cáo tháng hoặc bản ánh xạ',
      en: 'make the page of a province (one HTML file that opens offline) from monthly reports or mappings',
    },
    files: {
      vi: 'báo cáo tháng (.json của dmdc report --month) hoặc thư mục báo cáo tháng; thư mục hoặc tệp ánh xạ (.dmdc.ndjson) thì được đếm như dmdc report',
      en: 'monthly reports (.json of dmdc report --month) or a folder of them; folders or files of mappings (.dmdc.ndjson) are counted as dmdc report does',
    },
    month: {
      vi: 'tháng của trang, yyyy-mm hoặc mm/yyyy (mặc định: tháng mới nhất)',
      en: 'month of the page, yyyy-mm or mm/yyyy (default: the latest)',
    },
    province: { vi: 'tên tỉnh ở đầu trang', en: 'name of the province' },
    milestone: {
      vi: 'mốc NGÀY=PHẦN-TRĂM như ở dmdc report, thay các mốc ghi trong báo cáo; dùng được nhiều lần',
      en: 'milestone DAY=PERCENT as for dmdc report, in place of those of the report; repeatable',
    },
    register: {
      vi: 'danh sách cơ sở của tỉnh, khi đếm bản ánh xạ',
      en: 'register of facilities, where mappings are counted',
    },
    claims: {
      vi: 'kết quả của dmdc check-xml, khi đếm bản ánh xạ; dùng được nhiều lần',
      en: 'result of dmdc check-xml, where mappings are counted; repeatable',
    },
    date: {
      vi: 'ngày tính, khi đếm bản ánh xạ (mặc định như dmdc report)',
      en: 'day of counting, where mappings are counted (default as for dmdc report)',
    },
    output: {
      vi: 'tệp .html; không ghi thì in ra màn hình',
      en: '.html file to write; without it the page is printed',
    },
  },
  noMonth: (month: string, known: string) => ({
    vi: `Không có báo cáo tháng ${month}. Có: ${known}.`,
    en: `There is no report of ${month}. There are: ${known}.`,
  }),
  noReports: (path: string) => ({
    vi: `Trong “${path}” không có báo cáo tháng (.json) hay tệp ánh xạ (.dmdc.ndjson) nào dùng được. Lập báo cáo bằng: dmdc report … --month 2026-11 -o 2026-11.json`,
    en: `“${path}” holds no usable monthly report (.json) and no mapping file (.dmdc.ndjson). Make a report by: dmdc report … --month 2026-11 -o 2026-11.json`,
  }),
  onlyCounting: (options: string) => ({
    vi: `${options} chỉ dùng khi đếm bản ánh xạ; báo cáo tháng (.json) đã được đếm. Hãy bỏ đi, hoặc chỉ thư mục ánh xạ.`,
    en: `${options} only counts mappings; monthly reports (.json) are counted already. Leave it out, or give the folder of mappings.`,
  }),
  shown: (month: string, facilities: string, months: string) => ({
    vi: `Tháng ${month}: ${facilities} cơ sở, ${months} tháng có số liệu.`,
    en: `${month}: ${facilities} facilities, ${months} months with figures.`,
  }),
});
