import { EDITION_REASONS } from './edition-reasons';
import type { Messages } from './types';

const NUMBERS = new Intl.NumberFormat('vi-VN');

/** A price in đồng; a parameter that is missing stands as a dash. */
function money(value: string | number | undefined): string {
  return typeof value === 'number' ? NUMBERS.format(value) : (value ?? '–');
}

/** Where a further name of a code comes from, in words. */
function sourceText(source: string | number | undefined): string {
  const text = String(source ?? '');
  if (text === 'en') return 'tiếng Anh';
  if (text === 'techniques-tt23-2024') return 'tên kỹ thuật theo TT 23/2024/TT-BYT';
  if (text === 'without-salt') return 'bỏ phần muối';
  if (text === 'in-brackets') return 'tên khác ghi trong ngoặc';
  if (text === 'part' || text === 'word') return 'một phần của tên nhóm';
  if (text === 'half') return 'một trong hai bệnh mà tên chính thức gộp';
  if (text === 'unspecified') return 'tên chính thức bỏ phần “không xác định”';
  if (text === 'everyday') return 'tên thường dùng';
  if (text === 'decision') return 'tên khác trong quyết định';
  if (text === 'observed') return 'gặp ở danh mục thực tế';
  if (text === 'memory') return 'tên đã được xác nhận trước đây';
  return text.startsWith('edition:') ? `bản ${text.slice('edition:'.length)}` : text;
}

/** Fields in words, from their names separated by commas. */
function fieldNames(fields: string | number | undefined): string {
  const names: Readonly<Record<string, string>> = vi.fields;
  return String(fields ?? '')
    .split(', ')
    .map((field) => names[field] ?? field)
    .join(', ');
}

