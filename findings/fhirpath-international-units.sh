#!/usr/bin/env bash
# fhirpath 5.2.2 with @lhncbc/ucum-lhc 7.1.10.
#
# Heparin, insulin and vitamins are measured in international units, in UCUM `[IU]`. UCUM calls such a unit arbitrary: it must not be
# turned into another unit. The natural guess is that two amounts of the same unit still add up. They do not: the converter
# refuses `[IU]` to `[IU]`, too, and so FHIRPath answers the sum and the difference of two doses in `[IU]` with the empty
# collection, and so any rule about a total. To compare two doses works, and 1 [IU] equals 1 [IU], so a test with one dose passes.
# And 1 k[IU] is not equal to 1000 [IU], where 1 kg is equal to 1000 g: the answer is no error and not empty, but false.
#
# Seen:
#   7500 mg + 7500 mg                 15000 'mg'
#   7500 [IU] + 7500 [IU]             nothing
#   7500 [IU] + 7500 [IU] > 5000 [IU] nothing
#   7500 [IU] > 5000 [IU]             true
#   1000 g = 1 kg                     true
#   1000 [IU] = 1 k[IU]               false
#   convert 7500 [IU] to [IU]         failed
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fhirpath@5.2.2 @lhncbc/ucum-lhc@7.1.10
cat >try.cjs <<'JS'
const { UcumLhcUtils } = require('@lhncbc/ucum-lhc');
const fhirpath = require('fhirpath');

const expressions = [
  "7500 'mg' + 7500 'mg'",
  "7500 '[IU]' + 7500 '[IU]'",
  "7500 '[IU]' + 7500 '[IU]' > 5000 '[IU]'",
  "7500 '[IU]' > 5000 '[IU]'",
  "1000 'g' = 1 'kg'",
  "1000 '[IU]' = 1 'k[IU]'",
];
for (const expression of expressions) {
  const answer = fhirpath.evaluate({}, expression);
  console.log(expression, '->', answer.length > 0 ? String(answer[0]) : 'nothing');
}
console.log('convert [IU] to [IU] ->', UcumLhcUtils.getInstance().convertUnitTo('[IU]', 7500, '[IU]').status);
JS
node try.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
7500 'mg' + 7500 'mg' -> 15000 'mg'
7500 '[IU]' + 7500 '[IU]' -> nothing
7500 '[IU]' + 7500 '[IU]' > 5000 '[IU]' -> nothing
7500 '[IU]' > 5000 '[IU]' -> true
1000 'g' = 1 'kg' -> true
1000 '[IU]' = 1 'k[IU]' -> false
convert [IU] to [IU] -> failed
SEEN
