import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildProgram } from '../fixtures/buildProgram.ts';
import { kill } from '../fixtures/killing/killing.ts';
import { temporaryFolder } from '../fixtures/temporaryServices.ts';

let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  temporary = await temporaryFolder();
});
afterAll(() => temporary.remove());

test('processes that are killed while they edit, save and move plans lose nothing that was promised, and mix no plans', async () => {
  const program = await buildProgram('killing/killedEditor.ts', join(temporary.path, 'program'));
  const folder = join(temporary.path, 'plans');
  await mkdir(folder);
  const report = await kill({ kills: 20, seed: Number(process.env['KEHYS_SEED'] ?? 1), program, folder, lanes: 2 });
  expect(report.faults).toEqual([]);
  expect(report.lost).toBe(0);
}, 300_000);
