import { readingOrder } from '../../../shared/plan/inRows.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { isLocked } from '../../../shared/plan/locks.ts';
import { keyWords } from '../../commands/useKeyWords.ts';
import { showNotice } from '../../session/notices.ts';
import { nothingSelected, selectItems, useWindowState, type JustAdded } from '../../session/windowState.ts';
import { useCanvasState } from '../canvasState.ts';

/** Begins to type an item's title on the canvas; it is selected too. */
export function startEditing(id: string, added?: JustAdded): void {
  selectItems([id]);
  const plan = useWindowState.getState().session?.plan;
  if (plan && isLocked(plan, id)) return showNotice(canvasTexts.isLocked, { keys: keyWords('arrange.lock') });
  useWindowState.setState({ editing: { id, where: 'canvas', added } });
}

/** Ends typing, unless it has gone on to another item meanwhile. */
export function stopEditing(id: string): void {
  if (useWindowState.getState().editing?.id === id) useWindowState.setState({ editing: null });
}

/** Goes on to type the next or the previous item of the same area, if there is one. */
export function editNext(id: string, step: 1 | -1): void {
  const plan = useWindowState.getState().session?.plan;
  const item = plan?.items.get(id);
  if (!plan || !item) return;
  const like = readingOrder(plan).filter((other) => other.area === item.area && (other.type === 'area') === (item.type === 'area'));
  const next = like[like.findIndex((other) => other.id === id) + step];
  if (next) startEditing(next.id);
  else focusItem(id);
}

/** Gives an item's card the keyboard, if it is on screen. */
export function focusItem(id: string): void {
  document.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
}

/** Chooses a link alone. */
export function chooseLink(id: string): void {
  useWindowState.setState({ selection: { ...nothingSelected, links: [id] } });
}

/** Begins to type what is written on a link; it is chosen too. */
export function startWording(id: string): void {
  chooseLink(id);
  const { session, viewed } = useWindowState.getState();
  if (session && !session.readOnly && !viewed) useCanvasState.setState({ wordedLink: id });
}
