import { headerKey } from './header-key';

/** Offices of people who sign a list. The whole cell is one, with the name of the ward or house behind it at most. */
const OFFICE =
  /^(?:kt|tm|tuq|tl|q)?(?:nguoi(?:lap|kiemtra|duyet|pheduyet|tonghop|thuchien|baocao|giao|nhan|ky)\w*|(?:pho)?(?:tong)?giamdoc(?:benhvien|trungtam|soyte)?\w{0,24}|thutruong\w*|(?:pho)?truong(?:khoa|phong|tram|ban|don?vi)\w*|(?:phu?trach)?(?:ketoan|duoc|dieuduong|hanhchinh)(?:truong)?|ketoan\w{0,12}|thukho|thuquy|vientruong|chutichhoidong\w*|lanhdao(?:khoa|phong|donvi|benhvien|trungtam)\w*|phutrach(?:khoa|phong|don?vi|bophan)\w*|xacnhancua\w*|daidien(?:cua|donvi|benhvien|coso|benmua|benban)?\w*|canbo(?:cntt|lapbieu|phutrach)\w*|noinhan|phong(?:tckt|khth|taichinhketoan|kehoachtonghop|duoc|cntt))$/;
/** “(Ký, ghi rõ họ tên)”, “(Ký tên, đóng dấu)”, “Đã ký”. */
const SIGN_HERE =
  /^(?:da)?ky(?:ten|so|ghiro|vaghiro|dongdau|hoten|boi|duyet)*(?:hoten|dongdau|vadongdau)*$|^ghirohoten$|^dongdau$/;
/** “Lâm Khê, ngày 5 tháng 1 năm 2026”, with the numbers filled in or left to be. */
const PLACE_AND_DATE = /(?:^|[,\s])ngày[\s\d.…_/]*tháng[\s\d.…_/]*(?:năm|$)/iu;
const DEGREE =
  '(?:GS|PGS|TS|THS|BS|BSCK ?(?:II?|[12])|BS ?CK ?(?:II?|[12])|DS|DSCK ?(?:II?|[12])|DS ?CK ?(?:II?|[12])|CK ?(?:II?|[12])|CN|ĐD|KTV|KS)';
const TITLED = new RegExp(`^(?:${DEGREE}[.\\s]\\s*)+(?:\\p{Lu}\\p{L}+\\s+){1,4}\\p{Lu}\\p{L}+$`, 'u');
/** The family names of about 90 % of people, and the most common middle names. */
const PERSON =
  /^(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|đoàn|lương|trịnh|mai|cao|hà|tạ)(?:\s+\p{L}+){2,4}$/iu;
const MIDDLE = /\s(?:văn|thị)\s/iu;

/** Whether a text is part of a block of signatures: an office, “(Ký tên)”, place and date. */
export function isSignature(text: string): boolean {
  const shown = text.normalize('NFC').trim();
  if (shown.length > 80) return false;
  if (PLACE_AND_DATE.test(shown)) return true;
  const key = headerKey(shown);
  return OFFICE.test(key) || SIGN_HERE.test(key);
}

/** Whether a text is a person's name with a degree before it, `BS. Nguyễn Văn Mẫu`. */
export function isTitledName(text: string): boolean {
  return TITLED.test(text.normalize('NFC').trim());
}

/** Whether the texts of a row are names of people and nothing else. One bare name counts only with “Văn” or “Thị” in it: herbs have family names too. */
export function arePeople(texts: readonly string[]): boolean {
  const shown = texts.map((text) => text.normalize('NFC').trim());
  if (!shown.every((text) => isTitledName(text) || (PERSON.test(text) && /^\p{Lu}/u.test(text)))) return false;
  return shown.length > 1 || shown.some((text) => isTitledName(text) || MIDDLE.test(text));
}
