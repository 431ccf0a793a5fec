import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { RevisionSummary } from '../../shared/history/revision.ts';
import type { Result } from '../../shared/messages/failures.ts';
import { success } from '../../shared/messages/failures.ts';
import { useHost } from '../session/hostContext.ts';
import type { PlanEditor } from '../session/planEditor.ts';

/** The revisions of a plan, newest first; null until the host has answered, asked anew whenever the history changes. */
export function useRevisions(session: PlanEditor): Result<readonly RevisionSummary[]> | null {
  const host = useHost();
  const version = useStore(session.store, (state) => state.historyVersion);
  const [answer, setAnswer] = useState<Result<readonly RevisionSummary[]> | null>(null);

  useEffect(() => {
    let isCurrent = true;
    void host.call('history.list', { session: session.id }).then((list) => {
      if (isCurrent) setAnswer(list.ok ? success(list.value.revisions) : list);
    });
    return () => {
      isCurrent = false;
    };
  }, [host, session, version]);

  return answer;
}
