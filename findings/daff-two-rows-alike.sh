#!/usr/bin/env bash
# daff 1.4.2.
#
# daff compares two tables and writes the difference as a table, and `daff patch` carries it out on the first table. Old lists of
# hospitals hold the same row twice, and the new edition has it once. The natural guess is that the first list plus the difference is the
# new list. The difference is right: one row is marked for deletion. Where its twin stands right before or behind it, the patched
# list has the right number of rows, and every cell of it, the header too, is NULL. A list of 200 rows with one double is 201
# lines of NULL. There is no message, and the exit code is 0. A double at another place in the list is removed as it should be,
# and to add a twin works, so a first test may pass.
#
# Seen:
#   01 01 02 03  to  01 02 03      4 lines of 4 are NULL
#   01 02 01 03  to  01 02 03      as the new list
#   01 02 03     to  01 01 02 03   as the new list
#   200 rows, the 100th twice      201 lines of 201 are NULL
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund daff@1.4.2
list() {
  echo code,name,price
  for code in "$@"; do echo "$code,Service $code,1000"; done
}
patched() {
  npx --no-install daff old.csv new.csv --output difference.csv
  npx --no-install daff patch old.csv difference.csv --output patched.csv
  if cmp -s new.csv patched.csv; then echo "$1: as the new list"; else
    echo "$1: $(grep -cx NULL,NULL,NULL patched.csv) lines of $(wc -l <patched.csv | tr -d ' ') are NULL"
  fi
}
try() {
  list 01 01 02 03 >old.csv
  list 01 02 03 >new.csv
  patched 'twins side by side'
  list 01 02 01 03 >old.csv
  patched 'twins apart'
  list 01 02 03 >old.csv
  list 01 01 02 03 >new.csv
  patched 'a twin added'
  list $(seq 1 100) $(seq 100 200) >old.csv
  list $(seq 1 200) >new.csv
  patched '200 rows'
}
try | tee seen.txt
diff seen.txt - <<'SEEN'
twins side by side: 4 lines of 4 are NULL
twins apart: as the new list
a twin added: as the new list
200 rows: 201 lines of 201 are NULL
SEEN
