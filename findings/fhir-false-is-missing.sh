#!/usr/bin/env bash
# fhir 4.12.0.
#
# A FHIR CodeSystem tells more of a code in its properties: paid by the insurer or not, a price, a number of parts. Each property has to
# have a value, of one of seven types. The natural guess is that `false` is a value and 0 is one. The validator looks whether the
# value is true-like: it answers "Missing property" six times for each `valueBoolean` false, `valueInteger` 0 and `valueDecimal`
# 0, where the value stands in plain sight. One code that is not paid makes the whole national list invalid. The mend that the
# message asks for, leaving such properties out, is taken without complaint, and turns "not paid" into "not known". Elements of
# one type, such as `caseSensitive` false and `count` 0, are right, and so is the way to XML and back.
#
# Seen:
#   {"valueBoolean":true}   valid
#   {"valueBoolean":false}  6 errors, the first: CodeSystem.concept[0].property[0].value[x] Missing property
#   {"valueInteger":1}      valid
#   {"valueInteger":0}      6 errors, the first: the same
#   {"valueDecimal":0.5}    valid
#   {"valueDecimal":0}      6 errors, the first: the same
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fhir@4.12.0
cat >try.cjs <<'JS'
const { Fhir } = require('fhir');

const fhir = new Fhir();
const values = [true, false].map((valueBoolean) => ({ valueBoolean }));
values.push(...[1, 0].map((valueInteger) => ({ valueInteger })), ...[0.5, 0].map((valueDecimal) => ({ valueDecimal })));
for (const value of values) {
  const concept = [{ code: '02.0085', property: [{ code: 'p', ...value }] }];
  const codes = { resourceType: 'CodeSystem', status: 'active', content: 'complete', caseSensitive: false, count: 0, concept };
  const again = JSON.parse(fhir.xmlToJson(fhir.jsonToXml(JSON.stringify(codes))));
  if (JSON.stringify(again.concept) !== JSON.stringify(concept)) throw new Error('lost on the way to XML and back');
  const { valid, messages } = fhir.validate(codes);
  const [first] = messages;
  console.log(JSON.stringify(value), valid ? 'valid' : `${messages.length} errors: ${first.location} ${first.message}`);
}
JS
node try.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
{"valueBoolean":true} valid
{"valueBoolean":false} 6 errors: CodeSystem.concept[0].property[0].value[x] Missing property
{"valueInteger":1} valid
{"valueInteger":0} 6 errors: CodeSystem.concept[0].property[0].value[x] Missing property
{"valueDecimal":0.5} valid
{"valueDecimal":0} 6 errors: CodeSystem.concept[0].property[0].value[x] Missing property
SEEN
