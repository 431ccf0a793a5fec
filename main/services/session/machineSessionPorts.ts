import { join } from 'node:path';
import { machineClock } from '../disk/clock.ts';
import { planDisk } from '../disk/planDisk.ts';
import { isProcessAlive, thisProcess } from '../disk/processIdentity.ts';
import { earlierFolderName } from '../earlierFiles/earlierFolderName.ts';
import { defaultTiming, type SessionPorts, type SessionTiming } from './sessionPorts.ts';

/** What a program says about itself when it opens plans; the rest is this machine's. */
export interface MachineSessionOptions
  extends Pick<SessionPorts, 'language' | 'log'>, Partial<Pick<SessionPorts, 'disk' | 'now' | 'random' | 'lock'>> {
  /** Kehys' own data; recovery journals lie in its `recovery`, earlier files in its `earlier`. */
  readonly dataFolder: string;
  readonly version: string;
  readonly timing?: Partial<SessionTiming>;
}

/** The world of an open plan on this machine: its disk, clock, processes and randomness. */
export function machineSessionPorts(options: MachineSessionOptions): SessionPorts {
  return {
    app: `Kehys ${options.version}`,
    recoveryFolder: join(options.dataFolder, 'recovery'),
    earlierFolder: join(options.dataFolder, earlierFolderName),
    disk: options.disk ?? planDisk,
    now: options.now ?? Date.now,
    random: options.random ?? Math.random,
    lock: options.lock ?? { process: thisProcess(), isAlive: isProcessAlive, clock: machineClock },
    timing: { ...defaultTiming, ...options.timing },
    language: options.language,
    log: options.log,
  };
}
