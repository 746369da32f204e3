import { parentPort, workerData } from 'node:worker_threads';
import { type FromWorker, type ToWorker, type WorkerSettings, workshop } from './run-pool';

// One thread of `dmdc map FOLDER`: maps the groups that it is given, one after the other.
const port = parentPort;
if (port) {
  const say = (message: FromWorker) => port.postMessage(message);
  const waiting: ((answer: (ToWorker & { do: 'answer' })['answer']) => void)[] = [];
  const run = workshop(workerData as WorkerSettings, {
    claim: (claim) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        say({ say: 'claim', claim });
      }),
    rows: (rows) => say({ say: 'rows', rows }),
    done: (outcome) => say({ say: 'done', outcome }),
  });
  port.on('message', (message: ToWorker) => {
    if (message.do === 'answer') waiting.shift()?.(message.answer);
    else void run(message.group).then((counts) => say({ say: 'free', counts }));
  });
}
