import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { z } from 'zod';

/**
 * A process of some machine. `boot` tells this run of the machine from others, and from machines of the same name; `started` tells
 * this process from later ones with the same number. Each is absent where the system does not tell it.
 */
export const processIdentitySchema = z.object({
  pid: z.int(),
  host: z.string(),
  boot: z.string().optional(),
  started: z.string().optional(),
});
export type ProcessIdentity = z.infer<typeof processIdentitySchema>;

/** How far the boot time, computed from clock and uptime, may differ between two processes, seconds. */
const bootTolerance = 120;

/** This process. */
export function thisProcess(): ProcessIdentity {
  const facts = factsOf(process.pid);
  return { pid: process.pid, host: hostname(), boot: bootOfThisMachine(), ...(facts ? { started: facts.started } : {}) };
}

/** Whether two processes belong to the same machine and the same run of it. */
export function isSameMachine(one: ProcessIdentity, other: ProcessIdentity): boolean {
  return one.host === other.host && isSameBoot(one.boot, other.boot);
}

/** Whether a process of this machine is running. Processes of other users count; zombies do not. */
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

/** Linux: the kernel's boot id and the PID namespace, since containers number their processes from 1. */
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

/** Linux: a process's state letter, and its start in ticks since boot. Its name, in brackets, may hold anything. */
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
