import { bareIngredientText, ingredientNames, ingredientText } from '../../src/text/ingredients';
import { wordsOf } from '../../src/text/words';
import { joined, listOf, type ReadSource, type Row, rowsOf, textOf } from './tsv';

/** How far a code is known, as the table says it; what begins with `inferred` is never mapped automatically. */
const CHECKED: Readonly<Record<string, string>> = {
  A: 'annex copy and formulary',
  B: 'annex copy and registrations',
  C: 'annex copy',
  D: 'formulary',
  'E+': 'inferred from order and seen once',
  E: 'inferred from order',
  R: 'inferred from a public rule',
  F: 'inferred from one mention',
};

/**
 * Groups of circular 40/2014 by the last position of each, in the words of a pharmacist. The circular is not among the
 * sources: the limits were set by reading the known codes in their order, which leaves numbers without a name near a
 * limit in doubt.
 */
const GROUPS: readonly (readonly [last: number, group: string])[] = [
  [26, 'gây tê, gây mê, tiền mê'],
  [58, 'giảm đau, hạ sốt, chống viêm không steroid'],
  [62, 'điều trị gút'],
  [77, 'xương khớp'],
  [94, 'chống dị ứng, quá mẫn'],
  [130, 'giải độc, dùng khi ngộ độc'],
  [144, 'chống co giật, động kinh'],
  [153, 'trị giun sán'],
  [196, 'kháng sinh nhóm beta-lactam'],
  [207, 'kháng sinh nhóm aminoglycosid'],
  [209, 'kháng sinh nhóm phenicol'],
  [216, 'kháng sinh nhóm nitroimidazol'],
  [217, 'kháng sinh nhóm lincosamid'],
  [226, 'kháng sinh nhóm macrolid'],
  [237, 'kháng sinh nhóm quinolon'],
  [244, 'kháng sinh nhóm sulfamid'],
  [247, 'kháng sinh nhóm tetracyclin'],
  [259, 'kháng sinh khác'],
  [280, 'chống virus'],
  [304, 'chống nấm'],
  [306, 'điều trị bệnh do amip'],
  [323, 'điều trị bệnh lao'],
  [334, 'điều trị sốt rét'],
  [338, 'điều trị đau nửa đầu'],
  [402, 'điều trị ung thư'],
  [411, 'điều hòa miễn dịch'],
  [418, 'đường tiết niệu'],
  [425, 'chống Parkinson'],
  [437, 'chống thiếu máu'],
  [454, 'tác dụng lên quá trình đông máu'],
  [469, 'máu, chế phẩm máu, dung dịch cao phân tử'],
  [475, 'tác dụng lên máu khác'],
  [481, 'chống đau thắt ngực'],
  [489, 'chống loạn nhịp'],
  [529, 'điều trị tăng huyết áp'],
  [530, 'điều trị hạ huyết áp'],
  [537, 'điều trị suy tim'],
  [548, 'chống huyết khối'],
  [559, 'hạ lipid máu'],
  [580, 'tim mạch khác'],
  [629, 'da liễu, dùng ngoài'],
  [655, 'chẩn đoán, cản quang'],
  [658, 'tẩy trùng, sát khuẩn'],
  [661, 'lợi tiểu'],
  [684, 'kháng acid, chống loét dạ dày'],
  [692, 'chống nôn'],
  [703, 'chống co thắt'],
  [716, 'tẩy, nhuận tràng'],
  [733, 'điều trị tiêu chảy'],
  [739, 'điều trị trĩ'],
  [757, 'tiêu hóa khác'],
  [781, 'hormon thượng thận và chất tổng hợp thay thế'],
  [797, 'hormon và nội tiết sinh dục'],
  [812, 'hạ đường huyết'],
  [818, 'tuyến giáp, cận giáp'],
  [825, 'huyết thanh và globulin miễn dịch'],
  [843, 'giãn cơ, ức chế cholinesterase'],
  [898, 'điều trị bệnh mắt'],
  [913, 'tai mũi họng'],
  [921, 'thúc đẻ, cầm máu sau đẻ'],
  [925, 'chống đẻ non'],
  [932, 'dung dịch lọc màng bụng, lọc máu'],
  [940, 'an thần'],
  [960, 'rối loạn tâm thần'],
  [971, 'chống trầm cảm'],
  [986, 'hen và bệnh phổi tắc nghẽn'],
  [999, 'chữa ho'],
  [1004, 'đường hô hấp khác'],
  [1010, 'điện giải đường uống'],
  [1030, 'dung dịch điều chỉnh nước, điện giải: tiêm truyền'],
  [1064, 'khoáng chất và vitamin'],
];

