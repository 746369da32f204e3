// Ends every command that writes at each of its moments of writing, and fills the disk on it: the files have to be the old or the
// new ones, whole, and the next run has to clear what was left and say so. Needs `npm run build`.
//
//   npm run torture                              500 kills, 200 sizes of a full disk
//   npm run torture -- --kills 60 --sizes 20     fewer, spread the same way
//   npm run torture -- --only map                scenes whose name begins so
//
// Then a person on the review page whose server is ended while it writes, two people at one mapping file (--rounds, 200 unless
// said), and Ctrl-C on a folder of lists.
import { parseArgs } from 'node:util';
import { Stage, spread, type Verdict } from './moments';
import { ctrlC, killPage, twoWriters } from './people';
import { scenes } from './scenes';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '500' },
    sizes: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '200' },
    only: { type: 'string', default: '' },
  },
});
const chosen = (await scenes()).filter(({ name }) => name.startsWith(values.only));
const faults: string[] = [];
const tell = (name: string, what: string, { faults: found, ...counts }: Verdict): void => {
  faults.push(...found);
  const { runs, cleared } = counts;
  console.log(
    `${name}: ${runs} ${what}: ${counts.old} old, ${counts.new} new, ${counts.between} in between; ${cleared} cleared; ${found.length} faults`,
  );
  for (const fault of found) console.log(`  ${fault}`);
};
for (const scene of chosen) {
  const stage = new Stage(scene);
  try {
    const share = (all: string) => Math.ceil(Number(all) / chosen.length);
    // Moments are gone through again from the start where a command has fewer of them than its share.
    const moments = Array.from({ length: share(values.kills) }, (_, at) => 1 + (at % stage.moments));
    const few = share(values.kills) < stage.moments;
    tell(
      `${scene.name} (${stage.moments} moments)`,
      'kills',
      stage.kill(few ? spread(stage.moments, share(values.kills)) : moments),
    );
    tell(
      `${scene.name} (${stage.bytes} bytes)`,
      'sizes',
      stage.fill(spread(stage.bytes, share(values.sizes)).map((size) => size - 1)),
    );
  } finally {
    stage.close();
  }
}
const people = { page: [killPage, 50], 'two writers': [twoWriters, 200], 'Ctrl-C': [ctrlC, 50] } as const;
for (const [name, [tried, usual]] of Object.entries(people)) {
  if (!name.startsWith(values.only)) continue;
  const { rounds, said, faults: found } = await tried(Math.ceil((Number(values.rounds) * usual) / 200));
  faults.push(...found);
  console.log(`${name}: ${rounds} rounds: ${said}; ${found.length} faults`);
  for (const fault of found) console.log(`  ${fault}`);
}
console.log(faults.length === 0 ? 'Old or new, whole, every time.' : `${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;
