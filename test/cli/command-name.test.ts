import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandName } from '../../src/cli/terminal/command-name';

describe('how the command is called', () => {
  const clone = join('/home', 'x', 'dmdc');

  it('by its file in a clone, seen from where one stands', () => {
    expect(commandName(join(clone, 'dist', 'cli.js'), clone)).toBe(`node ${join('dist', 'cli.js')}`);
    expect(commandName(join(clone, 'dist', 'cli.js'), join(clone, 'lists'))).toBe(
      `node ${join('..', 'dist', 'cli.js')}`,
    );
  });

  it('by its name where it is installed', () => {
    expect(commandName('/usr/local/bin/dmdc', clone)).toBe('dmdc');
    expect(commandName(join(clone, 'node_modules', 'dmdc', 'dist', 'cli.js'), clone)).toBe('dmdc');
    expect(commandName('', clone)).toBe('dmdc');
  });
});
