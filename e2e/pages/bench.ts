import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Typesetter } from '../../main/pdf/typesetter.ts';
import { addItem } from '../../shared/edits/items.ts';
import { itemType } from '../../shared/framework/itemTypes.ts';
import type { ItemTypeId } from '../../shared/framework/vocabulary.ts';
import { FailureError } from '../../shared/messages/failures.ts';
import { buildReport } from '../../shared/report/buildReport.ts';
import type { Report } from '../../shared/report/report.ts';
import { sampleReportInput } from '../../shared/report/samplePlan.ts';
import { presets, PresetSetter } from './presets.ts';

/*
 * npm run bench:pdf: what setting the example, a plan of 1,000 items and one of 200 pages takes, each in a process of its own: milliseconds of CPU
 * for the first time and again, bytes, and the most memory.
 */

const cases: Readonly<Record<string, () => Promise<Report>>> = {
  example: async () => {
    const preset = presets.find(({ name }) => name === 'example-strategy-a4');
    if (!preset) throw new Error('no example');
    return new PresetSetter().report(preset);
  },
  'thousand items': async () => buildReport(planOf(850, ['action', 'note', 'audience'], 1)),
  'two hundred pages': async () => buildReport(planOf(560, ['channel', 'risk', 'action', 'audience'], 4)),
};

/** A sample with so many more items, their texts `sentences` long. */
function planOf(count: number, types: readonly ItemTypeId[], sentences: number) {
  const text = (index: number): string => Array.from({ length: sentences }, (_, at) => `Sentence ${at} of item ${index} says what a plan says.`).join(' ');
  return sampleReportInput('en', (context) => {
    for (let index = 0; index < count; index++) {
      const type = types[index % types.length] ?? 'note';
      const title = `Item ${index} of the ${type}s that are many`;
      const long = itemType(type).fields.filter(({ kind }) => kind === 'longText').map(({ key }) => [key, text(index)] as const);
      const added = addItem(context, { type, fields: { ...(sentences > 1 ? Object.fromEntries(long) : {}), [itemType(type).titleField]: title } });
      if (!added.ok) throw new FailureError(added.failure);
    }
  });
}

const [name] = process.argv.slice(3);
if (name === undefined) {
  for (const known of Object.keys(cases)) spawnSync(process.execPath, ['--max-semi-space-size=2', '--expose-gc', 'e2e/pages/run.js', 'bench', known], { stdio: 'inherit' });
} else {
  const report = await cases[name]?.();
  if (!report) throw new Error(`no case ${name}`);
  const typesetter = new Typesetter(mkdtempSync(join(tmpdir(), 'kehys-bench-')));
  const timed = async () => {
    const [cpu, wall] = [process.cpuUsage(), performance.now()];
    const set = await typesetter.set(report, { paper: 'a4' });
    const { user, system } = process.cpuUsage(cpu);
    typesetter.rest();
    return { ...set, cpu: Math.round((user + system) / 1000), wall: Math.round(performance.now() - wall) };
  };
  const cold = await timed();
  const warm = [await timed(), await timed(), await timed()].sort((one, other) => one.cpu - other.cpu)[1] ?? cold;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`${name}: ${cold.pages} pages, cold ${cold.cpu} ms of CPU (${cold.wall} ms), again ${warm.cpu} ms (${warm.wall} ms), ${Math.round(cold.bytes.length / 1000)} kB, ${peak} MB\n`);
}
