#!/usr/bin/env bash
# fhirpath 5.2.2.
#
# FHIRPath compares amounts with their units: 10 '10*9/L' = 10000 '/uL' is true, and 37 'Cel' = 37 'K' is false. `distinct()` and
# `isDistinct()` are defined by this same "=". The natural guess is that whether two amounts are one does not depend on what else stands in
# the list. It depends on how long the list is. Up to six amounts are compared pair by pair. From the seventh on, each is turned into
# a key: its kind and its number in base units. 5 % has another kind than 0.05 for this, and 2 mL another than 2 cm3, so doubles stay in.
# The zero of a scale is left out of the key, so 37 °C and 37 K become one and a value is lost, and so are 5 meq/L and 5 mmol/L, which
# "=" tells apart. 0.7 g and 700 mg have two keys by the last digit of a product. A test with a short list sees none of this.
#
# Seen: are all amounts of the list different, if these two stand in it?
#   pair                        =      of 2   of 6   of 7
#   10 '10*9/L' and 10000 '/uL' true   false  false  true
#   5 '%' and 0.05 '1'          true   false  false  true
#   2 'mL' and 2 'cm3'          true   false  false  true
#   0.7 'g' and 700 'mg'        true   false  false  true
#   0.6 'g' and 600 'mg'        true   false  false  false
#   37 'Cel' and 37 'K'         false  true   true   false
#   5 'meq/L' and 5 'mmol/L'    false  true   true   false
#   an Observation with 10 '10*9/L' and 10000 '/uL' among its parts: 5 different of 6, 7 of 7
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fhirpath@5.2.2
cat >try.cjs <<'JS'
const { evaluate } = require('fhirpath');
const r4 = require('fhirpath/fhir-context/r4');

const pairs = [
  ["10 '10*9/L'", "10000 '/uL'"],
  ["5 '%'", "0.05 '1'"],
  ["2 'mL'", "2 'cm3'"],
  ["0.7 'g'", "700 'mg'"],
  ["0.6 'g'", "600 'mg'"],
  ["37 'Cel'", "37 'K'"],
  ["5 'meq/L'", "5 'mmol/L'"],
];
// The other amounts are weights, each different from all others.
const weights = (count) => Array.from({ length: count }, (_, i) => i + 1);
for (const [a, b] of pairs) {
  const list = (length) => [a, b, ...weights(length - 2).map((n) => `${n} 'kg'`)].reduce((all, one) => `${all}.combine(${one})`);
  const distinct = [2, 6, 7].map((length) => evaluate({}, `${list(length)}.isDistinct()`)[0]);
  console.log(a, 'and', b, evaluate({}, `${a} = ${b}`)[0], ...distinct);
}
const amount = (value, code) => ({ valueQuantity: { value, unit: code, code, system: 'http://unitsofmeasure.org' } });
for (const length of [6, 7]) {
  const component = [amount(10, '10*9/L'), amount(10000, '/uL'), ...weights(length - 2).map((n) => amount(n, 'kg'))];
  const [count] = evaluate({ resourceType: 'Observation', component }, 'Observation.component.value.distinct().count()', null, r4);
  console.log('Observation', count, 'of', length);
}
JS
node try.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
10 '10*9/L' and 10000 '/uL' true false false true
5 '%' and 0.05 '1' true false false true
2 'mL' and 2 'cm3' true false false true
0.7 'g' and 700 'mg' true false false true
0.6 'g' and 600 'mg' true false false false
37 'Cel' and 37 'K' false true true false
5 'meq/L' and 5 'mmol/L' false true true false
Observation 5 of 6
Observation 7 of 7
SEEN
