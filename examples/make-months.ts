/**
 * Monthly reports of a made-up province: curves that rise, and facilities that slip back for reasons that are known.
 * Run: npx tsx examples/make-months.ts -o FOLDER [--facilities 40] [--months 6] [--seed 1]
 * The same in order, without names of options: npx tsx examples/make-months.ts FOLDER [facilities] [months] [seed]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { KINDS, type Kind } from '../src/catalog/kinds';
import { readEditions } from '../src/io/catalogs/open';
import { monthlyReportText } from '../src/io/report/monthly-file';
import type { EditionRef, Facility } from '../src/mapping/mapping';
import type { MonthlyClaims, MonthlyReport } from '../src/report/monthly';
import type { OpenItem } from '../src/report/open-items';
import type { RatioPart } from '../src/report/parts';
import { type CountedList, ratioReport } from '../src/report/ratio';
import type { Waiting } from '../src/report/ratio-counts';
import type { FacilityLevel, RegisterEntry } from '../src/report/register';
import { chance } from './noise';

/** How many facilities and months, and from which seed; the same seed gives the same reports. */
export interface MonthsOptions {
  /** At least 8, so that every story of {@link STORIES} has its facility. */
  readonly facilities: number;
  /** At least 6. */
  readonly months: number;
  readonly seed: number;
  /** Last month, `yyyy-mm`. @default '2026-11' */
  readonly last?: string;
}

/** What happens to which facility (place in the register, from 0) and in which month (from 0); everybody else only gets better. */
export const STORIES = {
  /** 150 new services without a code. */
  newItems: { facility: 1, kind: 'services', month: 3, items: 150 },
  /** The list of diseases moves to a new edition: 900 items have to be looked at again. */
  newEdition: { facility: 2, kind: 'icd10', month: 4, items: 900 },
  /** 60 decided supplies are rejected on review. */
  rejected: { facility: 3, kind: 'supplies', month: 2, items: 60 },
  /** Nothing arrives in one month. */
  silent: { facility: 4, month: 3 },
  /** One list is missing in the last month but one. */
  listMissing: { facility: 5, kind: 'drugs', month: 4 },
  /** 40 new drugs, and 25 decided ones taken back in the same month: the counts alone cannot tell where all of them went. */
  mixed: { facility: 6, kind: 'drugs', month: 5, added: 40, reopened: 25 },
  /** Never sent anything. */
  absent: { facility: 7 },
} as const;

const PROVINCE = 'Thanh Giang';
const DISTRICTS = ['Lâm Khê', 'Vân Sơn', 'Hạ Đình', 'Phú Lộc Thượng', 'Bình Tân', 'Hòa Khánh', 'Yên Trạch', 'Tam Điền'];
const COMMUNES = [
  'An Thạnh',
  'Đông Phú',
  'Tân Mỹ',
  'Long Hòa',
  'Xuân Lãng',
  'Kim Sơn',
  'Thạch Bàn',
  'Vĩnh Lộc',
  'Quảng Đức',
];
const DEPARTMENTS = ['Khoa Khám bệnh', 'Khoa Nội', 'Khoa Ngoại', 'Khoa Xét nghiệm', 'Khoa Chẩn đoán hình ảnh'];

/** Items of a full list, by kind; smaller facilities have fewer. */
const SIZES: Readonly<Record<Kind, number>> = {
  drugs: 900,
  'traditional-medicines': 180,
  services: 3000,
  supplies: 1200,
  icd10: 4000,
  'yhct-diseases': 300,
  blood: 24,
};
const SCALE: Readonly<Record<FacilityLevel, number>> = { central: 1.2, province: 1, district: 0.55, commune: 0.12 };
/** Kinds that a commune's health station keeps a list of. */
const COMMUNE_KINDS: ReadonlySet<Kind> = new Set(['drugs', 'services', 'supplies', 'icd10']);

