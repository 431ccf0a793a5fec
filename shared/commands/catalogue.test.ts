import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { say } from '../messages/text.ts';
import { commands } from './catalogue.ts';
import { keyFault, keysOfCommand } from './ownKeys.ts';

/** The README's list of keys, between its two marks. */
function keyList(): string {
  const rows = commands.flatMap(({ keys, others = [], name }) => (keys ? [`| ${[keys, ...others].map((known) => `\`${known}\``).join(' or ')} | ${say(name, 'en').replace('…', '')} |`] : []));
  return ['', 'Mod is ⌘ on a Mac and Ctrl elsewhere.', '', '| keys | what |', '|---|---|', ...rows, ''].join('\n');
}

describe('the catalogue', () => {
  it('gives every command an id and every key to one command', () => {
    const ids = commands.map((command) => command.id);
    const keys = commands.flatMap((command) => [...(command.keys ? [command.keys] : []), ...(command.others ?? [])]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has no chord that AltGr types a sign with', () => {
    const typed = commands.filter(({ keys = '' }) => /(^|\+)Alt\+/.test(keys) && /(^|\+)(.|Plus|Minus)$/u.test(keys));
    expect(typed.map(({ id }) => id)).toEqual([]);
  });

  it('has no chord that browsers keep for themselves', () => {
    expect(commands.flatMap((command) => keysOfCommand(command, {}).flatMap((keys) => keyFault(command.id, keys, {}) ?? []))).toEqual([]);
  });

  it('is what the README lists (UPDATE_README=1 writes it anew)', () => {
    const readme = readFileSync('README.md', 'utf8');
    const [before, after] = [readme.split('<!-- keys -->')[0], readme.split('<!-- /keys -->')[1]];
    const wanted = `${before}<!-- keys -->${keyList()}<!-- /keys -->${after}`;
    if (process.env['UPDATE_README'] === '1') writeFileSync('README.md', wanted);
    else expect(readme).toBe(wanted);
  });
});
