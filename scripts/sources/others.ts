import { fold } from '../../src/text/fold';
import { joined, type ReadSource, rowsOf, textOf } from './tsv';

const KNOWN: Readonly<Record<string, string>> = {
  printed: 'annex of QĐ 5937',
  circular: 'circular 05/2015',
  formulary: 'formulary',
  rule: 'public rule',
};

/** A comma with a space after it, no full stop at the end: how the annex itself writes most lists of ingredients. */
function tidy(name: string): string {
  return name.replace(/\s*,\s*/gu, ', ').replace(/[.,\s]+$/u, '');
}

/** Traditional products `05C.N`, with the code `HD.N` of the same number. Codes whose name is not known are kept without one. */
export function traditionalCodes(text: string): string {
  return textOf(
    rowsOf(text).map((row) => {
      const { code = '', name = '', name_kind: kind = '', code_hd = '', other_names = '' } = row;
      const isExpansion = /^05C\.224\.(?:\d|\d\d|1[01]\d|12[0-8])$/.test(code);
      const checked =
        KNOWN[kind] ?? (name === '' ? 'nameless' : isExpansion ? 'expanded from position 224' : 'inferred');
      const tidied = tidy(name);
      return {
        code,
        name: name === '' ? `Chưa rõ tên (${code})` : tidied,
        observed_names: joined([name, other_names].filter((one) => one !== '' && one !== tidied)),
        other_codes: code_hd,
        checked,
      };
    }),
  );
}

/** Herbs that are known by name and have no code here; the same herb stands in several lists. */
export function herbs(text: string): string {
  const byName = new Map<string, Record<string, string>>();
  for (const row of rowsOf(text)) {
    const name = row.name as string;
    if (byName.has(name)) continue;
    const list = /^circular (\S+)/.exec(row.list as string)?.[1] ?? '';
    byName.set(name, {
      code: String(byName.size + 1),
      name,
      observed_names: row.latin_as_printed ?? '',
      note: `TT ${list}`,
      same_as: row.position_in_that_list as string,
    });
  }
  return textOf([...byName.values()]);
}

/** Titles that turned out to be an item's name, with the group's own; the old one stays a wording. */
const TITLES: Readonly<Record<string, string>> = { 'N03.03.070': 'Kim gây tê, gây mê các loại, các cỡ' };

/** What people call the devices that a title names only among others, or by another word. */
const OWN_WORDINGS: Readonly<Record<string, readonly string[]>> = {
  'N03.01.070': ['Bơm tiêm nhựa liền kim sử dụng một lần', 'Bơm tiêm kèm kim sử dụng một lần'],
  'N03.02.060': ['Kim tiêm lấy thuốc', 'Kim tiêm lấy máu'],
  'N04.01.080': ['Dây ô-xy gọng kính'],
  'N04.03.090': ['Ống nối thiết bị', 'Dây nối thiết bị', 'Ống nối máy thở', 'Ống nối dây máy thở', 'Dây nối máy thở'],
  'N04.04.010': ['Ống thông cầm máu thực quản, dạ dày'],
  'N04.04.020': ['Ống thông trợ giúp can thiệp', 'Ống thông hỗ trợ can thiệp'],
  'N04.04.040': ['Nắp đóng bộ chuyển tiếp (minicap)'],
  'N07.01.100': [
    'Bộ dụng cụ lấy huyết khối động mạch',
    'Ống thông hút huyết khối',
    'Ống hút huyết khối',
    'Dụng cụ kéo huyết khối',
  ],
  'N07.01.230': ['Bơm áp lực cao dùng trong chụp mạch', 'Bơm áp lực cao dùng trong can thiệp tim mạch'],
  'N07.06.030': ['Bộ trộn xi măng', 'Dụng cụ trộn xi măng'],
  'N07.06.040': ['Nẹp hàm mini', 'Nẹp hàm maxi', 'Nẹp sọ mặt', 'Nẹp thẳng', 'Vít hàm mini'],
  'N07.06.080': ['Dây bơm nước', 'Dây bơm nước nội soi khớp', 'Tay dao đốt điện', 'Đầu đốt điện'],
};

/** A title that lists devices for one use, as one wording a device: “Đinh, nẹp, vít dùng trong phẫu thuật”. */
function eachDevice(title: string): string[] {
  const [, heads = '', use = ''] = /^([^()]+?,[^()]+?)\s+(dùng trong [^(,]+?)(?:\s+các loại.*)?$/u.exec(title) ?? [];
  return heads === '' ? [] : heads.split(/,\s*/u).map((head) => `${head} ${use}`);
}

/** Groups of supplies with what hospitals write for them; a group without a title takes no part. */
export function supplyGroups(text: string, read: ReadSource): string {
  const titles = new Map(
    rowsOf(text).map(({ code, name }) => [fold(TITLES[code as string] ?? (name as string)), code]),
  );
  // The title of another group is a slip of the hospital's, no wording of this one.
  const wordings = rowsOf(read('supplies/group-wordings.tsv')).filter(
    ({ code, wording }) => (titles.get(fold(wording as string)) ?? code) === code,
  );
  const rows = rowsOf(text)
    .filter(({ name }) => name !== '')
    .map((row) => {
      const code = row.code as string;
      const name = TITLES[code] ?? (row.name as string);
      const own = wordings.filter((wording) => wording.code === code).map(({ wording }) => wording as string);
      return {
        code,
        name,
        seen: row.n_items as string,
        observed_names: joined(
          [row.name as string, ...own, ...(OWN_WORDINGS[code] ?? []), ...eachDevice(name)].filter(
            (one) => one !== name,
          ),
        ),
      };
    });
  return textOf(rows);
}

/** Routes seen in more than one source. */
export function routes(text: string): string {
  const rows = rowsOf(text).filter(({ note }) => !note?.includes('one HIS only'));
  return textOf(
    rows.map((row) => ({
      code: row.code as string,
      name: row.name as string,
      observed_names: row.observed_wordings as string,
    })),
  );
}

/** Departments: the decision of 2026, with the names of the years before. */
export function departments(text: string, read: ReadSource): string {
  const before = new Map(rowsOf(read('reference/departments.tsv')).map((row) => [row.code as string, row]));
  const rows = rowsOf(text).map((row) => {
    const code = row.code as string;
    const names = [before.get(code)?.name ?? '', row.name_qd5937_if_different ?? ''];
    before.delete(code);
    return {
      code,
      name: row.name as string,
      observed_names: joined(names.filter((one) => one !== '' && one !== row.name)),
      note: 'QĐ 1804/QĐ-BYT',
    };
  });
  const others = [...before.values()].map((row) => ({
    code: row.code as string,
    name: row.name as string,
    observed_names: '',
    note: '',
  }));
  return textOf([...rows, ...others]);
}
