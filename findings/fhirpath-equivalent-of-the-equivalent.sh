#!/usr/bin/env bash
# fhirpath 5.2.2, with @atomic-ehr/fhirpath 0.1.4 beside it.
#
# FHIRPath has two ways to compare: "=" for equal and "~" for equivalent, the one to use where small things such as upper case should not
# count. The natural guess is that what is equivalent to one thing is equivalent to each other, so that "~" may sort results or codes
# into groups. For decimals both sides are first rounded to the fewer decimals of the two, and a zero at the end is no decimal. So
# 37 stands for all from 36.5 to below 37.5: 36.6 ~ 37 and 37 ~ 37.4 are true, and 36.6 ~ 37.4 is false. Which groups come out depends
# on the order, and 37.0 is equivalent to 37.4 while 37.1, which is nearer, is not. With amounts it goes by the unit they are written
# in: 5 g ~ 5.4 g is true, 5.4 g ~ 5400 mg is true, and 5 g ~ 5400 mg is false. The other engine agrees for plain decimals and
# compares amounts exactly, so one rule has two answers.
#
# Seen:
#   36.6 ~ 37              fhirpath true    other true
#   37 ~ 37.4              fhirpath true    other true
#   36.6 ~ 37.4            fhirpath false   other false
#   37.0 ~ 37.4            fhirpath true    other true
#   37.1 ~ 37.4            fhirpath false   other false
#   5 'g' ~ 5.4 'g'        fhirpath true    other false
#   5.4 'g' ~ 5400 'mg'    fhirpath true    other true
#   5 'g' ~ 5400 'mg'      fhirpath false   other false
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fhirpath@5.2.2 @atomic-ehr/fhirpath@0.1.4
cat >try.mjs <<'JS'
import { evaluate as other } from '@atomic-ehr/fhirpath';
import fhirpath from 'fhirpath';

const pairs = ['36.6 ~ 37', '37 ~ 37.4', '36.6 ~ 37.4', '37.0 ~ 37.4', '37.1 ~ 37.4'];
pairs.push("5 'g' ~ 5.4 'g'", "5.4 'g' ~ 5400 'mg'", "5 'g' ~ 5400 'mg'");
for (const pair of pairs) {
  const [one] = fhirpath.evaluate({}, pair);
  const [two] = await other(pair, { input: {} });
  console.log(pair, 'fhirpath', one, 'other', two);
}
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
36.6 ~ 37 fhirpath true other true
37 ~ 37.4 fhirpath true other true
36.6 ~ 37.4 fhirpath false other false
37.0 ~ 37.4 fhirpath true other true
37.1 ~ 37.4 fhirpath false other false
5 'g' ~ 5.4 'g' fhirpath true other false
5.4 'g' ~ 5400 'mg' fhirpath true other true
5 'g' ~ 5400 'mg' fhirpath false other false
SEEN
