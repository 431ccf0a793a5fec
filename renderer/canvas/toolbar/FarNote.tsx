import { useEffect, useState } from 'react';
import { useStoreApi } from 'reactflow';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { useBetweenPanels } from '../../session/betweenPanels.ts';
import { whenIdle } from '../../session/idleSlices.ts';
import { useSay } from '../../session/useSay.ts';
import { enlargement } from '../scene/apparent.ts';
import { leastZoom } from '../scene/fitBox.ts';
import { reducedIn, type Reduced } from '../scene/reduced.ts';
import { useScene } from '../scene/sceneContext.ts';
import './toolbar.css';

/** Says of a large plan what its picture from far leaves out. */
export function FarNote() {
  const say = useSay();
  const between = useBetweenPanels();
  const reduced = useReduced();
  return (
    <div className="far-row" style={between}>
      <p className="far-note" role="status">
        {reduced && [say(canvasTexts.reduced, { count: reduced.dots }), ...(reduced.isCut ? [say(canvasTexts.reducedCut)] : [])].join(' ')}
      </p>
    </div>
  );
}

/** What is reduced where the view rests; counted at leisure. */
function useReduced(): Reduced | undefined {
  const scene = useScene();
  const flow = useStoreApi();
  const [reduced, setReduced] = useState<Reduced>();
  useEffect(() => {
    let callOff: (() => void) | undefined;
    const look = (): void => {
      callOff?.();
      callOff = whenIdle(() => {
        const { transform: [, , zoom], width, height } = flow.getState();
        const larger = enlargement();
        const now = reducedIn(scene, { zoom: zoom / larger, leastZoom: leastZoom / larger, width: width / larger, height: height / larger });
        setReduced((before) => (before?.dots === now?.dots && before?.isCut === now?.isCut ? before : now));
      });
    };
    look();
    const stops = [
      scene.subscribe(look),
      flow.subscribe((state, before) => {
        if (state.transform[2] !== before.transform[2] || state.width !== before.width || state.height !== before.height) look();
      }),
    ];
    return () => {
      callOff?.();
      stops.forEach((stop) => stop());
    };
  }, [scene, flow]);
  return reduced;
}
