#!/usr/bin/env bash
# @medplum/core 4.5.2 and @synanetics/fhir-translate 1.2.0.
#
# A FHIR R4 ConceptMap says "somebody looked, there is no code" with a target of the equivalence `unmatched`, and "this is another
# thing" with `disjoint`. R4 lets the `result` of a translation be true only where at least one match has an equivalence other than
# these two. The natural guess is to read `result` and take the concept of the first match. For both kinds of refusal
# `conceptMapTranslate` of @medplum/core answers true; the "match" is a concept without a code, or the very code that a person
# refused. @synanetics/fhir-translate answers false for the same maps. Whoever trusts `result` counts services without a national
# code as mapped, or sends the refused code to the insurer.
#
# Seen:
#   unmatched   medplum true undefined  synanetics false
#   disjoint    medplum true 02.0085    synanetics false
#   equivalent  medplum true 02.0085    synanetics true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
# The second package lets no client but pnpm run its install script; it has nothing to build.
npm install --silent --no-audit --no-fund --ignore-scripts @medplum/core@4.5.2 @synanetics/fhir-translate@1.2.0
cat >try.mjs <<'JS'
import { conceptMapTranslate as medplum } from '@medplum/core';
import { conceptMapTranslate as synanetics } from '@synanetics/fhir-translate';

const asked = { system: 'urn:local', code: 'DT01' };
const parameters = { resourceType: 'Parameters', parameter: [{ name: 'coding', valueCoding: asked }] };
const targets = [
  { equivalence: 'unmatched', comment: 'no such service' },
  { equivalence: 'disjoint', code: '02.0085', comment: 'not this one' },
  { equivalence: 'equivalent', code: '02.0085' },
];
for (const target of targets) {
  const group = [{ source: 'urn:local', target: 'urn:national', element: [{ code: 'DT01', target: [target] }] }];
  const map = { resourceType: 'ConceptMap', url: 'urn:map', status: 'active', group };
  const first = medplum(map, { coding: asked });
  const second = synanetics({ parameters, fhirVersion: 'r4', conceptMaps: [map] });
  const result = second.parameter.find(({ name }) => name === 'result').valueBoolean;
  console.log(target.equivalence, 'medplum', first.result, first.match[0].concept.code, 'synanetics', result);
}
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
unmatched medplum true undefined synanetics false
disjoint medplum true 02.0085 synanetics false
equivalent medplum true 02.0085 synanetics true
SEEN
