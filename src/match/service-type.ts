import { isClean } from '../text/clean';
import { fold } from '../text/fold';
import type { MatchResult } from './result';

/** What a row of a list of services is when it is no technique: an examination or a bed day. Their codes stand in tables of their own. */
export type ServiceType = 'exam' | 'bed';

const SPECIALTY =
  '(?:noi|ngoai|nhi|san|phu san|san phu khoa|phu khoa|mat|tai mui hong|tmh|rang ham mat|rhm|da lieu|yhct|y hoc co truyen|dong y|ung buou|tam than|lao|phuc hoi chuc nang|phcn|bong|noi tiet|tim mach|than kinh|ho hap|tieu hoa|co xuong khop|truyen nhiem|cap cuu|lao khoa|dinh duong|nam khoa|huyet hoc|chan thuong chinh hinh|suc khoe)';
const TAIL =
  '(?: (?:khoa|tong hop|chung|tong quat|ngoai gio|yeu cau|theo|dich vu|bhyt|hang|loai|i{1,3}|iv|dac biet|lan|\\d+|tuyen|hoi chan))*';
const EXAM = new RegExp(`^(?:cong |tien |phi )?kham(?: benh| chuyen khoa| lam sang)*(?: ${SPECIALTY})*${TAIL}$`);
const BED = /^(?:tien |ngay )*giuong(?: benh)?(?: |$)/;

/** How such names begin, as written: most others are told by it at once. */
const MAY_BEGIN = /^[^a-z]*(?:gi|kh|ph|ng|c(?:o|[^a-z])|t(?:i|[^a-z]))/i;

/** Whether a name is that of an examination (“Khám Nhi”) or a bed day (“Giường Nội khoa loại 2”); nothing for a technique, however it begins. */
export function serviceTypeOf(name: string): ServiceType | undefined {
  if (!MAY_BEGIN.test(name) && isClean(name)) return undefined;
  const key = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (BED.test(key)) return 'bed';
  return EXAM.test(key) ? 'exam' : undefined;
}

const TECHNIQUE = /^\d{2}\.\d{3}[\da-z]\.\d{4}$/;

/** Whether a decided code is that of a technical service, as its list writes it (`02.0085.1778`), and not of an examination or a bed (`02.03`, `K03.NO2`). */
export function isTechniqueCode(code: string): boolean {
  return TECHNIQUE.test(code);
}

/** What the machine keeps a row apart as: it is in no list of techniques, and so in no ratio of them. Nothing for any other row. */
export function apartAs({ status, reasons }: Pick<MatchResult, 'status' | 'reasons'>): ServiceType | undefined {
  if (status !== 'none') return undefined;
  const codes = new Set(reasons.map(({ code }) => code));
  return codes.has('exam-apart') ? 'exam' : codes.has('bed-apart') ? 'bed' : undefined;
}
