import type { Alias, Entry, IcdPartner } from '../../catalog/entry';

/**
 * Makes one entry of an ICD-10 category that a list gives twice, once with and once without its dagger or asterisk.
 * The marked row has the official wording and gives name, English name and mark; the entry stands where the first row
 * stood. The other wording is kept as a further name, unless it is another code's own name.
 */
export function mergeIcdTwins(entries: readonly Entry[]): Entry[] {
  return mergeByCode(entries, (first, second) => {
    const [main, other] = second.mark ? [second, first] : [first, second];
    if (other.name === main.name || belongsElsewhere(other, entries)) return main;
    return { ...main, aliases: addAlias(main.aliases, other.name) };
  });
}

function belongsElsewhere(entry: Entry, entries: readonly Entry[]): boolean {
  const sameEnglish = (other: Entry) => entry.nameEn !== undefined && other.nameEn === entry.nameEn;
  return entries.some((other) => other.code !== entry.code && (other.name === entry.name || sameEnglish(other)));
}

/** Makes one entry of the rows of a traditional-medicine disease, one partner a row; other names of the code are kept as aliases. */
export function mergePartners(entries: readonly Entry[]): Entry[] {
  return mergeByCode(entries, (first, next) => ({
    ...first,
    partners: [...(first.partners ?? []), ...(next.partners ?? [])] as readonly IcdPartner[],
    aliases: next.name === first.name ? first.aliases : addAlias(first.aliases, next.name),
  }));
}

/** One entry a code, in the place of its first row. */
function mergeByCode(entries: readonly Entry[], merge: (first: Entry, next: Entry) => Entry): Entry[] {
  const byCode = new Map<string, Entry>();
  for (const entry of entries) {
    const before = byCode.get(entry.code);
    byCode.set(entry.code, before ? merge(before, entry) : entry);
  }
  return [...byCode.values()];
}

function addAlias(aliases: readonly Alias[] | undefined, name: string): readonly Alias[] {
  if (aliases?.some((alias) => alias.name === name)) return aliases;
  return [...(aliases ?? []), { name, source: 'decision' }];
}
