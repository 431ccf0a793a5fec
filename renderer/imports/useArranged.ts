import { useEffect, useMemo, useState } from 'react';
import type { CanvasPictures } from '../../shared/imports/canvasPictures.ts';
import type { ImportMapping } from '../../shared/imports/importMapping.ts';
import type { ArrangementSeen } from '../../shared/imports/lookAtArrangement.ts';
import { failed, type Failure } from '../../shared/messages/failures.ts';
import type { Language } from '../../shared/messages/text.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { ImportClient } from './importClient.ts';

interface Arranged {
  /** What will be made as far as it is worked out; undefined before the first time. */
  readonly seen: ArrangementSeen | undefined;
  /** It is not yet what was chosen last. */
  readonly isStale: boolean;
  readonly failure: Failure | undefined;
}

/** What will be made of a file with what is chosen; worked out anew beside the window whenever that changes. */
export function useArranged(client: ImportClient, name: string, mapping: ImportMapping, into: Plan | undefined, pictures: CanvasPictures | undefined, language: Language): Arranged {
  const wish = useMemo(() => ({ mapping, into, ...(pictures ? { pictures } : {}), language }), [mapping, into, pictures, language]);
  const [outcome, setOutcome] = useState<{ readonly wish: object; readonly seen: ArrangementSeen | undefined; readonly failure?: Failure }>();
  useEffect(() => {
    let isWanted = true;
    const { into: plan, ...chosen } = wish;
    client.arrange(chosen, plan).then(
      (seen) => {
        if (isWanted && seen) setOutcome({ wish, seen });
      },
      (cause: unknown) => {
        if (isWanted) setOutcome({ wish, seen: undefined, ...failed('file-unreadable', { name, why: cause instanceof Error ? cause.message : String(cause) }) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [client, name, wish]);
  return { seen: outcome?.seen, isStale: outcome?.wish !== wish, failure: outcome?.failure };
}
