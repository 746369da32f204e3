import type { AppliedDecision } from '../../mapping/apply';
import { type BulkAction, bulkDecide, parseCondition, type RowFilter } from '../../mapping/bulk';
import type { Mapping, RowStatus } from '../../mapping/mapping';
import { MACHINE_STATUSES, PERSON_STATUSES } from '../../mapping/states';
import { decisionTexts } from '../../messages/cli/decisions';
import { messagesOf } from '../../messages/messages';
import { describeReason } from '../../messages/reasons';
import { readMappingFile, updateMappingFile } from '../../store/mapping-store';
import { mappingFiles, now } from '../../store/paths';
import type { Console } from '../terminal/console';
import { catalogOf } from '../terminal/edition-choice';
import { EXIT, UsageError } from '../terminal/exit';
import { tellLeftovers } from '../terminal/issues';
import { numberOption, person } from '../terminal/options';

/** Options of the bulk commands, as commander gives them. */
export interface BulkOptions {
  readonly mapping: readonly string[];
  readonly status?: string;
  readonly min?: string;
  readonly max?: string;
  readonly where?: readonly string[];
  readonly drafts?: boolean;
  readonly reason?: string;
  readonly comment?: string;
  readonly by?: string;
  readonly dryRun?: boolean;
}

/** `dmdc accept`, `reject`, `no-equivalent`, `flag`, `reopen`: one decision for many rows; exit code 1 when rows were refused. */
export function bulk(action: BulkAction['action'], options: BulkOptions, io: Console): number {
  const texts = decisionTexts(io.lang);
  const filter = filterOf(options, io);
  const wanted: BulkAction =
    (action === 'no-equivalent' || action === 'out-of-scope') && options.reason !== undefined
      ? { action, reason: options.reason }
      : { action };
  // One command is one batch, over however many files.
  const [by, at] = [person(options.by), now()];
  let isClean = true;
  for (const file of mappingFiles(options.mapping)) {
    const change = (mapping: Mapping | undefined) => {
      if (!mapping) return { ...bulkNothing(readMappingFile(file)) };
      const settings = { by, at, catalog: catalogOf(mapping, io), comment: options.comment };
      return bulkDecide(mapping, filter, wanted, settings);
    };
    const result = options.dryRun ? change(readMappingFile(file)) : updateMappingFile(file, change);
    io.print(texts.bulk(file, io.number(result.matched), io.number(result.applied.length)));
    tellGroups(result.applied, io);
    if (tellLeftovers(result, io)) isClean = false;
  }
  if (options.dryRun) io.print(texts.dryRun);
  return isClean ? EXIT.done : EXIT.findings;
}

/** Says what changes, one line for each status before and main reason of the machine, the most rows first: who accepts ought to see on what ground. */
function tellGroups(applied: readonly AppliedDecision[], io: Console): void {
  const texts = decisionTexts(io.lang);
  const { statuses } = messagesOf(io.lang);
  const groups = new Map<string, { count: number; before: RowStatus; reason: string; example: string }>();
  for (const { row, before, input } of applied) {
    const code = input.wish.status === 'confirmed' ? input.wish.code : undefined;
    const { candidates, reasons } = row.match;
    const chosen = candidates.find((one) => one.code === code) ?? candidates[0];
    const [why] = [...(code === undefined ? reasons : (chosen?.reasons ?? [])), ...reasons];
    // Percentages and words differ from row to row: the group is the kind of reason.
    const key = `${before}\0${why?.code ?? ''}`;
    const known = groups.get(key);
    if (known) known.count++;
    else {
      const example = [row.item.localName, code && `→ ${code} ${chosen?.code === code ? chosen.name : ''}`.trim()];
      const reason = why ? describeReason(why, io.lang) : '';
      groups.set(key, { count: 1, before, reason, example: example.filter(Boolean).join(' ') });
    }
  }
  for (const { count, before, reason, example } of [...groups.values()].sort((a, b) => b.count - a.count)) {
    io.print(texts.bulkGroup(io.number(count), statuses[before], reason, example));
  }
}

/** A missing file is an error of reading, told as such. */
function bulkNothing(mapping: Mapping) {
  return { mapping, applied: [], refused: [], conflicts: [], unchanged: 0, batch: '', matched: 0 };
}

function filterOf(options: BulkOptions, io: Console): RowFilter {
  const texts = decisionTexts(io.lang);
  const known: readonly string[] = [...MACHINE_STATUSES, ...PERSON_STATUSES];
  const status = options.status?.split(',').map((one) => {
    const name = one.trim();
    if (!known.includes(name)) throw new UsageError(texts.badStatus(name));
    return name as RowStatus;
  });
  const where = options.where?.map((text) => {
    const condition = parseCondition(text);
    if (!condition) throw new UsageError(texts.badWhere(text));
    return condition;
  });
  const min = numberOption('--min', options.min, io);
  const max = numberOption('--max', options.max, io);
  if (!status && !where && !options.drafts && min === undefined && max === undefined) {
    throw new UsageError(texts.needsFilter);
  }
  return { status, where, min, max, drafts: options.drafts };
}
