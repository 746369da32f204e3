import { afterAll, describe, expect, it } from 'vitest';
import { Stage, spread } from '../../scripts/torture/moments';
import { killPage, twoWriters } from '../../scripts/torture/people';
import { scenes } from '../../scripts/torture/scenes';

const chosen = (await scenes()).filter(({ name }) => name === 'flag');
const stages = chosen.map((scene) => new Stage(scene));
afterAll(() => {
  for (const stage of stages) stage.close();
});

describe.each(stages.map((stage) => [stage.scene.name, stage] as const))(
  'a power cut or a full disk while %s writes',
  (_, stage) => {
    it('leaves the old or the new files, whole, and the next run clears up and says so', () => {
      const { faults, runs, cleared } = stage.kill(spread(stage.moments, 4));
      expect(faults).toEqual([]);
      expect(runs).toBe(4);
      expect(cleared).toBeGreaterThan(0);
    });

    it('is told where the disk is full, and nothing is left over', () => {
      const { faults, cleared } = stage.fill([0, Math.floor(stage.bytes / 2)]);
      expect(faults).toEqual([]);
      expect(cleared).toBe(0);
    });
  },
);

describe('people at a mapping file', () => {
  it('lose nothing that they were told is taken where the server of their page is ended as it writes', async () => {
    expect((await killPage(3)).faults).toEqual([]);
  });

  it('lose nothing to each other', async () => {
    expect((await twoWriters(5)).faults).toEqual([]);
  });
});
