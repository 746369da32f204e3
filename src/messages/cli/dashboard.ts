import type { Lang } from '../types';

const vi = {
  help: {
    dashboard: 'lập trang tổng hợp của tỉnh (một tệp HTML, mở được khi không có mạng) từ báo cáo tháng hoặc bản ánh xạ',
    files:
      'báo cáo tháng (.json của dmdc report --month) hoặc thư mục báo cáo tháng; thư mục hoặc tệp ánh xạ (.dmdc.ndjson) thì được đếm như dmdc report',
    month: 'tháng của trang, yyyy-mm hoặc mm/yyyy (mặc định: tháng mới nhất)',
    province: 'tên tỉnh ở đầu trang',
    milestone: 'mốc NGÀY=PHẦN-TRĂM như ở dmdc report, thay các mốc ghi trong báo cáo; dùng được nhiều lần',
    register: 'danh sách cơ sở của tỉnh, khi đếm bản ánh xạ',
    claims: 'kết quả của dmdc check-xml, khi đếm bản ánh xạ; dùng được nhiều lần',
    date: 'ngày tính, khi đếm bản ánh xạ (mặc định như dmdc report)',
    output: 'tệp .html; không ghi thì in ra màn hình',
  },
  noMonth: (month: string, known: string) => `Không có báo cáo tháng ${month}. Có: ${known}.`,
  noReports: (path: string) =>
    `Trong “${path}” không có báo cáo tháng (.json) hay tệp ánh xạ (.dmdc.ndjson) nào dùng được. Lập báo cáo bằng: dmdc report … --month 2026-11 -o 2026-11.json`,
  onlyCounting: (options: string) =>
    `${options} chỉ dùng khi đếm bản ánh xạ; báo cáo tháng (.json) đã được đếm. Hãy bỏ đi, hoặc chỉ thư mục ánh xạ.`,
  shown: (month: string, facilities: string, months: string) =>
    `Tháng ${month}: ${facilities} cơ sở, ${months} tháng có số liệu.`,
};

/** Texts of `dmdc dashboard` in one language. */
export type DashboardCliTexts = typeof vi;

const en: DashboardCliTexts = {
  help: {
    dashboard: 'make the page of a province (one HTML file that opens offline) from monthly reports or mappings',
    files:
      'monthly reports (.json of dmdc report --month) or a folder of them; folders or files of mappings (.dmdc.ndjson) are counted as dmdc report does',
    month: 'month of the page, yyyy-mm or mm/yyyy (default: the latest)',
    province: 'name of the province',
    milestone: 'milestone DAY=PERCENT as for dmdc report, in place of those of the report; repeatable',
    register: 'register of facilities, where mappings are counted',
    claims: 'result of dmdc check-xml, where mappings are counted; repeatable',
    date: 'day of counting, where mappings are counted (default as for dmdc report)',
    output: '.html file to write; without it the page is printed',
  },
  noMonth: (month, known) => `There is no report of ${month}. There are: ${known}.`,
  noReports: (path) =>
    `“${path}” holds no usable monthly report (.json) and no mapping file (.dmdc.ndjson). Make a report by: dmdc report … --month 2026-11 -o 2026-11.json`,
  onlyCounting: (options) =>
    `${options} only counts mappings; monthly reports (.json) are counted already. Leave it out, or give the folder of mappings.`,
  shown: (month, facilities, months) => `${month}: ${facilities} facilities, ${months} months with figures.`,
};

/** Texts of `dmdc dashboard`. */
export function dashboardCliTexts(lang: Lang): DashboardCliTexts {
  return lang === 'en' ? en : vi;
}
