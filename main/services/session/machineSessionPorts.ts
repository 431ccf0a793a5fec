import { join } from 'node:path';
import { machineClock } from '../disk/clock.ts';
import { planDisk } from '../disk/planDisk.ts';
import { isProcessAlive, thisProcess } from '../disk/processIdentity.ts';
import { earlierFolderName } from '../earlierFiles/earlierFolderName.ts';
import { defaultTiming, type SessionPorts, type SessionTiming } from './sessionPorts.ts';

/** What a program tells about itself to open plans; the rest comes from this machine. */
export interface MachineSessionOptions
  extends Pick<SessionPorts, 'language' | 'log'>, Partial<Pick<SessionPorts, 'disk' | 'now' | 'random' | 'lock'>> {
  /** Kehys' data folder, with recovery journals in `recovery` and earlier files in `earlier`. */
  readonly dataFolder: string;
  readonly version: string;
  readonly timing?: Partial<SessionTiming>;
}

/** What open plans need of this machine: disk, clock, processes and randomness. */
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
