#!/usr/bin/env bash
# lunr 2.3.9 with lunr-languages 1.22.0, and lunr-languages 1.14.0 beside it.
#
# lunr cuts signs that belong to no word from both ends of a word. Its Vietnamese support lists the letters of Vietnamese for this, but
# not one that carries a tone: `ô` is in the list, `ổ` is not, only the tone as a sign of its own. In 1.14.0 a pair of brackets too many
# keeps the list from doing anything. In 1.22.0 that is mended, and so the list works: "mổ" (operation), "mủ" (pus) and "mỡ" (fat) are
# all kept as "m", "vú" (breast) and "vỡ" (rupture) as "v", "ống" (tube) as "ng". The words of a search are not cut, so a search for any
# of them finds nothing. The natural guess is that an update which mends Vietnamese makes a search in Vietnamese better. Words with no
# tone at their ends ("thai", "gan") are found as ever, so a first test passes, and text with the tones as signs of their own (NFD)
# works in both versions.
#
# Seen:
#                1.14.0              1.22.0              1.22.0, NFD
#   mổ           Mổ lấy thai         nothing             Mổ lấy thai
#   mủ           Dẫn lưu mủ          nothing             Dẫn lưu mủ
#   vú           U vú                nothing             U vú
#   ống          Đặt ống             nothing             Đặt ống
#   thai         Mổ lấy thai         Mổ lấy thai         Mổ lấy thai
#   m            nothing             both with m         nothing
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund lunr@2.3.9 lunr-languages@1.22.0 "earlier@npm:lunr-languages@1.14.0"
cat >try.cjs <<'JS'
const names = ['Mổ lấy thai', 'Dẫn lưu mủ', 'U vú', 'Đặt ống'];

function show(name, languages, form) {
  // Each version of the languages needs a lunr of its own.
  delete require.cache[require.resolve('lunr')];
  const lunr = require('lunr');
  lunr.utils.warn = () => {};
  require(`${languages}/lunr.stemmer.support`)(lunr);
  require(`${languages}/lunr.vi`)(lunr);
  const index = lunr(function () {
    this.use(lunr.vi);
    this.field('name');
    names.forEach((text, id) => this.add({ id, name: text.normalize(form) }));
  });
  for (const word of ['mổ', 'mủ', 'vú', 'ống', 'thai', 'm']) {
    const found = index.search(word.normalize(form)).map(({ ref }) => names[ref]);
    console.log(name, word, '->', found.sort().join(', ') || 'nothing');
  }
}
show('1.14.0', 'earlier', 'NFC');
show('1.22.0', 'lunr-languages', 'NFC');
show('1.22.0 NFD', 'lunr-languages', 'NFD');
JS
node try.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
1.14.0 mổ -> Mổ lấy thai
1.14.0 mủ -> Dẫn lưu mủ
1.14.0 vú -> U vú
1.14.0 ống -> Đặt ống
1.14.0 thai -> Mổ lấy thai
1.14.0 m -> nothing
1.22.0 mổ -> nothing
1.22.0 mủ -> nothing
1.22.0 vú -> nothing
1.22.0 ống -> nothing
1.22.0 thai -> Mổ lấy thai
1.22.0 m -> Dẫn lưu mủ, Mổ lấy thai
1.22.0 NFD mổ -> Mổ lấy thai
1.22.0 NFD mủ -> Dẫn lưu mủ
1.22.0 NFD vú -> U vú
1.22.0 NFD ống -> Đặt ống
1.22.0 NFD thai -> Mổ lấy thai
1.22.0 NFD m -> nothing
SEEN
