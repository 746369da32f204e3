import { threadId } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import { type FromWorker, type GroupTask, type ToWorker, type WorkerSettings, workshop } from './run-pool';

// One thread of a run over many files: maps the groups that it is given, one after the other.
let run: ReturnType<typeof workshop> | undefined;

/** Maps one group, and tells over its port how it goes. */
export default async function mapGroup({ group, port }: GroupTask): Promise<void> {
  run ??= workshop(Tinypool.workerData as WorkerSettings);
  const say = (message: FromWorker): void => port.postMessage(message);
  const stop = new AbortController();
  const waiting: ((answer: (ToWorker & { do: 'answer' })['answer']) => void)[] = [];
  port.on('message', (message: ToWorker) => {
    if (message.do === 'answer') waiting.shift()?.(message.answer);
    else stop.abort();
  });
  const counts = await run(group, {
    take: (list) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        say({ say: 'take', list, thread: threadId });
      }),
    rows: (rows) => say({ say: 'rows', rows }),
    done: (outcome) => say({ say: 'done', outcome }),
    signal: stop.signal,
  });
  say({ say: 'free', counts });
  port.close();
}
