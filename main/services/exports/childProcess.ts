import { fork, type ChildProcess as NodeChild } from 'node:child_process';

/** A child process of this one. */
export interface ChildProcess {
  /** Sends plain data, binary arrays, maps and sets. */
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, with what is known about why it ended. */
  onExit(listener: (why: string) => void): void;
  kill(): void;
  /** Whether it keeps this process alive. */
  hold(held: boolean): void;
}

/** Starts a module in a process of its own, with flags of Node's. */
export type StartChild = (path: string, args: readonly string[], flags: readonly string[]) => ChildProcess;

/** Allows explicit garbage collection: V8 does not see how much memory a set document takes outside its heap. */
const sweeps = '--expose-gc';
/** A small young generation: typesetting makes much short-lived garbage, and V8 would keep room for all of it (330 MB; 250 MB so). */
export const typesetterFlags: readonly string[] = ['--max-semi-space-size=2', sweeps];
/**
 * A large young generation: a Word document is a large tree of objects until it is packed, and short-lived objects would be
 * promoted with it (700 MB; 550 MB so, a tenth less CPU).
 */
export const officeFlags: readonly string[] = ['--max-semi-space-size=16', sweeps];

/**
 * Settings of glibc's allocator: fewer arenas, and a smaller threshold for returning memory, take a tenth less memory. Memory is
 * then requested again bit by bit, so it is requested by megabytes (a third less system time). Other systems ignore these.
 */
export const childEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env, MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '1048576', MALLOC_TOP_PAD_: '1048576' });

/** A child by Node's `fork`; its output is ignored. `onStart` gets Node's object. */
export function forkChild(path: string, args: readonly string[], flags: readonly string[], onStart: (child: NodeChild) => void = () => undefined): ChildProcess {
  const child = fork(path, args, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [...flags], env: childEnvironment() });
  onStart(child);
  return {
    // A message to a process that has ended is lost; its end is reported.
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
