#!/usr/bin/env bash
# dcmjs 0.51.1, with dicom-parser 1.8.21 beside it.
#
# In DICOM the sign `\` divides the values of a field, but not in fields of running text: those of the types ST, LT and UT hold
# one value, and `\` is a letter in it, as in a blood pressure that was typed as 120\80. The natural guess is that a library treats the
# three types alike. dcmjs keeps the text of LT and cuts that of ST and UT into a list. What a report says in its items of text
# (`TextValue`, UT) is an array for one note and a string for the next. Joined as JavaScript does it, "120\80" becomes "120,80",
# which in Vietnam is a number with decimals. Written again the array becomes the same bytes as before, and the other reader shows
# the text as it stands, so a test that compares files sees nothing.
#
# Seen, for the text "HA 120\80 mmHg":
#   PatientComments      LT  dcmjs "HA 120\80 mmHg"        dicom-parser "HA 120\80 mmHg"
#   InstitutionAddress   ST  dcmjs ["HA 120","80 mmHg"]    dicom-parser "HA 120\80 mmHg"
#   TextValue            UT  dcmjs ["HA 120","80 mmHg"]    dicom-parser "HA 120\80 mmHg"
#   TextValue in a sentence: HA 120,80 mmHg
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund dcmjs@0.51.1 dicom-parser@1.8.21
cat >try.cjs <<'JS'
const { DicomDict, DicomMessage, DicomMetaDictionary } = require('dcmjs').data;
const { parseDicom } = require('dicom-parser');

const tags = { PatientComments: 'x00104000', InstitutionAddress: 'x00080081', TextValue: 'x0040a160' };
const note = 'HA 120\\80 mmHg';
const dataset = { _meta: {}, ...Object.fromEntries(Object.keys(tags).map((name) => [name, note])) };
// 1.2.840.10008.1.2.1: types written beside each field, the commonest way.
const file = new DicomDict({ '00020010': { vr: 'UI', Value: ['1.2.840.10008.1.2.1'] } });
file.dict = DicomMetaDictionary.denaturalizeDataset(dataset);
const bytes = file.write();
const read = DicomMetaDictionary.naturalizeDataset(DicomMessage.readFile(bytes).dict);
const other = parseDicom(new Uint8Array(bytes));
for (const [name, tag] of Object.entries(tags)) {
  const { vr } = DicomMetaDictionary.nameMap[name];
  console.log(name, vr, 'dcmjs', read[name], 'dicom-parser', [other.string(tag)]);
}
console.log(`TextValue in a sentence: ${read.TextValue}`);
JS
node try.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
PatientComments LT dcmjs HA 120\80 mmHg dicom-parser [ 'HA 120\\80 mmHg' ]
InstitutionAddress ST dcmjs [ 'HA 120', '80 mmHg' ] dicom-parser [ 'HA 120\\80 mmHg' ]
TextValue UT dcmjs [ 'HA 120', '80 mmHg' ] dicom-parser [ 'HA 120\\80 mmHg' ]
TextValue in a sentence: HA 120,80 mmHg
SEEN
