import type { Item } from '../item';

/** The use of the items of a list, in quantities or in đồng. */
export interface Use {
  /** Counted items that weigh something; the others weigh nothing. */
  readonly items: number;
  /** Items of which more was returned than used: left out of all sums, or a share could be above 100 % or below 0. */
  readonly returned: number;
  /** Sum over items with a decided code. */
  readonly mapped: number;
  /** Sum over all counted items. */
  readonly total: number;
}

/** Both ways of weighing; `null` where no item of the list has a figure, which is not 0. */
export interface Uses {
  readonly quantity: Use | null;
  /** In đồng: the list's own amount, else quantity × unit price. */
  readonly amount: Use | null;
}

/** What one item weighs; `undefined` where the list does not say. */
export interface Weight {
  readonly quantity?: number;
  readonly amount?: number;
}

/** The use of all rows of one item together, with returned amounts subtracted. */
export function weightOf(items: readonly Item[]): Weight {
  let quantity: number | undefined;
  let amount: number | undefined;
  for (const item of items) {
    if (item.quantity !== undefined) quantity = (quantity ?? 0) + item.quantity;
    const money =
      item.amount ??
      (item.quantity !== undefined && item.unitPrice !== undefined ? item.quantity * item.unitPrice : undefined);
    if (money !== undefined) amount = (amount ?? 0) + money;
  }
  return { ...(quantity !== undefined && { quantity }), ...(amount !== undefined && { amount }) };
}

/** Adds up weights of items, decided or not; sums are never below 0, and `mapped` never above `total`. */
export function useOf(weights: readonly { readonly weight: Weight; readonly decided: boolean }[]): Uses {
  const one = (field: keyof Weight): Use | null => {
    let items = 0;
    let returned = 0;
    let mapped = 0;
    let total = 0;
    for (const { weight, decided } of weights) {
      const value = weight[field];
      if (value === undefined) continue;
      if (value < 0) {
        returned++;
        continue;
      }
      items++;
      total += value;
      if (decided) mapped += value;
    }
    return items + returned === 0 ? null : { items, returned, mapped, total };
  };
  return { quantity: one('quantity'), amount: one('amount') };
}

/** The sum of uses; `null` only where none has a figure. */
export function sumUses(all: readonly Uses[]): Uses {
  const one = (field: keyof Uses): Use | null =>
    all.reduce<Use | null>((sum, uses) => {
      const use = uses[field];
      if (!use) return sum;
      return {
        items: (sum?.items ?? 0) + use.items,
        returned: (sum?.returned ?? 0) + use.returned,
        mapped: (sum?.mapped ?? 0) + use.mapped,
        total: (sum?.total ?? 0) + use.total,
      };
    }, null);
  return { quantity: one('quantity'), amount: one('amount') };
}
