import { join } from 'node:path';
import { home } from './papers.ts';
import { moduleLoading } from './startTime.ts';

/*
 * npm run bench:start: how long the desktop host's modules take to load, in Node.
 */
process.stdout.write(`${Math.round(moduleLoading(join(home, 'out/main/desktop.js')))} ms\n`);
