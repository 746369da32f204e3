#!/usr/bin/env bash
# jskos-tools 1.2.0.
#
# JSKOS is a JSON format for mappings between code systems. One side of a mapping holds its codes as a set (`memberSet`), as a choice
# (`memberChoice`) or in order (`memberList`), as the dagger code and then the asterisk code of one disease want it. `minifyMapping`
# makes a mapping small for a file or a store: of every code it keeps `uri` and `notation`. The natural guess is that it does so for all
# three. It makes a deep copy first, and that copy puts one `null` in place of any `memberList`, since in a concept scheme such a list
# may lead back to itself. What is saved is one code without a URI, and two codes are gone, without an error. The other two kinds keep
# theirs, and so does the CSV of the same mapping, so a look at either shows nothing.
#
# Seen, for A17.0 and G01 on the right side:
#   memberSet     saved A17.0 G01        CSV A17.0 G01   the same mapping: true
#   memberChoice  saved A17.0 G01        CSV A17.0 G01   the same mapping: true
#   memberList    saved one empty code   CSV A17.0 G01   the same mapping: false
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jskos-tools@1.2.0
cat >try.mjs <<'JS'
import { compareMappings, mappingCSV, minifyMapping } from 'jskos-tools';

const code = (notation) => ({ uri: `http://example.org/${notation}`, notation: [notation] });
const type = ['http://www.w3.org/2004/02/skos/core#exactMatch'];
for (const kind of ['memberSet', 'memberChoice', 'memberList']) {
  const mapping = { from: { memberSet: [code('L1')] }, to: { [kind]: [code('A17.0'), code('G01')] }, type };
  const saved = minifyMapping(mapping);
  console.log(kind, 'saved', JSON.stringify(saved.to[kind].map(({ notation }) => notation?.[0] ?? 'empty')));
  console.log(kind, 'CSV', mappingCSV().fromMapping(mapping).trim(), 'the same mapping:', compareMappings(mapping, saved));
}
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
memberSet saved ["A17.0","G01"]
memberSet CSV "L1","A17.0","G01","exact" the same mapping: true
memberChoice saved ["A17.0","G01"]
memberChoice CSV "L1","A17.0","G01","exact" the same mapping: true
memberList saved ["empty"]
memberList CSV "L1","A17.0","G01","exact" the same mapping: false
SEEN
