import type { Serving, ServeOptions } from '../web/serve.ts';
import { surviveBugs } from './surviveBugs.ts';

/** Starts the web host in this process, which then outlives its bugs. */
export async function serveHere(options: ServeOptions & { readonly log: (message: string, error?: unknown) => void }): Promise<Serving> {
  const { serve } = await import('../web/serve.ts');
  const serving = await serve(options);
  surviveBugs(process, options.log);
  return serving;
}
