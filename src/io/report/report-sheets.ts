import { COVERAGE_LABELS } from '../../catalog/catalog';
import { KIND_LABELS, KINDS } from '../../catalog/kinds';
import type { Facility } from '../../mapping/mapping';
import { dayText } from '../../messages/day';
import { messagesOf } from '../../messages/messages';
import type { Lang } from '../../messages/pair';
import { reportTexts } from '../../messages/report-texts';
import type { MilestoneState } from '../../report/behind';
import { silentFacilities } from '../../report/difficulties';
import type { Form677 } from '../../report/form677';
import type { UnreadableFile } from '../../report/monthly';
import { MOST_OPEN_ITEMS } from '../../report/open-items';
import type { PartDimension } from '../../report/parts';
import { formatRatio, type Ratio, type RatioReport, type RatioTotal, restsOnThinTable } from '../../report/ratio';
import { LEVEL_LABELS, type RegisterEntry, registerLookup } from '../../report/register';
import { onAbolished, shareOf } from '../../report/share';
import { worstItems } from '../../report/worst-items';
import type { SheetCell, SheetSpec } from '../sheets/workbook';
import { form677Workbook } from './form677-xlsx';
import { REPORT_LOOKS as L, type ReportColumn, tableSheet } from './report-looks';

/** What the further sheets of a report are made from. */
export interface ReportSheetsInput {
  readonly ratios: RatioReport;
  readonly register?: readonly RegisterEntry[];
  readonly unreadable?: readonly UnreadableFile[];
  readonly milestones?: readonly MilestoneState[];
  /** Facilities that have lists and do not stand in the register. */
  readonly unregistered?: readonly Facility[];
  /** Parts of every facility too, not of the total alone. */
  readonly by?: PartDimension;
}

const OPEN_ROWS = 2000;

/** The form of letter 677/BYT-BH as a workbook whose further sheets hold the numbers behind it: milestones, use, parts, editions, open items, files. */
export function reportXlsx(form: Form677, input: ReportSheetsInput, lang: Lang = 'vi'): Promise<Uint8Array> {
  return form677Workbook(form, reportSheets(input, lang));
}

/** The sheets behind the form: milestones, all numbers, use, parts, editions, open items, items out of scope, files. Sheets without a row are left out. */
export function reportSheets(input: ReportSheetsInput, lang: Lang = 'vi'): SheetSpec[] {
  return [behindSheet, numbers, use, parts, editions, openItems, outsideItems, files].flatMap(
    (make) => make(input, lang) ?? [],
  );
}

function outsideItems({ ratios }: ReportSheetsInput, lang: Lang): SheetSpec | undefined {
  const { columns: c, sheets, titles, notes } = reportTexts(lang);
  const rows = ratios.facilities.flatMap(({ facility, ratios: own }) =>
    KINDS.flatMap((kind) =>
      (own[kind]?.outside ?? []).map(({ localCode, localName, reason, apart, codes = [] }): SheetCell[] => [
        facility.code ?? null,
        facility.name,
        KIND_LABELS[kind][lang],
        localCode,
        localName,
        reason ?? (apart ? reportTexts(lang).apart[apart] : null),
        codes.join(', ') || null,
      ]),
    ),
  );
  if (rows.length === 0) return undefined;
  return tableSheet(
    sheets.outside,
    [
      { header: c.code, width: 11, look: L.key },
      { header: c.facility, width: 36 },
      { header: c.kind, width: 26 },
      { header: c.localCode, width: 16 },
      { header: c.localName, width: 44 },
      { header: c.reason, width: 36 },
      { header: c.ownCodes, width: 32 },
    ],
    rows,
    { title: titles.outside, note: notes.outside, frozenColumns: 2 },
  );
}

function behindSheet({ ratios, milestones = [] }: ReportSheetsInput, lang: Lang): SheetSpec | undefined {
  return milestonesSheet({ date: ratios.date, milestones }, lang);
}

