import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { success, type Result } from '../../shared/messages/failures.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { useHost } from '../session/hostContext.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import type { Moment } from './historyState.ts';
import { readRevision } from './readRevision.ts';

interface Read {
  readonly moment: Moment;
  readonly answer: Result<Plan>;
}

/** The plan at a moment: a revision as it is kept, or the living plan as it changes. Null until it has been read. */
export function usePlanAt(session: PlanEditor, moment: Moment): Result<Plan> | null {
  const host = useHost();
  const live = useStore(session.store, (state) => state.plan);
  const [read, setRead] = useState<Read | null>(null);

  useEffect(() => {
    if (moment === 'now') return;
    let isCurrent = true;
    void readRevision(host, session.id, moment).then((answer) => {
      if (isCurrent) setRead({ moment, answer });
    });
    return () => {
      isCurrent = false;
    };
  }, [host, session, moment]);

  if (moment === 'now') return success(live);
  return read?.moment === moment ? read.answer : null;
}
