import { describe, expect, it } from 'vitest';
import { dmdc } from './helpers';
import type { Command, Remedy } from './remedies/remedy';

/** A test a remedy: its message is brought about in the folder, and what it says is followed to the letter. */
export function followRemedies(remedies: readonly Remedy[], folder: string): void {
  const asked = (args: Command) => {
    const run = dmdc(args, folder);
    return { ...run, text: `${run.out}\n${run.err}` };
  };
  describe('a remedy that a message prints works when it is followed', () => {
    it.each(remedies)('$of', async ({ before = [], wrong, says, always, follow }) => {
      for (const step of before) {
        if (typeof step === 'function') await step(folder, []);
        else asked(step);
      }
      const { text } = asked(typeof wrong === 'function' ? wrong(folder) : wrong);
      expect(text).toMatch(says);
      const named = says.exec(text) ?? [];
      for (const step of follow) {
        if (typeof step === 'function') {
          await step(folder, named);
          continue;
        }
        const filled = step.map((word) => word.replace(/\$(\d)/g, (_, at: string) => named[Number(at)] ?? ''));
        const run = asked(filled);
        expect({ filled, code: run.code, text: run.code === 0 ? '' : run.text }).toEqual({ filled, code: 0, text: '' });
        if (!always) expect(run.text).not.toMatch(says);
      }
    });
  });
}
