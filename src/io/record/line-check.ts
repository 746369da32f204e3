import { KINDS } from '../../catalog/kinds';
import { PROVENANCES, RELATIONSHIPS } from '../../mapping/mapping';
import { type MappingLine, STATUSES } from './file-schema';

type Test = (value: unknown) => boolean;
type Shape = ReadonlyMap<string, Test>;

const isText: Test = (value) => typeof value === 'string';
const isNumber: Test = (value) => typeof value === 'number' && Number.isFinite(value);
const isShare: Test = (value) => typeof value === 'number' && value >= 0 && value <= 1;
const isWhole: Test = (value) => Number.isSafeInteger(value);
const oneOf = (values: readonly string[]): Test => {
  const set: ReadonlySet<unknown> = new Set(values);
  return (value) => set.has(value);
};
const listOf = (test: Test): Test => {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (const one of value) if (!test(one)) return false;
    return true;
  };
};

/** An object with the required keys and no others than the known ones. */
function object(required: readonly string[], shape: Readonly<Record<string, Test>>): Test {
  const tests: Shape = new Map(Object.entries(shape));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    for (const key in value) {
      const test = tests.get(key);
      if (!test?.(value[key as keyof typeof value])) return false;
    }
    for (const key of required) if (!Object.hasOwn(value, key)) return false;
    return true;
  };
}

const params: Test = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  for (const key in value) {
    const one: unknown = value[key as keyof typeof value];
    if (key === '__proto__' || !(isText(one) || isNumber(one))) return false;
  }
  return true;
};
const reasons = listOf(object(['code'], { code: isText, params }));
const pair: Test = (value) => Array.isArray(value) && value.length === 2 && value.every(isText);
const TEXT_FIELDS =
  'declaredCode,declaredName,unit,department,validFrom,validTo,priceName,tradeName,ingredient,strength,route,dosageForm,registrationNo,groupName,model,packaging,manufacturer,country,nameEn,icd10,modernName'.split(
    ',',
  );
const NUMBER_FIELDS = ['unitPrice', 'quantity', 'amount', 'volumeMl'];
const item = object([], {
  ...Object.fromEntries(TEXT_FIELDS.map((field) => [field, isText])),
  ...Object.fromEntries(NUMBER_FIELDS.map((field) => [field, isNumber])),
  kind: oneOf(KINDS),
  extra: listOf(pair),
});
const target = object(['code', 'relationship'], {
  code: (value) => isText(value) && value !== '',
  name: isText,
  relationship: oneOf(RELATIONSHIPS),
});
const match = object(['status'], {
  status: oneOf(['auto', 'ambiguous', 'review', 'none']),
  code: isText,
  among: listOf(isText),
  differBy: listOf(isText),
  routeCode: isText,
  reasons,
  candidates: listOf(object(['code', 'name', 'score'], { code: isText, name: isText, score: isShare, reasons })),
});
const line = object(['id', 'localCode', 'localName', 'status', 'match'], {
  id: isText,
  localCode: isText,
  localName: isText,
  status: oneOf(STATUSES),
  targets: listOf(target),
  join: oneOf(['all-of', 'depends-on']),
  reason: isText,
  codes: listOf(isText),
  how: oneOf(PROVENANCES),
  probability: isShare,
  author: isText,
  reviewer: isText,
  time: isText,
  comment: isText,
  item,
  sheet: isText,
  row: isWhole,
  evidence: reasons,
  match,
});

/**
 * Whether a parsed line is one that the schema takes as it stands, found out many times faster than the schema does.
 * It knows the keys of most lines; whatever has others (drafts, history, issues, faults) is left to the schema, which says what is wrong.
 */
export function isPlainLine(value: unknown): value is MappingLine {
  return line(value);
}
