import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { asKind, KIND_LABELS } from '../../catalog/kinds';
import { openCatalog } from '../../io/catalogs/open';
import {
  acceptNames,
  type NameOffer,
  offerNames,
  type ProvinceRun,
  provinceNames,
  undoProvince,
} from '../../jobs/province-review';
import type { OfferWish } from '../../mapping/offers';
import { verdictOf } from '../../mapping/second-review';
import type { SharedName } from '../../mapping/shared-names';
import { decisionTexts } from '../../messages/cli/decisions';
import { provinceReviewTexts } from '../../messages/cli/province-review';
import { mappingFiles } from '../../store/paths';
import { facilityKey } from '../../text/same-text';
import { type Console, save } from '../terminal/console';
import { EXIT, UsageError } from '../terminal/exit';
import { numberOption, person } from '../terminal/options';

/** Options of `dmdc province-review`, as commander gives them. */
export interface ProvinceReviewOptions {
  readonly kind?: string;
  readonly top?: string;
  readonly json?: boolean;
  readonly decide?: readonly string[];
  readonly decisions?: string;
  readonly comment?: string;
  readonly accept?: boolean;
  readonly facility?: readonly string[];
  readonly undo?: boolean;
  readonly by?: string;
  readonly dryRun?: boolean;
}

const SHOWN_NAMES = 20;
const SHOWN_LEFT = 5;

/** `dmdc province-review`: names that wait at several facilities, decided once for all of them; 1 when there is nothing to do. */
export async function provinceReview(folder: string, options: ProvinceReviewOptions, io: Console): Promise<number> {
  const texts = provinceReviewTexts(io.lang);
  const paths = mappingFiles([folder]);
  const by = person(options.by);
  if (options.undo) {
    const { batch, restored, kept, files } = await undoProvince(paths, { by });
    if (batch === undefined || files === 0) {
      io.tell(texts.nothingToUndo);
      return EXIT.findings;
    }
    io.print(texts.undone(batch, io.number(restored), io.number(files)));
    if (kept > 0) io.tell(decisionTexts(io.lang).kept(io.number(kept)));
    return EXIT.done;
  }
  const { accept, dryRun, comment, facility: facilities } = options;
  const settings = { by, dryRun, ...(facilities && { facilities }) };
  const isOffer = options.decide !== undefined || options.decisions !== undefined;
  if (accept && !isOffer) return tell(await acceptNames(paths, settings), true, folder, options, io);
  const kind = options.kind === undefined ? undefined : asKind(options.kind);
  const names = await provinceNames(paths, { ...(kind && { kind }) });
  if (!isOffer) return list(folder, names, paths.length, options, io);
  const decided = [...typed(names, options.decide ?? [], io), ...written(names, options.decisions, io)];
  const offers = decided.map(
    ({ name: { key, files }, wish }): NameOffer => ({ key, files, wish, ...(comment !== undefined && { comment }) }),
  );
  return tell(await offerNames(offers, { ...settings, accept }), accept === true, folder, options, io);
}

async function list(
  folder: string,
  names: readonly SharedName[],
  files: number,
  { top, json }: ProvinceReviewOptions,
  io: Console,
): Promise<number> {
  const texts = provinceReviewTexts(io.lang);
  const most = numberOption('--top', top, io);
  if (json) {
    const shown = names.slice(0, most).map(({ files: _, decided, ...name }) => ({
      ...name,
      codes: name.codes.map((one) => ({ ...one, name: nameOf(name.kind, one.code) })),
      decided: decided.map((one) => ({ decision: verdictOf(one.decision), facilities: one.facilities })),
    }));
    await save(undefined, `${JSON.stringify({ names: shown }, null, 2)}\n`, io);
  } else {
    io.print(texts.head(io.number(names.length), io.number(files)));
    for (const [at, name] of names.slice(0, most ?? SHOWN_NAMES).entries()) printName(at + 1, name, io);
    if (names.length > 0) io.tell(texts.next(folder));
  }
  return names.length > 0 ? EXIT.done : EXIT.findings;
}

function nameOf(kind: SharedName['kind'], code: string): string {
  return openCatalog(kind).get(code)?.name ?? '';
}

