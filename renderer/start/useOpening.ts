import { useCallback, useState } from 'react';
import type { OpenPlan } from '../../shared/contract/contract.ts';
import type { Host } from '../../shared/contract/host.ts';
import type { Result } from '../../shared/messages/failures.ts';
import { useHost } from '../session/hostContext.ts';
import { openPlan } from '../session/planOpening.ts';

type Opening = (host: Host) => Promise<Result<OpenPlan | null>>;

/** Opens plans one at a time: `isOpening` while one is on its way. */
export function useOpening(): { readonly isOpening: boolean; open(opening: Opening): Promise<boolean> } {
  const host = useHost();
  const [isOpening, setOpening] = useState(false);
  const open = useCallback(
    async (opening: Opening) => {
      setOpening(true);
      try {
        return await openPlan(host, opening(host));
      } finally {
        setOpening(false);
      }
    },
    [host],
  );
  return { isOpening, open };
}
