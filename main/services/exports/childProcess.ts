import { fork, type ChildProcess as NodeChild } from 'node:child_process';

/** A process that this one started and talks with. */
export interface ChildProcess {
  /** Plain data, binary arrays, maps and sets. */
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, with what is known of why it ended. */
  onExit(listener: (why: string) => void): void;
  kill(): void;
  /** Whether it keeps this process alive. */
  hold(held: boolean): void;
}

/** Starts a module in a process of its own, under flags of Node's. */
export type StartChild = (path: string, args: readonly string[], flags: readonly string[]) => ChildProcess;

/** A sweep on demand, because V8 does not see how large a set document is outside its heap. */
const sweeps = '--expose-gc';
/** A small nursery: a typesetter makes much that lives for a moment, and V8 would keep room for all of it (330 MB; 250 so). */
export const typesetterFlags: readonly string[] = ['--max-semi-space-size=2', sweeps];
/** A large one: a Word document is trees of objects that stand until it is packed, and what is made on the way would be taken for part of them (700 MB; 550 so, a tenth less CPU). */
export const officeFlags: readonly string[] = ['--max-semi-space-size=16', sweeps];

/**
 * glibc keeps room for each thread and gives little of it back: with less of both a document takes a tenth less memory. What it gives back it then asks for anew,
 * bit by bit, so it asks for a megabyte at once and keeps what is smaller (a third less of the system's time). Other systems pass it over.
 */
export const childEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env, MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '1048576', MALLOC_TOP_PAD_: '1048576' });

/** A child of Node's own kind; what it prints is of no interest. `onStart` sees it as Node does. */
export function forkChild(path: string, args: readonly string[], flags: readonly string[], onStart: (child: NodeChild) => void = () => undefined): ChildProcess {
  const child = fork(path, args, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [...flags], env: childEnvironment() });
  onStart(child);
  return {
    // A message to a process that has gone is told by its end.
    post: (message) => void child.send(message as object, () => undefined),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      child.on('error', (error) => listener(error.message));
      child.on('exit', (code, signal) => listener(signal ?? `exit ${code ?? ''}`));
    },
    kill: () => void child.kill('SIGKILL'),
    hold: (held) => {
      if (held) child.ref();
      else child.unref();
      if (held) child.channel?.ref();
      else child.channel?.unref();
    },
  };
}
