#!/usr/bin/env bash
# chrono-node 2.10.3, its Vietnamese, with its English beside it.
#
# In Vietnamese the days of the week are numbers: Monday is "thứ hai" (the second), Friday "thứ sáu" (the sixth). A doctor's note says
# "tái khám thứ sáu tuần sau": come again on Friday next week. The natural guess is that a reader of dates which knows "thứ sáu" and "tuần
# sau" (next week) finds that Friday, or only a part. chrono skips the "thứ" and reads the rest as "sáu tuần sau": in six weeks. Tuesday next
# week is in three weeks, and "thứ sáu tuần này", the Friday of this week, is six weeks off as well. Friday of last week is six weeks
# ago. The day alone is right ("thứ sáu"), and so is a date behind it, so a first test passes. "thứ tư" (Wednesday) is taken
# apart into a day and a week, since "tư" is no word for four of something. To see it, compare the text of the result with the note.
#
# Seen, from Wednesday, 18 November 2026:
#   tái khám thứ sáu tuần sau   2026-12-30 by "sáu tuần sau"      in English 2026-11-27
#   tái khám thứ ba tuần sau    2026-12-09 by "ba tuần sau"       in English 2026-11-24
#   thứ sáu tuần này            2026-12-30 by "sáu tuần này"      in English 2026-11-20
#   thứ sáu tuần trước          2026-10-07 by "sáu tuần trước"    in English 2026-11-13
#   thứ sáu                     2026-11-20 by "thứ sáu"           in English 2026-11-20
#   thứ sáu 27/11/2026          2026-11-27 by "thứ sáu 27/11/2026"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3
cat >try.mjs <<'JS'
// No day may depend on where this runs.
process.env.TZ = 'UTC';
const { en, vi } = await import('chrono-node');

const today = new Date(2026, 10, 18, 9);
const day = (result) => result.start.date().toISOString().slice(0, 10);
const notes = {
  'tái khám thứ sáu tuần sau': 'Friday next week',
  'tái khám thứ ba tuần sau': 'Tuesday next week',
  'thứ sáu tuần này': 'this Friday',
  'thứ sáu tuần trước': 'Friday last week',
  'thứ sáu': 'Friday',
  'thứ sáu 27/11/2026': 'Friday 2026-11-27',
};
for (const [note, english] of Object.entries(notes)) {
  const [found] = vi.parse(note, today);
  console.log(`${note}: ${day(found)} by "${found.text}", in English ${day(en.parse(english, today)[0])}`);
}
JS
node try.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
tái khám thứ sáu tuần sau: 2026-12-30 by "sáu tuần sau", in English 2026-11-27
tái khám thứ ba tuần sau: 2026-12-09 by "ba tuần sau", in English 2026-11-24
thứ sáu tuần này: 2026-12-30 by "sáu tuần này", in English 2026-11-20
thứ sáu tuần trước: 2026-10-07 by "sáu tuần trước", in English 2026-11-13
thứ sáu: 2026-11-20 by "thứ sáu", in English 2026-11-20
thứ sáu 27/11/2026: 2026-11-27 by "thứ sáu 27/11/2026", in English 2026-11-27
SEEN
