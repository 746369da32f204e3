import type { Entry } from '../../catalog/entry';
import type { Kind } from '../../catalog/kinds';

/**
 * The code that stands above a code by its kind's grammar, whether it exists or not: `M14.01` → `M14.0` → `M14`,
 * `U62.392.5` → `U62.392`, `40.30.12` → `40.30`. Services have none: {@link familyOf} tells what belongs together.
 */
export function parentOf(kind: Kind, code: string): string | undefined {
  switch (kind) {
    case 'icd10':
      if (code.length > 5) return code.slice(0, -1);
      return code.length > 3 ? code.slice(0, 3) : undefined;
    case 'yhct-diseases':
    case 'drugs':
    case 'traditional-medicines':
    case 'supplies': {
      const at = code.lastIndexOf('.');
      const parent = at < 0 ? '' : code.slice(0, at);
      return parent.includes('.') ? parent : undefined;
    }
    default:
      return undefined;
  }
}

/** What codes that are near to each other share: the technique of a service, the category of a disease, the group of a supply. */
export function familyOf(kind: Kind, code: string): string {
  switch (kind) {
    case 'icd10':
      return code.slice(0, 3);
    case 'services':
      return beforeSecondDot(code);
    case 'yhct-diseases':
      return code.slice(0, 7);
    case 'supplies':
      return code.slice(0, 6);
    default:
      return code.split('.')[0] ?? code;
  }
}

function beforeSecondDot(code: string): string {
  const at = code.indexOf('.', code.indexOf('.') + 1);
  return at < 0 ? code : code.slice(0, at);
}

/** Codes directly below each code that exists. */
export function childrenOf(kind: Kind, entries: readonly Entry[]): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const { code } of entries) {
    const parent = parentOf(kind, code);
    if (parent === undefined) continue;
    const list = children.get(parent);
    if (list) list.push(code);
    else children.set(parent, [code]);
  }
  return children;
}