function groupOf(code: string): string {
  const position = Number(/^40\.(\d+)(?!\.\d{2,}|\d)/.exec(code)?.[1] ?? Number.NaN);
  return code.startsWith('40.30.') ? '' : (GROUPS.find(([last]) => position <= last)?.[1] ?? '');
}

/** A trailing asterisk marks a condition of payment; it is no part of the name. */
export function plainName(name: string): string {
  return name.replace(/\s*(?:\(\*\)|\*+)\s*$/u, '').trim();
}

/** Spellings without the count or the source in brackets behind them. */
function spellings(cell: string | undefined): string[] {
  return listOf(cell).map((text) => plainName(text.replace(/\s*\((?:\d+|PL05|formulary)\)$/u, '')));
}

/** What two names share when they name the same ingredients, whatever the order, spelling and salt. */
function nameKey(name: string): string {
  return wordsOf(ingredientText(plainName(name)))
    .map(({ fold }) => fold)
    .sort()
    .join(' ');
}

/** The same without salts. */
export function bareKey(name: string): string {
  return wordsOf(bareIngredientText(plainName(name)))
    .map(({ fold }) => fold)
    .sort()
    .join(' ');
}

/** One product in so many is registered under a code or a route that is not its own. */
const SLIPS = 10;

/** `2.10 (44) | 2.01; 2.04 (1)` → the codes seen more often than slips would be, each with its count, the most frequent first. */
function routesOf(cell: string | undefined): [route: string, seen: number][] {
  const counts = new Map<string, number>();
  for (const text of listOf(cell)) {
    const count = Number(/\((\d+)\)$/.exec(text)?.[1] ?? 1);
    for (const route of text.match(/\d\.\d{2}/g) ?? []) counts.set(route, (counts.get(route) ?? 0) + count);
  }
  const all = [...counts].sort((a, b) => b[1] - a[1]);
  const total = all.reduce((sum, [, count]) => sum + count, 0);
  return all.filter(([, count]) => count > 1 || total < SLIPS);
}

/** The wording of a code known from formularies only: that of circular 30/2018, unless it names other ingredients. */
function officialName(row: Row, byName: ReadonlyMap<string, readonly Row[]>): string {
  const own = plainName(row.name as string);
  if (row.confidence !== 'D') return own;
  const [same, another] = byName.get(bareKey(own)) ?? [];
  if (same && !another) return plainName(same.name as string);
  const given = plainName(row.tt30_name as string);
  return given !== '' && ingredientNames(given).length === ingredientNames(own).length ? given : own;
}

