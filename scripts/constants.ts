import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import type { Catalog } from '../src/catalog/catalog';
import { KINDS } from '../src/catalog/kinds';
import type * as MatcherModule from '../src/match/matcher';
import type { Matcher } from '../src/match/matcher';
import { PROFILES } from '../src/match/profiles';
import { GOLDEN_OPTIONS, goldenCatalog, goldenLine, goldenRows } from '../test/match/golden/rows';

// `npm run mutate:rank [FILE …]`: changes every number of the ranking, one at a time, in a copy, and says which golden
// answers change with it. A number that changes none is held by no golden row: add a row, or a test that names it.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RANK = 'src/match/rank';
const FILES = [
  ...readdirSync(join(ROOT, RANK)).map((file) => `${RANK}/${file}`),
  'src/match/category.ts',
  'src/match/found.ts',
  'src/match/joints.ts',
].filter((file) => process.argv.length < 3 || process.argv.slice(2).some((part) => file.includes(part)));

interface Constant {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** Golden answers show three digits: of `0.9999` half the way to 1 is no change. */
const LEAST = 0.001;

/** What a number may be changed to: half as much again, half, and (of log-odds below 0) the other sign. */
function others(value: number): number[] {
  if (value === 0) return [0.5];
  if (value > 0 && value < 1) return [(value + 1) / 2, value / 2].filter((other) => Math.abs(other - value) > LEAST);
  if (value === 1) return [2, 0.5];
  if (Number.isInteger(value) && value > 0) return [Math.ceil(value * 1.5), Math.floor(value / 2)];
  return [value * 1.5, value / 2, -value];
}

/** Numbers that are no setting but part of how code is written: places in arrays, steps, bits, empty counts. */
function isCode(node: ts.Node, inside: boolean): boolean {
  const value = Math.abs(Number(node.getText()));
  const { parent } = node;
  if (ts.isElementAccessExpression(parent)) return true;
  if (ts.isLiteralTypeNode(parent)) return true;
  if (ts.isBinaryExpression(parent)) {
    const sign = parent.operatorToken.kind;
    const bits = [ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken, ts.SyntaxKind.LessThanLessThanToken];
    if (bits.includes(sign) || sign === ts.SyntaxKind.AmpersandToken) return true;
  }
  return inside && (value === 0 || value === 1 || value === 2);
}

function constantsOf(file: string): Constant[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const json = file.endsWith('.json');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, json ? ts.ScriptKind.JSON : undefined);
  const found: Constant[] = [];
  const visit = (node: ts.Node, names: readonly string[], inside: boolean): void => {
    if (ts.isNumericLiteral(node) && !isCode(node, inside)) {
      const minus = ts.isPrefixUnaryExpression(node.parent) && node.parent.operator === ts.SyntaxKind.MinusToken;
      const whole = minus ? node.parent : node;
      const from = whole.getStart();
      const line = source.getLineAndCharacterOfPosition(from).line + 1;
      const code = text.split('\n')[line - 1]?.trim() ?? '';
      const name = names.length > 0 && !inside ? names.join('.') : code.slice(0, 60);
      found.push({ file, line, name, from, to: whole.getEnd(), value: Number(whole.getText()) });
    }
    const named = ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node);
    const own = named ? [...names, node.name.getText().replaceAll('"', '')] : names;
    const list = ts.isArrayLiteralExpression(node);
    let at = 0;
    ts.forEachChild(node, (child) => {
      visit(child, list ? [...own, String(at++)] : own, inside || ts.isFunctionLike(node) || ts.isClassLike(node));
    });
  };
  visit(source, [], false);
  return found;
}

const work = mkdtempSync(join(tmpdir(), 'dmdc-constants-'));
symlinkSync(join(ROOT, 'node_modules'), join(work, 'node_modules'));
let copies = 0;

/** A copy of `src` in which one file of `match` reads otherwise; all other rooms are the same modules, so that indexes are shared. */
async function matcherOf(file?: string, text?: string): Promise<typeof MatcherModule> {
  const src = join(work, String(++copies), 'src');
  mkdirSync(src, { recursive: true });
  for (const name of readdirSync(join(ROOT, 'src'))) {
    if (name === 'match') cpSync(join(ROOT, 'src/match'), join(src, 'match'), { recursive: true });
    else symlinkSync(join(ROOT, 'src', name), join(src, name));
  }
  writeFileSync(join(work, String(copies), 'package.json'), '{"type":"module"}');
  if (file !== undefined && text !== undefined) writeFileSync(join(work, String(copies), file), text);
  return import(pathToFileURL(join(src, 'match/matcher.ts')).href);
}

const golden = KINDS.map((kind) => ({ kind, catalog: goldenCatalog(kind), rows: goldenRows(kind) }));

/** Golden lines of every kind, in their order; made as they are asked for. */
function* answers(matcherOf: (catalog: Catalog) => Matcher): Generator<string> {
  for (const { catalog, rows } of golden) {
    const matcher = matcherOf(catalog);
    for (const row of rows) yield goldenLine(row, matcher);
  }
}

/** What the code of a copy says. */
const byModule = ({ createMatcher }: typeof MatcherModule) =>
  answers((catalog) => createMatcher(catalog, GOLDEN_OPTIONS));

const names = golden.flatMap(({ kind, rows }) => rows.map(({ name }) => `${kind}: ${name}`));
const unchanged = await matcherOf();
const before = [...byModule(unchanged)];

/** What other coefficients say: these are handed in, so that the code is loaded once. */
const byCoefficients = (text: string) =>
  answers((catalog) => unchanged.matcherWith(catalog, GOLDEN_OPTIONS, JSON.parse(text)[PROFILES[catalog.kind].family]));

/** The first golden row that is answered otherwise. */
function firstChange(lines: Iterable<string>): string | undefined {
  let at = 0;
  for (const line of lines) {
    if (line !== before[at]) return names[at];
    at++;
  }
  return undefined;
}

if (firstChange(byModule(await matcherOf())) !== undefined)
  throw new Error('Two unchanged copies give different answers.');

let survivors = 0;
let changes = 0;
console.log(['constant', 'value', 'changed to', 'held by the golden row'].join('\t'));
for (const file of FILES) {
  const text = readFileSync(join(ROOT, file), 'utf8');
  for (const { line, name, from, to, value } of constantsOf(file)) {
    for (const other of others(value)) {
      const written = other < 0 && !file.endsWith('.json') ? `(${other})` : String(other);
      let held: string | undefined;
      try {
        const changed = text.slice(0, from) + written + text.slice(to);
        held = firstChange(file.endsWith('.json') ? byCoefficients(changed) : byModule(await matcherOf(file, changed)));
      } catch (error) {
        held = `stops: ${(error as Error).message}`;
      }
      changes++;
      if (held === undefined) survivors++;
      console.log([`${basename(file)}:${line} ${name}`, value, other, held ?? 'NONE'].join('\t'));
      if (!file.endsWith('.json')) rmSync(join(work, String(copies)), { recursive: true });
    }
  }
}
rmSync(work, { recursive: true });
console.log(`\n${changes} changes, ${survivors} change no golden answer`);
