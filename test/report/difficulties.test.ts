import { describe, expect, it } from 'vitest';
import { draftDifficulties } from '../../src/report/difficulties';
import { ratioReport } from '../../src/report/ratio';
import { auto, candidate, edition, HOSPITAL, mapping, NONE, review, row, STATION } from './mappings';

const silent = { code: '99003', name: 'Trạm y tế xã Im Lặng' };

describe('the draft of part B', () => {
  it('names the open items that most facilities have, with their use', () => {
    const ambulance = { localName: 'Vận chuyển người bệnh', quantity: 30, unitPrice: 1_000_000 };
    const lists = [
      mapping([
        row('A', NONE, undefined, ambulance),
        row('B', review(candidate('1.1', 'B')), undefined, { localName: 'Ít gặp', quantity: 1 }),
        row('C', NONE, { status: 'no-equivalent' }, { localName: 'Giường yêu cầu' }),
      ]),
      mapping([row('X', NONE, undefined, { ...ambulance, localName: 'VẬN CHUYỂN  người bệnh' })], {
        facility: STATION,
      }),
    ];
    const text = draftDifficulties(ratioReport(lists));
    expect(text[0]).toBe(
      'Còn 4 mục chưa có mã dùng chung: 3 mục chờ rà soát, 1 mục đã kết luận không có mã dùng chung tương đương.',
    );
    expect(text[1]).toMatch(
      /^Dịch vụ kỹ thuật – mục chưa có mã gặp nhiều nhất: “Vận chuyển người bệnh” \(2 cơ sở, số lượng 60, 60\.000\.000 đồng\); /u,
    );
  });

  it('says that the items come from the heaviest of each list where the list has more', () => {
    const many = mapping(
      Array.from({ length: 80 }, (_, i) => row(`A${i}`, NONE, undefined, { localName: `Mục ${i}` })),
    );
    expect(draftDifficulties(ratioReport([many]))[0]).toContain('tối đa 50 mục một danh mục');
  });

  it('names abolished editions, contradictions, unreadable files and who sent nothing, by facility', () => {
    const lists = [
      mapping([row('A', auto('1.1')), row('A', auto('1.2')), row('B', auto('1.1'))]),
      mapping([row('B', auto('1.1'))], { facility: STATION, edition: edition('services', 'complete', 'moi-2026') }),
    ];
    const report = ratioReport(lists, {
      date: '2026-11-30',
      facilities: [HOSPITAL, STATION, silent],
      abolition: ({ id }) => (id === 'qd7603-2018' ? { validTo: '2025-06-18', by: 'QĐ 2010/QĐ-BYT' } : undefined),
    });
    const text = draftDifficulties(report, [
      { file: 'vtyt.xls', at: 'map', reason: { vi: 'Tệp “vtyt.xls” bị hỏng. Hãy xin cơ sở gửi lại.', en: '' } },
      { file: 'dv.xlsx', at: 'report', reason: { vi: 'có mật khẩu', en: '' } },
    ]).join('\n');
    expect(text).toContain(
      `Dịch vụ kỹ thuật: 2 mục còn ánh xạ theo QĐ 7603/QĐ-BYT (hết hiệu lực sau ngày 18/06/2025, theo QĐ 2010/QĐ-BYT), cần chuyển sang bản hiện hành: ${HOSPITAL.name} (2).`,
    );
    expect(text).toContain(
      `1 mã nội bộ đứng ở nhiều dòng với kết quả ánh xạ trái nhau, chưa tính là đã ánh xạ: ${HOSPITAL.name} (1).`,
    );
    expect(text).toContain(
      '2 tệp không đọc được hoặc không ánh xạ được, chưa tính vào tỷ lệ: Tệp “vtyt.xls” bị hỏng; “dv.xlsx”: có mật khẩu.',
    );
    expect(text).toContain(`1 cơ sở chưa có danh mục nào (chưa gửi hoặc tệp không đọc được): ${silent.name}.`);
  });

  it('is empty where nothing is amiss', () => {
    expect(draftDifficulties(ratioReport([mapping([row('A', auto('1.1'))])]))).toEqual([]);
  });
});
