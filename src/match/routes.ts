import { foldWords } from '../text/fold';

/** Codes of the routes of administration and the wordings that stand for them; the first of each is the official one. */
const ROUTES = `
1.01: Uống | đường uống | uống/nhai | uống hoặc nhai | po | per os | oral | pha uống | uống trước ăn | hòa tan uống
1.02: Ngậm | ngậm tan | ngậm trong miệng
1.03: Nhai | nhai nuốt
1.04: Đặt dưới lưỡi | dưới lưỡi
1.05: Ngậm dưới lưỡi
2.01: Tiêm bắp | tb | im | tiêm bắp thịt | tiêm bắp sâu
2.02: Tiêm dưới da | tdd | sc | dưới da
2.03: Tiêm trong da | trong da
2.04: Tiêm tĩnh mạch | tm | iv | tiêm tm | tiêm tĩnh mạch chậm
2.05: Tiêm truyền tĩnh mạch | truyền tiêm tĩnh mạch | tiêm/truyền tĩnh mạch | tiêm, truyền tĩnh mạch | tiêm truyền tm | ttm
2.06: Tiêm vào ổ khớp | tiêm trong khớp | tiêm nội khớp | tiêm khớp | nội khớp
2.07: Tiêm nội nhãn cầu | tiêm nội nhãn
2.08: Tiêm trong dịch kính của mắt | tiêm nội nhãn dịch kính | tiêm dịch kính
2.09: Tiêm vào các khoang của cơ thể | tiêm khoang
2.10: Tiêm | đường tiêm | thuốc tiêm | chích | tiêm bắp, tiêm tĩnh mạch | tiêm bắp/tĩnh mạch | tiêm bắp/tiêm tĩnh mạch | tiêm tĩnh mạch, tiêm bắp | tb/tm | im/iv | tiêm tb/tm
2.11: Tiêm động mạch khối u
2.12: Tiêm vào khoang tự nhiên
2.13: Tiêm vào khối u
2.14: Truyền tĩnh mạch | truyền tm | iv infusion | truyền nhỏ giọt tĩnh mạch
2.15: Tiêm truyền | truyền | tiêm/truyền | tiêm, truyền | tiêm hoặc truyền | dịch truyền | tiêm/tiêm truyền | tiêm, tiêm truyền
3.01: Bôi | thoa
3.02: Xoa ngoài | xoa | xoa bóp
3.03: Dán trên da | dán | miếng dán
3.04: Xịt ngoài da | phun ngoài da
3.05: Dùng ngoài | bôi ngoài da | bôi da | ngoài da | dùng ngoài da | thoa ngoài da | bôi ngoài | rửa | rửa vết thương | ngâm | bôi trực tiếp
4.01: Đặt âm đạo | âm đạo | đặt phụ khoa | viên đặt âm đạo | đặt ad
4.02: Đặt hậu môn | đặt trực tràng | đặt hậu môn/trực tràng | viên đạn
4.03: Thụt hậu môn - trực tràng | thụt hậu môn | thụt trực tràng | bơm hậu môn | thụt hậu môn/trực tràng
4.04: Đặt
4.05: Đặt tử cung
4.06: Thụt | thụt tháo
5.01: Phun mù
5.02: Dạng hít | hít | hít/dạng hít | hít qua đường miệng | hít qua miệng | hít miệng | bình hít
5.03: Bột hít | bột để hít
5.04: Xịt | xịt miệng
5.05: Khí dung | phun khí dung | phun mù (khí dung) | hít khí dung | khí dung/hít
5.06: Đường hô hấp | hô hấp | gây mê đường hô hấp | bơm nội khí quản | đường nội khí quản
5.07: Xịt mũi | phun mũi
5.08: Xịt họng
5.09: Thuốc mũi
5.10: Nhỏ mũi
6.01: Nhỏ mắt | nhỏ mắt/mũi | nhỏ mắt, mũi, tai | nhỏ mắt, nhỏ mũi | dung dịch nhỏ mắt | hỗn dịch nhỏ mắt | thuốc nhỏ mắt | mắt
6.02: Tra mắt | mỡ tra mắt
6.03: Thuốc mắt
6.04: Nhỏ tai | tai
9.01: Áp ngoài da
9.02: Áp sát khối u
9.03: Bình khí lỏng hoặc nén
9.04: Bình khí nén
9.05: Bôi trực tràng
9.06: Đánh tưa lưỡi | bột đánh tưa lưỡi | rơ miệng | rơ lưỡi
9.07: Cấy vào khối u
9.08: Chiếu ngoài
9.09: Dung dịch
9.10: Dung dịch rửa
9.11: Dung dịch thẩm phân
9.12: Phun
9.13: Túi
9.14: Hỗn dịch
9.15: Bột đông khô để pha hỗn dịch
9.16: Phức hợp lipid
9.17: Liposome
9.18: Polymeric micelle
`;

