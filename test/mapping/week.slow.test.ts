import { expect, it } from 'vitest';
import { hasLibreOffice } from '../../examples/review-edit';
import { playWeek } from '../../examples/week';

it('a week of review loses no decision and writes every change down', async () => {
  const lines: string[] = [];
  await playWeek({ libreOffice: false, tell: (line) => lines.push(line) });
  expect(lines).toHaveLength(5);
});

const libreOffice = hasLibreOffice();
if (!libreOffice) console.warn('LibreOffice (soffice) is not installed: the week is played without it.');

it.skipIf(!libreOffice)('… also when the workbook was saved by LibreOffice', async () => {
  await playWeek({ libreOffice: true });
});