/** Names of items that many facilities cannot place; made up. */
const OPEN_NAMES: Readonly<Record<Kind, readonly string[]>> = {
  drugs: [
    'Vitamin tổng hợp dạng siro trẻ em',
    'Dung dịch rửa mũi ưu trương 3%',
    'Men vi sinh gói',
    'Kem bôi da phối hợp',
  ],
  'traditional-medicines': ['Cao lỏng bổ phế gia truyền', 'Trà gừng mật ong hòa tan', 'Cao xoa bóp thảo dược'],
  services: [
    'Khám sàng lọc trước tiêm chủng theo yêu cầu',
    'Tư vấn dinh dưỡng cho thai phụ',
    'Xông hơi thảo dược toàn thân',
    'Chăm sóc rốn sơ sinh tại nhà',
    'Đo mật độ xương gót chân bằng siêu âm',
    'Tập phục hồi với gương',
  ],
  supplies: [
    'Bộ khăn trải phẫu thuật dùng một lần',
    'Túi đựng bệnh phẩm có khóa',
    'Miếng dán hạ sốt',
    'Gối kê cổ chân',
  ],
  icd10: ['Mệt mỏi sau nhiễm virus kéo dài', 'Đau lưng do tư thế ngồi', 'Khám sức khỏe lái xe'],
  'yhct-diseases': ['Yêu thống do hàn thấp lâu ngày', 'Tý chứng thể phong thấp nhiệt'],
  blood: ['Khối hồng cầu rửa 150 ml tại chỗ', 'Huyết tương giàu tiểu cầu tự thân'],
};

/** Reports of the months, oldest first. */
export function makeMonths({ facilities, months, seed, last = '2026-11' }: MonthsOptions): MonthlyReport[] {
  const register = makeRegister(facilities);
  const lists = register.map((entry, place) => makeCurves(entry, place, months, seed));
  return Array.from({ length: months }, (_, at): MonthlyReport => {
    const month = monthsBefore(last, months - 1 - at);
    const date = lastDay(month);
    const counted = lists.flatMap((curves) => curves.flatMap((curve) => curve(at) ?? []));
    return {
      format: 'dmdc-report',
      version: 2,
      province: PROVINCE,
      month,
      date,
      made: `${monthsBefore(month, -1)}-03T02:00:00.000Z`,
      register,
      ratios: ratioReport(counted, { date, facilities: register, abolition: (edition) => abolition(edition, date) }),
      claims: register.flatMap((entry, place) => claimsOf(entry, place, at, seed)),
      unreadable:
        at === months - 1
          ? [{ file: 'danh-muc-vtyt-2026.xls', at: 'map', reason: { vi: 'Tệp hỏng.', en: 'The file is damaged.' } }]
          : [],
      milestones: [
        { date: lastDay(monthsBefore(last, 3)), percent: 60 },
        { date: lastDay(monthsBefore(last, 1)), percent: 75 },
        { date: lastDay(last), percent: 80 },
        { date: lastDay(last), percent: 90, level: 'province' },
      ],
    };
  });
}

function makeRegister(count: number): RegisterEntry[] {
  return Array.from({ length: count }, (_, at): RegisterEntry => {
    const code = String(96_001 + at);
    const district = DISTRICTS[at % DISTRICTS.length];
    const round = Math.floor(at / DISTRICTS.length);
    if (at === 0) return { code, name: `Bệnh viện Đa khoa tỉnh ${PROVINCE}`, level: 'province' };
    if (at === 1) return { code, name: `Bệnh viện Sản Nhi ${PROVINCE}`, level: 'province' };
    if (round === 0) return { code, name: `Trung tâm Y tế huyện ${district}`, level: 'district' };
    const commune = COMMUNES[(at * 5 + round) % COMMUNES.length];
    return { code, name: `Trạm Y tế xã ${commune} ${round} (${district})`, level: 'commune' };
  });
}

type States = { automatic: number; confirmed: number; noEquivalent: number } & Waiting;
type Curve = (month: number) => CountedList | undefined;

