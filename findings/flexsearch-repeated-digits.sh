#!/usr/bin/env bash
# flexsearch 0.8.212.
#
# To forgive typing errors the encoder of FlexSearch writes a letter that stands twice in a row once: "mannitol" and "manitol" are one
# word. It does the same with digits, and cuts long numbers into groups of three before: 100 is stored as "10", 11 as "1", 1000
# as "10" and "0". So without any fuzzy option "100mg" also finds 1000mg, "B11" is the same word as "B1", and a needle of size
# 22G the same as one of 2G. It is easy to overlook: 500mg and 50mg are kept apart, since a short word with a number of two
# digits is not cut. The natural guess is that a search for whole words keeps numbers apart. Whoever takes the only result for
# "B11", or the first of several for a strength, has another substance or another dose. `Charset.Exact` keeps them apart.
#
# Seen:
#   words       100 -> 10  1000 -> 10 0  B11 -> b1  B1 -> b1  22G -> 2g  2G -> 2g
#   100mg       Aspirin 100mg, Aspirin 1000mg
#   B11         Vitamin B1
#   22G         Kim 2G
#   exactly:
#   100mg       Aspirin 100mg
#   B11         nothing
#   22G         nothing
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund flexsearch@0.8.212
cat >try.cjs <<'JS'
const { Charset, Encoder, Index } = require('flexsearch');

const words = ['100', '1000', 'B11', 'B1', '22G', '2G'];
console.log('words', ...words.map((word) => `${word} -> ${new Encoder().encode(word).join(' ')}`));

const names = ['Aspirin 100mg', 'Aspirin 1000mg', 'Vitamin B1', 'Kim 2G'];
for (const [name, options] of [['as it comes', {}], ['exactly', { encoder: Charset.Exact }]]) {
  const index = new Index(options);
  names.forEach((text, id) => index.add(id, text));
  console.log(name);
  for (const word of ['100mg', 'B11', '22G'])
    console.log(word, index.search(word).sort().map((id) => names[id]).join(', ') || 'nothing');
}
JS
node try.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
words 100 -> 10 1000 -> 10 0 B11 -> b1 B1 -> b1 22G -> 2g 2G -> 2g
as it comes
100mg Aspirin 100mg, Aspirin 1000mg
B11 Vitamin B1
22G Kim 2G
exactly
100mg Aspirin 100mg
B11 nothing
22G nothing
SEEN
