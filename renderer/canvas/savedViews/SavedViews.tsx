import { useCallback, useEffect } from 'react';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { say } from '../../../shared/messages/text.ts';
import { titleOf, type Plan } from '../../../shared/plan/plan.ts';
import { savedViewsOf, type SavedView } from '../../../shared/plan/savedViews.ts';
import { useCommands } from '../../commands/useCommands.ts';
import { onDemand, OnceAsked } from '../../design/onDemand.tsx';
import { usePlanSource } from '../../session/planSource.ts';
import { languageOf, showView, useWindowState } from '../../session/windowState.ts';
import { announce, useCanvasState } from '../canvasState.ts';
import type { Scene } from '../scene/scene.ts';
import { useScene } from '../scene/sceneContext.ts';
import { boxOfItems, useFit } from '../scene/useFit.ts';

const SavedViewList = onDemand(async () => (await import('./SavedViewList.tsx')).SavedViewList);

/** The views that somebody named: the list of them, and the way back to one. */
export function SavedViews() {
  const isOpen = useCanvasState((state) => state.savedViews !== null);
  const show = useShowView();
  const { store } = usePlanSource();
  useCommands(openings);
  useEffect(
    () =>
      useWindowState.subscribe(({ wantedView }) => {
        if (wantedView === null) return;
        useWindowState.setState({ wantedView: null });
        const view = viewWanted(store.getState().plan, wantedView);
        if (view) show(view);
      }),
    [store, show],
  );
  return (
    <OnceAsked when={isOpen}>
      <SavedViewList show={show} />
    </OnceAsked>
  );
}

/** A saved view, or an area as if it were one. */
function viewWanted(plan: Plan, id: string): ShownView | undefined {
  const area = plan.items.get(id);
  if (area?.type === 'area') return { name: titleOf(area), areas: [id], box: area, shows: [] };
  return savedViewsOf(plan).find((view) => view.id === id);
}

const open = (savedViews: 'list' | 'naming') => (): void => {
  showView(null);
  useCanvasState.setState({ savedViews });
};
const openings = { 'view.saved': open('list'), 'view.save': open('naming') };

/** What a saved view frames now: its areas where they lie, as far as there are any left, else its box. */
export function frameOf(scene: Scene, { areas, box }: Pick<SavedView, 'areas' | 'box'>) {
  return boxOfItems(scene, areas) ?? box;
}

/** How near a saved view may come. */
export const nearest = 3;

type ShownView = Pick<SavedView, 'name' | 'areas' | 'box' | 'shows'>;

function useShowView(): (view: ShownView) => void {
  const scene = useScene();
  const fit = useFit();
  return useCallback(
    (view) => {
      showView(null);
      useWindowState.setState({ traced: null });
      useCanvasState.setState({ focus: view.shows.length > 0 ? { keys: view.shows, isFramed: true } : null });
      fit(frameOf(scene, view), { maxZoom: nearest });
      announce(say(canvasTexts.saidViewShown, languageOf(useWindowState.getState()), { name: view.name }));
    },
    [scene, fit],
  );
}
