import { describe, expect, it } from 'vitest';
import { noisyNames, pairMeasures } from '../../../bench/cluster-noise';
import { openCatalog } from '../../../src/io/catalogs/open';
import { clusterNames } from '../../../src/report/clusters/name-clusters';

const official = [...openCatalog('services', { edition: 'qd7603-2018' })].map(({ name }) => name);

/** The names of each cluster, for names of equal weight. */
function clusters(...names: string[]): string[][] {
  const leaders = clusterNames(
    names.map((text) => ({ text, weight: 1 })),
    { known: official },
  );
  const groups = new Map<number, string[]>();
  leaders.forEach((leader, at) => {
    groups.set(leader, [...(groups.get(leader) ?? []), names[at] as string]);
  });
  return [...groups.values()];
}
const together = (...names: string[]) => expect(clusters(...names)).toHaveLength(1);
const apart = (...names: string[]) => expect(clusters(...names)).toHaveLength(names.length);

describe('clusterNames puts together', () => {
  it.each([
    ['accents lost', 'Chăm sóc rốn sơ sinh tại nhà', 'Cham soc ron so sinh tai nha'],
    ['capitals and punctuation', 'Tập phục hồi với gương', 'TẬP PHỤC HỒI – VỚI GƯƠNG.'],
    [
      'phrases in another order',
      'Tư vấn dinh dưỡng cho thai phụ (theo yêu cầu)',
      '(Theo yêu cầu) Tư vấn dinh dưỡng cho thai phụ',
    ],
    ['abbreviations', 'Phẫu thuật nội soi cắt u nang gan qua da', 'PTNS cắt u nang gan qua da'],
    ['spelling families', 'Đốt họng hạt bằng laser thế hệ mới', 'Đốt họng hạt bằng lazer thế hệ mới'],
    ['letters exchanged', 'Xông hơi thảo dược vùng lưng', 'Xông hơi thảo dược vùng lưgn'],
    ['a letter lost', 'Xông hơi thuốc vùng lưng', 'Xông hơi thuốc vng lưng'],
    ['hỏi for ngã', 'Hướng dẫn phẫu thuật tại giường', 'Hướng dẫn phẩu thuật tại giường'],
    ['a space lost', 'Chăm sóc vết mổ tại nhà', 'Chămsóc vết mổ tại nhà'],
  ])('%s', (_, ...names) => together(...names));
});

describe('clusterNames keeps apart', () => {
  it.each([
    ['with and without', 'Chụp tủy có thuốc cản quang', 'Chụp tủy không có thuốc cản quang'],
    ['right and left', 'Đo sức nghe tai phải', 'Đo sức nghe tai trái'],
    ['counts', 'Gói tầm soát 10 chỉ số', 'Gói tầm soát 15 chỉ số'],
    ['counts that change places', 'Bộ 2 kim và 1 dây dẫn', 'Bộ 1 kim và 2 dây dẫn'],
    ['specimens', 'Định lượng kẽm huyết thanh', 'Định lượng kẽm nước tiểu'],
    ['methods', 'Lấy sỏi niệu quản qua siêu âm', 'Lấy sỏi niệu quản qua nội soi'],
    ['a negation that moves', 'Khám có hẹn không xét nghiệm', 'Khám không hẹn có xét nghiệm'],
    ['at least and more than', 'Vá da diện tích trên 10 cm²', 'Vá da diện tích bằng và trên 10 cm²'],
    ['one word more', 'Xông hơi thảo dược', 'Xông hơi thảo dược toàn thân'],
    ['words that differ in an accent', 'Thay băng bỏng vùng mắt', 'Thay băng bỏng vùng mặt'],
    ['one letter that makes another word', 'Khâu vết thương vùng tai', 'Khâu vết thương vùng tay'],
  ])('%s', (_, ...names) => apart(...names));

  it('a name without accents that two others could be: it joins neither, nor does it join them', () => {
    apart('Khâu vết thương vùng mắt', 'Khâu vết thương vùng mặt', 'Khau vet thuong vung mat');
  });

  it('substances that differ in one letter, when slips are not looked for', () => {
    const leaders = clusterNames(
      ['Hapacol viên sủi', 'Hapacos viên sủi'].map((text) => ({ text, weight: 1 })),
      { known: ['Viên sủi', 'Hapacol'], typos: false },
    );
    expect(new Set(leaders).size).toBe(2);
  });
});

describe('clusterNames as a whole', () => {
  it('takes no slip for granted where it does not know any word', () => {
    const leaders = clusterNames(
      ['Xông hơi thảo dược lưng', 'Xông hơi thảo dược lưgn'].map((text) => ({ text, weight: 1 })),
    );
    expect(new Set(leaders).size).toBe(2);
  });

  it('gives the same clusters whatever the order of names', () => {
    const names = noisyNames(official, { count: 300, seed: 11 });
    const groupsOf = (list: typeof names) => {
      const leaders = clusterNames(list, { known: official });
      const groups = new Map<number, string[]>();
      leaders.forEach((leader, at) => {
        groups.set(leader, [...(groups.get(leader) ?? []), list[at]?.text as string]);
      });
      return [...groups.values()].map((group) => group.sort().join('|')).sort();
    };
    expect(groupsOf([...names].reverse())).toEqual(groupsOf(names));
  });

  it('merges wrongly in less than one pair of a hundred, and finds three of four, on names of known truth', () => {
    const names = noisyNames(official, { count: 1500, seed: 20_261_121 });
    const leaders = clusterNames(names, { known: official });
    const {
      precision,
      recall,
      together: pairs,
    } = pairMeasures(
      names.map(({ truth }) => truth),
      leaders,
    );
    expect(pairs).toBeGreaterThan(3000);
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(recall).toBeGreaterThan(0.7);
  });
});
