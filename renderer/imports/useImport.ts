import { useState, type RefObject } from 'react';
import type { ArrangementSeen } from '../../shared/imports/lookAtArrangement.ts';
import { bringInTexts } from '../../shared/messages/bringIn.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { runCommand } from '../commands/dispatch.ts';
import { useHost } from '../session/hostContext.ts';
import { nextFrame } from '../session/nextFrame.ts';
import { showNotice } from '../session/notices.ts';
import { openPlan } from '../session/openedPlan.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { selectItems, showView } from '../session/windowState.ts';
import type { ImportClient } from './importClient.ts';
import { importInTurns, type ImportDone, type TurnSource } from './importInTurns.ts';

/** An import that is under way. */
export type RunningImport =
  /** The file of a new plan: worked out, which can be called off, then made by the host, which is not taken back. */
  | { readonly into: 'new'; readonly isWorkingOut: boolean }
  /** The open plan, as it was before: what comes to it meanwhile is not asked what would become of it. */
  | { readonly into: 'open'; readonly before: Plan; readonly done: ImportDone };

interface Import {
  /** Undefined while none is under way. */
  readonly running: RunningImport | undefined;
  /** Makes a new plan of a plan's JSON and opens it. */
  openNew(name: string, json: Promise<string>): Promise<void>;
  /** Writes what was arranged into the open plan and shows it. */
  putInto(session: PlanEditor, arranged: ArrangementSeen | undefined): Promise<void>;
}

/**
 * Carries out an import, and closes the dialog when it is done or was called off.
 * @param callOff set as long as the import can be called off
 */
export function useImport(client: ImportClient, callOff: RefObject<(() => void) | null>, close: () => void): Import {
  const host = useHost();
  const [running, setRunning] = useState<RunningImport>();

  const openNew = async (name: string, json: Promise<string>): Promise<void> => {
    const calledOff = new Promise<null>((resolve) => {
      callOff.current = () => resolve(null);
    });
    setRunning({ into: 'new', isWorkingOut: true });
    const text = await Promise.race([json.catch(() => undefined), calledOff]);
    callOff.current = null;
    if (text === null) {
      setRunning(undefined);
      close();
      return showNotice(bringInTexts.cancelled);
    }
    setRunning({ into: 'new', isWorkingOut: false });
    const opened = text === undefined ? false : await openPlan(host, host.call('plans.importJson', { name: `${name}.json`, text }));
    setRunning(undefined);
    if (opened) close();
  };

  const putInto = async (session: PlanEditor, arranged: ArrangementSeen | undefined): Promise<void> => {
    let isCancelled = false;
    callOff.current = () => {
      isCancelled = true;
    };
    const before = session.plan;
    const progress = (done: ImportDone): void => setRunning({ into: 'open', before, done });
    progress({ parts: 0, share: 0 });
    const source: TurnSource = { divide: (cut) => client.ask('divide', cut), turn: (place) => client.ask('turn', place) };
    const isThere = await importInTurns(session, source, { progress, nextFrame, isCancelled: () => isCancelled });
    callOff.current = null;
    setRunning(undefined);
    close();
    if (!isThere) return showNotice(bringInTexts.cancelled);
    showView(null);
    if (arranged?.tops) selectItems(arranged.tops);
    showNotice(bringInTexts.imported, { count: arranged?.count ?? 0 });
    await nextFrame();
    runCommand(arranged?.tops ? 'view.fitSelection' : 'view.fit');
  };

  return { running, openNew, putInto };
}
