const at = (places: string, word: string) => (places ? ` (${word} ${places})` : '');
const said = (values: string) => (values ? `: ${values}` : '');

/** What is said of another tool's map that is taken in. */
export const EXCHANGE = {
  skipped: {
    predicate: (count: number, values: string, places: string) => ({
      vi: `${count} dòng có quan hệ không dùng được, không lấy${said(values)}${at(places, 'dòng')}.`,
      en: `${count} lines have a relation that is not taken${said(values)}${at(places, 'lines')}.`,
    }),
    machine: (count: number, values: string, places: string) => ({
      vi: `${count} dòng do máy kết luận là không có mã hoặc sai mã, không có người ký; không lấy${said(values)}${at(places, 'dòng')}.`,
      en: `${count} lines say without a person that there is no code or that a code is wrong; not taken${said(values)}${at(places, 'lines')}.`,
    }),
    'no-source': (count: number, values: string, places: string) => ({
      vi: `${count} dòng không nêu mục nào của cơ sở, không lấy${said(values)}${at(places, 'dòng')}.`,
      en: `${count} lines name no item of the facility; not taken${said(values)}${at(places, 'lines')}.`,
    }),
    'no-code': (count: number, values: string, places: string) => ({
      vi: `${count} dòng không có mã đích, không lấy${said(values)}${at(places, 'dòng')}.`,
      en: `${count} lines name no code; not taken${said(values)}${at(places, 'lines')}.`,
    }),
  },
  severalCodes: (count: number, rows: string) => ({
    vi: `${count} mục có nhiều mã đích mà tệp không nói là cần tất cả: chưa mã nào được lấy, hãy chọn một: ${rows}.`,
    en: `${count} items have several codes, and the file does not say that all of them are meant: none is taken, choose one: ${rows}.`,
  }),
  proposals: (count: number) => ({
    vi: `${count} dòng không có người chịu trách nhiệm (máy tìm ra, hoặc bản đồ còn là nháp): chỉ lấy làm đề xuất, chưa được tính. Xem rồi duyệt bằng: dmdc accept --drafts`,
    en: `${count} lines have no person behind them (a machine found them, or the map is a draft): taken as proposals that do not count. Look at them, then agree by: dmdc accept --drafts`,
  }),
  undecided: (count: number) => ({
    vi: `${count} mục trong tệp chưa ai quyết định: không có gì để lấy.`,
    en: `${count} items of the file are undecided: there is nothing to take.`,
  }),
  uncommented: (count: number) => ({
    vi: `${count} quan hệ hẹp hơn hoặc gần đúng không có ghi chú như FHIR yêu cầu; vẫn lấy.`,
    en: `${count} narrower or inexact relations lack the comment that FHIR asks for; they are taken.`,
  }),
};