/** Vietnamese texts. */
export const vi: Messages = {
  reasons: {
    ...EDITION_REASONS.vi,
    'salt-differs': 'Muối hoặc gốc khác nhau',
    'route-agrees': (p) => `Đường dùng ${p.route} hợp với nhóm của mã`,
    'one-code': 'Đúng một mã phù hợp',
    'category-or-member': (p) =>
      `Tên không cho biết là nhóm bệnh ${p.category} hay mã ${p.member} (không xác định gì thêm)`,
    'several-codes': (p) => `Còn ${p.count} mã phù hợp${p.fields ? `, khác nhau ở: ${fieldNames(p.fields)}` : ''}`,
    'nothing-near': 'Không có tên DMDC nào đủ gần',
    'no-known-word': 'Không có từ nào của tên này trong danh mục DMDC',
    'best-contradicts': 'Mã gần nhất có chi tiết trái ngược',
    'not-the-same-words': 'Tên còn từ chưa khớp hoặc khác thứ tự',
    'not-sure-enough': 'Chưa đủ chắc chắn để tự động',
    'ingredient-missing': 'Chỉ có tên thương mại: cần thêm hoạt chất',
    'names-several': (p) => `Tên gồm ${p.count} bệnh: mỗi bệnh một mã`,
    'one-of-several': (p) => `Cho phần “${p.part}”`,
    'part-left-out': 'Khớp sau khi bỏ phần phụ của tên (ngoặc, giai đoạn, bên, thuốc cản quang …)',
    'name-identical': 'Tên trùng khớp',
    'name-folded': 'Tên trùng khớp khi bỏ qua dấu, chữ hoa và dấu câu',
    'name-sorted': 'Cùng các từ, khác thứ tự',
    'name-joined': 'Tên trùng khớp khi bỏ qua khoảng trắng',
    'name-near': (p) => `Tên gần giống (${p.percent}%)`,
    'further-name': (p) => `Theo tên khác của mã: “${p.name}” (${sourceText(p.source)})`,
    'written-only': (p) => `Chỉ có ở tên của cơ sở: “${p.words}”`,
    'official-only': (p) => `Chỉ có ở tên DMDC: “${p.words}”`,
    'numbers-differ': 'Các con số khác nhau',
    'deciding-word': (p) =>
      `Khác nhau ở chi tiết quyết định: “${p.written || '(không ghi)'}” và “${p.official || '(không ghi)'}”`,
    'bracket-agrees': (p) => `Phần trong ngoặc vuông khớp với mục giá “${p.official}”`,
    'bracket-unmatched': (p) => `Phần trong ngoặc vuông “${p.bracket}” không có trong mục giá của mã này`,
    'bracket-contradicts': (p) => `Phần trong ngoặc vuông “${p.bracket}” trái với “${p.official}”`,
    'price-as-in-list': (p) =>
      `Giá ${money(p.price)} là giá của mục giá ${p.priceItem} trong chính danh mục này (${p.rows} dòng)`,
    'price-near': (p) => `Giá ${money(p.price)} gần với giá DMDC ${money(p.official)}`,
    'price-far': (p) => `Giá ${money(p.price)} khác xa giá DMDC ${money(p.official)}`,
    'price-name-agrees': (p) => `Tên mục giá khớp: “${p.official}”`,
    'price-name-contradicts': (p) => `Tên mục giá “${p.written}” trái với “${p.official}”`,
    'department-agrees': (p) => `“${p.department}” thuộc chuyên khoa ${p.specialty}`,
    'volume-agrees': (p) => `Cùng thể tích ${p.volume} ml`,
    'volume-differs': (p) => `Thể tích ${p.volume} ml, mã này là ${p.official} ml`,
    'icd10-agrees': (p) => `Mã ICD-10 ${p.icd10} khớp`,
    'icd10-contradicts': (p) => `Mã ICD-10 ${p.icd10} trái với mã này (${p.official})`,
    'modern-name-agrees': 'Tên y học hiện đại khớp',
    'declared-agrees': 'Đúng mã mà cơ sở đã khai',
    'declared-contradicts': (p) => `Mã đã khai ${p.code} trái với tên`,
    'edition-provisional': (p) => `Bảng mã ${p.edition} là tạm thời nên không ánh xạ tự động`,
    'code-inferred': (p) => `${p.code} là mã suy ra, cần đối chiếu`,
    'name-without-code': (p) =>
      `${p.name}: vị trí ${p.position} của ${p.list}; mã ${p.family} chưa có trong bảng kèm theo`,
  },
  statuses: {
    auto: 'Tự động',
    ambiguous: 'Nhiều mã',
    review: 'Cần xem',
    none: 'Chưa tìm thấy',
    confirmed: 'Đã duyệt',
    'no-equivalent': 'Không có mã',
    rejected: 'Đã bác',
    flagged: 'Xem lại',
  },
  tabs: {
    drugs: 'Thuốc tân dược',
    'traditional-medicines': 'Chế phẩm, vị thuốc YHCT',
    services: 'Dịch vụ kỹ thuật',
    supplies: 'Vật tư y tế',
    icd10: 'Bệnh ICD-10',
    'yhct-diseases': 'Bệnh YHCT',
    blood: 'Máu và chế phẩm máu',
  },
  fields: {
    unitPrice: 'Đơn giá',
    unit: 'Đơn vị tính',
    quantity: 'Số lượng',
    amount: 'Thành tiền',
    department: 'Khoa',
    validFrom: 'Từ ngày',
    validTo: 'Đến ngày',
    declaredCode: 'Mã DMDC đã khai',
    declaredName: 'Tên DMDC đã khai',
    priceName: 'Tên mục giá',
    tradeName: 'Tên thương mại',
    ingredient: 'Hoạt chất',
    strength: 'Hàm lượng',
    route: 'Đường dùng',
    dosageForm: 'Dạng bào chế',
    registrationNo: 'Số đăng ký',
    groupName: 'Nhóm vật tư',
    model: 'Mã hiệu',
    packaging: 'Quy cách',
    manufacturer: 'Hãng sản xuất',
    country: 'Nước sản xuất',
    nameEn: 'Tên tiếng Anh',
    icd10: 'Mã ICD-10',
    modernName: 'Tên y học hiện đại',
    volumeMl: 'Thể tích (ml)',
    name: 'Tên',
    technique: 'Kỹ thuật',
    specialty: 'Chuyên khoa',
    level: 'Phân tuyến',
    procedureClass: 'Phân loại PTTT',
    priceItem: 'Mục giá',
    price: 'Giá',
    mark: 'Dấu †/*',
    category: 'Nhóm bệnh',
    blockName: 'Khối',
    chapterName: 'Chương',
    chapter: 'Chương',
    partners: 'Mã ICD-10',
  },
  review: {
    title: 'Sổ rà soát ánh xạ danh mục dùng chung (DMDC)',
    summaryTab: 'Tổng hợp',
    columns: {
      key: 'STT',
      order: 'Thứ tự xem',
      status: 'Trạng thái',
      localCode: 'Mã nội bộ',
      localName: 'Tên nội bộ',
      decision: 'Quyết định',
      relationship: 'Quan hệ với mã',
      reviewer: 'Người rà soát',
      comment: 'Ghi chú',
      code: 'Mã đề xuất',
      name: 'Tên đề xuất',
      score: '%',
      reasons: 'Lý do',
      differBy: 'Các mã khác nhau ở',
      notes: 'Lưu ý',
      portalStatus: 'Trạng thái ánh xạ',
    },
    groups: {
      own: 'DANH MỤC CỦA CƠ SỞ',
      person: 'NGƯỜI RÀ SOÁT GHI',
      proposal: 'ĐỀ XUẤT',
      others: 'CÁC MÃ KHÁC CÓ THỂ',
      portal: 'CỘT THEO CỔNG BHXH',
    },
    otherCode: (rank) => `Mã ${rank}`,
    otherName: (rank) => `Tên ${rank}`,
    otherScore: (rank) => `% ${rank}`,
    noEquivalent: 'Không có mã tương đương',
    flagged: 'Cần xem lại',
    rejected: 'Bác các đề xuất',
    relationships: {
      equivalent: 'Tương đương',
      'source-is-narrower-than-target': 'Hẹp hơn mã',
      'source-is-broader-than-target': 'Rộng hơn mã',
      'related-to': 'Có liên quan',
    },
    draft: (why, what, who) => `${why}: ${what}${who ? ` (${who})` : ''}.`,
    drafts: {
      'second-review': 'Chờ người thứ hai đồng ý',
      renamed: 'Tên nội bộ đã đổi, xem quyết định trước còn đúng không',
      migrated: 'Bản danh mục đã đổi, xem quyết định trước còn đúng không',
      reconcile: 'Hai người quyết định khác nhau',
    },
    price: (price) => `giá ${price}`,
    howToTitle: 'Cách dùng',
    howTo: [
      '1. Mở từng trang danh mục: những dòng cần người quyết định đứng trước, dòng ít chắc chắn và dùng nhiều đứng đầu. Sắp xếp theo cột “STT” để về thứ tự của danh mục.',
      '2. Ở cột “Quyết định”, bấm mũi tên để chọn mã, hoặc gõ mã khác; không có mã nào phù hợp thì chọn “Không có mã tương đương”.',
      '3. Dòng “Tự động” để trống là đồng ý; muốn đổi thì chọn mã khác. Ghi tên ở “Người rà soát”, ý kiến ở “Ghi chú”.',
      '4. Có thể sắp xếp, lọc, ẩn hay chuyển cột; xin đừng sửa cột “STT” và đừng xóa các trang ẩn.',
      '5. Lưu tệp dạng .xlsx (Excel hoặc LibreOffice); dmdc đọc lại các quyết định từ tệp này.',
    ],
    legendTitle: 'Ý nghĩa trạng thái',
    legend: {
      auto: 'Máy tìm được đúng một mã, chắc chắn.',
      ambiguous: 'Còn nhiều mã phù hợp như nhau: xem cột “Các mã khác nhau ở” rồi chọn.',
      review: 'Có mã đề xuất nhưng chưa chắc chắn.',
      none: 'Không có mã nào đủ gần: gõ mã hoặc chọn “Không có mã tương đương”.',
      confirmed: 'Người rà soát đã chọn mã.',
      'no-equivalent': 'Người rà soát xác nhận chưa có mã tương đương.',
      rejected: 'Người rà soát bác các mã đề xuất, chưa có mã khác.',
      flagged: 'Người rà soát đánh dấu để xem lại.',
    },
    summary: {
      facility: 'Cơ sở',
      kind: 'Danh mục',
      edition: 'Bản DMDC',
      coverage: 'Bảng mã',
      total: 'Tổng số',
      automatic: 'Tự động',
      confirmed: 'Đã duyệt',
      noEquivalent: 'Không có mã',
      waiting: 'Còn chờ',
      ratio: 'Đã ánh xạ / tổng số',
      percent: 'Tỷ lệ',
    },
    warningsTitle: 'Lưu ý',
    duplicates: (count) => `${count} dòng trùng mã nội bộ, mỗi mã chỉ được tính một lần.`,
    declaredInvalid: (count) => `${count} dòng có mã DMDC đã khai không hợp lệ.`,
  },
  coverageNote: (coverage, edition) =>
    coverage === 'partial'
      ? `Bảng mã ${edition} trong phần mềm chưa đầy đủ: mục không tìm thấy có thể vẫn có mã trong quyết định.`
      : `Bảng mã ${edition} trong phần mềm là tạm thời, mã chưa được đối chiếu với quyết định: không có dòng nào được ánh xạ tự động.`,
  portalStatuses: ['0 Chưa ánh xạ', '1 Đã ánh xạ tự động', '2 Đã ánh xạ chủ động'],
};
