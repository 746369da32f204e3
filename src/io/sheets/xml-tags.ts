import { SaxesParser } from 'saxes';

/** The attributes of a tag, by their names as written. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** A tag that opens. Places are offsets in the text. */
export interface OpenTag {
  /** As written, with its prefix. */
  readonly name: string;
  /** Without prefix. */
  readonly local: string;
  readonly attributes: XmlAttributes;
  /** Written as `<a/>`. */
  readonly empty: boolean;
  /** Where its `<` stands. */
  readonly start: number;
  /** Behind its `>`. */
  readonly end: number;
}

/** What {@link readXml} tells. */
export interface XmlTagEvents {
  readonly open?: (tag: OpenTag) => void;
  /** Also for an empty tag, after `open`. `start` is where the closing tag begins: for an empty one, behind it. */
  readonly close?: (name: string, start: number, end: number) => void;
  /** Text with its entities decoded, and CDATA. */
  readonly text?: (text: string) => void;
  /** What is no element or text for XML, but may be for a reader that is less strict: comments, CDATA, instructions, document type. */
  readonly aside?: (text: string) => void;
}

/** Spreadsheet programs read what breaks a rule of XML, and so does this; no error object is made for each fault. */
function lenientParser(): SaxesParser {
  const parser = new SaxesParser({ xmlns: false });
  parser.fail = () => parser;
  return parser;
}

/** Reads XML in one pass, in time that grows with its length. Entities beyond the five of XML stay as typed; nothing is fetched. */
export function readXml(xml: string, { open, close, text, aside }: XmlTagEvents): void {
  const parser = lenientParser();
  let start = 0;
  let emptyEnd = -1;
  parser.on('opentagstart', () => {
    start = xml.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const end = parser.position;
    if (isSelfClosing) emptyEnd = end;
    open?.({ name, local: localName(name), attributes, empty: isSelfClosing, start, end });
  });
  if (close)
    parser.on('closetag', ({ name }) => {
      const end = parser.position;
      close(name, end === emptyEnd ? end : xml.lastIndexOf('<', end - 1), end);
    });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (aside) {
    parser.on('comment', aside);
    parser.on('doctype', aside);
    parser.on('processinginstruction', ({ body }) => aside(body));
    parser.on('cdata', (value) => {
      text?.(value);
      aside(value);
    });
  }
  parser.write(xml);
  parser.close();
}

/** The value of an attribute by its name without prefix. */
export function attributeOf(attributes: XmlAttributes, local: string): string | undefined {
  if (attributes[local] !== undefined) return attributes[local];
  for (const name in attributes) if (localName(name) === local) return attributes[name];
  return undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
