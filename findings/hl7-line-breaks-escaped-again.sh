#!/usr/bin/env bash
# hl7v2 1.8.0 (with hl7v2-dictionary 1.8.0), with hl7-standard 1.0.4 beside it.
#
# A report of several lines goes through HL7 version 2 as one field (type FT), with `\.br\` for each line break and `\H\` and `\N\`
# around words in bold. The natural guess is that a message read and written again, untouched, is the same message: a router that
# changes one field of another segment counts on it. hl7v2 takes both backslashes from `\H\`, and the report says "HSuy tim capN".
# `\.br\` it leaves in the value, and when it writes the value it takes these two backslashes for text and escapes them. The next reader
# shows "\.br\" as text, and the report has one line. The escapes of the delimiters come through, so a test with those passes.
#
# Seen:
#   10\S\9/L                 hl7v2 the same                   hl7-standard the same
#   a\F\b\T\c\R\d\E\e        hl7v2 the same                   hl7-standard the same
#   Tim to\.br\Phoi sang     hl7v2 Tim to\E\.br\E\Phoi sang   hl7-standard the same
#   \H\Suy tim cap\N\        hl7v2 HSuy tim capN              hl7-standard the same
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hl7v2@1.8.0 hl7v2-dictionary@1.8.0 hl7-standard@1.0.4
cat >try.mjs <<'JS'
import Standard from 'hl7-standard';
import { HL7Message } from 'hl7v2';

function again(text) {
  const standard = new Standard(text);
  standard.transform();
  return { hl7v2: HL7Message.parse(text).toHL7String(), 'hl7-standard': standard.build() };
}
for (const value of ['10\\S\\9/L', 'a\\F\\b\\T\\c\\R\\d\\E\\e', 'Tim to\\.br\\Phoi sang', '\\H\\Suy tim cap\\N\\']) {
  const text = `MSH|^~\\&|RIS|BV|HIS|BV|20240102030405||ORU^R01|1|P|2.5\rOBX|1|FT|KQ^Ket qua||${value}||||||F`;
  for (const [name, message] of Object.entries(again(text)))
    console.log(value, name, message.split(/[\r\n]+/)[1].split('|')[5]);
}
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
10\S\9/L hl7v2 10\S\9/L
10\S\9/L hl7-standard 10\S\9/L
a\F\b\T\c\R\d\E\e hl7v2 a\F\b\T\c\R\d\E\e
a\F\b\T\c\R\d\E\e hl7-standard a\F\b\T\c\R\d\E\e
Tim to\.br\Phoi sang hl7v2 Tim to\E\.br\E\Phoi sang
Tim to\.br\Phoi sang hl7-standard Tim to\.br\Phoi sang
\H\Suy tim cap\N\ hl7v2 HSuy tim capN
\H\Suy tim cap\N\ hl7-standard \H\Suy tim cap\N\
SEEN
