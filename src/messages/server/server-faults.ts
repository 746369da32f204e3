import type { Texts } from '../pair';

/** Why a server refuses a request. */
export const SERVER_FAULTS = {
  otherHost: {
    vi: 'Yêu cầu này gọi máy chủ bằng một tên khác nên bị từ chối. Hãy dùng đúng địa chỉ mà lệnh đã in ra.',
    en: 'The request calls this server by another name and is refused. Use the address that the command printed.',
  },
  otherOrigin: {
    vi: 'Yêu cầu đến từ một trang khác nên bị từ chối.',
    en: 'The request comes from another site and is refused.',
  },
  notJson: { vi: 'Máy chủ chỉ nhận JSON.', en: 'This server takes JSON only.' },
  tooLong: { vi: 'Yêu cầu quá dài.', en: 'The request is too long.' },
  notUnderstood: {
    vi: 'Máy chủ không hiểu yêu cầu này. Hãy tải lại trang.',
    en: 'The server does not understand the request. Load the page again.',
  },
  internal: {
    vi: 'Máy chủ gặp lỗi. Không có gì bị ghi dở dang; hãy thử lại.',
    en: 'The server failed. Nothing was written by half; try again.',
  },
  noSuch: { vi: 'Không có địa chỉ này.', en: 'There is no such address.' },
  linkNeeded: {
    vi: 'Hãy mở trang bằng liên kết mà lệnh dmdc review đã in ra.',
    en: 'Open the page by the link that dmdc review printed.',
  },
  linkUsed: {
    vi: 'Liên kết này đã mở trong một trình duyệt khác: mỗi liên kết dùng một lần. Hãy dùng trình duyệt đó; hoặc ở đó bấm vào tên người rà soát, chọn “Mở trang cho người thứ hai” để lấy liên kết mới; hoặc chạy lại dmdc review.',
    en: 'This link was opened in another browser already: each works once. Use that browser; or click the name of the reviewer there and choose “Let a second person in” for a new link; or run dmdc review again.',
  },
  passphraseNeeded: { vi: 'Cần mật khẩu để vào trang này.', en: 'The page asks for a passphrase.' },
  passphraseWrong: {
    vi: 'Mật khẩu không đúng. Sau năm lần sai phải chờ nửa phút.',
    en: 'The passphrase is wrong. After five wrong ones wait half a minute.',
  },
  offersOnly: {
    vi: 'Trang này chỉ đề xuất cho các cơ sở. Người có thẩm quyền quyết định cho tất cả mở bằng dmdc review … --for-all.',
    en: 'This page only offers to the facilities. Those with the right to decide for all open it by dmdc review … --for-all.',
  },
  nameNeeded: {
    vi: 'Hãy cho biết tên người rà soát trước khi quyết định.',
    en: 'Give the name of the reviewer before deciding.',
  },
  readonly: {
    vi: 'Trang này chỉ để xem (--readonly): không ghi quyết định.',
    en: 'The page is for reading only (--readonly): it takes no decisions.',
  },
} satisfies Texts;
