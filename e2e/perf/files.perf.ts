import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import * as Y from 'yjs';
import { unzipSync } from 'fflate';
import { summarise } from '../../shared/history/history.ts';
import { planToJson } from '../../shared/plan/planJson.ts';
import { planOf } from '../../shared/plan/livePlan.ts';
import { createExportJobs } from '../../main/services/exports/exportJobs.ts';
import { packPlanFile, unpackPlanFile, writePlanFile } from '../../main/services/planFile/planFile.ts';
import { drawFloor } from './pdfFloor.ts';
import { replaceFile } from './replaceFile.ts';
import { inTurns, printMeasures, type Measure } from './measure.ts';

const runs = 15;
const example = 'examples/esimerkki.kehys';

test('files: save, open, PDF, and the memory of each', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kehys-bench-'));
  const bytes = new Uint8Array(await readFile(example));
  const opened = unpackPlanFile(bytes, example);
  if (!opened.ok) throw new Error('The example does not open');
  const { doc, history, assets } = opened.value;
  const plan = planOf(doc);
  const json = JSON.stringify(planToJson(plan));
  const measures: Measure[] = [];

  const save = await inTurns(
    runs,
    () => writePlanFile(join(folder, 'plan.kehys'), packPlanFile({ doc, history, assets })),
    () => replaceFile(join(folder, 'plan.json'), json),
  );
  measures.push({ name: 'save the example with its history', median: save.work, floorName: 'its plan JSON written atomically', floor: save.floor, unit: 'ms' });

  const open = await inTurns(
    runs,
    () => {
      const file = unpackPlanFile(bytes, example);
      if (file.ok) planOf(file.value.doc);
    },
    () => parseSameBytes(bytes),
  );
  measures.push({ name: 'open the example', median: open.work, floorName: 'the same bytes unzipped and parsed', floor: open.floor, unit: 'ms' });

  const jobs = createExportJobs({ typesetterPath: 'out/main/typesetter.js' });
  const input = { plan, language: 'fi', revisions: summarise(history), time: '2026-11-24T12:00:00.000Z', format: 'pdf', paper: 'a4', planId: 'measured' } as const;
  const first = await jobs.run(input);
  const pages = first.ok ? (first.value.pages ?? 1) : 1;
  let edition = 0;
  // Another title each time: a warm typesetter remembers what it has set before.
  const pdf = await inTurns(
    runs,
    () => jobs.run({ ...input, plan: { ...plan, fields: { ...plan.fields, title: `Edition ${++edition}` } } }),
    () => drawFloor(input, pages),
  );
  await jobs.close();
  measures.push({ name: `PDF, warm typesetter (${pages} pages, tagged)`, median: pdf.work, floorName: 'pdf-lib, same pages and words, no layout', floor: pdf.floor, unit: 'ms' });

  const idle = await peakMemory(['-e', 'setTimeout(() => {}, 300)']);
  const copy = join(folder, 'copy.kehys');
  await peakMemory(['out/main/kehys.js', 'new', copy, '--template', 'example-fi']);
  const commands: readonly (readonly [string, readonly string[]])[] = [
    ['peak memory: open (kehys lint)', ['out/main/kehys.js', 'lint', copy]],
    ['peak memory: save (kehys checkpoint)', ['out/main/kehys.js', 'checkpoint', copy, '--label', 'Bench', '--author', 'Bench']],
    ['peak memory: export --to pdf', ['out/main/kehys.js', 'export', copy, '--to', 'pdf', '-o', join(folder, 'plan.pdf')]],
  ];
  for (const [name, command] of commands) {
    measures.push({ name, median: await peakMemory(command), floorName: 'Node doing nothing', floor: idle, unit: 'MB' });
  }

  printMeasures(
    [`Files: ${plan.items.size} items, ${plan.links.size} links, ${history.revisions.size} revisions (${example}).`, `Medians of ${runs} runs taken in turns with their floors after one warm run each; memory is the process's highest resident set.`],
    measures,
  );
  await rm(folder, { recursive: true });
});

/** Unzips every entry and parses what each holds, with nothing made of it. */
function parseSameBytes(bytes: Uint8Array): void {
  for (const [name, entry] of Object.entries(unzipSync(bytes))) {
    if (name.endsWith('.json')) JSON.parse(Buffer.from(entry).toString());
    else if (name.endsWith('.yjs')) Y.applyUpdate(new Y.Doc(), entry);
  }
}

/** The highest resident set of a Node process, MB, read from /proc while it runs; NaN where there is no /proc. */
async function peakMemory(command: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, command, { stdio: 'ignore' });
  let peak = Number.NaN;
  const watch = setInterval(() => {
    void readFile(`/proc/${child.pid}/status`, 'utf8').then(
      (status) => {
        const kilobytes = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]);
        if (kilobytes > 0) peak = kilobytes / 1024;
      },
      () => undefined,
    );
  }, 5);
  await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  return peak;
}