function printName(number: number, name: SharedName, io: Console): void {
  const texts = provinceReviewTexts(io.lang);
  const { kind, facilities, rows, use, codes, decided, about } = name;
  io.print();
  io.print(io.paint('bold', `${number}. ${[name.name, ...about].join(' · ')}`));
  const counts = texts.waits(io.number(facilities.length), io.number(rows), use > 0 ? io.number(use) : '');
  io.print(`   ${io.paint('dim', `${KIND_LABELS[kind][io.lang]} · ${counts}`)}`);
  for (const { code, facilities: count } of codes) {
    io.print(`   – ${texts.code(code, nameOf(kind, code), io.number(count))}`);
  }
  for (const one of decided) {
    io.print(`   ${texts.decided(verdictOf(one.decision), one.facilities.join(', '))}`);
  }
}

interface Decided {
  readonly name: SharedName;
  readonly wish: OfferWish;
}

/** Decisions of the command line: `1=02.0085.1778`. */
function typed(names: readonly SharedName[], given: readonly string[], io: Console): Decided[] {
  return given.map((text) => {
    const [, which = '', value = ''] = /^\s*([^=\s]+)\s*=(.*)$/su.exec(text) ?? [];
    const name =
      names.find(({ key }) => key === which) ?? (/^\d+$/u.test(which) ? names[Number(which) - 1] : undefined);
    const wish = wishOf(value);
    if (!name || !wish) {
      throw new UsageError(provinceReviewTexts(io.lang).badDecision(text, io.number(names.length)));
    }
    return { name, wish };
  });
}

const fileSchema = z.object({ names: z.array(z.object({ key: z.string(), decision: z.string().optional() })) });

/** Decisions of a file: names that wait nowhere any more are passed over. */
function written(names: readonly SharedName[], file: string | undefined, io: Console): Decided[] {
  if (file === undefined) return [];
  const texts = provinceReviewTexts(io.lang);
  const read = fileSchema.safeParse(parsed(file));
  if (!read.success) throw new UsageError(texts.badFile(file));
  const decided = read.data.names.flatMap(({ key, decision }) => (decision?.trim() ? [{ key, decision }] : []));
  if (decided.length === 0) throw new UsageError(texts.noDecision(file));
  return decided.flatMap(({ key, decision }) => {
    const name = names.find((one) => one.key === key);
    return name ? typed([name], [`${key}=${decision}`], io) : [];
  });
}

function parsed(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function wishOf(typedValue: string): OfferWish | undefined {
  const value = typedValue.trim();
  const [, sign, reason = ''] = /^([0o])(?:\s+(.+))?$/isu.exec(value) ?? [];
  if (sign !== undefined) {
    return { status: sign === '0' ? 'no-equivalent' : 'out-of-scope', ...(reason !== '' && { reason }) };
  }
  return value === '' ? undefined : { status: 'confirmed', code: value };
}

function tell(
  { parts }: ProvinceRun,
  isDecided: boolean,
  folder: string,
  { dryRun }: ProvinceReviewOptions,
  io: Console,
): number {
  const texts = provinceReviewTexts(io.lang);
  let [rows, left] = [0, 0];
  const facilities = new Set<string>();
  for (const part of parts) {
    rows += part.rows;
    left += part.left.length;
    if (part.rows > 0) facilities.add(facilityKey(part.facility));
    io.print(texts.part(part.facility.name, KIND_LABELS[part.kind][io.lang], io.number(part.rows)));
    for (const { row, why } of part.left.slice(0, SHOWN_LEFT)) {
      io.print(texts.left(`${row.item.localCode} – ${row.item.localName}`, why[io.lang]));
    }
    if (part.left.length > SHOWN_LEFT) io.print(texts.more(io.number(part.left.length - SHOWN_LEFT)));
  }
  const said = isDecided ? texts.accepted : texts.offered;
  io.print(said(io.number(rows), io.number(facilities.size), io.number(left)));
  if (dryRun) io.print(decisionTexts(io.lang).dryRun);
  else if (rows > 0) io.tell(texts.takeBack(folder));
  return rows > 0 ? EXIT.done : EXIT.findings;
}
