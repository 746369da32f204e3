#!/usr/bin/env bash
# vietnamese-lunar-calendar 0.0.6, with date-chinese 2.1.4 beside it.
#
# Day rates and duty lists of Vietnamese hospitals follow holidays of the lunar calendar, above all Tết, its first day. A library turns
# year, month and day into the lunar day: `new LunarDate(2024, 2, 10)`, three numbers without an hour. The natural guess is that the answer
# is the same everywhere, since a lunar day of Vietnam goes by the time of Vietnam. The library goes by the clock of the process.
# On a server that runs on UTC every third day is one off, and Tết of 2020, 2021, 2023 and 2024 is a day early, and for the true day
# `holiday` is null. From 2025 to 2030 Tết is right there, so a test with this year and the next passes; in Tokyo it is right until
# 2026 and a day late in 2027. On a developer's machine in Vietnam no day is off. The other library answers the same in every zone.
#
# Seen, for the 4018 days of 2020 to 2030:
#   zone               days that differ from the other   Tết of 2024   of 2026   of 2027   holiday of 10 February 2024
#   Asia/Ho_Chi_Minh   0                                 2024-02-10    2026-02-17  2027-02-06  Tết Nguyên Đán
#   UTC                1328                              2024-02-09    2026-02-17  2027-02-06  null
#   Asia/Tokyo         240                               2024-02-10    2026-02-17  2027-02-07  Tết Nguyên Đán
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund vietnamese-lunar-calendar@0.0.6 date-chinese@2.1.4
cat >try.mjs <<'JS'
import { CalendarVietnamese } from 'date-chinese';
import calendar from 'vietnamese-lunar-calendar';

let days = 0;
let differ = 0;
const tet = {};
const other = new CalendarVietnamese();
for (let at = Date.UTC(2020, 0, 1); at < Date.UTC(2031, 0, 1); at += 86_400_000) {
  const iso = new Date(at).toISOString().slice(0, 10);
  const [year, month, day] = iso.split('-').map(Number);
  const one = new calendar.LunarDate(year, month, day);
  other.fromGregorian(year, month, day);
  days++;
  if (one.month !== other.month || one.date !== other.day) differ++;
  if (one.month === 1 && one.date === 1) tet[year] = iso;
}
const { holiday } = new calendar.LunarDate(2024, 2, 10);
console.log(process.env.TZ, differ, 'of', days, 'Tết', tet[2024], tet[2026], tet[2027], holiday);
JS
for zone in Asia/Ho_Chi_Minh UTC Asia/Tokyo; do TZ=$zone node try.mjs; done | tee seen.txt
diff seen.txt - <<'SEEN'
Asia/Ho_Chi_Minh 0 of 4018 Tết 2024-02-10 2026-02-17 2027-02-06 Tết Nguyên Đán
UTC 1328 of 4018 Tết 2024-02-09 2026-02-17 2027-02-06 null
Asia/Tokyo 240 of 4018 Tết 2024-02-10 2026-02-17 2027-02-07 Tết Nguyên Đán
SEEN
