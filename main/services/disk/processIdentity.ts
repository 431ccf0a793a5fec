import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { z } from 'zod';

/**
 * A process of some machine. `boot` tells this run of the machine from its others and from a machine of the same name;
 * `started` tells this process from a later one with the same number. Each is absent where the system does not tell it.
 */
export const processIdentitySchema = z.object({
  pid: z.int(),
  host: z.string(),
  boot: z.string().optional(),
  started: z.string().optional(),
});
export type ProcessIdentity = z.infer<typeof processIdentitySchema>;

/** Seconds by which the time of booting, worked out from clock and uptime, may differ between two processes. */
const bootTolerance = 120;

/** The process that runs this. */
export function thisProcess(): ProcessIdentity {
  const facts = factsOf(process.pid);
  return { pid: process.pid, host: hostname(), boot: bootOfThisMachine(), ...(facts ? { started: facts.started } : {}) };
}

/** Whether a process is of the same machine, and of the same run of it, as another. */
export function isSameMachine(one: ProcessIdentity, other: ProcessIdentity): boolean {
  return one.host === other.host && isSameBoot(one.boot, other.boot);
}

/** Whether a process of this machine runs. One of another user runs, too; one that ended and was not yet taken note of does not. */
export function isProcessAlive({ pid, started }: ProcessIdentity): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const facts = factsOf(pid);
  if (!facts) return true;
  return facts.state !== 'Z' && facts.state !== 'X' && (started === undefined || started === facts.started);
}

/** Linux: the kernel's id of this boot and, as containers count their processes anew, of the space of process numbers. */
function bootOfThisMachine(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return String(Math.round(Date.now() / 1000 - uptime()));
  }
}

function isSameBoot(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return true;
  return Math.abs(Number(one) - Number(other)) <= bootTolerance;
}

/** Linux: a process's state letter and when it started, in ticks since the boot. Its name, in brackets, may hold anything. */
function factsOf(pid: number): { readonly state: string; readonly started: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state, started] = [fields[0], fields[19]];
    return state !== undefined && started !== undefined ? { state, started } : undefined;
  } catch {
    return undefined;
  }
}
