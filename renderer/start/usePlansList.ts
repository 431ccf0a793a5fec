import { useCallback, useEffect, useState } from 'react';
import type { MethodOutput } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/messages/failures.ts';
import { useHost } from '../session/hostContext.ts';

export type PlansList = MethodOutput<'plans.list'>;

/** What can be opened; null until the host has answered. `refresh` asks again. */
export function usePlansList(): { readonly answer: Result<PlansList> | null; refresh(): void } {
  const host = useHost();
  const [answer, setAnswer] = useState<Result<PlansList> | null>(null);
  const refresh = useCallback(() => void host.call('plans.list', {}).then(setAnswer), [host]);
  useEffect(refresh, [refresh]);
  return { answer, refresh };
}
