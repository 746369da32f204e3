import type { Attribute } from '../editions/diff/attributes';
import type { Outcome } from '../editions/migrate/migrate';
import type { Lang } from './types';

/** Classes of differences between two editions, in the order in which they are shown. */
export const DIFF_CLASSES = [
  'removed',
  'meaning',
  'wording',
  'spelling',
  'changed',
  'moved',
  'split',
  'merged',
  'added',
] as const;

/** One of {@link DIFF_CLASSES}. */
export type DiffClass = (typeof DIFF_CLASSES)[number];

/** Texts about editions: differences and migration. */
export interface EditionTexts {
  readonly classes: Readonly<Record<DiffClass, string>>;
  /** What a class means, in a sentence. */
  readonly about: Readonly<Record<DiffClass, string>>;
  readonly unchanged: string;
  readonly attributes: Readonly<Record<Attribute, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly columns: {
    readonly code: string;
    readonly name: string;
    readonly before: string;
    readonly after: string;
    readonly oldCode: string;
    readonly oldName: string;
    readonly newCode: string;
    readonly newName: string;
    readonly attribute: string;
    readonly probability: string;
    readonly evidence: string;
    readonly successors: string;
    readonly localCode: string;
    readonly localName: string;
    readonly outcome: string;
    readonly reviewer: string;
    readonly facility: string;
  };
  readonly title: (kind: string) => string;
  readonly summary: string;
  readonly count: string;
  readonly codes: (count: string) => string;
  readonly kept: string;
  readonly oldEdition: string;
  readonly newEdition: string;
  readonly search: string;
  readonly nothingFound: string;
  readonly more: (count: string) => string;
  readonly byGroup: string;
  readonly none: string;
  readonly splitBasis: Readonly<Record<'declared' | 'refined' | 'similar', string>>;
  readonly probabilityNote: string;
  readonly legend: string;
}

const vi: EditionTexts = {
  classes: {
    removed: 'Mã bị bỏ',
    meaning: 'Có thể đổi nghĩa',
    wording: 'Đổi cách diễn đạt',
    spelling: 'Chỉ đổi chính tả',
    changed: 'Đổi thuộc tính',
    moved: 'Chuyển mã',
    split: 'Tách',
    merged: 'Gộp',
    added: 'Mã mới',
  },
  about: {
    removed: 'Ấn bản mới không còn các mã này; bên cạnh là mã có thể thay thế.',
    meaning: 'Mã còn, nhưng tên mới có thể chỉ điều khác: cần người xem.',
    wording: 'Mã còn, tên viết bằng từ khác mà nghĩa, theo các từ còn chung, vẫn vậy.',
    spelling: 'Chỉ khác chữ hoa, dấu câu, khoảng trắng, cách đặt dấu thanh hoặc i/y.',
    changed: 'Giá, phân loại, mã đi kèm… khác trước.',
    moved: 'Điều mã cũ chỉ nay do một mã khác chỉ.',
    split: 'Một mã cũ, nhiều mã mới.',
    merged: 'Nhiều mã cũ dồn về một mã.',
    added: 'Chỉ ấn bản mới có.',
  },
  unchanged: 'Không đổi',
  attributes: {
    mark: 'Dấu † *',
    nameEn: 'Tên tiếng Anh',
    technique: 'Mã kỹ thuật',
    specialty: 'Chuyên khoa',
    level: 'Phân tuyến',
    procedureClass: 'Phân loại PTTT',
    priceItem: 'Mã giá',
    priceName: 'Tên mục giá',
    price: 'Giá (đồng)',
    interopCode: 'Mã liên thông',
    block: 'Nhóm',
    blockName: 'Tên nhóm',
    chapter: 'Chương',
    chapterName: 'Tên chương',
    partners: 'Mã ICD-10 đi kèm',
    volumeMl: 'Thể tích (ml)',
  },
  outcomes: {
    carried: 'Giữ nguyên',
    reworded: 'Đổi nghĩa, xem lại',
    replaced: 'Có mã thay thế, xem lại',
    split: 'Tách nhiều mã, chọn lại',
    lost: 'Mất mã',
    kept: 'Không gắn mã, giữ nguyên',
    undecided: 'Chưa ai quyết định',
  },
  columns: {
    code: 'Mã',
    name: 'Tên',
    before: 'Tên cũ',
    after: 'Tên mới',
    oldCode: 'Mã cũ',
    oldName: 'Tên cũ',
    newCode: 'Mã mới',
    newName: 'Tên mới',
    attribute: 'Thuộc tính',
    probability: 'Xác suất',
    evidence: 'Căn cứ',
    successors: 'Mã có thể thay thế',
    localCode: 'Mã nội bộ',
    localName: 'Tên nội bộ',
    outcome: 'Kết quả',
    reviewer: 'Người rà soát',
    facility: 'Cơ sở',
  },
  title: (kind) => `Thay đổi danh mục: ${kind}`,
  summary: 'Tóm tắt',
  count: 'Số mã',
  codes: (count) => `${count} mã`,
  kept: 'Còn trong cả hai',
  oldEdition: 'Ấn bản cũ',
  newEdition: 'Ấn bản mới',
  search: 'Tìm mã hoặc tên, có dấu hay không dấu',
  nothingFound: 'Không tìm thấy.',
  more: (count) => `và ${count} mục khác; gõ vào ô tìm kiếm để xem.`,
  byGroup: 'Thay đổi theo nhóm mã',
  none: 'Không có mã thay thế.',
  splitBasis: { declared: 'theo quyết định', refined: 'mã cũ thành đề mục', similar: 'theo tên' },
  probabilityNote: 'Xác suất là ước lượng của phần mềm; quyết định của Bộ Y tế mới là căn cứ.',
  legend: 'Chữ gạch: bỏ đi. Chữ tô: thêm vào.',
};

