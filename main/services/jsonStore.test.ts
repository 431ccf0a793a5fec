import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from './fixtures/temporaryServices.ts';
import { jsonStore } from './jsonStore.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;
let logged: string[];
const log = (message: string): void => void logged.push(message);

beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, 'data', 'preferences.json');
  logged = [];
});
afterEach(() => folder.remove());

test('what is set is there for the next process, and for this person alone', async () => {
  jsonStore(path, log).set('a', { b: [1] });
  expect(jsonStore(path, log).get('a')).toEqual({ b: [1] });
  expect(jsonStore(path, log).get('toString')).toBeUndefined();
  expect((await stat(path)).mode & 0o077).toBe(0);
});

test('two processes do not undo what the other set', () => {
  const [one, other] = [jsonStore(path, log), jsonStore(path, log)];
  one.set('a', 1);
  other.set('b', 2);
  one.set('c', 3);
  expect([one.get('b'), other.get('c'), other.get('a')]).toEqual([2, 3, 1]);
});

test.each(['', '{', '[1]', 'null'])('a file that says %j is begun anew', async (content) => {
  jsonStore(path, log).set('a', 1);
  await writeFile(path, content);
  const store = jsonStore(path, log);
  expect(store.get('a')).toBeUndefined();
  store.set('b', 2);
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ b: 2 });
});

test('where nothing can be written, what was set holds for now and somebody is told', async () => {
  await writeFile(join(folder.path, 'data'), 'a file where the folder should be');
  const store = jsonStore(path, log);
  store.set('a', 1);
  expect(store.get('a')).toBe(1);
  expect(logged).toEqual(['Preferences could not be written']);
});
