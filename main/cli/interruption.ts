/** Aborts on the first Ctrl+C or SIGTERM. A second Ctrl+C ends the process at once, as people expect. */
export function interruption(process: Pick<NodeJS.Process, 'once'>): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}