const en: EditionTexts = {
  classes: {
    removed: 'Codes removed',
    meaning: 'Meaning may differ',
    wording: 'Re-worded',
    spelling: 'Spelling only',
    changed: 'Attributes changed',
    moved: 'Moved',
    split: 'Split',
    merged: 'Merged',
    added: 'Codes added',
  },
  about: {
    removed: 'The new edition no longer has these codes; beside them what may take their place.',
    meaning: 'The code stays, but its new name may say something else: a person has to look.',
    wording: 'The code stays; other words for what is, by the words they share, the same.',
    spelling: 'Only case, punctuation, spaces, tone placement or i/y differ.',
    changed: 'Price, class, partner codes … differ.',
    moved: 'What the old code said is said by another code now.',
    split: 'One old code, several new ones.',
    merged: 'Several old codes, one new one.',
    added: 'Only the new edition has them.',
  },
  unchanged: 'Unchanged',
  attributes: {
    mark: 'Mark † *',
    nameEn: 'English name',
    technique: 'Technique',
    specialty: 'Specialty',
    level: 'Level of care',
    procedureClass: 'Procedure class',
    priceItem: 'Price item',
    priceName: 'Price name',
    price: 'Price (đồng)',
    interopCode: 'Interop code',
    block: 'Block',
    blockName: 'Block name',
    chapter: 'Chapter',
    chapterName: 'Chapter name',
    partners: 'ICD-10 partners',
    volumeMl: 'Volume (ml)',
  },
  outcomes: {
    carried: 'Carried',
    reworded: 'Re-worded, to review',
    replaced: 'Replaced, to review',
    split: 'Split, to choose',
    lost: 'Lost',
    kept: 'Without code, kept',
    undecided: 'Nobody decided',
  },
  columns: {
    code: 'Code',
    name: 'Name',
    before: 'Old wording',
    after: 'New wording',
    oldCode: 'Old code',
    oldName: 'Old name',
    newCode: 'New code',
    newName: 'New name',
    attribute: 'Attribute',
    probability: 'Probability',
    evidence: 'Evidence',
    successors: 'What may take its place',
    localCode: 'Local code',
    localName: 'Local name',
    outcome: 'Outcome',
    reviewer: 'Reviewer',
    facility: 'Facility',
  },
  title: (kind) => `Changes: ${kind}`,
  summary: 'Summary',
  count: 'Codes',
  codes: (count) => `${count} codes`,
  kept: 'In both',
  oldEdition: 'Old edition',
  newEdition: 'New edition',
  search: 'Find a code or name, with accents or without',
  nothingFound: 'Nothing found.',
  more: (count) => `and ${count} more; type into the search box to see them.`,
  byGroup: 'Changes by group of codes',
  none: 'Nothing takes its place.',
  splitBasis: { declared: 'by the decision', refined: 'the old code is their heading now', similar: 'by name' },
  probabilityNote: 'Probabilities are estimates of the program; the decision of the Ministry decides.',
  legend: 'Struck out: dropped. Tinted: added.',
};

const TEXTS: Readonly<Record<Lang, EditionTexts>> = { vi, en };

/** Texts about editions in a language. */
export function editionTexts(lang: Lang = 'vi'): EditionTexts {
  return TEXTS[lang];
}
