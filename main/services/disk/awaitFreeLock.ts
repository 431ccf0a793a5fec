import { basename } from 'node:path';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { FileLock, longestSilence, type ForeignLock, type LockWorld } from './fileLock.ts';
import { describeOwner } from './lockOwner.ts';
import { LockWatch } from './lockWatch.ts';
import { isSameMachine } from './processIdentity.ts';
import { newLockToken } from './lockRefusal.ts';

const pauseBetweenLooks = 1_000;

/** What waiting for a lock needs. */
export interface WaitingPorts {
  /** Called before the wait: who has the plan, and for how many seconds at most it is watched. */
  readonly onWait: (who: string, seconds: number) => void;
  /** Aborting it ends the wait. */
  readonly interrupted: AbortSignal;
}

/**
 * Takes a plan's lock for a command; undefined where the folder takes no files. Only a lock of another machine is waited for, since
 * nobody can know whether its process lives. Fails with `plan-busy` at its first sign of life, and at once where a process of this
 * machine has the plan.
 */
export async function awaitFreeLock(path: string, world: LockWorld, { onWait, interrupted }: WaitingPorts): Promise<Result<FileLock | undefined>> {
  const watch = new LockWatch(world.clock);
  for (let looks = 0; ; looks += 1) {
    const outcome = await FileLock.take(path, { ...world, token: newLockToken() }, watch.silent);
    if (outcome.kind === 'held') return success(outcome.lock);
    // Opening or writing the plan will say why.
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
