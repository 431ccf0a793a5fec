import { setFlagsFromString } from 'node:v8';
import type { Serving, ServeOptions } from '../web/serve.ts';
import { runtimeOf } from '../services/diagnosis/runtimeOf.ts';
import { surviveBugs } from './surviveBugs.ts';

/** How much more than what is in use the heap may hold before it is swept, percent. */
const heapGrowth = 20;
/** What is new is swept in its first room: left to itself that grows to sixteen times as much and stays so. */
const newHeapGrowth = 1;

/**
 * Starts the web host in this process, which then outlives its bugs. The heap stays close to what is in use: left to itself it
 * keeps the room of its worst moment, which strangers can choose, for hours.
 */
export async function serveHere(options: ServeOptions & { readonly log: (message: string, error?: unknown) => void }): Promise<Serving> {
  setFlagsFromString(`--heap-growing-percent=${heapGrowth}`);
  setFlagsFromString(`--semi-space-growth-factor=${newHeapGrowth}`);
  const { serve } = await import('../web/serve.ts');
  const serving = await serve(options);
  surviveBugs(process, options.log, (error) => serving.crashes.write({ what: 'web host', error, runtime: runtimeOf(process.versions) }));
  return serving;
}
