// The thread that reads files for another one, one after the other: a task and bytes come in, sheets go out.
import { parentPort, workerData } from 'node:worker_threads';
import { DmdcError } from '../../../errors';
import { packGrids, partsOf } from './packed-grids';
import type { Answer, Question } from './read-apart';
import { doTask } from './tasks';

// A library's remarks are for nobody, and what a thread has said and nobody reads keeps the whole process from ending.
process.stdout.write = () => true;
process.stderr.write = () => true;

function answer({ task, bytes, place }: Question): Answer {
  try {
    const { grids, ...rest } = doTask(task, bytes, place);
    return { is: 'done', ...rest, ...(grids && { packed: packGrids(grids) }) };
  } catch (error) {
    if (!(error instanceof DmdcError)) return { is: 'broken', why: String(error) };
    const { code, messages, place, cause } = error;
    return { is: 'refused', code, messages, place, why: String(cause) };
  }
}

parentPort?.on('message', (question: Question) => {
  const said = answer(question);
  question.port.postMessage(said, said.is === 'done' ? partsOf(said.packed) : []);
  // The other thread sleeps until now.
  Atomics.store(question.bell, 0, 1);
  Atomics.notify(question.bell, 0);
});

const begun = workerData as Int32Array;
Atomics.store(begun, 0, 1);
Atomics.notify(begun, 0);
