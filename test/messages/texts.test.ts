import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOM = join(import.meta.dirname, '../../src/messages');

interface Leaf {
  readonly at: string;
  /** Values that the text is made of. */
  readonly params: readonly string[];
  readonly vi: ts.Expression;
  readonly en: ts.Expression;
}

/** Every pair of texts that is written down in the room of messages. */
const LEAVES: readonly Leaf[] = sources().flatMap((source) => {
  const leaves: Leaf[] = [];
  const visit = (node: ts.Node): void => {
    const pair = ts.isObjectLiteralExpression(node) ? pairOf(node) : undefined;
    if (pair) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      leaves.push({ at: `${source.fileName}:${line + 1}`, params: paramsAround(node), ...pair });
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  return leaves;
});

/** Vietnamese names a kind where English has its id (`services`). */
const KIND_OR_LABEL = /^(?:kind|label)$/;

const VIETNAMESE = /\p{L}*[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]\p{L}*/giu;

const ACCENTED = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;

describe('texts', () => {
  it('are all found by this test', () => {
    expect(LEAVES.length).toBeGreaterThan(800);
  });

  it('stand on the ground: the room of messages imports from nobody', () => {
    const outside = sources().flatMap((source) =>
      source.statements
        .filter((one) => ts.isImportDeclaration(one))
        .map((one) => (one.moduleSpecifier as ts.StringLiteral).text)
        .filter((path) => !join(ROOM, dirname(source.fileName), path).startsWith(`${ROOM}/`))
        .map((path) => `${source.fileName}: ${path}`),
    );
    expect(outside).toEqual([]);
  });

  it('stand in the room of messages and nowhere else', () => {
    const src = join(ROOM, '..');
    const holders = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('messages'))
      .flatMap((name) => textsIn(name, readFileSync(join(src, name), 'utf8')));
    expect(holders).toEqual([]);
  });

  it.each([
    ["const pair = { vi: 'Không có tệp', en: 'no such file' };"],
    ["throw fault(place, 'không mở được tệp.', 'it cannot be opened.');"],
    ['throw fault(`Mã không có tên`, `Code has no name`);'],
    ["const text = lang === 'vi' ? 'Không có tệp' : 'no such file';"],
    ['const SAYS = { vi: () => `Không có mã`, en: () => `There is no code` };'],
  ])('are seen outside the room: %s', (source) => {
    expect(textsIn('x.ts', source)).toEqual(['x.ts:1']);
  });

  it('are not seen in spellings of headers and single words of a list', () => {
    expect(textsIn('x.ts', "const MODEL = ['Mã hiệu', 'MA_HIEU']; const of = title('vi', 'en');")).toEqual([]);
  });

  it('are not empty in either language', () => {
    const empty = LEAVES.filter(({ vi, en }) => [vi, en].some((text) => !/[\p{L}\d%–—]/u.test(text.getText())));
    expect(empty.map(({ at }) => at)).toEqual([]);
  });

  it('say the same values in both languages', () => {
    const differ = LEAVES.flatMap(({ at, params, vi, en }) => {
      const [inVi, inEn] = [usedIn(vi), usedIn(en)];
      const missing = params.filter((name) => inVi.has(name) !== inEn.has(name) && !KIND_OR_LABEL.test(name));
      return missing.map((name) => `${at} ${name}`);
    });
    expect(differ).toEqual([]);
  });

  it('have no Vietnamese letters in English, but where a Vietnamese word is spoken of', () => {
    const vietnamese = LEAVES.flatMap(({ at, en }) => {
      const words = literals(en).replace(SPOKEN_OF, '').match(VIETNAMESE) ?? [];
      return words.map((word) => `${at} ${word}`);
    });
    expect(vietnamese).toEqual([]);
  });
});

/** Vietnamese in English texts: the currency, titles of documents, and examples of what stands in a Vietnamese list. */
const SPOKEN_OF =
  /(?:nghìn )?đồng|QĐ|Mục I|Bảng 1|khác|Mã(?: cũ| thay thế| VT| nội bộ| tương đương| CSKCB)?|Tên(?: cơ sở)?|Tuyến|Khoa Nội|chụp|bột (?:liền|tự cán)|số hóa/gi;

function sources(): ts.SourceFile[] {
  return readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ts.createSourceFile(name, readFileSync(join(ROOM, name), 'utf8'), ts.ScriptTarget.Latest, true));
}

/** Both texts of an object literal `{ vi, en }`; groups that happen to be called so have object literals instead. */
function pairOf(node: ts.ObjectLiteralExpression, isText = true): Pick<Leaf, 'vi' | 'en'> | undefined {
  const found = new Map<string, ts.Expression>();
  for (const one of node.properties) {
    if (ts.isPropertyAssignment(one)) found.set(one.name.getText(), one.initializer);
    else if (ts.isShorthandPropertyAssignment(one)) found.set(one.name.text, one.name);
  }
  const [vi, en] = [found.get('vi'), found.get('en')];
  if (!vi && !en) return undefined;
  if (!vi || !en) return !isText || ts.isObjectLiteralExpression((vi ?? en)!) ? undefined : fail(node);
  return found.size === 2 && !ts.isObjectLiteralExpression(vi) && !ts.isNewExpression(vi) ? { vi, en } : undefined;
}

function fail(node: ts.Node): never {
  throw new Error(`a text in one language only: ${node.getText()}`);
}

/** Names of the parameters of the function that makes this pair. */
function paramsAround(node: ts.Node): string[] {
  const names: string[] = [];
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
    if (!ts.isArrowFunction(at) && !ts.isFunctionDeclaration(at)) continue;
    for (const { name } of at.parameters) {
      if (ts.isIdentifier(name)) names.push(name.text);
      else for (const one of name.elements) if (ts.isBindingElement(one)) names.push(one.name.getText());
    }
  }
  return names;
}

/** Identifiers of an expression, and the properties that are read of a parameter `p`. */
function usedIn(expression: ts.Expression): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(expression);
  return names;
}

/** Places of a source outside the room where a text stands in both languages: a pair, two neighbours in a call, two branches. */
function textsIn(name: string, text: string): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const pair = ts.isObjectLiteralExpression(node) ? pairOf(node, false) : undefined;
    if (pair ? /\p{L}{2}/u.test(literals(pair.vi)) : neighbours(node).some(([vi, en]) => isTwoTexts(vi, en))) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${name}:${line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Values that may be one text in both languages: the branches of a condition, arguments that follow one another. */
function neighbours(node: ts.Node): readonly (readonly [ts.Expression, ts.Expression])[] {
  if (ts.isConditionalExpression(node)) {
    return [
      [node.whenTrue, node.whenFalse],
      [node.whenFalse, node.whenTrue],
    ];
  }
  const values = ts.isCallExpression(node) || ts.isNewExpression(node) ? [...(node.arguments ?? [])] : [];
  return values.slice(1).map((en, at) => [values[at] as ts.Expression, en] as const);
}

/** Whether the first is a text with Vietnamese letters and the second one without. */
function isTwoTexts(vi: ts.Expression, en: ts.Expression): boolean {
  const [inVi, inEn] = [vi, en].map((one) => (isText(one) ? literals(one) : ''));
  return ACCENTED.test(inVi ?? '') && /\p{Ll}{2}/u.test(inEn ?? '') && !ACCENTED.test(inEn ?? '');
}

function isText(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

/** The words of a text, without its values. */
function literals(expression: ts.Expression): string {
  const parts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      parts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(expression);
  return parts.join(' ');
}