/** Who is behind which milestone; nothing where none is set. */
export function milestonesSheet(
  { date, milestones: states }: { readonly date: string | null; readonly milestones: readonly MilestoneState[] },
  lang: Lang,
): SheetSpec | undefined {
  const { columns: c, sheets, titles, notes, due, notDue } = reportTexts(lang);
  if (states.length === 0) return undefined;
  const rows = states.flatMap(({ behind }) =>
    behind.map(({ facility, level, kind, mapped, total, milestone, due: isDue, missing }): SheetCell[] => [
      facility.code ?? null,
      facility.name,
      level ? LEVEL_LABELS[level][lang] : null,
      KIND_LABELS[kind][lang],
      formatRatio({ mapped, total }),
      shareOf(mapped, total),
      milestone.percent / 100,
      dayText(milestone.date, lang),
      missing,
      isDue ? due : notDue,
    ]),
  );
  return tableSheet(
    sheets.milestones,
    [
      { header: c.code, width: 11, look: L.key },
      { header: c.facility, width: 40 },
      { header: c.level, width: 16 },
      { header: c.kind, width: 28 },
      { header: c.ratio, width: 14, look: L.ratio },
      { header: c.share, width: 10, look: L.percent },
      { header: c.milestone, width: 10, look: L.percent },
      { header: c.milestoneDay, width: 12, look: L.key },
      { header: c.missing, width: 11, look: L.number },
      { header: c.state, width: 15 },
    ],
    rows,
    { title: titles.milestones, note: notes.milestones(date ? dayText(date, lang) : '—'), frozenColumns: 2 },
  );
}

function numbers({ ratios, register = [] }: ReportSheetsInput, lang: Lang): SheetSpec {
  const { columns: c, sheets, titles, notes } = reportTexts(lang);
  const entry = registerLookup(register);
  const number = (header: string, width = 9): ReportColumn => ({ header, width, look: L.number });
  const columns: ReportColumn[] = [
    { header: c.code, width: 11, look: L.key },
    { header: c.facility, width: 36 },
    { header: c.level, width: 15 },
    { header: c.kind, width: 26 },
    { header: c.ratio, width: 13, look: L.ratio },
    number(c.mapped),
    number(c.total),
    { header: c.share, width: 9, look: L.percent },
    number(c.automatic),
    number(c.confirmed),
    number(c.waiting),
    number(c.ambiguous),
    number(c.review),
    number(c.none),
    number(c.flagged),
    number(c.rejected),
    number(c.contradicting),
    number(c.noEquivalent),
    number(c.outOfScope),
    number(c.declaredInvalid, 10),
    number(c.duplicateRows, 11),
    number(c.notInForce, 11),
    number(c.abolished, 12),
    { header: c.editions, width: 22 },
    { header: c.coverage, width: 12 },
  ];
  const line = (
    facility: Facility,
    level: string | null,
    kind: (typeof KINDS)[number],
    of: Ratio | RatioTotal | null,
  ) => {
    const head = [facility.code ?? null, facility.name, level, KIND_LABELS[kind][lang], formatRatio(of)];
    if (of === null) return head;
    const { waitingBy: w } = of;
    return [
      ...head,
      of.mapped,
      of.total,
      shareOf(of.mapped, of.total),
      of.automatic,
      of.confirmed,
      of.waiting,
      w.ambiguous,
      w.review,
      w.none,
      w.flagged,
      w.rejected,
      w.contradicting,
      of.noEquivalent,
      of.outOfScope,
      of.declaredInvalid,
      of.duplicateRows,
      of.notInForce,
      onAbolished(of),
      of.editions.map(({ id }) => id).join(', '),
      COVERAGE_LABELS[of.coverage][lang],
    ];
  };
  const rows: SheetCell[][] = [];
  for (const { facility, ratios: own } of ratios.facilities) {
    const level = entry(facility)?.level;
    for (const kind of KINDS) rows.push(line(facility, level ? LEVEL_LABELS[level][lang] : null, kind, own[kind]));
  }
  for (const kind of KINDS) rows.push(line(total(lang), null, kind, ratios.totals[kind]));
  const thin = restsOnThinTable(ratios) ? ` ${messagesOf(lang).bringOfficial}` : '';
  return tableSheet(sheets.numbers, columns, rows, {
    title: titles.numbers,
    note: `${notes.numbers}${thin}`,
    frozenColumns: 2,
  });
}

