#!/usr/bin/env bash
# numfmt 4.0.1.
#
# The package names dist/index.cjs as its CommonJS entry, in `main` and in `exports`, and does not contain that file: `import` works,
# `require` ends with MODULE_NOT_FOUND, which a try/catch around an optional dependency takes for "not installed". A package that
# ships both builds has to bundle it.
#
# Seen:
#   import 01.0010
#   require MODULE_NOT_FOUND
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund numfmt@4.0.1
cat >try.mjs <<'JS'
import { createRequire } from 'node:module';
import { format } from 'numfmt';

console.log('import', format('00.0000', 1.001));
try {
  console.log('require', createRequire(import.meta.url)('numfmt').format('00.0000', 1.001));
} catch (error) {
  console.log('require', error.code);
}
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
import 01.0010
require MODULE_NOT_FOUND
SEEN