function grouped(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

/**
 * Whether a spelling seen under a code names the ingredients of another code and not those of this one: a slip
 * of somebody's list, which no code and no product may carry on.
 */
export function namesAnother(read: ReadSource): (code: string, spelling: string) => boolean {
  const owners = new Map<string, Set<string>>();
  const own = (name: string | undefined, code: string): void => {
    const key = bareKey(name ?? '');
    if (key !== '') owners.set(key, (owners.get(key) ?? new Set()).add(code));
  };
  for (const { code = '', name, tt30_name: position, confidence } of rowsOf(read('drugs/dm40.tsv'))) {
    if (confidence === 'X') continue;
    own(name, code);
    own(position, code);
  }
  return (code, spelling) => {
    const named = owners.get(bareKey(spelling));
    return named !== undefined && !named.has(code);
  };
}

/** Ingredient codes: `40.N`, `40.30.N`, `40.N.M` and `40P.N`, with what was seen before of their spellings. */
export function drugCodes(text: string, read: ReadSource): string {
  const positions = rowsOf(read('drugs/tt30-2018-positions.tsv'));
  const byName = grouped(positions, ({ name }) => bareKey(name as string));
  const before = new Map(rowsOf(read('drugs/observed-40.tsv')).map((row) => [row.code, row]));
  const isSlip = namesAnother(read);
  const ingredients = rowsOf(text)
    .filter(({ confidence }) => confidence !== 'X')
    .map((row) => {
      const code = row.code as string;
      const name = officialName(row, byName);
      const seen = before.get(code);
      const names = [
        row.name as string,
        ...spellings(row.other_names),
        seen?.name ?? '',
        ...listOf(seen?.observed_names),
      ];
      const routes = routesOf(row.routes);
      return {
        code,
        name,
        observed_names: joined(names.map(plainName).filter((one) => one !== '' && one !== name && !isSlip(code, one))),
        group: groupOf(code),
        routes: joined(routes.map(([route]) => route)),
        routes_seen: routes.map(([, count]) => count).join(' | '),
        checked: CHECKED[row.confidence as string] as string,
      };
    });
  const radio = rowsOf(read('drugs/radiopharmaceuticals-40p.tsv'))
    .filter(({ code_40p }) => code_40p !== '')
    .map((row) => ({
      code: row.code_40p as string,
      name: row.name as string,
      observed_names: '',
      group: 'thuốc phóng xạ, hợp chất đánh dấu',
      routes: '',
      routes_seen: '',
      checked: row.confidence === 'A' ? 'formulary' : 'inferred from order',
    }));
  return textOf([...ingredients, ...radio]);
}

/** Which codes each position of circular 30/2018 has: as recorded, where the ingredients agree, and those of just its name. */
function codesOfPositions(read: ReadSource): Map<string, string[]> {
  const positions = rowsOf(read('drugs/tt30-2018-positions.tsv'));
  const named = new Map(rowsOf(read('drugs/dm40.tsv')).map((row) => [row.code as string, row]));
  const codes = new Map<string, string[]>();
  const claimed = new Set<string>();
  for (const row of positions) {
    const own = [row.code_40, row.code_40_30_seen, row.code_40_inferred]
      .flatMap((cell) => (cell ?? '').split(/[\s|]+/))
      .filter((code) => {
        const known = named.get(code);
        if (!known || known.confidence === 'X') return false;
        return ingredientNames(known.name as string).length === ingredientNames(row.name as string).length;
      });
    for (const code of own) claimed.add(code);
    codes.set(row.position as string, own);
  }
  const free = [...named.values()].filter(({ code, confidence }) => confidence !== 'X' && !claimed.has(code as string));
  const freeByName = grouped(free, ({ name }) => nameKey(name as string));
  const open = positions.filter(({ position }) => codes.get(position as string)?.length === 0);
  for (const [key, rows] of grouped(open, ({ name }) => nameKey(name as string))) {
    const [row, another] = rows;
    if (row && !another)
      codes.set(
        row.position as string,
        (freeByName.get(key) ?? []).map(({ code }) => code as string),
      );
  }
  return codes;
}

/** The positions of circular 30/2018, its radiopharmaceuticals (`PX.N`) among them. */
export function positions2018(text: string, read: ReadSource): string {
  const codes = codesOfPositions(read);
  const rows = rowsOf(text).map((row) => ({
    position: row.position as string,
    name: plainName(row.name as string),
    route: row.route_tt20 as string,
    codes: joined(codes.get(row.position as string) ?? []),
  }));
  const radio = rowsOf(read('drugs/radiopharmaceuticals-40p.tsv')).map((row) => ({
    position: `PX.${row.tt30_position}`,
    name: row.name as string,
    route: '',
    codes: row.code_40p as string,
  }));
  return textOf([...rows, ...radio]);
}

/** The positions of circular 20/2022, one row each: further rows of a position are its other forms. */
export function positions2022(text: string, read: ReadSource): string {
  const codes = codesOfPositions(read);
  const seen = new Map(rowsOf(read('drugs/tt20-2022-positions.tsv')).map((row) => [row.position, row]));
  const rows = [...grouped(rowsOf(text), ({ position }) => position as string).values()].map((forms) => {
    const first = forms[0] as Row;
    const name = plainName(first.name as string);
    const names = [
      ...forms.map((form) => form.name as string),
      ...spellings(seen.get(first.position as string)?.names),
    ];
    return {
      position: first.position as string,
      name,
      observed_names: joined(names.map(plainName).filter((one) => one !== '' && one !== name)),
      route: joined(forms.map((form) => form.route as string).filter(Boolean)).replaceAll(' | ', '; '),
      note: joined(forms.map((form) => form.payment_note as string).filter(Boolean)).replaceAll(' | ', ' '),
      codes: joined(codes.get(first.tt30_position as string) ?? []),
      same_as: first.tt30_position as string,
    };
  });
  return textOf(rows);
}