function use({ ratios }: ReportSheetsInput, lang: Lang): SheetSpec | undefined {
  const { columns: c, sheets, titles, notes } = reportTexts(lang);
  const rows: SheetCell[][] = [];
  for (const { facility, ratios: own } of [...ratios.facilities, { facility: total(lang), ratios: ratios.totals }]) {
    for (const kind of KINDS) {
      const ratio = own[kind];
      if (!ratio || (!ratio.use.quantity && !ratio.use.amount)) continue;
      const { quantity, amount } = ratio.use;
      const cells = [quantity, amount].flatMap((weighed) =>
        weighed
          ? [weighed.items, weighed.mapped, weighed.total, shareOf(weighed.mapped, weighed.total)]
          : [null, null, null, null],
      );
      rows.push([
        facility.code ?? null,
        facility.name,
        KIND_LABELS[kind][lang],
        formatRatio(ratio),
        shareOf(ratio.mapped, ratio.total),
        ...cells,
        Math.max(quantity?.returned ?? 0, amount?.returned ?? 0),
      ]);
    }
  }
  if (rows.length === 0) return undefined;
  return tableSheet(
    sheets.use,
    [
      { header: c.code, width: 11, look: L.key },
      { header: c.facility, width: 36 },
      { header: c.kind, width: 26 },
      { header: c.ratio, width: 13, look: L.ratio },
      { header: c.share, width: 9, look: L.percent },
      { header: c.quantityItems, width: 10, look: L.number },
      { header: c.quantityMapped, width: 14, look: L.number },
      { header: c.quantityTotal, width: 14, look: L.number },
      { header: c.quantityShare, width: 11, look: L.percent },
      { header: c.amountItems, width: 10, look: L.number },
      { header: c.amountMapped, width: 19, look: L.number },
      { header: c.amountTotal, width: 19, look: L.number },
      { header: c.amountShare, width: 11, look: L.percent },
      { header: c.returnedItems, width: 12, look: L.number },
    ],
    rows,
    { title: titles.use, note: notes.use, frozenColumns: 2 },
  );
}

function parts({ ratios, by }: ReportSheetsInput, lang: Lang): SheetSpec | undefined {
  const { columns: c, sheets, titles, notes, parts: dimensions, unknownPart } = reportTexts(lang);
  const rows: SheetCell[][] = [];
  const add = (facility: Facility, own: Ratio | RatioTotal | null, only?: PartDimension) => {
    for (const { by: dimension, key, mapped, total } of own?.parts ?? []) {
      if (only && dimension !== only) continue;
      const label = KIND_LABELS[own!.kind][lang];
      const cells = [
        label,
        dimensions[dimension],
        key || unknownPart,
        formatRatio({ mapped, total }),
        mapped,
        total,
        shareOf(mapped, total),
      ];
      rows.push([facility.code ?? null, facility.name, ...cells]);
    }
  };
  for (const kind of KINDS) add(total(lang), ratios.totals[kind]);
  if (by && ratios.facilities.length > 1) {
    for (const { facility, ratios: own } of ratios.facilities) for (const kind of KINDS) add(facility, own[kind], by);
  }
  if (rows.length === 0) return undefined;
  return tableSheet(
    sheets.parts,
    [
      { header: c.code, width: 11, look: L.key },
      { header: c.facility, width: 36 },
      { header: c.kind, width: 28 },
      { header: c.by, width: 13 },
      { header: c.part, width: 36 },
      { header: c.ratio, width: 14, look: L.ratio },
      { header: c.mapped, width: 10, look: L.number },
      { header: c.total, width: 10, look: L.number },
      { header: c.share, width: 10, look: L.percent },
    ],
    rows,
    { title: titles.parts, note: notes.parts },
  );
}

