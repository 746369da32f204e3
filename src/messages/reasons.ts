import { EDITION_REASONS } from './editions/edition-reasons';
import { FIELDS } from './fields';
import { type Lang, numberText, type Pair, type Texts } from './pair';
import type { Coded, Filled, Params } from './params';

/** A price regime in words: `TT 22/2023`, or the prices of a year. */
function regime(name: string | number | undefined, lang: Lang): string {
  if (!/^\d{4}$/.test(`${name}`)) return `${name}`;
  return lang === 'vi' ? `bảng giá năm ${name}` : `the prices of ${name}`;
}

/** A price in đồng; a parameter that is missing stands as a dash. */
function money(value: string | number | undefined, lang: Lang): string {
  return typeof value === 'number' ? numberText(value, lang) : (value ?? '–');
}

/** Fields in words, from their names separated by commas. */
function fieldNames(fields: string | number | undefined, lang: Lang): string {
  const names: Readonly<Record<string, Pair>> = FIELDS;
  return String(fields ?? '')
    .split(', ')
    .map((field) => names[field]?.[lang] ?? field)
    .join(', ');
}

/** Where a further name of a code comes from. */
export const NAME_SOURCES = {
  en: { vi: 'tiếng Anh', en: 'English' },
  'techniques-tt23-2024': { vi: 'tên kỹ thuật theo TT 23/2024/TT-BYT', en: 'technique of circular 23/2024' },
  'without-salt': { vi: 'bỏ phần muối', en: 'without its salt' },
  'in-brackets': { vi: 'tên khác ghi trong ngoặc', en: 'another name in brackets' },
  analyte: { vi: 'tên chất xét nghiệm, bỏ phần “định lượng”, “đo hoạt độ”…', en: 'the analyte alone' },
  part: { vi: 'một phần của tên nhóm', en: 'part of the group’s name' },
  word: { vi: 'một phần của tên nhóm', en: 'a word of the group’s name' },
  half: {
    vi: 'một trong hai bệnh mà tên chính thức gộp',
    en: 'one of two diseases that the official name joins',
  },
  scanner: { vi: 'tên mã không kể loại máy', en: 'the official name without the class of the scanner' },
  view: {
    vi: 'tên mã không kể tư thế chụp, thuốc cản quang',
    en: 'the official name without views or contrast medium',
  },
  operation: { vi: 'tên mã bỏ chữ “Phẫu thuật”', en: 'the official name without the word for an operation' },
  unspecified: {
    vi: 'tên chính thức bỏ phần “không xác định”',
    en: 'the official name without “unspecified”',
  },
  everyday: { vi: 'tên thường dùng', en: 'everyday name' },
  decision: { vi: 'tên khác trong quyết định', en: 'another name in the decision' },
  observed: { vi: 'gặp ở danh mục thực tế', en: 'seen in formularies' },
  memory: { vi: 'tên đã được xác nhận trước đây', en: 'confirmed before' },
};

const EDITION = { vi: 'bản', en: 'edition' };

function sourceText(source: string | number | undefined, lang: Lang): string {
  const text = String(source ?? '');
  const known: Readonly<Record<string, Pair>> = NAME_SOURCES;
  if (Object.hasOwn(known, text)) return known[text]![lang];
  return text.startsWith('edition:') ? `${EDITION[lang]} ${text.slice('edition:'.length)}` : text;
}