/** The lists of one facility: each says what it counts in a month. */
function makeCurves(entry: RegisterEntry, place: number, months: number, seed: number): Curve[] {
  if (place === STORIES.absent.facility) return [];
  return KINDS.flatMap((kind, at): Curve[] => {
    if (entry.level === 'commune' && !COMMUNE_KINDS.has(kind)) return [];
    const random = chance(seed * 1_000_003 + place * 31 + at);
    const total = Math.max(4, Math.round(SIZES[kind] * SCALE[entry.level ?? 'commune'] * (0.8 + 0.4 * random())));
    const start = 0.4 + 0.35 * random();
    const goal = 0.8 + 0.19 * random();
    const pace = 0.45 + 0.3 * random();
    const counts: States[] = [];
    for (let month = 0; month < months; month++) {
      const share = goal - (goal - start) * pace ** month;
      const before = counts[month - 1];
      counts.push(before ? next(before, Math.floor(share * total)) : first(total, Math.floor(share * total), random));
      tell(counts, kind, place, month);
    }
    return [
      (month) => {
        const { silent, listMissing } = STORIES;
        if (place === silent.facility && month === silent.month) return undefined;
        if (place === listMissing.facility && kind === listMissing.kind && month === listMissing.month)
          return undefined;
        return counted(kind, entry, editionIn(kind, place, month), counts[month] as States, seed + place + at);
      },
    ];
  });
}

function first(total: number, mapped: number, random: () => number): States {
  const open = total - mapped;
  const automatic = Math.floor(mapped * 0.8);
  const noEquivalent = Math.floor(open * 0.06 * random());
  const ambiguous = Math.floor(open * 0.2);
  const none = Math.floor(open * 0.3);
  const review = open - noEquivalent - ambiguous - none;
  return {
    automatic,
    confirmed: mapped - automatic,
    noEquivalent,
    ambiguous,
    review,
    none,
    flagged: 0,
    rejected: 0,
    contradicting: 0,
  };
}

/** People confirm open items until `n` have a code; where something slipped back, they work it off bit by bit. */
function next(before: States, mapped: number): States {
  const after = { ...before };
  const now = before.automatic + before.confirmed;
  let more = Math.max(Math.min(10, openOf(before)), mapped - now);
  for (const state of ['review', 'ambiguous', 'none', 'rejected'] as const) {
    const taken = Math.min(more, after[state]);
    after[state] -= taken;
    after.confirmed += taken;
    more -= taken;
  }
  return after;
}

const openOf = ({ review, ambiguous, none, rejected }: States) => review + ambiguous + none + rejected;

/** The stories: they replace what would have happened in that month. */
function tell(counts: States[], kind: Kind, place: number, month: number): void {
  const before = counts[month - 1];
  if (!before) return;
  const { newItems, newEdition, rejected, mixed } = STORIES;
  const here = (story: { facility: number; kind: Kind; month: number }) =>
    story.facility === place && story.kind === kind && story.month === month;
  if (here(newItems)) counts[month] = { ...before, none: before.none + newItems.items };
  if (here(newEdition)) {
    counts[month] = {
      ...before,
      automatic: before.automatic - newEdition.items,
      review: before.review + newEdition.items,
    };
  }
  if (here(rejected)) {
    counts[month] = {
      ...before,
      automatic: before.automatic - rejected.items,
      rejected: before.rejected + rejected.items,
    };
  }
  if (here(mixed)) {
    const { added, reopened } = mixed;
    counts[month] = {
      ...before,
      automatic: before.automatic - reopened,
      rejected: before.rejected + 15,
      review: before.review + added + 10,
    };
  }
}

/** The edition that a list rests on: the facility of the story and every ninth one are late with the new list of diseases. */
function editionIn(kind: Kind, place: number, month: number): EditionRef {
  if (kind !== 'icd10') return edition(kind, 'qd7603-2018');
  const { facility, month: from } = STORIES.newEdition;
  const old = place === facility ? month < from : place % 9 === 8;
  return edition(kind, old ? 'qd4469-2020' : 'tt06-2026');
}

function edition(kind: Kind, id: string): EditionRef {
  const found = readEditions().editions.find((one) => one.kind === kind && one.id === id);
  if (!found) throw new Error(`${kind}/${id}`);
  const { title, decision, coverage } = found;
  return { kind, id, title: { vi: title.vi, en: title.en }, decision, coverage };
}

function abolition({ kind, id }: EditionRef, date: string | undefined) {
  const found = readEditions().editions.find((one) => one.kind === kind && one.id === id);
  if (!found?.validTo || date === undefined || found.validTo >= date) return undefined;
  return { validTo: found.validTo, by: found.abolishedBy };
}

