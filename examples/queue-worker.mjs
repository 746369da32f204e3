// A worker that maps one facility's lists a job: start as many as there are cores, on as many machines as there are.
//   node examples/queue-worker.mjs            (REDIS_URL, default redis://127.0.0.1:6379; QUEUE, default dmdc)
// A job is { file, kind, output }; whoever adds it: queue.add('map', { file, kind, output }, { attempts: 3 }).
// A worker that is killed leaves its job to another one; a result is written whole or not at all, so that a job done
// twice leaves the same file.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Worker } from 'bullmq';
import { createMatcher, mapCatalog, mappingNdjson, openCatalog, readFacilityCatalog, writeFileAtomic } from 'dmdc';

const { hostname, port } = new URL(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379');
const connection = { host: hostname, port: Number(port || 6379), maxRetriesPerRequest: null };

// A list takes seconds: a worker that has not been heard of for so long is dead, and its job goes to another.
const LOCK_MS = Number(process.env.LOCK_MS ?? 30_000);

const worker = new Worker(
  process.env.QUEUE ?? 'dmdc',
  async ({ data: { file, kind, output } }) => {
    const list = readFacilityCatalog(file, { kind });
    const mappings = mapCatalog(list, { kind });
    mkdirSync(dirname(output), { recursive: true });
    writeFileAtomic(output, mappingNdjson(mappings));
    return { rows: list.items.length };
  },
  { connection, concurrency: 1, lockDuration: LOCK_MS, stalledInterval: LOCK_MS / 6, maxStalledCount: 3 },
);

// The first list finds its code set read and indexed.
if (process.env.WARM) createMatcher(openCatalog(process.env.WARM));
worker.on('completed', (job, { rows }) => console.log(`${job.data.file}: ${rows} rows`));
worker.on('failed', (job, error) => console.error(`${job?.data.file}: ${error.message}`));
for (const signal of ['SIGINT', 'SIGTERM']) {
  // Ends what it has begun, and takes no more.
  process.once(signal, async () => {
    await worker.close();
    process.exit(0);
  });
}
