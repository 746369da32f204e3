import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandName } from '../../src/cli/terminal/console';

describe('how the command is called', () => {
  const clone = join('/home', 'x', 'dmdc');
  const built = join(clone, 'dist', 'cli.cjs');
  const linked = () => true;

  it('through npx in a clone that is built, and below it', () => {
    expect(commandName(built, clone, linked)).toBe('npx dmdc');
    expect(commandName(built, join(clone, 'lists'), linked)).toBe('npx dmdc');
    expect(commandName(join(clone, 'node_modules', '.bin', 'dmdc'), clone, linked)).toBe('npx dmdc');
  });

  it('by its file where npx does not find it, seen from where one stands', () => {
    expect(commandName(built, clone, () => false)).toBe(`node ${join('dist', 'cli.cjs')}`);
    expect(commandName(built, join('/home', 'x', 'lists'), linked)).toBe(
      `node ${join('..', 'dmdc', 'dist', 'cli.cjs')}`,
    );
    expect(commandName(join('/home', 'x', 'the clone', 'dist', 'cli.cjs'), '/home/x', linked)).toBe(
      `node "${join('the clone', 'dist', 'cli.cjs')}"`,
    );
  });

  it('through npx in a project that has it, by its name where it is installed for all', () => {
    const project = join('/home', 'x', 'project');
    expect(commandName(join(project, 'node_modules', 'dmdc', 'dist', 'cli.cjs'), project)).toBe('npx dmdc');
    expect(commandName(join('/home', 'x', '.npm', '_npx', '1f', 'node_modules', '.bin', 'dmdc'), project)).toBe(
      'npx dmdc',
    );
    expect(commandName('/usr/local/bin/dmdc', clone)).toBe('dmdc');
    expect(commandName(join('/usr', 'lib', 'node_modules', 'dmdc', 'dist', 'cli.cjs'), clone)).toBe('dmdc');
    expect(commandName('', clone)).toBe('dmdc');
  });
});
