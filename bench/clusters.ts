/**
 * How well names of one thing are put together, on official names of services with noise whose truth is known; and how long it takes.
 * Run: npx tsx bench/clusters.ts [names] [wrong]
 */
import { pathToFileURL } from 'node:url';
import { openCatalog } from '../src/io/catalogs/open';
import { clusterNames } from '../src/report/clusters/name-clusters';
import { noisyNames, pairMeasures } from './cluster-noise';

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [count = '3000', wrong = '0'] = process.argv.slice(2);
  const official = [...openCatalog('services', { edition: 'qd7603-2018' })].map(({ name }) => name);
  const names = noisyNames(official, { count: Number(count), seed: 20_261_121 });
  const started = performance.now();
  const leaders = clusterNames(
    names.map(({ text, weight }) => ({ text, weight })),
    { known: official },
  );
  const seconds = (performance.now() - started) / 1000;
  const measures = pairMeasures(
    names.map(({ truth }) => truth),
    leaders,
  );
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  console.log(`${names.length} names, ${seconds.toFixed(1)} s`);
  console.log(
    `pair precision ${percent(measures.precision)} (${measures.wrong} wrong of ${measures.together}), recall ${percent(measures.recall)}`,
  );
  const byNoise = new Map<string, { found: number; of: number }>();
  names.forEach(({ noise, plain }, at) => {
    if (plain === undefined) return;
    const one = byNoise.get(noise) ?? { found: 0, of: 0 };
    byNoise.set(noise, { found: one.found + (leaders[at] === leaders[plain] ? 1 : 0), of: one.of + 1 });
  });
  for (const [noise, { found, of }] of byNoise)
    console.log(`  ${noise.padEnd(14)} ${percent(found / of)} of ${of} joined the plain name`);
  for (const [a, b] of measures.examples.slice(0, Number(wrong)))
    console.log(`  wrong: ${names[a]?.text}\n         ${names[b]?.text}`);
}
