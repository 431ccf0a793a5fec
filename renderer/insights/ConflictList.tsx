import { useMemo } from 'react';
import { tellingConflicts } from '../../shared/insights/conflictsOf.ts';
import { insightTexts } from '../../shared/messages/insights.ts';
import { usePlan } from '../session/planSource.ts';
import { useSay } from '../session/useSay.ts';
import { ConflictCard } from './ConflictCard.tsx';

/** Where the sources disagree on what this plan holds: both voices, for the team to choose. Nothing while they agree. */
export function ConflictList() {
  const say = useSay();
  const plan = usePlan((whole) => whole);
  const told = useMemo(() => tellingConflicts(plan), [plan]);
  if (told.length === 0) return null;
  return (
    <section className="insights-conflicts" aria-label={say(insightTexts.conflicts)}>
      <h3>{say(insightTexts.conflicts)}</h3>
      <p className="insights-intro">{say(insightTexts.conflictsIntro)}</p>
      <ul>
        {told.map((one) => (
          <ConflictCard key={one.conflict.id} known={one} />
        ))}
      </ul>
    </section>
  );
}
