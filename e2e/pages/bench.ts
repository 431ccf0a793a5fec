import { readFileSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { forkChild } from '../../main/services/exports/childProcess.ts';
import { TypesetterProcess } from '../../main/services/exports/typesetterProcess.ts';
import { addItem } from '../../shared/edits/items.ts';
import { itemType } from '../../shared/framework/itemTypes.ts';
import type { ItemTypeId } from '../../shared/framework/vocabulary.ts';
import { FailureError } from '../../shared/messages/failures.ts';
import type { ReportInput } from '../../shared/report/report.ts';
import { sampleReportInput } from '../../shared/report/samplePlan.ts';
import { presets, PresetSetter } from './presets.ts';

/*
 * npm run bench:pdf: what the built typesetter takes for the example, a plan of 1,000 items and one of 200 pages, each in a process of its own
 * as the product starts it, from the plan to the finished file: the first time, again under another title (which stands on every page), one page to
 * look at after a word changed elsewhere, one of the actions with a changed title among them, all of it looked at once the choices rest, and the
 * export of what was looked at. CPU of that process by /proc
 * (Linux), its median of five but for the first, and its highest memory.
 */

const cases: Readonly<Record<string, () => Promise<ReportInput>>> = {
  'the example': async () => {
    const preset = presets.find(({ name }) => name === 'example-strategy-a4');
    if (!preset) throw new Error('no example');
    return new PresetSetter().input(preset);
  },
  'thousand items': async () => planOf(850, ['action', 'note', 'audience'], 1),
  'two hundred pages': async () => planOf(560, ['channel', 'risk', 'action', 'audience'], 4),
};

/** A sample with so many more items, their texts `sentences` long. */
function planOf(count: number, types: readonly ItemTypeId[], sentences: number): ReportInput {
  const text = (index: number): string => Array.from({ length: sentences }, (_, at) => `Sentence ${at} of item ${index} says what a plan says.`).join(' ');
  return sampleReportInput('en', (context) => {
    for (let index = 0; index < count; index++) {
      const type = types[index % types.length] ?? 'note';
      const long = sentences > 1 ? itemType(type).fields.filter(({ kind }) => kind === 'longText').map(({ key }) => key) : [];
      const fields = { ...Object.fromEntries(long.map((key) => [key, text(index)])), [itemType(type).titleField]: `Item ${index} of the ${type}s that are many` };
      const added = addItem(context, { type, fields });
      if (!added.ok) throw new FailureError(added.failure);
    }
  });
}

/** Milliseconds of CPU that a process has taken, and its highest memory in MB. */
function tollOf({ pid = 0 }: ChildProcess): { readonly cpu: number; readonly peak: number } {
  const [, user = 0, system = 0] = /^(?:\S+ ){11}(\d+) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '')) ?? [];
  const peak = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { cpu: (Number(user) + Number(system)) * 10, peak: Math.round(Number(peak) / 1024) };
}

interface Toll {
  readonly cpu: number;
  readonly wall: number;
}

const worded = (input: ReportInput, keyMessages: string): ReportInput => ({ ...input, plan: { ...input.plan, fields: { ...input.plan.fields, keyMessages } } });
const renamed = (input: ReportInput, title: string): ReportInput => {
  const items = new Map(input.plan.items);
  const action = [...items.values()].find(({ type }) => type === 'action');
  if (action) items.set(action.id, { ...action, fields: { ...action.fields, [itemType('action').titleField]: title } });
  return { ...input, plan: { ...input.plan, items } };
};
const titled = (input: ReportInput, title: string): ReportInput => ({ ...input, plan: { ...input.plan, fields: { ...input.plan.fields, title } } });

for (const [name, make] of Object.entries(cases)) {
  const input = await make();
  let child: ChildProcess | undefined;
  const typesetter = new TypesetterProcess('out/main/typesetter.js', (path, args, flags) => forkChild(path, args, flags, (started) => (child = started)));
  const timed = async <T>(work: () => Promise<T>) => {
    const before = child ? tollOf(child).cpu : 0;
    const start = performance.now();
    const value = await work();
    const wall = Math.round(performance.now() - start);
    if (!child) throw new Error('no process');
    return { value, wall, cpu: tollOf(child).cpu - before };
  };
  const middleOf = (runs: readonly Toll[]): Toll | undefined => [...runs].sort((one, other) => one.cpu - other.cpu)[2];
  const middle = async (work: (run: number) => Promise<unknown>): Promise<Toll | undefined> => {
    const runs = [];
    for (let run = 0; run < 5; run++) runs.push(await timed(() => work(run)));
    return middleOf(runs);
  };
  const set = (of: ReportInput) => typesetter.set(of, { paper: 'a4' }, () => undefined);
  const first = await timed(() => set(input));
  const again = await middle((run) => set(titled(input, `Edition ${run}`)));
  const show = (of: ReportInput, isSettled: boolean, on = 9) => typesetter.show('bench', { material: of, paper: 'a4', page: on, isSettled });
  const shown = await show(input, true);
  if (!shown.ok) throw new FailureError(shown.failure);
  const actions = shown.value.chapters.find(({ section }) => section === 'actions')?.page ?? 0;
  const page = await middle((run) => show(worded(input, `Message ${run}`), false));
  const itself = await middle((run) => show(renamed(input, `Action ${run}`), false, actions + 1));
  const seen = [];
  for (let run = 0; run < 5; run++) {
    const told = worded(input, `Told ${run}`);
    seen.push({ settled: await timed(() => show(told, true)), exported: await timed(() => set(told)) });
  }
  const { peak } = child ? tollOf(child) : { peak: Number.NaN };
  typesetter.close();
  if (!first.value.ok) throw new FailureError(first.value.failure);
  const { pages, bytes } = first.value.value;
  const told = (of: Toll | undefined): string => `${of?.cpu} ms of CPU (${of?.wall} ms)`;
  process.stdout.write(`${name}: ${pages} pages, first ${told(first)}, again ${told(again)}, a word beside a page ${told(page)}, on it ${told(itself)}, seen whole ${told(middleOf(seen.map(({ settled }) => settled)))}, exported once seen ${told(middleOf(seen.map(({ exported }) => exported)))}, ${Math.round(bytes.length / 1000)} kB, ${peak} MB\n`);
}
