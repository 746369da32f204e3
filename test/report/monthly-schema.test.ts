import { expect, it } from 'vitest';
import { monthlyReportJsonSchema } from '../../src/report/monthly-schema';

it('the committed JSON Schema of monthly reports is the one that the reader checks by (after a change: vitest -u)', async () => {
  const schema = `${JSON.stringify(monthlyReportJsonSchema(), null, 2)}\n`;
  await expect(schema).toMatchFileSnapshot('../../docs/schema/monthly-report.schema.json');
});
