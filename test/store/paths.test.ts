import { describe, expect, it } from 'vitest';
import { fileLabel, LONGEST_LABEL, mappingFileName } from '../../src/store/paths';

describe('the name of a mapping file', () => {
  it.each(['con', 'PRN', 'Aux', 'nul', 'com1', 'LPT1', 'lpt9', ' con ', 'con.', 'Cõn'])(
    'is none that Windows opens as a device: %s',
    (name) => {
      expect(fileLabel({ name })).toMatch(/^facility-/u);
      expect(mappingFileName({ name }, 'drugs')).toMatch(/^facility-[a-z]+\d?\.drugs\.dmdc\.ndjson$/u);
    },
  );

  it('is made of letters, digits and hyphens, ends with neither dot nor space, and is never empty', () => {
    for (const name of ['Trạm Y tế Đồng Hỷ. ', '../../etc/passwd', 'a<b>:"c"|d?*', '…', '\u0000\u001b[2J', 'co\u0301n'])
      expect(fileLabel({ name })).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
  });

  it('is cut where it is too long, and two long names stay two', () => {
    const names = ['Nhi', 'Ngoại'].map((end) => fileLabel({ name: `${'Bệnh viện đa khoa '.repeat(8)}${end}` }));
    expect(names[0]).not.toBe(names[1]);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(LONGEST_LABEL);
  });
});
