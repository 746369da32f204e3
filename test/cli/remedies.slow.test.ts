import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import { followRemedies } from './follow-remedies';
import { workFolder } from './helpers';
import { BENCH, LOCKS } from './remedies/bench';

/** Another matcher, which keeps the contract of `--against` or breaks it as its argument says. */
const MATCHER = `
import { createInterface } from 'node:readline';
const mode = process.argv[2];
if (mode === 'loi') { console.error('hỏng'); process.exit(1); }
const [a, b] = [{ code: '02.0085.1778', score: 0.9 }, { code: '21.0014.1778', score: 0.5 }];
const ANSWERS = {
  sai: 'x', nguoc: { id: 99, candidates: [] }, 'ma-la': { candidates: [{ code: '99.9999.9999', score: 1 }] },
  'thieu-ma': { candidates: [a], status: 'auto' }, 'du-ma': { candidates: [a], status: 'auto', code: a.code },
  'mot-ma': { candidates: [a], status: 'ambiguous', among: [a.code] },
  'hai-ma': { candidates: [a, b], status: 'ambiguous', among: [a.code, b.code] },
  tang: { candidates: [b, a] }, giam: { candidates: [a, b] },
};
if (mode === 'cham') await new Promise((done) => setTimeout(done, 1500));
for await (const line of createInterface({ input: process.stdin })) {
  const answer = ANSWERS[mode] ?? { candidates: [] };
  if (mode !== 'thieu') console.log(typeof answer === 'string' ? answer : JSON.stringify({ id: JSON.parse(line).id, ...answer }));
}
`;
const folder = workFolder();

beforeAll(() => {
  writeFileSync(join(folder, 'khop.mjs'), MATCHER);
  const rows = [
    'Mã DV,Tên dịch vụ,gold_code',
    'S1,Điện tim thường,02.0085.1778',
    'S2,Đo chức năng hô hấp,02.0024.1791',
  ];
  writeFileSync(join(folder, 'dung.csv'), `${rows.join('\n')}\n`);
});

followRemedies([...BENCH, ...LOCKS], folder);
