import { setFlagsFromString } from 'node:v8';
import type { Serving, ServeOptions } from '../web/serve.ts';
import { runtimeOf } from '../services/diagnosis/runtimeOf.ts';
import { surviveBugs } from './surviveBugs.ts';

/** How far the heap may grow beyond what is in use before it is collected, percent. */
const heapGrowth = 20;
/** The young generation is collected in its first space: by default it grows to sixteen times as much and stays so. */
const newHeapGrowth = 1;

/**
 * Starts the web host in this process, which then survives bugs. The heap stays close to what is in use; by default it would keep
 * the size of its worst moment, which strangers can cause, for hours.
 */
export async function serveHere(options: ServeOptions & { readonly log: (message: string, error?: unknown) => void }): Promise<Serving> {
  setFlagsFromString(`--heap-growing-percent=${heapGrowth}`);
  setFlagsFromString(`--semi-space-growth-factor=${newHeapGrowth}`);
  const { serve } = await import('../web/serve.ts');
  const serving = await serve(options);
  surviveBugs(process, options.log, (error) => serving.crashes.write({ what: 'web host', error, runtime: runtimeOf(process.versions) }));
  return serving;
}
