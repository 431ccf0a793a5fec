import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleBytes, exampleFiles } from './exampleFiles.ts';

/** Writes the example plans (`npm run examples`) into the folder named on the command line, or `examples/`. */
const folder = process.argv[2] ?? 'examples';
mkdirSync(folder, { recursive: true });
for (const file of exampleFiles) {
  const path = join(folder, file.name);
  writeFileSync(path, exampleBytes(file));
  process.stdout.write(`${path}\n`);
}
