import type { Texts } from '../pair';
import type { Filled } from '../params';

/** Why a code is proposed in the place of another, and what was found when two wordings were compared. */
export const EDITION_REASONS = {
  'code-gone': (p: Filled<'code' | 'name'>) => ({
    vi: `Mã ${p.code} (${p.name}) không còn trong ấn bản mới`,
    en: `Code ${p.code} (${p.name}) is not in the new edition`,
  }),
  'successor-declared': { vi: 'Quyết định nêu là mã thay thế', en: 'Named as replacement by the decision' },
  'successor-same-name': { vi: 'Cùng tên với mã cũ', en: 'Same name as the old code' },
  'successor-parent': { vi: 'Mã cấp trên của mã cũ', en: 'The code above the old one' },
  'successor-same-technique': (p: Filled<'technique'>) => ({
    vi: `Cùng kỹ thuật ${p.technique}, mục giá khác`,
    en: `Same technique ${p.technique}, other price item`,
  }),
  'successor-residual': {
    vi: 'Mã “khác” hoặc “không xác định” cùng nhóm',
    en: 'The “other” or “unspecified” code of the same group',
  },
  'successor-near-name': (p: Filled<'percent'>) => ({ vi: `Tên giống ${p.percent}%`, en: `Name ${p.percent}% alike` }),
  'successor-former-name': (p: Filled<'percent'>) => ({
    vi: `Tên trong ấn bản cũ giống ${p.percent}%`,
    en: `Names in the old edition ${p.percent}% alike`,
  }),
  'successor-family': (p: Filled<'family'>) => ({ vi: `Cùng nhóm ${p.family}`, en: `Same group ${p.family}` }),
  'spelling-only': {
    vi: 'Chỉ khác chính tả, dấu câu hoặc cách đặt dấu',
    en: 'Only spelling, punctuation or tone placement differ',
  },
  phrasing: {
    vi: 'Chỉ khác cách diễn đạt chung của ấn bản mới',
    en: 'Only the new edition’s general phrasing differs',
  },
  'words-shared': (p: Filled<'percent'>) => ({
    vi: `${p.percent}% số từ như cũ`,
    en: `${p.percent}% of the words as before`,
  }),
  'few-words-shared': (p: Filled<'percent'>) => ({
    vi: `Chỉ ${p.percent}% số từ như cũ`,
    en: `Only ${p.percent}% of the words as before`,
  }),
  'slot-conflict': (p: Filled<'before' | 'after'>) => ({
    vi: `“${p.before}” thành “${p.after}”`,
    en: `“${p.before}” became “${p.after}”`,
  }),
  'slot-added': (p: Filled<'after'>) => ({ vi: `Thêm “${p.after}”`, en: `“${p.after}” was added` }),
  'slot-dropped': (p: Filled<'before'>) => ({ vi: `Bớt “${p.before}”`, en: `“${p.before}” was dropped` }),
  'number-added': (p: Filled<'after'>) => ({ vi: `Thêm số “${p.after}”`, en: `Number “${p.after}” was added` }),
  'number-dropped': (p: Filled<'before'>) => ({ vi: `Bớt số “${p.before}”`, en: `Number “${p.before}” was dropped` }),
  'negation-differs': { vi: 'Thêm hoặc bớt từ phủ định', en: 'A negation was added or dropped' },
  'other-differs': { vi: 'Thêm hoặc bớt từ “khác”', en: 'The word “khác” (other) was added or dropped' },
  'number-changed': (p: Filled<'before' | 'after'>) => ({
    vi: `Số “${p.before}” thành “${p.after}”`,
    en: `Number “${p.before}” became “${p.after}”`,
  }),
  'name-elsewhere': (p: Filled<'code' | 'name'>) => ({
    vi: `Tên cũ nay thuộc mã ${p.code} (${p.name})`,
    en: `The old name now belongs to ${p.code} (${p.name})`,
  }),
  'name-shared': (p: Filled<'code'>) => ({
    vi: `Tên cũ cũng là tên của mã ${p.code}, mã đó vẫn giữ tên này`,
    en: `The old name is that of ${p.code} too, which keeps it`,
  }),
} satisfies Texts;
