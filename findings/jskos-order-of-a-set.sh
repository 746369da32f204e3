#!/usr/bin/env bash
# jskos-tools 1.2.0.
#
# A mapping of JSKOS carries identifiers made from its content, so that a store can see that two people made the same mapping:
# `…:members:` of the codes alone, `…:content:` of the codes and the kind of match. `compareMappings` compares the second. The codes of
# one side stand in a `memberSet`, and a set has no order. The natural guess is that the order in which they were entered changes
# neither. The codes are sorted for the first and not for the second, so {A, B} and {B, A} are two mappings, and a store that looks for
# a mapping by its content keeps both and counts both. The third identifier, `mapping:…`, is made of the codes and the kind of match as
# well and stays the same: it does what one expects of the second.
#
# Seen, for A17.0 and G01 against G01 and A17.0:
#   two codes  members the same  content other     mapping: the same  compareMappings false
#   one code   members the same  content the same  mapping: the same  compareMappings true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jskos-tools@1.2.0
cat >try.mjs <<'JS'
import { addMappingIdentifiers, compareMappings } from 'jskos-tools';

const code = (notation) => ({ uri: `http://example.org/${notation}` });
const type = ['http://www.w3.org/2004/02/skos/core#exactMatch'];
const mapping = (...codes) => ({ from: { memberSet: [code('L1')] }, to: { memberSet: codes.map(code) }, type });

async function show(name, one, other) {
  const { identifier } = await addMappingIdentifiers(one);
  const others = (await addMappingIdentifiers(other)).identifier;
  for (const start of ['urn:jskos:mapping:members:', 'urn:jskos:mapping:content:', 'mapping:']) {
    const [a, b] = [identifier, others].map((list) => list.find((id) => id.startsWith(start)));
    console.log(name, start, a === b ? 'the same' : 'other');
  }
  console.log(name, 'compareMappings', compareMappings(one, other));
}
await show('two codes', mapping('A17.0', 'G01'), mapping('G01', 'A17.0'));
await show('one code', mapping('A17.0'), mapping('A17.0'));
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
two codes urn:jskos:mapping:members: the same
two codes urn:jskos:mapping:content: other
two codes mapping: the same
two codes compareMappings false
one code urn:jskos:mapping:members: the same
one code urn:jskos:mapping:content: the same
one code mapping: the same
one code compareMappings true
SEEN
