#!/usr/bin/env bash
# @e965/xlsx 0.20.3 (SheetJS community edition) and read-excel-file 9.3.17.
#
# A drug list keeps quantities behind number formats that show the unit: 500 shown as "500 lọ". SheetJS numbers the formats that it
# writes from 60 upwards, for the whole life of the process, and the file says which format each number stands for. The natural
# guess is that a reader looks there. read-excel-file takes the numbers 71 to 81 for dates, as Excel in Thai has them, whatever the
# file says, and 60 to 70 for no dates. So the order of the formats decides: of the first eleven even `yyyy-mm-dd` comes out as
# a number, and from the twelfth on even `0" lọ"` as a day of 1901. SheetJS itself reads all of them right. A server that
# exports one list after the other writes the same list readable in the morning and with days for quantities later on.
#
# Seen, for the value 500:
#   1st format   yyyy-mm-dd  SheetJS 1901-05-14  read-excel-file 500
#   11th format  0" ống"     SheetJS 500 ống     read-excel-file 500
#   12th format  0" lọ"      SheetJS 500 lọ      read-excel-file 1901-05-14
#   22nd format  0" túi"     SheetJS 500 túi     read-excel-file 1901-05-14
#   23rd format  0" bộ"      SheetJS 500 bộ      read-excel-file 500
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund "xlsx@npm:@e965/xlsx@0.20.3" read-excel-file@9.3.17
cat >try.mjs <<'JS'
import readSheets from 'read-excel-file/node';
import * as XLSX from 'xlsx';

const units = ['viên', 'gói', 'chai', 'tuýp', 'hộp', 'vỉ', 'ml', 'mg', 'g', 'ống'];
const later = ['lọ', 'bơm', 'bình', 'kít', 'test', 'cái', 'sợi', 'miếng', 'cuộn', 'đôi', 'túi', 'bộ'];
const formats = ['yyyy-mm-dd', ...[...units, ...later].map((unit) => `0" ${unit}"`)];
const sheet = { '!ref': `A1:A${formats.length}` };
formats.forEach((z, row) => (sheet[`A${row + 1}`] = { t: 'n', v: 500, z }));
const bytes = XLSX.write({ SheetNames: ['S'], Sheets: { S: sheet } }, { type: 'buffer', bookType: 'xlsx' });

const own = XLSX.read(bytes).Sheets.S;
const [{ data }] = await readSheets(bytes);
for (const place of [1, 11, 12, 22, 23]) {
  const [value] = data[place - 1];
  const other = value instanceof Date ? value.toISOString().slice(0, 10) : value;
  console.log(place, formats[place - 1], 'SheetJS', own[`A${place}`].w, 'read-excel-file', other);
}
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
1 yyyy-mm-dd SheetJS 1901-05-14 read-excel-file 500
11 0" ống" SheetJS 500 ống read-excel-file 500
12 0" lọ" SheetJS 500 lọ read-excel-file 1901-05-14
22 0" túi" SheetJS 500 túi read-excel-file 1901-05-14
23 0" bộ" SheetJS 500 bộ read-excel-file 500
SEEN
