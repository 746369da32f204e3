#!/usr/bin/env bash
# @medplum/core 4.5.2, with fhirpath 5.2.2 beside it.
#
# A rule about a result is written once as FHIRPath and runs wherever FHIRPath runs: "more than 1 g of protein in a day" is
# `value > 1 'g'`. The natural guess is that a FHIRPath engine minds the unit: it converts, or, where it can't, answers with nothing. That is
# what FHIRPath asks for. `evalFhirPath` of @medplum/core takes the numbers and drops the units: 500 mg is more than 1 g, 2 days are
# more than 1 week, 5 mg are more than 1 mL, and 500 mg + 1 g is 501 mg. All are answered without an error, and the equality of two units
# of one amount is false. A rule whose result comes in the unit of the rule is right, so a test with one laboratory passes.
#
# Seen, for an Observation of 500 mg:
#   value > 1 'g'        medplum true     fhirpath false
#   value = 0.5 'g'      medplum false    fhirpath true
#   value > 1 'mL'       medplum true     fhirpath nothing
#   value + 1 'g'        medplum 501 mg   fhirpath 1500 'mg'
#   2 days > 1 week      medplum true     fhirpath false
#   value >= 500 'mg'    medplum true     fhirpath true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @medplum/core@4.5.2 fhirpath@5.2.2
cat >try.cjs <<'JS'
const { evalFhirPath } = require('@medplum/core');
const { evaluate } = require('fhirpath');
const r4 = require('fhirpath/fhir-context/r4');

const valueQuantity = { value: 500, unit: 'mg', code: 'mg', system: 'http://unitsofmeasure.org' };
const resource = { resourceType: 'Observation', status: 'final', code: { text: 'Protein' }, valueQuantity };
function shown([answer]) {
  if (answer === undefined) return 'nothing';
  return typeof answer === 'object' ? `${answer.value} ${answer.unit}` : answer;
}
const rules = ["value > 1 'g'", "value = 0.5 'g'", "value > 1 'mL'", "value + 1 'g'", '2 days > 1 week', "value >= 500 'mg'"];
for (const rule of rules) {
  const path = rule.replace('value', 'Observation.value');
  console.log(rule, 'medplum', shown(evalFhirPath(path, resource)), 'fhirpath', shown(evaluate(resource, path, null, r4)));
}
JS
node try.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
value > 1 'g' medplum true fhirpath false
value = 0.5 'g' medplum false fhirpath true
value > 1 'mL' medplum true fhirpath nothing
value + 1 'g' medplum 501 mg fhirpath 1500 'mg'
2 days > 1 week medplum true fhirpath false
value >= 500 'mg' medplum true fhirpath true
SEEN
