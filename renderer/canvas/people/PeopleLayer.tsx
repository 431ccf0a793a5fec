import { useEffect, useRef } from 'react';
import { useReactFlow, useStoreApi } from 'reactflow';
import type { PlanEditor } from '../../session/planEditor.ts';
import { usePeople } from '../../session/people.ts';
import { useLanguage } from '../../session/useSay.ts';
import { nameOfPerson } from '../../session/wordPerson.ts';
import { useScene } from '../scene/sceneContext.ts';
import { MarksOfPeople } from './marksOfPeople.ts';
import { tellPresence } from './tellPresence.ts';
import { useFollowing } from './useFollowing.ts';
import './PeopleLayer.css';

/**
 * The others' pointers and what they chose, over the canvas: one layer of a few elements, placed once a frame at most and by hand, so
 * that no card renders when somebody moves.
 */
export function PeopleLayer({ session }: { readonly session: PlanEditor }) {
  const layer = useRef<HTMLDivElement>(null);
  const scene = useScene();
  const flow = useStoreApi();
  const { screenToFlowPosition } = useReactFlow();
  const language = useLanguage();
  useFollowing();
  useEffect(() => {
    if (!layer.current) return undefined;
    const marks = new MarksOfPeople(layer.current, (person) => nameOfPerson(person, language));
    let frame = 0;
    const draw = (): void => {
      frame = 0;
      marks.draw(usePeople.getState().people, scene, flow.getState().transform);
    };
    const soon = (): void => {
      frame ||= requestAnimationFrame(draw);
    };
    soon();
    const stops = [usePeople.subscribe(soon), scene.subscribe(soon), flow.subscribe(({ transform }, before) => transform !== before.transform && soon())];
    return () => {
      cancelAnimationFrame(frame);
      stops.forEach((stop) => stop());
      marks.clear();
    };
  }, [scene, flow, language]);
  useEffect(() => tellPresence(session, flow, screenToFlowPosition), [session, flow, screenToFlowPosition]);
  return <div ref={layer} className="people-layer" aria-hidden />;
}
