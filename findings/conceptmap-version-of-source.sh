#!/usr/bin/env bash
# @medplum/core 4.5.2 and @synanetics/fhir-translate 1.2.0.
#
# One code can mean different things in two editions of a code set. For this a FHIR R4 ConceptMap has a group for each edition, with
# its `sourceVersion`, and the Coding that is asked for names its `version`. The natural guess: a Coding of version 7 gets what the
# group of version 7 says. Both libraries compare the systems only. They answer with the codes of every edition, each as
# `equivalent`, and do not say from which group a code comes; the first one is that of the group that stands first. A service that
# the new edition moved to another code is sent under the old one.
#
# Seen, for a Coding of version 7:
#   medplum     true of-edition-6 of-edition-7
#   synanetics  true of-edition-6 of-edition-7
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

const group = ['6', '7'].map((sourceVersion) => ({
  source: 'urn:national',
  sourceVersion,
  target: 'urn:insurer',
  element: [{ code: '11.0005', target: [{ equivalence: 'equivalent', code: `of-edition-${sourceVersion}` }] }],
}));
const map = { resourceType: 'ConceptMap', url: 'urn:map', status: 'active', group };
const asked = { system: 'urn:national', version: '7', code: '11.0005' };

const first = medplum(map, { coding: asked });
console.log('medplum', first.result, ...first.match.map(({ concept }) => concept.code));

const parameters = { resourceType: 'Parameters', parameter: [{ name: 'coding', valueCoding: asked }] };
const second = synanetics({ parameters, fhirVersion: 'r4', conceptMaps: [map] }).parameter;
const result = second.find(({ name }) => name === 'result').valueBoolean;
const matches = second.filter(({ name }) => name === 'match').map(({ part }) => part.find(({ name }) => name === 'concept'));
console.log('synanetics', result, ...matches.map(({ valueCoding }) => valueCoding.code));
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
medplum true of-edition-6 of-edition-7
synanetics true of-edition-6 of-edition-7
SEEN
