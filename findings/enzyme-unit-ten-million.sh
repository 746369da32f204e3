#!/usr/bin/env bash
# js-quantities 1.8.0, with @lhncbc/ucum-lhc 7.1.10 beside it.
#
# Laboratories give ALT, AST, amylase and the strength of pancreatin in enzyme units: 1 U turns over one micromole in a minute, which is
# 16.67 nanokatal. The natural guess is that a library that knows U, katal, mole and minute agrees with itself. js-quantities has the
# number of the unit too small by ten million: 1 U is 1.00002e-7 micromole in a minute. Nothing looks wrong as long as U stays U (40 U/l
# is 0.04 U/ml), mole and katal are right, and the kind of the unit is "activity", so the check of the dimensions passes as well. Only a
# list that mixes U and nkat, as one from two analysers does, has every katal ten million times the size of a U.
#
# Seen:
#   1 umol/min to nkat   js-quantities 1.6667e+1     ucum-lhc 1.6667e+1
#   1 U to nkat          js-quantities 1.6667e-6  ucum-lhc 1.6667e+1
#   1 U to umol/min      js-quantities 1.0000e-7  ucum-lhc 1.0000e+0
#   40 U/l to nkat/l     js-quantities 6.6668e-5  ucum-lhc 6.6667e+2
#   40 U/l to U/ml       js-quantities 4.0000e-2   ucum-lhc 4.0000e-2
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund js-quantities@1.8.0 @lhncbc/ucum-lhc@7.1.10
cat >try.cjs <<'JS'
const { UcumLhcUtils } = require('@lhncbc/ucum-lhc');
const Qty = require('js-quantities');

const ucum = UcumLhcUtils.getInstance();
const cases = [
  [1, 'umol/min', 'nkat'],
  [1, 'U', 'nkat'],
  [1, 'U', 'umol/min'],
  [40, 'U/l', 'nkat/l'],
  [40, 'U/l', 'U/ml'],
];
for (const [value, from, to] of cases) {
  const one = Qty(value, from).to(to).scalar;
  const other = ucum.convertUnitTo(from, value, to).toVal;
  console.log(value, from, 'to', to, 'js-quantities', one.toExponential(4), 'ucum-lhc', other.toExponential(4));
}
JS
node try.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
1 umol/min to nkat js-quantities 1.6667e+1 ucum-lhc 1.6667e+1
1 U to nkat js-quantities 1.6667e-6 ucum-lhc 1.6667e+1
1 U to umol/min js-quantities 1.0000e-7 ucum-lhc 1.0000e+0
40 U/l to nkat/l js-quantities 6.6668e-5 ucum-lhc 6.6667e+2
40 U/l to U/ml js-quantities 4.0000e-2 ucum-lhc 4.0000e-2
SEEN
