import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import { home } from './papers.ts';

/*
 * Says what npm knows of Electron, which it counts among what only developers need; ends with 1 where there is anything.
 */
const faultSchema = z.union([z.string(), z.looseObject({ title: z.string(), url: z.string() })]);
const answerSchema = z.looseObject({ vulnerabilities: z.record(z.string(), z.looseObject({ severity: z.string(), via: z.array(faultSchema) })) });
const { stdout } = spawnSync('npm', ['audit', '--package-lock-only', '--json'], { cwd: home, encoding: 'utf8', shell: process.platform === 'win32' });
const known = answerSchema.parse(JSON.parse(stdout)).vulnerabilities['electron'];
const lines = known?.via.map((fault) => (typeof fault === 'string' ? `- ${fault}` : `- ${fault.title} ${fault.url}`)) ?? [];
process.stdout.write(known ? `electron: ${known.severity}\n${lines.join('\n')}\n` : 'electron: nothing known\n');
process.exitCode = known ? 1 : 0;