/** Why a candidate stands where it stands, and why a row was decided as it was: by code of the reason. */
export const REASONS = {
  ...EDITION_REASONS,
  'salt-differs': { vi: 'Muối hoặc gốc khác nhau', en: 'The salts differ' },
  'route-agrees': (p: Filled<'route'>) => ({
    vi: `Đường dùng ${p.route} hợp với nhóm của mã`,
    en: `Route ${p.route} suits the group of the code`,
  }),
  'route-seen': (p: Filled<'route'>) => ({
    vi: `Đường dùng ${p.route} của dòng đã thấy ở mã này`,
    en: `The row’s route ${p.route} was seen under this code`,
  }),
  'route-not-seen': (p: Filled<'route'>) => ({
    vi: `Đường dùng ${p.route} của dòng chưa thấy ở mã này`,
    en: `The row’s route ${p.route} was not seen under this code`,
  }),
  'one-code': { vi: 'Đúng một mã phù hợp', en: 'Exactly one code fits' },
  'category-or-member': (p: Filled<'category' | 'member'>) => ({
    vi: `Tên không cho biết là nhóm bệnh ${p.category} hay mã ${p.member} (không xác định gì thêm)`,
    en: `The name does not tell the category ${p.category} from ${p.member} (nothing more specified)`,
  }),
  'several-codes': (p: Filled<'count' | 'fields'>) => ({
    vi: `Còn ${p.count} mã phù hợp${p.fields ? `, khác nhau ở: ${fieldNames(p.fields, 'vi')}` : ''}`,
    en: `${p.count} codes remain possible${p.fields ? `; they differ in: ${fieldNames(p.fields, 'en')}` : ''}`,
  }),
  'nothing-near': {
    vi: 'Không có tên DMDC nào đủ gần: tìm bằng tên đầy đủ, hoặc đánh dấu không có mã',
    en: 'No official name is near enough: search with the full name, or mark the row as without a code',
  },
  'no-known-word': {
    vi: 'Không có từ nào của tên này trong danh mục DMDC: viết đủ chữ tắt rồi tìm lại, hoặc đánh dấu không có mã',
    en: 'No word of this name is in the code set: write abbreviations in full and search again, or mark the row as without a code',
  },
  'best-contradicts': {
    vi: 'Mã gần nhất có chi tiết trái ngược: chọn mã khác hoặc sửa tên',
    en: 'The nearest code contradicts in a deciding detail: choose another code or mend the name',
  },
  'not-the-same-words': {
    vi: 'Tên viết khác tên của mã đôi chữ hoặc khác thứ tự: đọc tên của mã, đúng thì duyệt',
    en: 'Some words differ from the official name or stand in another order: read it, and confirm if it is the same',
  },
  'not-sure-enough': {
    vi: 'Giống nhưng chưa đủ chắc để máy tự nhận: đọc tên của mã, đúng thì duyệt',
    en: 'Alike, but not certain enough to decide alone: read the official name, and confirm if it is the same',
  },
  'held-by-deciding-word': (p: Filled<'written' | 'code' | 'official'>) => ({
    vi: `Chi tiết quyết định khác nhau: cơ sở ghi “${p.written}”, mã ${p.code} là “${p.official}”: chọn mã khác hoặc sửa tên`,
    en: `A detail that decides differs: the facility says “${p.written}”, code ${p.code} is “${p.official}”: choose another code or mend the name`,
  }),
  'held-by-written-word': (p: Filled<'words'>) => ({
    vi: `Tên có từ “${p.words}” mà tên DMDC không có: xem từ đó có đổi nghĩa không`,
    en: `The name has “${p.words}”, which the official name has not: see whether that changes what is meant`,
  }),
  'held-by-official-word': (p: Filled<'words'>) => ({
    vi: `Tên DMDC có từ “${p.words}” mà tên của cơ sở không có: xem có đúng mã này không`,
    en: `The official name has “${p.words}”, which the facility’s name has not: see whether it is meant`,
  }),
  'held-by-bracket': (p: Filled<'bracket'>) => ({
    vi: `Phần trong ngoặc “${p.bracket}” không có ở tên hay mục giá của mã: nếu chỉ là ghi chú thì duyệt, nếu là mục giá khác thì chọn mã khác`,
    en: `What stands in brackets, “${p.bracket}”, is neither in the name nor in the price item of the code: confirm if it is a remark, choose another code if it is another price item`,
  }),
  'held-by-part-left-out': {
    vi: 'Chỉ khớp khi bỏ một phần của tên: xem phần đó có đổi mã không',
    en: 'It fits only when part of the name is left out: see whether that part changes the code',
  },
  'held-by-price': (p: Filled<'price' | 'code'>) => ({
    vi: `Giá ${money(p.price, 'vi')} là giá của mục khác, không phải mục giá của mã ${p.code}: kiểm tra giá hoặc tên`,
    en: `The price ${money(p.price, 'en')} is that of another price item, not of code ${p.code}: check price or name`,
  }),
  'held-by-further-name': {
    vi: 'Khớp theo tên thường gọi hoặc tên rút gọn của mã: đọc tên chính thức, đúng thì duyệt',
    en: 'It fits by an everyday or a short name of the code: read the official name, and confirm if it is the same',
  },
  'ask-price': {
    vi: 'Cho biết giá hoặc tên mục giá thì chọn được mã',
    en: 'The price or the name of the price item would tell which code',
  },
  'ask-price-item': {
    vi: 'Chỉ giá của dòng phân biệt được các mã này, mà giá không tự quyết định: cho biết tên mục giá hoặc xác nhận',
    en: 'Only the price of the row tells these codes apart, and a price never decides alone: give the name of the price item or confirm',
  },
  'ask-specialty': {
    vi: 'Cho biết khoa hoặc chuyên khoa thì chọn được mã',
    en: 'The department or specialty would tell which code',
  },
  'ask-partner': {
    vi: 'Cho biết mã ICD-10 hoặc tên bệnh y học hiện đại thì chọn được mã',
    en: 'The ICD-10 code or the modern name would tell which code',
  },
  'ask-route': { vi: 'Cho biết đường dùng thì chọn được mã', en: 'The route would tell which code' },
  'ask-use': {
    vi: 'Các mã cùng hoạt chất: chọn theo nhóm thuốc (mục đích dùng)',
    en: 'Codes of one ingredient: choose by the group of medicines (what it is used for)',
  },
  'ask-name': {
    vi: 'Đọc tên từng mã rồi chọn; ghi thêm chi tiết khác nhau vào tên thì lần sau máy chọn được',
    en: 'Read the names of these codes and choose; with the detail that differs in the name the next run can tell',
  },
  'far-from-best': (p: Filled<'percent'>) => ({
    vi: `Mã gần nhất chỉ ${p.percent}% khả năng đúng: tìm bằng tên đầy đủ, hoặc đánh dấu không có mã`,
    en: `The nearest code is right with ${p.percent}% only: search with the full name, or mark the row as without a code`,
  }),
  'ask-volume': { vi: 'Cho biết thể tích (ml) thì chọn được mã', en: 'The volume (ml) would tell which code' },
  'ingredient-missing': {
    vi: 'Dòng không có cột hoạt chất: ghi thêm hoạt chất (hoặc số đăng ký) thì tìm được mã',
    en: 'The row gives no ingredient: with the ingredient (or the registration number) the code can be found',
  },
  'names-several': (p: Filled<'count'>) => ({
    vi: `Tên gồm ${p.count} bệnh: mỗi bệnh một mã`,
    en: `The text names ${p.count} diseases: one code each`,
  }),
  'part-without-code': (p: Filled<'part'>) => ({
    vi: `Chưa có mã cho phần “${p.part}”`,
    en: `No code was found for the part “${p.part}”`,
  }),
  'one-of-several': (p: Filled<'part'>) => ({ vi: `Cho phần “${p.part}”`, en: `For the part “${p.part}”` }),
  'mark-insurance': (p: Filled<'mark'>) => ({
    vi: `“${p.mark}” là ghi chú bảo hiểm, không thuộc tên`,
    en: `“${p.mark}” is a mark of the insurance, no part of the name`,
  }),
  'mark-list-number': (p: Filled<'mark'>) => ({
    vi: `“${p.mark}” là số thứ tự, không thuộc tên`,
    en: `“${p.mark}” is a list number, no part of the name`,
  }),
  'mark-circular': (p: Filled<'mark'>) => ({
    vi: `“${p.mark}” là số văn bản, không thuộc tên`,
    en: `“${p.mark}” is the number of a circular, no part of the name`,
  }),
  'mark-unit': (p: Filled<'mark'>) => ({
    vi: `“${p.mark}” là đơn vị tính, không thuộc tên`,
    en: `“${p.mark}” is a unit, no part of the name`,
  }),
  'mark-remark': (p: Filled<'mark'>) => ({
    vi: `“${p.mark}” là ghi chú của thông tư giá, không thuộc tên`,
    en: `“${p.mark}” is a remark of the price circular, no part of the name`,
  }),
  'mark-twice': (p: Filled<'mark'>) => ({
    vi: `“${p.mark}” là tên viết lần thứ hai`,
    en: `“${p.mark}” is the name a second time`,
  }),
  'mark-child': (p: Filled<'mark'>) => ({
    vi: `“${p.mark}” là trẻ em: ưu tiên mã chương 03 (Nhi khoa)`,
    en: `“${p.mark}” means a child: codes of chapter 03 (paediatrics) come first`,
  }),
  'mark-on-demand': (p: Filled<'mark'>) => ({
    vi: `“${p.mark}” là dịch vụ theo yêu cầu: cần người xác nhận mã`,
    en: `“${p.mark}” means on demand: a person confirms the code`,
  }),
  'mark-own': (p: Filled<'mark' | 'names'>) => ({
    vi: `“${p.mark}” là ký hiệu riêng của danh mục này (ở ${p.names} tên, không có trong tên DMDC nào), không thuộc tên`,
    en: `“${p.mark}” is a mark of this list (beside ${p.names} names, in no official name), no part of the name`,
  }),
  'mark-digital-x-ray': (p: Filled<'mark'>) => ({
    vi: `“${p.mark}” sau “Chụp” là X quang số hóa`,
    en: `“${p.mark}” after “Chụp” means digital radiography`,
  }),
  'part-left-out': {
    vi: 'Khớp sau khi bỏ phần phụ của tên (ngoặc, giai đoạn, bên, thuốc cản quang …)',
    en: 'Found after leaving part of the name out (brackets, stage, side, contrast medium …)',
  },
  'name-identical': { vi: 'Tên trùng khớp', en: 'Same name' },
  'name-folded': {
    vi: 'Tên trùng khớp khi bỏ qua dấu, chữ hoa và dấu câu',
    en: 'Same name, leaving accents, case and punctuation aside',
  },
  'name-sorted': { vi: 'Cùng các từ, khác thứ tự', en: 'Same words in another order' },
  'name-joined': { vi: 'Tên trùng khớp khi bỏ qua khoảng trắng', en: 'Same name, leaving spaces aside' },
  'name-near': (p: Filled<'percent'>) => ({ vi: `Tên gần giống (${p.percent}%)`, en: `Similar name (${p.percent}%)` }),
  'further-name': (p: Filled<'name' | 'source'>) => ({
    vi: `Theo tên khác của mã: “${p.name}” (${sourceText(p.source, 'vi')})`,
    en: `By another name of the code: “${p.name}” (${sourceText(p.source, 'en')})`,
  }),
  'written-only': (p: Filled<'words'>) => ({
    vi: `Chỉ có ở tên của cơ sở: “${p.words}”`,
    en: `Only in the facility’s name: “${p.words}”`,
  }),
  'official-only': (p: Filled<'words'>) => ({
    vi: `Chỉ có ở tên DMDC: “${p.words}”`,
    en: `Only in the official name: “${p.words}”`,
  }),
  'numbers-differ': { vi: 'Các con số khác nhau', en: 'The numbers differ' },
  'deciding-word': (p: Filled<'written' | 'official'>) => ({
    vi: `Khác nhau ở chi tiết quyết định: “${p.written || '(không ghi)'}” và “${p.official || '(không ghi)'}”`,
    en: `They differ in a detail that decides: “${p.written || '(nothing)'}” and “${p.official || '(nothing)'}”`,
  }),
  'bracket-agrees': (p: Filled<'official'>) => ({
    vi: `Phần trong ngoặc khớp với mục giá “${p.official}”`,
    en: `The text in brackets agrees with the price item “${p.official}”`,
  }),
  'bracket-unmatched': (p: Filled<'bracket'>) => ({
    vi: `Phần trong ngoặc “${p.bracket}” không có trong mục giá của mã này`,
    en: `The bracket “${p.bracket}” is not in the price item of this code`,
  }),
  'bracket-contradicts': (p: Filled<'bracket' | 'official'>) => ({
    vi: `Phần trong ngoặc “${p.bracket}” trái với “${p.official}”`,
    en: `The text in brackets “${p.bracket}” contradicts “${p.official}”`,
  }),
  'price-as-in-list': (p: Filled<'price' | 'priceItem' | 'rows'>) => ({
    vi: `Giá ${money(p.price, 'vi')} là giá của mục giá ${p.priceItem} trong chính danh mục này (${p.rows} dòng)`,
    en: `In this list ${money(p.price, 'en')} is the price of price item ${p.priceItem} (${p.rows} rows)`,
  }),
  'price-elsewhere': (p: Filled<'price'>) => ({
    vi: `Giá ${money(p.price, 'vi')} đúng bằng giá của mục giá khác trong danh mục này: kiểm tra giá hoặc tên`,
    en: `In this list ${money(p.price, 'en')} is the price of another price item: check price or name`,
  }),
  'price-of-item': (p: Filled<'price' | 'priceItem' | 'name' | 'regime'>) => ({
    vi: `${money(p.price, 'vi')} là giá mục ${p.priceItem} (${p.name}) theo ${regime(p.regime, 'vi')}`,
    en: `${money(p.price, 'en')} is the price of item ${p.priceItem} (${p.name}) under ${regime(p.regime, 'en')}`,
  }),
  'price-of-other-item': (p: Filled<'price' | 'priceItem' | 'name' | 'regime'>) => ({
    vi: `${money(p.price, 'vi')} là giá mục ${p.priceItem} (${p.name}) theo ${regime(p.regime, 'vi')}, không phải giá của mã này: kiểm tra giá hoặc tên`,
    en: `${money(p.price, 'en')} is the price of item ${p.priceItem} (${p.name}) under ${regime(p.regime, 'en')}, not of this code: check price or name`,
  }),
  'price-near': (p: Filled<'price' | 'official'>) => ({
    vi: `Giá ${money(p.price, 'vi')} gần với giá DMDC ${money(p.official, 'vi')}`,
    en: `The price ${money(p.price, 'en')} is near the official ${money(p.official, 'en')}`,
  }),
  'price-far': (p: Filled<'price' | 'official'>) => ({
    vi: `Giá ${money(p.price, 'vi')} khác xa giá DMDC ${money(p.official, 'vi')}`,
    en: `The price ${money(p.price, 'en')} is far from the official ${money(p.official, 'en')}`,
  }),
  'price-name-agrees': (p: Filled<'official'>) => ({
    vi: `Tên mục giá khớp: “${p.official}”`,
    en: `The name of the price item agrees: “${p.official}”`,
  }),
  'price-name-contradicts': (p: Filled<'written' | 'official'>) => ({
    vi: `Tên mục giá “${p.written}” trái với “${p.official}”`,
    en: `The name of the price item “${p.written}” contradicts “${p.official}”`,
  }),
  'department-agrees': (p: Filled<'department' | 'specialty'>) => ({
    vi: `“${p.department}” thuộc chuyên khoa ${p.specialty}`,
    en: `“${p.department}” belongs to the specialty ${p.specialty}`,
  }),
  'specialty-used': (p: Filled<'specialty' | 'used' | 'other' | 'usedOther'>) => ({
    vi: `Danh mục có ${p.used} tên chỉ chuyên khoa ${p.specialty} mới có, ${p.usedOther} tên chỉ ${p.other} mới có: xếp mã này trước`,
    en: `The list has ${p.used} names that only the specialty ${p.specialty} has, and ${p.usedOther} that only ${p.other} has: this code comes first`,
  }),
  'children-not-named': {
    vi: 'Tên không nói là trẻ em: mã chuyên khoa Nhi xếp sau',
    en: 'The name does not say a child: the code of paediatrics comes after',
  },
  'volume-agrees': (p: Filled<'volume'>) => ({ vi: `Cùng thể tích ${p.volume} ml`, en: `Same volume, ${p.volume} ml` }),
  'volume-differs': (p: Filled<'volume' | 'official'>) => ({
    vi: `Thể tích ${p.volume} ml, mã này là ${p.official} ml`,
    en: `The volume is ${p.volume} ml, this code is for ${p.official} ml`,
  }),
  'icd10-agrees': (p: Filled<'icd10'>) => ({
    vi: `Mã ICD-10 ${p.icd10} khớp`,
    en: `The ICD-10 code ${p.icd10} agrees`,
  }),
  'icd10-contradicts': (p: Filled<'icd10' | 'official'>) => ({
    vi: `Mã ICD-10 ${p.icd10} trái với mã này (${p.official})`,
    en: `The ICD-10 code ${p.icd10} contradicts this code (${p.official})`,
  }),
  'modern-name-agrees': { vi: 'Tên y học hiện đại khớp', en: 'The modern name agrees' },
  'declared-agrees': { vi: 'Đúng mã mà cơ sở đã khai', en: 'It is the code that the facility declares' },
  'declared-contradicts': (p: Filled<'code'>) => ({
    vi: `Mã đã khai ${p.code} trái với tên`,
    en: `The declared code ${p.code} contradicts the name`,
  }),
  'exam-apart': (p: Filled<'codes'>) => ({
    vi: `Công khám, không phải dịch vụ kỹ thuật: để riêng, không tính vào tỷ lệ.${p.codes ? ` Mã trong bảng công khám: ${p.codes}` : ' Tên không đủ để chọn mã trong bảng công khám (thiếu chuyên khoa?)'}`,
    en: `An examination and no technical service: kept apart, counts in no ratio.${p.codes ? ` Codes in the table of examinations: ${p.codes}` : ' The name does not say enough to name a code of the table of examinations (which specialty?)'}`,
  }),
  'bed-apart': (p: Filled<'codes'>) => ({
    vi: `Ngày giường, không phải dịch vụ kỹ thuật: để riêng, không tính vào tỷ lệ.${p.codes ? ` Mã trong bảng giường (tùy hạng bệnh viện và khoa): ${p.codes}` : ' Tên không đủ để chọn mã trong bảng giường (thiếu loại giường?)'}`,
    en: `A bed day and no technical service: kept apart, counts in no ratio.${p.codes ? ` Codes in the table of beds (by class of hospital and department): ${p.codes}` : ' The name does not say enough to name a code of the table of beds (which sort of bed?)'}`,
  }),
  'own-table': {
    vi: 'Tên hợp với mã này trong bảng công khám, giường',
    en: 'The name fits this code of the table of examinations or beds',
  },
  'confirmed-in-department': {
    vi: 'Đúng mã đã duyệt cho tên này ở chính khoa (nhóm) của dòng',
    en: 'It is the code confirmed for this name in the very department (or group) of the row',
  },
  'facility-rule': (p: Filled<'vi' | 'en' | 'by' | 'was'>) => ({
    vi: `Theo quy ước của cơ sở: ${p.vi}${p.by ? ` (${p.by})` : ''}`,
    en: `By a rule of the facility: ${p.en}${p.by ? ` (${p.by})` : ''}`,
  }),
  'declared-several': (p: Filled<'codes'>) => ({
    vi: `Đã khai nhiều mã (${p.codes}) mà tên không khớp mã nào: cần người chọn`,
    en: `Several codes are declared (${p.codes}) and the name agrees with none: a person has to choose`,
  }),
  'declared-without-name': {
    vi: 'Dòng không có tên, chỉ có mã đã khai',
    en: 'The row has no name, only its declared code',
  },
  'declared-range': (p: Filled<'code'>) => ({
    vi: `Đã khai một khoảng mã (${p.code}), cần chọn một mã`,
    en: `It declares a range of codes (${p.code}); one has to be chosen`,
  }),
  'declared-lost-zero': (p: Filled<'code'>) => ({
    vi: `Mã đã khai ${p.code} có thể đã mất số 0`,
    en: `The declared code ${p.code} may have lost a zero`,
  }),
  'text-too-long': (p: Filled<'letters'>) => ({
    vi: `Có ô dài quá ${p.letters} ký tự: chỉ đọc phần đầu`,
    en: `A cell is longer than ${p.letters} characters: only its beginning was read`,
  }),
  'edition-provisional': (p: Filled<'edition'>) => ({
    vi: `Bảng mã ${p.edition} là tạm thời nên không ánh xạ tự động`,
    en: `The table ${p.edition} is provisional, so nothing is mapped automatically`,
  }),
  'code-inferred': (p: Filled<'code'>) => ({
    vi: `${p.code} là mã suy ra, cần đối chiếu`,
    en: `The code ${p.code} is inferred and has to be checked`,
  }),
  'by-product': (p: Filled<'name' | 'number' | 'ingredient'>) => ({
    vi: `Theo thuốc ${p.name} (số đăng ký ${p.number}): ${p.ingredient}`,
    en: `By the product ${p.name} (registration ${p.number}): ${p.ingredient}`,
  }),
  'product-of-several': (p: Filled<'name' | 'ingredients'>) => ({
    vi: `“${p.name}” là tên của nhiều thuốc, khác nhau ở hoạt chất: ${p.ingredients}; cho biết hoạt chất`,
    en: `“${p.name}” is the name of several products that differ in ingredients: ${p.ingredients}; give the ingredient`,
  }),
  'product-contradicts': (p: Filled<'name' | 'ingredient'>) => ({
    vi: `Thuốc đăng ký ${p.name} có hoạt chất ${p.ingredient}, khác hoạt chất của dòng: sửa tên thuốc hoặc hoạt chất`,
    en: `The registered product ${p.name} has the ingredient ${p.ingredient}, another than the row's: correct the name or the ingredient`,
  }),
  'registration-contradicts': {
    vi: 'Số đăng ký là của thuốc khác với tên: kiểm tra lại',
    en: 'The registration number is that of another product than the name: check it',
  },
  'name-without-code': (p: Filled<'name' | 'position' | 'list' | 'family'> | Filled<'name' | 'code' | 'successors'>) =>
    !('code' in p)
      ? {
          vi: `${p.name}: vị trí ${p.position} của ${p.list}; mã ${p.family} chưa có trong bảng kèm theo`,
          en: `${p.name}: position ${p.position} of ${p.list}; its code ${p.family} is not in the table at hand`,
        }
      : {
          vi: `${p.name}: mã ${p.code} không còn hiệu lực${p.successors ? `; thay bằng ${p.successors}` : ', không có mã thay thế'}`,
          en: `${p.name}: the code ${p.code} is no longer in force${p.successors ? `; ${p.successors} stands in its place` : ' and has no successor'}`,
        },
} satisfies Texts;

/** A reason with the values that its sentence needs: another code, a wrong or a missing value is a type error where it is written. */
export type SaidReason = Coded<typeof REASONS>;

/** A reason in words; a code without a text stands for itself. */
export function describeReason(reason: { readonly code: string; readonly params?: Params }, lang: Lang = 'vi'): string {
  const all: Readonly<Record<string, Pair | ((params: never) => Pair)>> = REASONS;
  const text = Object.hasOwn(all, reason.code) ? all[reason.code] : undefined;
  if (text === undefined) return reason.code;
  return (typeof text === 'function' ? text((reason.params ?? {}) as never) : text)[lang];
}

/** A reason in words of both languages. */
export function reasonTexts(reason: Parameters<typeof describeReason>[0]): Pair {
  return { vi: describeReason(reason, 'vi'), en: describeReason(reason, 'en') };
}
