#!/usr/bin/env bash
# rdf-parser-csvw 1.1.0 (with rdf-ext 2.6.0 and n3 2.13.12 to hold and read its metadata).
#
# CSV on the Web describes a table in a second file, so that a list of codes can become data with a link for each code. The header of a
# Vietnamese list is "Mã dịch vụ", with a blank and tones, and a template of links may hold neither. For this a column has a `name` beside its
# `title`: the standard says that the template in `aboutUrl` is filled by the names. The natural guess is that `…/code/{code}` works for
# a column of the title "Mã dịch vụ" and the name "code". The parser fills templates by the titles, which are the header. It finds no
# "code", and leaves the place empty, without an error: all rows get one and the same link, and the whole list is one thing with three
# codes and three names. As many statements come out as there should, so a count shows nothing. With a header in English, where title
# and name are one word, all is right.
#
# Seen, for a list of three services:
#   title "Mã dịch vụ", name "code"   1 thing:  …/code/ 01.0010 02.0085 03.0001
#   title "code", name "code"         3 things: …/code/01.0010 01.0010, …/code/02.0085 02.0085, …/code/03.0001 03.0001
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rdf-parser-csvw@1.1.0 rdf-ext@2.6.0 n3@2.13.12
cat >try.mjs <<'JS'
import { Readable } from 'node:stream';
import { Parser } from 'n3';
import rdf from 'rdf-ext';
import CsvwParser from 'rdf-parser-csvw';

const NOTATION = 'http://www.w3.org/2004/02/skos/core#notation';
for (const title of ['Mã dịch vụ', 'code']) {
  const description = `
    @prefix csvw: <http://www.w3.org/ns/csvw#> .
    [] a csvw:Table ; csvw:tableSchema [
      csvw:aboutUrl "http://example.org/code/{code}" ;
      csvw:column ( [ csvw:title "${title}" ; csvw:name "code" ; csvw:propertyUrl "${NOTATION}" ] )
    ] .`;
  const metadata = rdf.dataset(new Parser().parse(description));
  const parser = new CsvwParser({ metadata, baseIRI: 'http://example.org/list.csv', factory: rdf });
  const table = `${title},Tên\n01.0010,Đặt ống\n02.0085,Siêu âm\n03.0001,Khâu da\n`;
  const things = new Map();
  for await (const { subject, predicate, object } of parser.import(Readable.from([table])))
    if (predicate.value === NOTATION) things.set(subject.value, [...(things.get(subject.value) ?? []), object.value]);
  console.log(`${title}:`, things.size);
  for (const [link, codes] of things) console.log(link, ...codes);
}
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
Mã dịch vụ: 1
http://example.org/code/ 01.0010 02.0085 03.0001
code: 3
http://example.org/code/01.0010 01.0010
http://example.org/code/02.0085 02.0085
http://example.org/code/03.0001 03.0001
SEEN
