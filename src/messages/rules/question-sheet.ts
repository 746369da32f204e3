import { subject } from '../pair';

/** Texts of the sheet of questions in the review workbook. */
export const questionSheetTexts = subject({
  tab: { vi: 'Câu hỏi', en: 'Questions' },
  title: {
    vi: 'Câu hỏi cho cả danh mục: mỗi câu trả lời giải quyết nhiều dòng',
    en: 'Questions about the whole list: each answer settles many rows',
  },
  howTo: {
    vi: 'Chọn hoặc gõ câu trả lời (nhiều giá trị: viết theo thứ tự ưu tiên, cách nhau bằng dấu phẩy; “-” = không có quy ước chung, xem từng dòng). Để trống nếu không biết. Câu trả lời thành quy ước của cơ sở khi dmdc apply đọc tệp này; rút lại bằng dmdc questions TỆP --withdraw SỐ.',
    en: 'Choose or type an answer (several: in order of preference, with commas; “-” = no common rule, row by row). Leave it empty if you do not know. Answers become rules of the facility when dmdc apply reads this file; take one back by dmdc questions FILE --withdraw NUMBER.',
  },
  number: { vi: 'Câu', en: 'No.' },
  list: { vi: 'Danh mục', en: 'List' },
  question: { vi: 'Câu hỏi', en: 'Question' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  rows: { vi: 'Số dòng', en: 'Rows' },
  use: { vi: 'Lượt dùng', en: 'Use' },
  options: {
    vi: 'Các câu trả lời có thể (số dòng được giải quyết ngay)',
    en: 'Possible answers (rows settled at once)',
  },
  examples: { vi: 'Ví dụ', en: 'Examples' },
  rowByRow: { vi: 'xem từng dòng', en: 'row by row' },
});
