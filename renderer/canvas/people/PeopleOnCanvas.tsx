import { Suspense, useEffect } from 'react';
import { useStoreApi } from 'reactflow';
import { onDemand } from '../../design/onDemand.tsx';
import { follow, usePeople } from '../../session/people.ts';
import { useWithOthers } from '../../session/withOthers.ts';

const PeopleLayer = onDemand(async () => (await import('./PeopleLayer.tsx')).PeopleLayer);

/** Who else is on the canvas; nothing is drawn, followed or told while nobody is, nor in the past. */
export function PeopleOnCanvas() {
  const session = useWithOthers();
  const isLost = usePeople(({ lost }) => lost !== null);
  const flow = useStoreApi();
  // Whoever moves the canvas while the connection is lost goes their own way when it is back.
  useEffect(() => (isLost ? flow.subscribe(({ transform }, before) => transform !== before.transform && follow(null)) : undefined), [isLost, flow]);
  return session ? (
    <Suspense>
      <PeopleLayer session={session} />
    </Suspense>
  ) : null;
}
