import { expect, it } from 'vitest';
import { mappingFileJsonSchema } from '../../../src/io/record/file-schema';

it('the committed JSON Schema of mapping files is the one that the reader checks by (after a change: vitest -u)', async () => {
  const schema = `${JSON.stringify(mappingFileJsonSchema(), null, 2)}\n`;
  await expect(schema).toMatchFileSnapshot('../../../docs/schema/mapping-file.schema.json');
});
