import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, BrowserWindow } from '../../main/web/fixtures/browserWindow.ts';
import { letIn } from '../../main/web/fixtures/letIn.ts';
import { startHost } from '../kehys.ts';

/** What the host's process took at its highest until then (resident set, MB; NaN where there is no /proc). */
export interface HostMemory {
  /** Without any plan. */
  readonly started: number;
  readonly opened: number;
  /** After edits that were saved one by one, and two revisions that were named. */
  readonly worked: number;
  /** After a question that was put to all of the past, and old revisions read. */
  readonly readBack: number;
}

const edits = 20;
const readings = 10;

/** A host of its own process with one plan, worked on as a window does. */
export async function hostMemory(plan: Uint8Array): Promise<HostMemory> {
  const folder = await mkdtemp(join(tmpdir(), 'kehys-memory-'));
  const plans = join(folder, 'plans');
  await mkdir(plans);
  await writeFile(join(plans, 'Bench.kehys'), plan);
  const host = await startHost({ ...process.env, KEHYS_DATA: join(folder, 'data'), KEHYS_PLANS: plans, BROWSER: 'none', LANG: 'en_GB.UTF-8', LC_ALL: '' });
  try {
    const highest = async (): Promise<number> => {
      const status = await readFile(`/proc/${host.process.pid}/status`, 'utf8').catch(() => '');
      return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]) / 1024;
    };
    const browser = await letIn(host.address);
    const [listed] = (await ask(browser, 'plans.list', {})).inFolder;
    const started = await highest();
    const open = await ask(browser, 'plans.open', { file: listed?.id ?? '' });
    if (!open) throw new Error('The plan did not open');
    const window = await BrowserWindow.on(browser, open);
    const opened = await highest();
    const { session } = open;
    for (let edit = 0; edit < edits; edit += 1) {
      await window.editAndSave(`Company ${edit}`);
      if (edit % (edits / 2) === 0) await ask(browser, 'history.record', { session, label: `Named ${edit}`, author: 'Bench', reason: '' });
    }
    const worked = await highest();
    let from: string | undefined;
    do {
      const { next }: { next: string | null } = await ask(browser, 'history.past', { session, text: 'budget', language: 'en', ...(from === undefined ? {} : { from }) });
      from = next ?? undefined;
    } while (from !== undefined);
    const { revisions } = await ask(browser, 'history.list', { session });
    for (let reading = 0; reading < readings; reading += 1) {
      const revision = revisions[Math.floor((reading / readings) * revisions.length)];
      if (revision) await ask(browser, 'history.read', { session, revision: revision.id });
    }
    const readBack = await highest();
    window.vanish();
    return { started, opened, worked, readBack };
  } finally {
    const ended = new Promise((resolve) => host.process.once('exit', resolve));
    host.process.kill();
    await ended;
    await rm(folder, { recursive: true });
  }
}
