#!/usr/bin/env node
import { join } from 'node:path';
import { createExportJobs } from '../services/exports/exportJobs.ts';
import { projectFolder } from '../web/projectFolder.ts';
import { interruptedCode, interruption } from './interruption.ts';
import { willSetPdf } from './willSetPdf.ts';

/* The kehys command. The typesetter is started first, so that it gets ready while the rest is loaded. */
const jobs = createExportJobs({ typesetterPath: join(projectFolder(), 'out/main/typesetter.js') });
// Ctrl+C must not leave a typesetter's folder behind.
const interrupted = interruption(process);
if (willSetPdf(process.argv.slice(2))) jobs.warm();
try {
  const { kehysHere } = await import('./kehysHere.ts');
  if (interrupted.aborted) process.exitCode = interruptedCode;
  else await kehysHere(jobs, interrupted);
} finally {
  await jobs.close();
}