let known: ReadonlyMap<string, string> | undefined;

/** The code of each wording. */
function wordings(): ReadonlyMap<string, string> {
  if (known) return known;
  const table = new Map<string, string>();
  for (const line of ROUTES.split('\n')) {
    const at = line.indexOf(':');
    if (at < 0) continue;
    const code = line.slice(0, at).trim();
    for (const wording of line.slice(at + 1).split('|')) {
      const key = foldWords(wording);
      if (!table.has(key)) table.set(key, code);
    }
  }
  known = table;
  return table;
}

/** The official wording of a route code (`2.10` → `Tiêm`); the code itself where the table has none. */
export function routeName(code: string): string {
  const line = ROUTES.split('\n').find((one) => one.startsWith(`${code}:`));
  return (
    line
      ?.slice(code.length + 1)
      .split('|')[0]
      ?.trim() ?? code
  );
}

const CODE = /^\s*(\d)\.?(\d{1,2})\s*$|^\s*(\d)\.(\d{1,2})\b/;
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}?(?![\p{L}\p{N}])/gu;

/**
 * The route code (`1.01` … `9.18`) that a wording of the route of administration stands for, or undefined.
 * A written code is taken as it is; several routes at once (`Tiêm bắp; tiêm tĩnh mạch`) are the general one where there is one.
 */
export function routeCode(written: string | undefined): string | undefined {
  if (!written) return undefined;
  // `p.o.`, `I.V`: initials as initials.
  const route = written.replace(DOTTED, (found) => found.replaceAll('.', ''));
  const code = CODE.exec(route);
  if (code) return `${code[1] ?? code[3]}.${(code[2] ?? code[4] ?? '').padStart(2, '0')}`;
  const whole = foldWords(route.replace(/\([^)]*\)/g, ' '));
  const exact = wordings().get(foldWords(route)) ?? wordings().get(whole);
  if (exact) return exact;
  const codes = new Set<string>();
  for (const part of route.split(/[,;/+\n]|\s(?:hoặc|hoac|hay|và|va)\s/u)) {
    const found = wordings().get(foldWords(part.replace(/\([^)]*\)/g, ' ')));
    if (found) codes.add(found);
  }
  return codes.size > 1 ? together([...codes]) : ([...codes][0] ?? byWords(whole));
}

/** The general code for several routes; nothing where they have none: the first of them would be a guess. */
function together(codes: readonly string[]): string | undefined {
  if (codes.every((code) => code.startsWith('2.'))) {
    const infused = codes.some((code) => code === '2.05' || code === '2.14' || code === '2.15');
    return infused ? '2.15' : '2.10';
  }
  if (codes.every((code) => code.startsWith('6.') || code === '5.10')) return '6.01';
  if (codes.every((code) => code.startsWith('3.'))) return '3.05';
  return undefined;
}

/** The longest known wording inside a longer text: `Dung dịch tiêm truyền tĩnh mạch chậm`. */
function byWords(text: string): string | undefined {
  let best = '';
  for (const wording of wordings().keys()) {
    if (wording.length >= 4 && wording.length > best.length && ` ${text} `.includes(` ${wording} `)) best = wording;
  }
  return wordings().get(best);
}
