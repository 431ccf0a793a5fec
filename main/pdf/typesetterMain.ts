import { FailureError, type Failure } from '../../shared/messages/failures.ts';
import { LastReports } from './lastReports.ts';
import { paperLooks } from './paper.ts';
import { Typesetter } from './typesetter.ts';
import { Preview } from './preview.ts';
import type { FileRequest, PreviewRequest, SetAnswer, SetRequest } from './typesetterMessages.ts';
import { officeFile } from '../office/officeFile.ts';

/*
 * The entry of the typesetter's process (out/main/typesetter.js), whose only argument is its workspace. It lives on
 * between jobs, so that fonts and layouts stay warm; who asked kills it to stop it.
 */

type Request = SetRequest | PreviewRequest | FileRequest;

/** What a process that was forked can say to its parent: Node's own channel, or that of Electron's utility processes. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: Request }) => void): void;
  postMessage(message: SetAnswer): void;
}

const { parentPort } = process as { readonly parentPort?: ParentPort };
/** Resolves once all of it is on its way. */
const answer = async (message: SetAnswer): Promise<void> => {
  if (parentPort) return parentPort.postMessage(message);
  await new Promise<unknown>((sent) => process.send?.(message, undefined, undefined, sent));
};
const typesetter = new Typesetter(process.argv[2] ?? '');
const reports = new LastReports();
const preview = new Preview(typesetter, reports);

async function set({ job, form, material }: SetRequest): Promise<void> {
  try {
    void answer({ kind: 'progress', job, progress: 0.05, step: 'collecting' });
    const report = 'plan' in material ? reports.of(material, paperLooks[form.paper].isDeck ? 'slides' : 'sections') : material;
    const made = await typesetter.set(report, form, (progress, step) => void answer({ kind: 'progress', job, progress, step }));
    await answer({ kind: 'done', job, ...made });
  } catch (error) {
    await answer({ kind: 'failed', job, failure: failureOf(error) });
  }
}

async function show({ job, paper, planId, material, page, isSettled }: PreviewRequest): Promise<void> {
  try {
    await answer({ kind: 'previewed', job, preview: preview.page(material, { paper, planId }, page, isSettled) });
  } catch (error) {
    await answer({ kind: 'failed', job, failure: failureOf(error) });
  }
}

async function write({ job, work }: FileRequest): Promise<void> {
  try {
    void answer({ kind: 'progress', job, progress: 0.05, step: 'collecting' });
    await answer({ kind: 'written', job, bytes: work.format === 'png' ? typesetter.picture(work) : await officeFile(work, typesetter.pixelsOf, typesetter.logoPixels) });
  } catch (error) {
    await answer({ kind: 'failed', job, failure: failureOf(error) });
  }
}

async function take(request: Request): Promise<void> {
  if ('work' in request) await write(request);
  else if ('page' in request) await show(request);
  else await set(request);
  // Not before the answer has gone: who waits for it does not wait for this.
  typesetter.rest();
}

function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  return { code: 'export-failed', details: { why: error instanceof Error ? error.message : String(error) } };
}

// Who started it still reads the plan.
setImmediate(() => typesetter.warm());
if (parentPort) parentPort.on('message', ({ data }) => void take(data));
else process.on('message', (request) => void take(request as Request));
