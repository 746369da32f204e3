#!/usr/bin/env bash
# @atomic-ehr/ucum 0.2.5, with @lhncbc/ucum-lhc 7.1.10 beside it.
#
# International units, colony forming units and allergy units are "arbitrary" in UCUM: each is defined by its own procedure, and none
# may be turned into another unit. @atomic-ehr/ucum knows which units are arbitrary, and refuses to add [IU] to [CFU] for just that
# reason. The natural guess is that `isConvertible` and `convert` refuse as well. Both take an arbitrary unit for the number 1: five
# international units are five colony forming units, 500 % and, as the mole is a number in UCUM, 8.3e-24 mol. What is no number is
# refused, so a test against mg passes. Whoever asks `isConvertible` whether two results may share a column or a limit puts counts of
# bacteria beside doses. And `add` refuses 5 [IU] + 5 k[IU], a plain sum, and adds [AU] to [BAU], two different units.
#
# Seen, for 5 of each:
#   from   to      isConvertible  convert     add          ucum-lhc
#   [IU]   mg      false          refused     refused      failed
#   [IU]   [CFU]   true           5           refused      failed
#   [IU]   %       true           500         refused      failed
#   [IU]   mol     true           8.3e-24     refused      failed
#   [AU]   [BAU]   true           5           10 [BAU]     failed
#   [IU]   k[IU]   true           0.005       refused      failed
#   g      kg      true           0.005       5.005 kg     succeeded
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @atomic-ehr/ucum@0.2.5 @lhncbc/ucum-lhc@7.1.10
cat >try.mjs <<'JS'
import { ucum } from '@atomic-ehr/ucum';
import lhc from '@lhncbc/ucum-lhc';

const other = lhc.UcumLhcUtils.getInstance();
function answer(ask) {
  try {
    return ask();
  } catch {
    return 'refused';
  }
}
const pairs = [['[IU]', 'mg'], ['[IU]', '[CFU]'], ['[IU]', '%'], ['[IU]', 'mol'], ['[AU]', '[BAU]'], ['[IU]', 'k[IU]'], ['g', 'kg']];
for (const [from, to] of pairs) {
  const converted = answer(() => Number(ucum.convert(5, from, to).toPrecision(2)));
  const sum = answer(() => {
    const { value, unit } = ucum.add(ucum.quantity(5, to), ucum.quantity(5, from));
    return `${value} ${unit}`;
  });
  const { status } = other.convertUnitTo(from, 5, to);
  console.log(from, to, 'isConvertible', ucum.isConvertible(from, to), 'convert', converted, 'add', sum, 'ucum-lhc', status);
}
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
[IU] mg isConvertible false convert refused add refused ucum-lhc failed
[IU] [CFU] isConvertible true convert 5 add refused ucum-lhc failed
[IU] % isConvertible true convert 500 add refused ucum-lhc failed
[IU] mol isConvertible true convert 8.3e-24 add refused ucum-lhc failed
[AU] [BAU] isConvertible true convert 5 add 10 [BAU] ucum-lhc failed
[IU] k[IU] isConvertible true convert 0.005 add refused ucum-lhc failed
g kg isConvertible true convert 0.005 add 5.005 kg ucum-lhc succeeded
SEEN
