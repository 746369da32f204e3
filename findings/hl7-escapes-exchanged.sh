#!/usr/bin/env bash
# nodehl7 2.0.0 and hl7parser 1.0.1.
#
# In HL7 version 2 the sign `^` divides the components of a field, so a laboratory writes the unit 10^9/L as `10\S\9/L`; `\F\` stands
# for the sign `|` that divides fields. nodehl7 undoes the two the wrong way round: `\S\` becomes `|` and `\F\` becomes `^`, and
# the unit of a blood count is `10|9/L`. The natural guess is that a parser either undoes an escape or leaves it in sight, where a
# look would find it. Here no table of units knows the text, and written again into a line with `|` between the fields it moves
# every field behind it by one.
#
# Seen:
#   nodehl7    unit 10|9/L  text a^b
#   hl7parser  unit 10^9/L  text a|b
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund nodehl7@2.0.0 hl7parser@1.0.1
cat >try.cjs <<'JS'
const hl7parser = require('hl7parser');
const nodehl7 = require('nodehl7');

const text = [
  'MSH|^~\\&|LAB|BV|HIS|BV|20240102030405||ORU^R01|1|P|2.5',
  'OBX|1|ST|WBC^Bach cau||a\\F\\b|10\\S\\9/L|||||F',
].join('\r');

async function main() {
  const { segments } = await new (nodehl7.default ?? nodehl7)().parse(text, 'one');
  // A segment's parts begin with its first field.
  console.log('nodehl7', 'unit', segments[1].parts[5], 'text', segments[1].parts[4]);
  const message = hl7parser.create(text);
  console.log('hl7parser', 'unit', message.get('OBX.6').toString(), 'text', message.get('OBX.5').toString());
}
main();
JS
node try.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
nodehl7 unit 10|9/L text a^b
hl7parser unit 10^9/L text a|b
SEEN
