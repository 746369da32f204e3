#!/usr/bin/env bash
# stopwords-iso 1.1.0, with the Vietnamese list of stopword 3.1.5 beside it.
#
# A list of stop words holds the words that carry no meaning, to be left out of an index. The Vietnamese list of stopwords-iso holds
# words of dialects, too, and one syllable of Vietnamese is often two words: "răng" is "why" in Huế and a tooth everywhere. "bông"
# (cotton) is in the list, and "cao", which is "high" and an extract of herbs. The natural guess is that the names of parts of the body
# and of materials stay. With this list "nhổ răng" (to pull a tooth) and "nhổ" are the same, the services of a dentist lose what they
# are about, and so do inside and outside: "rò trong", "rò ngoài". The other list keeps all of these. Both leave out "không" and "có"
# (without and with), and that is what one expects of such a list.
#
# Seen:
#   nhổ răng         stopwords-iso nhổ         stopword nhổ răng
#   bông hút nước    stopwords-iso hút nước    stopword bông hút nước
#   cao ích mẫu      stopwords-iso ích mẫu     stopword cao ích mẫu
#   rò trong         stopwords-iso rò          stopword rò trong
#   rò ngoài         stopwords-iso rò          stopword rò ngoài
#   nhổ răng khôn    stopwords-iso nhổ khôn    stopword nhổ răng khôn
#   đặt ống thông    stopwords-iso the same    stopword the same
#   có thuốc         stopwords-iso thuốc       stopword thuốc
#   không thuốc      stopwords-iso thuốc       stopword thuốc
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund stopwords-iso@1.1.0 stopword@3.1.5
cat >try.cjs <<'JS'
const { removeStopwords, vie } = require('stopword');
const { vi } = require('stopwords-iso');

const names = [
  ...['nhổ răng', 'bông hút nước', 'cao ích mẫu', 'rò trong', 'rò ngoài', 'nhổ răng khôn'],
  ...['đặt ống thông', 'có thuốc', 'không thuốc'],
];
for (const name of names) {
  const left = (list) => removeStopwords(name.split(' '), list).join(' ');
  console.log(name, '-> stopwords-iso', left(vi), '| stopword', left(vie));
}
JS
node try.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
nhổ răng -> stopwords-iso nhổ | stopword nhổ răng
bông hút nước -> stopwords-iso hút nước | stopword bông hút nước
cao ích mẫu -> stopwords-iso ích mẫu | stopword cao ích mẫu
rò trong -> stopwords-iso rò | stopword rò trong
rò ngoài -> stopwords-iso rò | stopword rò ngoài
nhổ răng khôn -> stopwords-iso nhổ khôn | stopword nhổ răng khôn
đặt ống thông -> stopwords-iso đặt ống thông | stopword đặt ống thông
có thuốc -> stopwords-iso thuốc | stopword thuốc
không thuốc -> stopwords-iso thuốc | stopword thuốc
SEEN
