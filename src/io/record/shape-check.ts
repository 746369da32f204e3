import type { z } from 'zod';

/** Says whether a value is one that a schema takes as it stands; `false` means only that the schema itself has to be asked. */
export type Check = (value: unknown) => boolean;

const never: Check = () => false;

/**
 * A check made from a schema, many times faster than the schema. What it does not know of (unions by key, patterns, refinements)
 * it leaves to the schema, which then also says what is wrong.
 */
export function shapeCheck(schema: z.core.$ZodType): Check {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return every((value) => typeof value === 'string', def.checks);
    case 'number':
      return every((value) => typeof value === 'number' && Number.isFinite(value), def.checks);
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'literal':
      return oneOf(def.values);
    case 'optional':
      return shapeCheck(def.innerType);
    case 'nullable': {
      const inner = shapeCheck(def.innerType);
      return (value) => value === null || inner(value);
    }
    case 'union': {
      const options = def.options.map(shapeCheck);
      return (value) => options.some((option) => option(value));
    }
    case 'array': {
      const one = shapeCheck(def.element);
      return every((value) => Array.isArray(value) && value.every(one), def.checks);
    }
    case 'tuple': {
      const parts = def.items.map(shapeCheck);
      if (def.rest) return never;
      return (value) =>
        Array.isArray(value) && value.length === parts.length && parts.every((part, at) => part(value[at]));
    }
    case 'record': {
      const one = shapeCheck(def.valueType);
      return (value) => isPlain(value) && Object.keys(value).every((key) => key !== '__proto__' && one(value[key]));
    }
    case 'object':
      return def.checks?.length ? never : object(def.shape, def.catchall !== undefined);
    default:
      return never;
  }
}

/** An object with every key that is required and none that the schema does not know: it would drop it. */
function object(shape: z.core.$ZodLooseShape, isLoose: boolean): Check {
  // What a loose object keeps beside its shape is not looked into.
  if (isLoose) return never;
  const checks = new Map(Object.entries(shape).map(([key, one]) => [key, shapeCheck(one)]));
  const required = Object.entries(shape).flatMap(([key, one]) => (one._zod.optin === 'optional' ? [] : [key]));
  return (value) => {
    if (!isPlain(value)) return false;
    for (const key in value) if (!checks.get(key)?.(value[key])) return false;
    for (const key of required) if (!Object.hasOwn(value, key)) return false;
    return true;
  };
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oneOf(values: readonly unknown[]): Check {
  const set = new Set(values);
  return (value) => set.has(value);
}

function every(base: Check, checks: readonly z.core.$ZodCheck<never>[] | undefined): Check {
  if (!checks?.length) return base;
  const all = checks.map((check) =>
    checkOf((check as unknown as z.core.$ZodChecks)._zod.def as z.core.$ZodChecks['_zod']['def']),
  );
  return (value) => base(value) && all.every((one) => one(value));
}

function checkOf(def: z.core.$ZodChecks['_zod']['def']): Check {
  switch (def.check) {
    case 'greater_than': {
      const { value: least, inclusive } = def;
      return (value) => (inclusive ? Number(value) >= Number(least) : Number(value) > Number(least));
    }
    case 'less_than': {
      const { value: most, inclusive } = def;
      return (value) => (inclusive ? Number(value) <= Number(most) : Number(value) < Number(most));
    }
    case 'number_format':
      return def.format === 'safeint' ? (value) => Number.isSafeInteger(value) : never;
    case 'min_length':
      return (value) => (value as { length: number }).length >= def.minimum;
    default:
      return never;
  }
}
