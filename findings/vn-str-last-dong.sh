#!/usr/bin/env bash
# vn-str 0.4.0, with number-to-text-vietnamese 1.1.7 beside it.
#
# Vietnamese bills carry their total in words, and the words are what counts where words and figures differ. The natural guess is that
# two amounts never have the same words. vn-str leaves out the last three digits where they are 001: 32.001 đồng is "ba mươi hai nghìn",
# the words of 32.000. 002 and 101 are read, and so is the 1 behind a whole million, so neither a test with round amounts nor one with
# 1.000.001 shows it. Of the first million amounts 999 have the words of the amount before them; of the other package none has.
#
# Seen:
#   amount     vn-str                                 number-to-text-vietnamese
#   32000      ba mươi hai nghìn                      ba mươi hai nghìn
#   32001      ba mươi hai nghìn                      ba mươi hai nghìn không trăm linh một
#   32002      ba mươi hai nghìn không trăm linh hai  the same
#   32101      ba mươi hai nghìn một trăm linh một    the same
#   1000001    một triệu không trăm linh một          the same
#   1500001    một triệu năm trăm nghìn               một triệu năm trăm nghìn không trăm linh một
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund vn-str@0.4.0 number-to-text-vietnamese@1.1.7
cat >try.cjs <<'JS'
const { getText } = require('number-to-text-vietnamese');
const { numToText } = require('vn-str');

const readers = { 'vn-str': (amount) => numToText(amount).trim(), other: (amount) => getText(amount).trim() };
for (const amount of [32000, 32001, 32002, 32101, 1000001, 1500001])
  for (const [name, read] of Object.entries(readers)) console.log(amount, name, read(amount));
for (const [name, read] of Object.entries(readers)) {
  let same = 0;
  for (let amount = 2, before = read(1); amount <= 1_000_000; amount++) {
    const words = read(amount);
    if (words === before) same++;
    before = words;
  }
  console.log(name, 'words of the amount before:', same);
}
JS
node try.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
32000 vn-str ba mươi hai nghìn
32000 other ba mươi hai nghìn
32001 vn-str ba mươi hai nghìn
32001 other ba mươi hai nghìn không trăm linh một
32002 vn-str ba mươi hai nghìn không trăm linh hai
32002 other ba mươi hai nghìn không trăm linh hai
32101 vn-str ba mươi hai nghìn một trăm linh một
32101 other ba mươi hai nghìn một trăm linh một
1000001 vn-str một triệu không trăm linh một
1000001 other một triệu không trăm linh một
1500001 vn-str một triệu năm trăm nghìn
1500001 other một triệu năm trăm nghìn không trăm linh một
vn-str words of the amount before: 999
other words of the amount before: 0
SEEN
