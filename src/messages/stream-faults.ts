import type { Pair } from './pair';

/** What may be wrong with a list that comes as a stream. */
export const STREAM_FAULTS = {
  neither: (line: string): Pair => ({
    vi: `Dòng đầu không phải JSON và không có dấu tab: “${line}”. Đầu vào chuẩn nhận NDJSON, hoặc bảng ngăn bằng tab có dòng tiêu đề cột.`,
    en: `The first line is no JSON and has no tab: “${line}”. Standard input takes NDJSON, or a table with tabs that begins with its header.`,
  }),
};