function editions({ ratios }: ReportSheetsInput, lang: Lang): SheetSpec | undefined {
  const { columns: c, sheets, titles, notes } = reportTexts(lang);
  const rows: SheetCell[][] = [];
  for (const { facility, ratios: own } of [{ facility: total(lang), ratios: ratios.totals }, ...ratios.facilities]) {
    for (const kind of KINDS) {
      for (const { edition, mapped, total, abolished } of own[kind]?.byEdition ?? []) {
        rows.push([
          facility.code ?? null,
          facility.name,
          KIND_LABELS[kind][lang],
          edition.id,
          edition.decision,
          COVERAGE_LABELS[edition.coverage][lang],
          mapped,
          total,
          abolished ? dayText(abolished.validTo, lang) : null,
          abolished?.by ?? null,
        ]);
      }
    }
  }
  if (rows.length === 0) return undefined;
  return tableSheet(
    sheets.editions,
    [
      { header: c.code, width: 11, look: L.key },
      { header: c.facility, width: 36 },
      { header: c.kind, width: 28 },
      { header: c.editions, width: 18 },
      { header: c.decision, width: 20 },
      { header: c.coverage, width: 13 },
      { header: c.mapped, width: 10, look: L.number },
      { header: c.total, width: 10, look: L.number },
      { header: c.validTo, width: 13, look: L.key },
      { header: c.abolishedBy, width: 20 },
    ],
    rows,
    { title: titles.editions, note: notes.editions },
  );
}

function openItems({ ratios }: ReportSheetsInput, lang: Lang): SheetSpec | undefined {
  const { columns: c, sheets, titles, notes, states } = reportTexts(lang);
  const rows = worstItems(ratios, OPEN_ROWS).map((item): SheetCell[] => [
    KIND_LABELS[item.kind][lang],
    item.localName,
    item.facilities,
    item.quantity ?? null,
    item.amount ?? null,
    states[item.state],
    item.nearest?.code ?? null,
    item.nearest?.name ?? null,
  ]);
  if (rows.length === 0) return undefined;
  return tableSheet(
    sheets.open,
    [
      { header: c.kind, width: 24 },
      { header: c.localName, width: 46 },
      { header: c.facilities, width: 9, look: L.number },
      { header: c.quantity, width: 13, look: L.number },
      { header: c.amount, width: 18, look: L.number },
      { header: c.state, width: 16 },
      { header: c.nearestCode, width: 17, look: L.key },
      { header: c.nearestName, width: 46 },
    ],
    rows,
    { title: titles.open, note: notes.open(MOST_OPEN_ITEMS) },
  );
}

function files({ ratios, unreadable = [], unregistered = [] }: ReportSheetsInput, lang: Lang): SheetSpec | undefined {
  const { columns: c, sheets, titles, notes, unreadableAt, silent, unregistered: outside } = reportTexts(lang);
  const ofFacility =
    (what: string) =>
    (facility: Facility): SheetCell[] => [what, facility.code ?? null, facility.name, null];
  const rows: SheetCell[][] = [
    ...unreadable.map(({ file, at, reason }): SheetCell[] => [unreadableAt[at], null, file, reason[lang]]),
    ...silentFacilities(ratios).map(ofFacility(silent)),
    ...unregistered.map(ofFacility(outside)),
  ];
  if (rows.length === 0) return undefined;
  return tableSheet(
    sheets.files,
    [
      { header: c.what, width: 30 },
      { header: c.code, width: 11, look: L.key },
      { header: c.name, width: 44 },
      { header: c.reason, width: 80 },
    ],
    rows,
    { title: titles.files, note: notes.files },
  );
}

function total(lang: Lang): Facility {
  return { name: reportTexts(lang).total };
}
