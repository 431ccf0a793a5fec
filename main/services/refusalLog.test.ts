import { beforeEach, expect, test } from 'vitest';
import { RefusalLog } from './refusalLog.ts';

let logged: string[];
let waiting: (() => void) | undefined;
let refusals: RefusalLog;

beforeEach(() => {
  logged = [];
  waiting = undefined;
  refusals = new RefusalLog({
    log: (message) => logged.push(message),
    later: (task, milliseconds) => {
      expect(milliseconds).toBe(60_000);
      waiting = task;
      return () => (waiting = undefined);
    },
  });
});

const minutePasses = (): void => waiting?.();

test('the first refusal is noted at once, thousands more in one line a minute', () => {
  refusals.count('foreign host');
  expect(logged).toEqual(['Refused: foreign host (1)']);
  for (let time = 0; time < 5_000; time++) refusals.count('foreign host');
  refusals.count('code wrong');
  expect(logged).toHaveLength(1);
  minutePasses();
  expect(logged.slice(1)).toEqual(['Refused: foreign host (5000), code wrong (1)']);
});

test('a quiet minute is not told of, and the refusal after it is noted at once again', () => {
  refusals.count('foreign host');
  minutePasses();
  expect(logged).toHaveLength(1);
  refusals.count('foreign host');
  expect(logged).toHaveLength(2);
});

test('what was counted last is told at the end', () => {
  refusals.count('a');
  refusals.count('b');
  refusals.close();
  expect(logged).toEqual(['Refused: a (1)', 'Refused: b (1)']);
  expect(waiting).toBeUndefined();
});
