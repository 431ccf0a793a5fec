import { ImportDesk } from './importDesk.ts';
import type { DeskAnswer, DeskCall } from './importClient.ts';

const desk = new ImportDesk();

/* Reads and arranges a file beside the window, which goes on meanwhile: one message, one answer. */
addEventListener('message', ({ data }: MessageEvent<DeskCall>) => postMessage(answerTo(data)));

function answerTo({ method, input }: DeskCall): DeskAnswer {
  try {
    return { value: desk[method](input as never) };
  } catch (cause) {
    return { why: cause instanceof Error ? cause.message : String(cause) };
  }
}
