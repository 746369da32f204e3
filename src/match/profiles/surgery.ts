import type { EntryName } from '../profile';

/** What says itself that it is an operation: lists leave `Phẫu thuật` before it out. `nội soi` by itself is no operation. */
const OPERATION =
  /^phẫu thuật\s+(?=(?:cắt|tạo hình|khx|kết hợp xương|lấy|chỉnh hình|mở|sửa|thay|ghép|nạo|đặt|đóng|nối|bóc|tháo|khâu|vá|giải ép|giải phóng|dẫn lưu|chuyển|tái tạo|cố định|thắt|bắc cầu)\s)/iu;

/** The name of an operation without the word for any operation, where what follows names one; never certain. */
export function operationNames(name: string): EntryName[] {
  const text = name.replace(OPERATION, '');
  return text === name ? [] : [{ text, source: 'operation' }];
}
