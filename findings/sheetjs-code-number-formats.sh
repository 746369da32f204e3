#!/usr/bin/env bash
# @e965/xlsx 0.20.3 (SheetJS community edition) and numfmt 4.0.1.
#
# Hospitals keep service codes as numbers behind a number format: 1.001 shown as 01.0010. The text that SheetJS gives for such a
# cell (`w`) is not what the spreadsheet shows: for the format `00.0000` the leading zero is lost, and the format `[$-42A]0`, which
# names a language and no currency, gets a dollar sign. numfmt shows both as spreadsheet programs do. Whoever takes `w` for the
# code gets another valid-looking code, without any error.
#
# Seen:
#   00.0000   1.001  SheetJS 1.0010  numfmt 01.0010
#   [$-42A]0  5      SheetJS $5      numfmt 5
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund "xlsx@npm:@e965/xlsx@0.20.3" numfmt@4.0.1
cat >try.mjs <<'JS'
import { format } from 'numfmt';
import * as XLSX from 'xlsx';

function shown(v, z) {
  const bytes = XLSX.write({ SheetNames: ['S'], Sheets: { S: { '!ref': 'A1', A1: { t: 'n', v, z } } } }, { type: 'buffer', bookType: 'xlsx' });
  return XLSX.read(bytes, { type: 'buffer' }).Sheets.S.A1.w;
}
for (const [z, v] of [['00.0000', 1.001], ['[$-42A]0', 5]]) console.log(z, v, 'SheetJS', shown(v, z), 'numfmt', format(z, v));
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
00.0000 1.001 SheetJS 1.0010 numfmt 01.0010
[$-42A]0 5 SheetJS $5 numfmt 5
SEEN
