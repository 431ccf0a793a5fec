import { Suspense, useMemo } from 'react';
import { useCommands } from '../commands/useCommands.ts';
import { onDemand } from '../design/onDemand.tsx';
import { follow, leaderOf, usePeople } from '../session/people.ts';

const PeopleBar = onDemand(async () => (await import('./PeopleBar.tsx')).PeopleBar);

/** Who else is at this plan; nothing at all while nobody is. */
export function PeopleHere() {
  const isAlone = usePeople(({ people }) => people.size === 0);
  useCommands(
    useMemo((): Readonly<Record<string, () => void>> => {
      if (isAlone) return {};
      return {
        'people.followLeader': () => {
          const { people, following } = usePeople.getState();
          follow(following === null ? (leaderOf(people.values())?.id ?? null) : null);
        },
      };
    }, [isAlone]),
  );
  return isAlone ? null : (
    <Suspense>
      <PeopleBar />
    </Suspense>
  );
}
