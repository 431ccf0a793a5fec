import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Plan } from '../../../shared/plan/plan.ts';
import { blindParties, placementInPlan, takeOutPlacement, type HiddenNames } from '../../../shared/views/blindAgreement.ts';
import { useHost } from '../../session/hostContext.ts';
import { currentSession } from '../../session/windowState.ts';

/**
 * Who has placed themselves, hidden with the host. What an earlier Kehys kept in the plan, where anybody could read it, moves
 * there as soon as somebody looks.
 */
export function useHiddenPlacements(plan: Plan, readOnly: boolean): HiddenNames {
  const host = useHost();
  const session = currentSession();
  const version = useStore(session.store, (state) => state.workshopVersion);
  const [hidden, setHidden] = useState<HiddenNames>({ client: null, agency: null });

  useEffect(() => {
    let isGone = false;
    void host.call('placements.status', { session: session.id }).then((answer) => {
      if (answer.ok && !isGone) setHidden(answer.value);
    });
    return () => {
      isGone = true;
    };
  }, [host, session, version]);
  useEffect(() => {
    if (readOnly) return;
    for (const party of blindParties) {
      const found = placementInPlan(plan, party);
      if (!found) continue;
      void host.call('placements.place', { session: session.id, party, name: found.name, values: found.values }).then((moved) => {
        if (moved.ok && placementInPlan(session.plan, party)) session.edit(takeOutPlacement, party);
      });
    }
  }, [host, session, plan, readOnly]);
  return hidden;
}
