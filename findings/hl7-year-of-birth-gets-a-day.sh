#!/usr/bin/env bash
# hl7v2 1.8.0 (with hl7v2-dictionary 1.8.0), with hl7-standard 1.0.4 beside it.
#
# Of many old patients in Vietnam only the year of birth is known, and HL7 version 2 has a way to say it: a time stamp may stop after
# the year, the month, the day or the minute, and the length says how exact it is. The natural guess is that a time stamp which nobody
# touches is written as it was read. hl7v2 fills it up and cuts it anew: 1980 becomes 19800101 and 202401 becomes 20240101, a birthday and
# a day that nobody told; a minute with a zone gets the second 00. And a second 00 is taken away, and so is midnight with it:
# 20240102000000 becomes 20240102, a day instead of a moment, and 20240102030400 a minute. A patient register that compares birthdays finds
# another person, or one more of the many who are born on the first of January.
#
# Seen:
#   1980                 hl7v2 19800101             hl7-standard 1980
#   202401               hl7v2 20240101             hl7-standard 202401
#   20240102             hl7v2 20240102             hl7-standard 20240102
#   20240102000000       hl7v2 20240102             hl7-standard 20240102000000
#   20240102030400       hl7v2 202401020304         hl7-standard 20240102030400
#   20240102030405       hl7v2 20240102030405       hl7-standard 20240102030405
#   202401020304+0700    hl7v2 20240102030400+0700  hl7-standard 202401020304+0700
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hl7v2@1.8.0 hl7v2-dictionary@1.8.0 hl7-standard@1.0.4
cat >try.mjs <<'JS'
import Standard from 'hl7-standard';
import { HL7Message } from 'hl7v2';

const stamps = ['1980', '202401', '20240102', '20240102000000', '20240102030400', '20240102030405', '202401020304+0700'];
for (const stamp of stamps) {
  const text = `MSH|^~\\&|LAB|BV|HIS|BV|20240102030405||ADT^A01|1|P|2.5\rPID|1||BN1||AN^BINH||${stamp}|M`;
  const standard = new Standard(text);
  standard.transform();
  const [one, other] = [HL7Message.parse(text).toHL7String(), standard.build()];
  const seventh = (message) => message.split(/[\r\n]+/)[1].split('|')[7];
  console.log(stamp, 'hl7v2', seventh(one), 'hl7-standard', seventh(other));
}
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
1980 hl7v2 19800101 hl7-standard 1980
202401 hl7v2 20240101 hl7-standard 202401
20240102 hl7v2 20240102 hl7-standard 20240102
20240102000000 hl7v2 20240102 hl7-standard 20240102000000
20240102030400 hl7v2 202401020304 hl7-standard 20240102030400
20240102030405 hl7v2 20240102030405 hl7-standard 20240102030405
202401020304+0700 hl7v2 20240102030400+0700 hl7-standard 202401020304+0700
SEEN
