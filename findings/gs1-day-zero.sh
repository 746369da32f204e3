#!/usr/bin/env bash
# bark-js 1.2.1, with gs1-barcode-parser-mod 1.2.1 beside it.
#
# The barcode on a box of a drug or an implant holds its expiry date as six digits behind the number 17, and GS1 lets a maker who knows
# only the month write 00 for the day: the item may be used up to the last day of that month. The natural guess is that a parser which
# makes a date of the six digits does the same, or leaves them. bark-js writes "2027-02-00", which looks like an ISO date and is none.
# Compared as text, as ISO dates may be, it lies before the first of the month, so a stock list blocks every such box a month early.
# Turned into a Date it is invalid, and an invalid date is never before today, so the same box never expires. The other parser gives the
# last day, and knows leap years.
#
# Seen:
#   17 270215  bark-js 2027-02-15  other 2027-02-15
#   17 270200  bark-js 2027-02-00  other 2027-02-28
#   17 280200  bark-js 2028-02-00  other 2028-02-29
#   17 271200  bark-js 2027-12-00  other 2027-12-31
#   270200 expired on 2027-02-10: by text true, by Date false
#   270200 expired on 2027-03-10: by text true, by Date false
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund bark-js@1.2.1 gs1-barcode-parser-mod@1.2.1
cat >try.cjs <<'JS'
// No day may depend on where this runs.
process.env.TZ = 'UTC';
const bark = require('bark-js');
const { parseBarcode } = require('gs1-barcode-parser-mod');

const expiry = (digits) => bark(`010893456789012017${digits}`).elements[1].value;
for (const digits of ['270215', '270200', '280200', '271200']) {
  const { data } = parseBarcode(`010893456789012017${digits}`).parsedCodeItems[1];
  console.log(digits, 'bark-js', expiry(digits), 'other', data.toISOString().slice(0, 10));
}
for (const today of ['2027-02-10', '2027-03-10']) {
  const value = expiry('270200');
  console.log('270200 expired on', today, 'by text', value < today, 'by Date', new Date(value) < new Date(today));
}
JS
node try.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
270215 bark-js 2027-02-15 other 2027-02-15
270200 bark-js 2027-02-00 other 2027-02-28
280200 bark-js 2028-02-00 other 2028-02-29
271200 bark-js 2027-12-00 other 2027-12-31
270200 expired on 2027-02-10 by text true by Date false
270200 expired on 2027-03-10 by text true by Date false
SEEN
