import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { isProcessAlive, isSameMachine, thisProcess } from './processIdentity.ts';

test('a process runs until it ends', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const pid = child.pid ?? 0;
  expect(isProcessAlive({ pid, host: '' })).toBe(true);
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  expect(isProcessAlive({ pid, host: '' })).toBe(false);
});

test.runIf(process.platform === 'linux')('a process that got a dead one’s number is told from it', () => {
  const ours = thisProcess();
  expect(isProcessAlive(ours)).toBe(true);
  expect(isProcessAlive({ ...ours, started: '1' })).toBe(false);
});

test.each([
  [{ host: 'a', boot: 'x' }, { host: 'a', boot: 'x' }, true],
  [{ host: 'a', boot: 'x' }, { host: 'b', boot: 'x' }, false],
  [{ host: 'a', boot: 'x' }, { host: 'a', boot: 'y' }, false],
  [{ host: 'a' }, { host: 'a', boot: 'y' }, true],
  [{ host: 'a', boot: '1795000000' }, { host: 'a', boot: '1795000090' }, true],
  [{ host: 'a', boot: '1795000000' }, { host: 'a', boot: '1795009000' }, false],
])('of %j and %j it is %j that they are of one machine', (one, other, isSame) => {
  expect(isSameMachine({ pid: 1, ...one }, { pid: 2, ...other })).toBe(isSame);
});
