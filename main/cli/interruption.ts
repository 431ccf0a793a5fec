/** The exit code of a program that Ctrl+C ended. */
export const interruptedCode = 130;

/**
 * Aborts on the first Ctrl+C, SIGTERM or SIGHUP; a second one ends the process at once. The listeners stay, because libraries that
 * clean up at exit (signal-exit) end the process themselves where they are the only listener.
 */
export function interruption(process: Pick<NodeJS.Process, 'on' | 'exit'>): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(interruptedCode);
      controller.abort();
    });
  }
  return controller.signal;
}
