import { Suspense } from 'react';
import { onDemand } from '../../design/onDemand.tsx';
import { usePlanSource } from '../../session/planSource.ts';
import { usePeople } from '../../session/people.ts';
import { useWindowState } from '../../session/windowState.ts';

const PeopleLayer = onDemand(async () => (await import('./PeopleLayer.tsx')).PeopleLayer);

/** Who else is on the canvas; nothing is drawn, followed or told while nobody is, nor in the past. */
export function PeopleOnCanvas() {
  const isAlone = usePeople(({ people }) => people.size === 0);
  const session = useWindowState((state) => state.session);
  const { isLive } = usePlanSource();
  return isAlone || !session || !isLive ? null : (
    <Suspense>
      <PeopleLayer session={session} />
    </Suspense>
  );
}
