import { createContext, useContext, useEffect, useState } from 'react';
import { usePlanSource } from '../../session/planSource.ts';
import { useCanvasState } from '../canvasState.ts';
import { Scene } from './scene.ts';
import { keepOpen, shownPlan } from './shownPlan.ts';

const SceneContext = createContext<Scene | null>(null);
export const SceneProvider = SceneContext.Provider;

/** Where everything of the shown plan lies. */
export function useScene(): Scene {
  const scene = useContext(SceneContext);
  if (!scene) throw new Error('No canvas is shown here');
  return scene;
}

/** A scene that follows the shown plan and the gesture under way. */
export function useFollowedScene(): Scene {
  const { store } = usePlanSource();
  const [scene] = useState(() => {
    const made = new Scene();
    made.take(shownPlan(store.getState().plan), useCanvasState.getState().overrides);
    return made;
  });
  useEffect(() => {
    const take = (): void => scene.take(shownPlan(store.getState().plan), useCanvasState.getState().overrides);
    take();
    const takeChange = (): void => {
      keepOpen(store.getState().plan);
      take();
    };
    const stops = [store.subscribe(takeChange), useCanvasState.subscribe((state, before) => (state.overrides !== before.overrides || state.openedAreas !== before.openedAreas) && take())];
    return () => stops.forEach((stop) => stop());
  }, [scene, store]);
  return scene;
}
