import { expect, test } from 'vitest';
import { liveOnce } from './life.ts';

/** `KEHYS_LIVES=20000 npm run lives`; `KEHYS_SEED` is the first of them, or the one to look at. */
const lives = Number(process.env['KEHYS_LIVES'] ?? 120);
const first = Number(process.env['KEHYS_SEED'] ?? 1);
/** So many broken lives are enough to look at. */
const mostBroken = 10;
const livesInAReport = 1_000;

test(`${lives} random lives from seed ${first}: all agree at the end, Saved was true, undo took back only one’s own`, { timeout: 60_000 + lives * 10_000 }, async () => {
  const broken: string[] = [];
  for (let seed = first; seed < first + lives && broken.length < mostBroken; seed += 1) {
    await liveOnce(seed).catch((error: unknown) => {
      broken.push(`seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
      process.stderr.write(`${broken.at(-1)}\n`);
    });
    if (seed % livesInAReport === 0) process.stderr.write(`lived up to seed ${seed}, ${broken.length} broken\n`);
  }
  expect(broken.join('\n\n')).toBe('');
});
