/**
 * Letter 677/BYT-BH (01/02/2016) in the Ministry's own words, to the letter; `year` is the only thing that changes.
 * What we add to the form is under `added` and stands below it.
 */
export const FORM_677 = {
  title: (year: string) => [
    'PHỤ LỤC',
    `Mẫu báo cáo định kỳ hàng tháng tiến độ thực hiện Kế hoạch triển khai ứng dụng CNTT năm ${year} của Sở Y tế`,
    '(Ban hành kèm theo Công văn số 677/BYT-BH ngày 01/02/2016)',
  ],
  partA: 'A. Báo cáo kết quả trích xuất dữ liệu KCB và đồng bộ Bộ mã danh mục dùng chung',
  number: 'TT',
  facility: 'Tên cơ sở KCB',
  extraction: 'Kết quả trích xuất dữ liệu KCB theo Công văn số 9324/BYT-BH ngày 30/11/2015',
  mapping:
    'Kết quả đồng bộ Bộ mã danh mục dùng chung ban hành theo Quyết định số 5084/QĐ-BYT ngày 30/11/2015 với danh mục hiện tại cơ sở KCB đang thực hiện',
  sections: ['Mục I', 'Mục II'],
  table: (number: number) => `Bảng ${number}`,
  kinds: {
    drugs: 'Danh mục thuốc tân dược',
    'traditional-medicines': 'Danh mục thuốc chế phẩm YHCT và vị thuốc YHCT',
    services: 'Danh mục dịch vụ kỹ thuật',
    supplies: 'Danh mục vật tư y tế',
    icd10: 'Danh mục bệnh theo ICD 10',
    'yhct-diseases': 'Danh mục bệnh YHCT',
    blood: 'Danh mục đơn vị máu toàn phần và chế phẩm máu',
  },
  total: 'Tổng',
  notes: [
    'Ghi chú:',
    '- Mục I: Chỉ đánh dấu "x" khi đã trích xuất dữ liệu KCB đầy đủ các trường theo Công văn số 9324/BYT-BH ngày 30/11/2015, trường hợp chưa trích xuất đầy đủ thì không đánh dấu',
    '- Mục II: Ghi số lượng đã đồng bộ được trên tổng số lượng thực hiện tại bệnh viện. VD: Bệnh viện đồng bộ được 200 dịch vụ kỹ thuật trên tổng số 1000 dịch vụ được phê duyệt thực hiện tại bệnh viện thì ghi 200/1000.',
  ],
  partB: 'B. Những khó khăn, vướng mắc phát sinh trong quá trình triển khai thực hiện:',
  date: (day: string, month: string, year: string) => `Ngày ${day} tháng ${month} năm ${year}`,
  signatures: {
    province: [
      { title: 'Phụ trách CNTT của Sở Y tế', hint: '(Ký tên)' },
      { title: 'Lãnh đạo Sở Y tế', hint: '(Ký tên, đóng dấu)' },
    ],
    facility: [
      { title: 'Phụ trách CNTT của cơ sở KCB', hint: '(Ký tên)' },
      { title: 'Giám đốc', hint: '(Ký tên, đóng dấu)' },
    ],
  },
  added: {
    title: 'Ghi thêm của phần mềm (ngoài mẫu của Công văn số 677/BYT-BH)',
    edition: (decision: string, id: string) => `${decision} (${id})`,
    complete: 'bảng mã đầy đủ',
    partial: 'bảng mã CHƯA ĐẦY ĐỦ so với quyết định: mục chưa tìm thấy có thể vẫn có mã',
    provisional: 'bảng mã TẠM THỜI, chưa đối chiếu với quyết định: chỉ tính mục do người rà soát xác nhận',
    abolished: (day: string, by: string | null) => `ĐÃ HẾT HIỆU LỰC sau ngày ${day}${by ? ` theo ${by}` : ''}`,
    items: (ratio: string) => `${ratio} mục`,
    counting: 'Mỗi mã nội bộ tính một lần. Dấu “—”: không có danh mục loại này (chưa gửi hoặc tệp không đọc được).',
    inForce: (day: string) => `Chỉ tính mục còn hiệu lực ngày ${day}.`,
    total: 'Dòng Tổng là tổng cộng dồn.',
  },
} as const;
