import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { surviveBugs } from './surviveBugs.ts';

test('a bug is noted once, with an id, and counted when it happens again; another one is noted, too', () => {
  const process = new EventEmitter();
  const logged: [string, unknown][] = [];
  surviveBugs(process as NodeJS.Process, (message, error) => logged.push([message, error]));
  const [bug, other] = [new Error('a bug'), new Error('another')];
  process.emit('uncaughtException', bug);
  const id = /^Something failed unexpectedly \((\w{8})\)$/.exec(logged[0]?.[0] ?? '')?.[1];
  expect(logged[0]?.[1]).toBe(bug);
  for (let time = 0; time < 1_000; time++) process.emit('unhandledRejection', bug);
  expect(logged.slice(1).map(([message]) => message)).toEqual([`Refused: a bug that was noted before (${id}) (1)`]);
  process.emit('unhandledRejection', other);
  expect(logged.at(-1)?.[1]).toBe(other);
  expect(logged).toHaveLength(3);
});
