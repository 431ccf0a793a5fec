import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { cliTexts } from '../../shared/messages/cli.ts';
import type { Result } from '../../shared/messages/failures.ts';
import { say } from '../../shared/messages/text.ts';
import { awaitFreeLock } from '../services/disk/awaitFreeLock.ts';
import { openPlanSession } from '../services/session/openPlanSession.ts';
import type { PlanSession } from '../services/session/planSession.ts';
import type { SessionPorts } from '../services/session/sessionPorts.ts';
import type { CliPorts } from './cliPorts.ts';

/**
 * Opens a plan for a command that changes it. Where another machine's Kehys has it, a line says so, and the command waits until
 * that one turns out to live (`plan-busy`) or to be dead. Fails otherwise as {@link openPlanSession} does.
 */
export async function openForChange(
  path: string,
  session: SessionPorts,
  { err, language, interrupted }: Pick<CliPorts, 'err' | 'language' | 'interrupted'>,
): Promise<Result<PlanSession>> {
  const onWait = (who: string, seconds: number): void => err(`${say(cliTexts.waitingForLock, language, { file: basename(path), who, seconds })}\n`);
  const free = await awaitFreeLock(await realpath(path).catch(() => path), session.lock, { onWait, interrupted });
  return free.ok ? openPlanSession(path, session) : free;
}
