#!/usr/bin/env bash
# tableschema 1.12.6, the Table Schema of Frictionless Data for JavaScript.
#
# In Vietnam the comma is the decimal sign and the dot groups thousands, and Table Schema has words for just this: a number field
# with `decimalChar` "," and `groupChar` ".". The natural guess is that "0,25" is then read as 0.25. The package first turns the
# decimal comma into a dot and then removes the dots that group thousands, the new one with them: 0,25 g becomes 25 and
# 1.234,5 becomes 12345. Prices without a decimal part come out right, so a first test passes, and there is no error, since the
# schema is right and so is the value. With `groupChar` left out, or with a space in it, the comma works.
#
# Seen:
#   comma and dot    43.900 -> 43900  0,25 -> 25    1.234,5 -> 12345
#   comma and space  43 900 -> 43900  0,25 -> 0.25  1 234,5 -> 1234.5
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund tableschema@1.12.6
cat >try.cjs <<'JS'
const { Table } = require('tableschema');

async function show(name, groupChar, values) {
  const schema = { fields: [{ name: 'n', type: 'number', decimalChar: ',', groupChar }] };
  const table = await Table.load([['n'], ...values.map((value) => [value])], { schema });
  const read = await table.read();
  console.log(name, ...values.map((value, index) => `${value} -> ${read[index][0]}`));
}

async function main() {
  await show('comma and dot', '.', ['43.900', '0,25', '1.234,5']);
  await show('comma and space', ' ', ['43 900', '0,25', '1 234,5']);
}
main();
JS
node try.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
comma and dot 43.900 -> 43900 0,25 -> 25 1.234,5 -> 12345
comma and space 43 900 -> 43900 0,25 -> 0.25 1 234,5 -> 1234.5
SEEN
