import { parentPort } from 'node:worker_threads';
import { FailureError, type Failure } from '../../shared/messages/failures.ts';
import { buildReport } from '../../shared/report/buildReport.ts';
import { drawPdf } from './drawPdf.ts';
import { FontShelf } from './fontShelf.ts';
import { Shaper } from './shaping.ts';
import type { PdfAnswer, PdfRequest } from './workerMessages.ts';

/*
 * The entry of the PDF worker (out/main/pdfWorker.js). It lives on between jobs: fonts stay parsed and words shaped,
 * which makes the second export several times as fast as the first.
 */

const port = parentPort;
if (port) {
  const shaper = new Shaper(new FontShelf());
  const running = new Map<number, AbortController>();
  const answer = (message: PdfAnswer, transfer: readonly ArrayBuffer[] = []): void => port.postMessage(message, transfer);

  const draw = async (request: PdfRequest & { kind: 'draw' }): Promise<void> => {
    const { job, paper, material } = request;
    const control = new AbortController();
    running.set(job, control);
    try {
      answer({ kind: 'progress', job, progress: 0, step: 'collecting' });
      const report = buildReport(material);
      const { bytes, pages } = await drawPdf(report, {
        paper,
        language: material.language,
        signal: control.signal,
        shaper,
        onProgress: (progress, step) => answer({ kind: 'progress', job, progress, step }),
      });
      const own = new Uint8Array(bytes);
      answer({ kind: 'done', job, bytes: own, pages }, [own.buffer]);
    } catch (error) {
      answer({ kind: 'failed', job, failure: failureOf(error) });
    } finally {
      running.delete(job);
    }
  };

  port.on('message', (request: PdfRequest) => {
    if (request.kind === 'draw') void draw(request);
    else running.get(request.job)?.abort();
  });
}

function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  return { code: 'export-failed', details: { why: error instanceof Error ? error.message : String(error) } };
}