function counted(kind: Kind, { code, name }: Facility, ref: EditionRef, states: States, seed: number): CountedList {
  const random = chance(seed);
  const { automatic, confirmed, noEquivalent, ...waitingBy } = states;
  const mapped = automatic + confirmed;
  const waiting = Object.values(waitingBy).reduce((sum, count) => sum + count, 0);
  const total = mapped + noEquivalent + waiting;
  const names = OPEN_NAMES[kind];
  const open = Array.from({ length: Math.min(total - mapped, names.length) }, (_, at): OpenItem => {
    const quantity = Math.floor(random() ** 2 * 4000) + 1;
    return {
      localCode: `${kind.slice(0, 2).toUpperCase()}${at + 1}`,
      localName: names[at] as string,
      state: waitingBy.none > at ? 'none' : noEquivalent > at ? 'no-equivalent' : 'review',
      quantity,
      amount: quantity * 1000 * (5 + Math.floor(random() * 90)),
    };
  }).sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0));
  const quantity = { items: total, returned: 0, mapped: mapped * 110, total: mapped * 110 + (total - mapped) * 45 };
  const amount = {
    items: total,
    returned: 0,
    mapped: mapped * 6_500_000,
    total: mapped * 6_500_000 + (total - mapped) * 2_100_000,
  };
  return {
    kind,
    facility: { code, name },
    edition: ref,
    counts: {
      mapped,
      total,
      automatic,
      confirmed,
      waiting,
      waitingBy,
      noEquivalent,
      outOfScope: 0,
      apart: { exam: 0, bed: 0 },
      notInForce: 0,
      duplicateRows: 0,
      declaredInvalid: Math.floor(waiting / 12),
      use: kind === 'icd10' || kind === 'yhct-diseases' ? { quantity: null, amount: null } : { quantity, amount },
    },
    duplicates: [],
    byEdition: [{ edition: ref, mapped, total }],
    parts: partsOf(kind, mapped, total),
    open,
    outside: [],
    holds: { from: null, to: null },
    issues: [],
  };
}

function partsOf(kind: Kind, mapped: number, total: number): RatioPart[] {
  if (kind !== 'services' && kind !== 'drugs') return [];
  let restn = mapped;
  let restN = total;
  return DEPARTMENTS.map((key, at): RatioPart => {
    const left = DEPARTMENTS.length - at;
    const own = Math.floor(restN / left);
    const decided = Math.min(own, Math.floor(restn / left));
    restn -= decided;
    restN -= own;
    return { by: 'department', key, mapped: decided, total: own };
  });
}

function claimsOf(entry: RegisterEntry, place: number, month: number, seed: number): MonthlyClaims[] {
  if (place === STORIES.absent.facility || (place === STORIES.silent.facility && month === STORIES.silent.month))
    return [];
  const random = chance(seed * 7 + place * 13 + month);
  const records = Math.round(4000 * SCALE[entry.level ?? 'commune'] * (0.8 + 0.4 * random()));
  const onDay = Math.floor(records * (0.9 + 0.1 * random()));
  const tables = Array.from({ length: 5 }, (_, at) => at < 3 || (place + at) % 4 !== 0 || month > 3);
  return [
    {
      facility: { code: entry.code, name: entry.name },
      tables,
      onDay: { count: onDay, total: records },
      answered: { count: Math.floor(records * (0.96 + 0.04 * random())), total: records },
    },
  ];
}

function monthsBefore(month: string, count: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const at = year * 12 + (number - 1) - count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      output: { type: 'string', short: 'o' },
      facilities: { type: 'string' },
      months: { type: 'string' },
      seed: { type: 'string' },
    },
  });
  const rest = values.output === undefined ? positionals : ['', ...positionals];
  const folder = values.output ?? rest[0] ?? 'thang';
  const { facilities = rest[1] ?? '40', months = rest[2] ?? '6', seed = rest[3] ?? '1' } = values;
  mkdirSync(folder, { recursive: true });
  for (const report of makeMonths({ facilities: Number(facilities), months: Number(months), seed: Number(seed) })) {
    const path = join(folder, `bao-cao-${report.month}.json`);
    writeFileSync(path, monthlyReportText(report));
    console.log(path);
  }
}
