import { readingOrder } from '../../../shared/plan/inRows.ts';
import { useEffect, type RefObject } from 'react';
import { useReactFlow } from 'reactflow';
import { runCommand } from '../../commands/dispatch.ts';
import { isInOverlay, isOnCanvas, takesKeys } from '../../input/keyboardTarget.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { nothingSelected, selectItems, useWindowState } from '../../session/windowState.ts';
import { useCanvasState } from '../canvasState.ts';
import { shownPlan } from '../scene/shownPlan.ts';
import { focusItem } from './editing.ts';
import { callOffMarquee } from './marquee.ts';
import { callOffDrag, endNudge, nudge } from './moving.ts';
import { neighbourOf, type Direction } from './neighbour.ts';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** How far an arrow key moves the selection, canvas units, and the view, pixels. */
const steps = { small: 1, large: 10, view: 80 };

/** Selects an item and gives it the keyboard. */
function visitItem(id: string): void {
  selectItems([id]);
  useCanvasState.setState({ sought: { ids: [id], why: 'visited' } });
  // The card may only be drawn once the view has come to it.
  requestAnimationFrame(() => requestAnimationFrame(() => focusItem(id)));
}

/** The keys that belong to no command: arrows, Tab, Escape and the menu key. */
export function useCanvasKeys(root: RefObject<HTMLElement | null>): void {
  const { store, readOnly } = usePlanSource();
  const { getViewport, setViewport } = useReactFlow();

  useEffect(() => {
    /** Escape was pressed with nothing chosen: the next Tab leaves the canvas. */
    let isLeaving = false;

    /** To the card that lies next in a direction; from nowhere to the first one. */
    const go = (event: KeyboardEvent, direction: Direction): void => {
      event.preventDefault();
      const plan = shownPlan(store.getState().plan);
      const [from] = useWindowState.getState().selection.items;
      const next = from === undefined ? readingOrder(plan)[0]?.id : neighbourOf(plan, from, direction);
      if (next !== undefined) visitItem(next);
    };

    const onArrow = (event: KeyboardEvent, [x, y]: Direction): void => {
      event.preventDefault();
      if (!readOnly && useWindowState.getState().selection.items.length > 0) {
        const step = event.shiftKey ? steps.large : steps.small;
        nudge(x * step, y * step);
      } else {
        const view = getViewport();
        void setViewport({ ...view, x: view.x - x * steps.view, y: view.y - y * steps.view });
      }
    };

    const onEscape = (): void => {
      if (callOffDrag() || callOffMarquee()) return;
      endNudge();
      if (useCanvasState.getState().isHand) return void runCommand('view.select');
      if (useWindowState.getState().traced) {
        useWindowState.setState({ traced: null });
        return;
      }
      const { items, links, marker } = useWindowState.getState().selection;
      const isNothingChosen = items.length === 0 && links.length === 0 && marker === null;
      useWindowState.setState(isNothingChosen ? { isProjecting: false } : { selection: nothingSelected });
      isLeaving = true;
      root.current?.querySelector<HTMLElement>('.react-flow')?.focus({ preventScroll: true });
    };

    const onTab = (event: KeyboardEvent): void => {
      const canvas = root.current;
      const active = document.activeElement;
      if (!canvas || !active) return;
      const step = event.shiftKey ? -1 : 1;
      const order = readingOrder(shownPlan(store.getState().plan));
      const ringStops = shownIn(canvas, '.ring [tabindex="0"], .ring button');
      const card = active.closest<HTMLElement>('[data-item]');
      const leave = (): void => {
        canvas.querySelector<HTMLElement>('.canvas-tools button')?.focus();
      };
      const visit = (id: string | undefined): void => {
        event.preventDefault();
        if (id === undefined) {
          const last = ringStops.at(-1);
          if (step === 1) leave();
          else if (last) last.focus({ preventScroll: true });
          else canvas.querySelector<HTMLElement>('.react-flow')?.focus({ preventScroll: true });
          return;
        }
        visitItem(id);
      };
      if (isLeaving && !card && step === 1) {
        event.preventDefault();
        leave();
      } else if (card) {
        const stops = shownIn(card, 'button');
        const at = active === card ? -1 : stops.findIndex((stop) => stop === active);
        if (step === 1 && at + 1 < stops.length) return;
        const index = order.findIndex(({ id }) => id === card.dataset['item']);
        visit(order[index + step]?.id);
      } else if (active.classList.contains('react-flow')) {
        if (step === 1 && ringStops.length === 0) visit(order[0]?.id);
      } else if (active === document.body) {
        const { items } = useWindowState.getState().selection;
        const index = order.findIndex(({ id }) => id === items[0]);
        if (index >= 0) visit(order[index + step]?.id);
      } else if (step === 1 && active === ringStops.at(-1) && order.length > 0) visit(order[0]?.id);
    };

    const onMenuKey = (event: KeyboardEvent): void => {
      const { items, links } = useWindowState.getState().selection;
      const [id, link] = [items[0], links[0]];
      const shown = document.querySelector(id === undefined ? '.link-end' : `[data-item="${CSS.escape(id)}"]`);
      if (!shown || (id === undefined && link === undefined)) return;
      event.preventDefault();
      const box = shown.getBoundingClientRect();
      const subject = id === undefined && link !== undefined ? ({ kind: 'link', id: link } as const) : ({ kind: 'items' } as const);
      useCanvasState.setState({ menu: { x: box.left + Math.min(40, box.width / 2), y: box.top + Math.min(40, box.height / 2), subject } });
    };

    /** Any other key ends a burst of arrows, before a command looks whether there is a step to take back. */
    const onAnyKey = ({ key }: KeyboardEvent): void => {
      if (!arrows[key] && key !== 'Shift' && key !== 'Control' && key !== 'Meta') endNudge();
    };

    const onKeyDown = (event: KeyboardEvent): void => {
      const { dialog } = useWindowState.getState();
      const { menu, picker } = useCanvasState.getState();
      const isBusy = dialog !== null || menu !== null || picker !== null || isInOverlay(event.target);
      if (event.defaultPrevented || takesKeys(event.target) || isBusy) return;
      const active = document.activeElement;
      if (!isOnCanvas(active) || event.altKey) return;
      const arrow = arrows[event.key];
      if (event.ctrlKey || event.metaKey) {
        if (arrow) go(event, arrow);
        return;
      }
      if (arrow) onArrow(event, arrow);
      else if (event.key === 'Escape') return onEscape();
      else if (event.key === 'Tab') onTab(event);
      else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) onMenuKey(event);
      isLeaving = false;
    };
    window.addEventListener('keydown', onAnyKey, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('pagehide', endNudge);
    return () => {
      window.removeEventListener('keydown', onAnyKey, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('pagehide', endNudge);
      endNudge();
    };
  }, [root, store, readOnly, getViewport, setViewport]);
}

/** What can take the keyboard: a button that is hidden from far would send Tab out of the canvas. */
function shownIn(root: Element, selector: string): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility({ visibilityProperty: true }));
}
