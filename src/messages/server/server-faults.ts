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
    vi: 'Liên kết này đã được dùng rồi: mỗi liên kết chỉ mở được một lần. Chạy lại dmdc review để có liên kết mới.',
    en: 'This link was used already: each opens once. Run dmdc review again for a new one.',
  },
  passphraseNeeded: { vi: 'Cần mật khẩu để vào trang này.', en: 'The page asks for a passphrase.' },
  passphraseWrong: {
    vi: 'Mật khẩu không đúng. Sau năm lần sai phải chờ nửa phút.',
    en: 'The passphrase is wrong. After five wrong ones wait half a minute.',
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
