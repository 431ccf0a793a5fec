import { basename } from 'node:path';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { FileLock, longestSilence, type ForeignLock, type LockWorld } from './fileLock.ts';
import { describeOwner } from './lockOwner.ts';
import { LockWatch } from './lockWatch.ts';
import { isSameMachine } from './processIdentity.ts';
import { newLockToken } from './lockRefusal.ts';

const pauseBetweenLooks = 1_000;

/** What a wait for a lock tells and hears. */
export interface WaitingPorts {
  /** Told once, before the wait begins: who has the plan, and for how many seconds at most it will be watched. */
  readonly onWait: (who: string, seconds: number) => void;
  /** Aborting ends the wait. */
  readonly interrupted: AbortSignal;
}

/**
 * Takes a plan's lock for a command that cannot be asked to come back later; undefined where the folder takes none. Only another machine's lock is waited
 * for, because it cannot be known whether that one lives: at its first sign of life, and at once where a process of this
 * machine has the plan, this fails with `plan-busy`.
 */
export async function awaitFreeLock(path: string, world: LockWorld, { onWait, interrupted }: WaitingPorts): Promise<Result<FileLock | undefined>> {
  const watch = new LockWatch(world.clock);
  for (let looks = 0; ; looks += 1) {
    const outcome = await FileLock.take(path, { ...world, token: newLockToken() }, watch.silent);
    if (outcome.kind === 'held') return success(outcome.lock);
    // Opening the plan, or writing it, says why.
    if (outcome.kind === 'refused') return success(undefined);
    watch.look(outcome);
    if (watch.isAlive || interrupted.aborted || isHere(outcome, world)) {
      return failed('plan-busy', { name: basename(path), who: describeOwner(outcome.by) });
    }
    if (looks === 0) onWait(describeOwner(outcome.by), longestSilence / 1_000);
    await world.clock.pause(pauseBetweenLooks);
  }
}

function isHere({ by }: ForeignLock, world: LockWorld): boolean {
  return by !== undefined && isSameMachine(by, world.process);
}
