import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pageScript, TARGET } from '../../../scripts/build-page';

it('the script that the page carries is what its sources make: after a change run npm run page', async () => {
  expect(readFileSync(TARGET, 'utf8')).toBe(await pageScript());
});
