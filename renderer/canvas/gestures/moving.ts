import { cornerOf, boxAround, membersOf } from '../../../shared/plan/geometry.ts';
import { holderOf } from '../../../shared/plan/holders.ts';
import type { Box, Item, Plan } from '../../../shared/plan/plan.ts';
import { pasteClip, twinOf, type Clip } from '../../../shared/edits/clips.ts';
import { moveItems } from '../../../shared/edits/items.ts';
import { moveClear } from '../../../shared/edits/moveClear.ts';
import { layOnTop } from '../../../shared/edits/restack.ts';
import { placeInAreas } from '../../../shared/edits/placeInAreas.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { say } from '../../../shared/messages/text.ts';
import { showFailure } from '../../session/notices.ts';
import { currentSession, languageOf, selectItems, useWindowState } from '../../session/windowState.ts';
import { announce, endGuides, restingHands, useCanvasState, useGuides, type Point } from '../canvasState.ts';
import { wordItem } from '../links/wordLink.ts';
import { outermostOf, unlocked } from './selection.ts';
import { takersIn, takersOf } from './takers.ts';
import type { Scene } from '../scene/scene.ts';
import { snapTo } from './snapping.ts';

/** Where dragged items lie on the canvas now. */
function movedBoxes(plan: Pick<Plan, 'items'>, overrides: ReadonlyMap<string, Partial<Box>>): readonly { readonly item: Item; readonly box: Box }[] {
  return [...overrides].flatMap(([id, override]) => {
    const item = plan.items.get(id);
    return item ? [{ item, box: { ...cornerOf(plan, { ...item, ...override }), width: item.width, height: item.height } }] : [];
  });
}

/** The boxes in reach that dragged items can be aligned with: of their own sort, and not moving along. */
export function neighboursOf(scene: Scene, plan: Pick<Plan, 'items'>, dragged: readonly string[], reach: Box, extra: readonly Box[]): readonly Box[] {
  const areas = dragged.filter((id) => plan.items.get(id)?.type === 'area');
  const moving = new Set([...dragged, ...areas.flatMap((id) => [...membersOf(plan, id)])]);
  const cards = areas.length < dragged.length ? scene.cardsWithin(reach) : [];
  const like = areas.length > 0 ? [...cards, ...scene.areas] : cards;
  const boxes = like.filter(({ item }) => !moving.has(item.id)).map(({ box }) => box);
  return areas.length > 0 ? [...boxes, ...extra] : boxes;
}

/** Puts parts in hand where they are shown – from far that is not where they lie: they come on top, and are carried as one from there. */
export function takeInHand(scene: Scene, ids: readonly string[]): void {
  const overrides = new Map<string, Point>();
  for (const id of ids) {
    const placed = scene.placed(id);
    if (!placed) continue;
    const { item, box, far } = placed;
    const corner = (item.area === null ? undefined : scene.placed(item.area)?.box) ?? nowhere;
    overrides.set(id, far ? { x: Math.round(box.x - corner.x), y: Math.round(box.y - corner.y) } : { x: item.x, y: item.y });
  }
  useCanvasState.setState({ overrides });
}

/** The keys that a hand holds besides the pointer. */
export type HeldKeys = Pick<MouseEvent, 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** How a drag goes under held keys: Shift keeps it on the axis along which it went farther, and Ctrl or ⌘ lets no neighbour draw it. */
export function steered(by: Point, reach: number, { shiftKey, ctrlKey, metaKey }: HeldKeys): { readonly by: Point; readonly reach: Point } {
  const near = ctrlKey || metaKey ? 0 : reach;
  if (!shiftKey) return { by, reach: { x: near, y: near } };
  return Math.abs(by.x) >= Math.abs(by.y) ? { by: { x: by.x, y: 0 }, reach: { x: near, y: 0 } } : { by: { x: 0, y: by.y }, reach: { x: 0, y: near } };
}

/**
 * Carries what is in hand so far, draws it to its neighbours and shows which areas would take it. Nothing else is told
 * of a step, so that a drag costs the same on a board of any size.
 * @param reach how near a neighbour must be on either axis, canvas units
 */
export function carry(scene: Scene, by: Point, neighbours: readonly Box[], reach: Point): void {
  const { overrides, dropAreas } = useCanvasState.getState();
  const resting = movedBoxes(scene.plan, overrides);
  const around = boxAround(resting.map(({ box }) => box));
  const first = resting[0];
  if (!around || !first) return;
  const snap = snapTo({ ...around, x: around.x + by.x, y: around.y + by.y }, neighbours, reach);
  const { x = 0, y = 0 } = overrides.get(first.item.id) ?? first.item;
  const carried = { x: Math.round(x + by.x + snap.dx) - x, y: Math.round(y + by.y + snap.dy) - y };
  scene.carry(carried);
  const moving = new Set(overrides.keys());
  const areas = takersIn(scene.plan, currentSession().plan.registers.locks);
  const takers = new Set<string>();
  for (const { item, box } of resting) {
    const area = holderOf(areas, item, { ...box, x: box.x + carried.x, y: box.y + carried.y }, moving);
    if (area !== null && area !== item.area) takers.add(area);
  }
  useGuides.setState(snap.guides, true);
  if (takers.size !== dropAreas.length || dropAreas.some((id) => !takers.has(id))) useCanvasState.setState({ dropAreas: [...takers] });
}

/** How a gesture that moves things ends. */
interface Drop {
  /** How far what is in hand was carried. */
  readonly by?: Point;
  /** What was shown in the columns of its area: only which area takes it was meant, so it settles in free room there. */
  readonly fromFar?: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();
const nowhere: Point = { x: 0, y: 0 };

/**
 * Keeps what is dragged under the hand when others change the plan meanwhile: also where it, or an area around it, was moved or
 * deleted. What is gone is in no hand.
 */
export function keepInHand(before: Pick<Plan, 'items'>, after: Pick<Plan, 'items'>): void {
  const { isDragging, overrides } = useCanvasState.getState();
  if (!isDragging || before.items === after.items) return;
  const kept = new Map<string, Partial<Box>>();
  let isSame = true;
  for (const [id, override] of overrides) {
    const [old, item] = [before.items.get(id), after.items.get(id)];
    if (!old || !item) {
      isSame = false;
      continue;
    }
    const [was, is] = [cornerOf(before, { ...old, ...override }), cornerOf(after, { ...item, ...override })];
    const isThere = was.x === is.x && was.y === is.y;
    const { x = old.x, y = old.y } = override;
    kept.set(id, isThere ? override : { ...override, x: x + was.x - is.x, y: y + was.y - is.y });
    isSame &&= isThere;
  }
  if (!isSame) useCanvasState.setState({ overrides: kept });
}

/** What is being dragged or resized goes back to how it was; letting go then changes nothing. False where nothing is. */
export function callOffDrag(): boolean {
  const { isDragging, isResizing } = useCanvasState.getState();
  if (!isDragging && !isResizing) return false;
  endGuides();
  useCanvasState.setState({ isCancelled: true, overrides: new Map(), dropAreas: [] });
  return true;
}

/** Keeps what was moved as one edit: places, and the areas that now hold them. */
export function drop({ by = nowhere, fromFar = none }: Drop = {}): void {
  const { overrides: inHand, isCancelled, isCopying } = useCanvasState.getState();
  const session = currentSession();
  const isCarried = by.x !== 0 || by.y !== 0;
  const overrides = isCarried ? new Map([...inHand].map(([id, { x = 0, y = 0 }]) => [id, { x: Math.round(x + by.x), y: Math.round(y + by.y) }])) : inHand;
  const moved = movedBoxes(session.plan, overrides).filter(({ item }) => {
    const override = overrides.get(item.id);
    // From far, what was taken and put down again was only shown elsewhere.
    return (isCarried || !fromFar.has(item.id)) && (override?.x !== item.x || override.y !== item.y);
  });
  if (!isCancelled && moved.length > 0) {
    if (isCopying) dropCopies(moved);
    else {
      const all = moves(session.plan, moved);
      const settling = all.filter(({ id, area }) => fromFar.has(id) && area !== null);
      const put = all.filter((move) => !settling.includes(move));
      const before = session.plan;
      session.step(() => {
        if (put.length > 0 && session.edit(moveItems, put).ok) session.edit(layOnTop, { ids: put.map(({ id }) => id), before });
        const elsewhere = settling.filter(({ id, area }) => session.plan.items.get(id)?.area !== area);
        if (elsewhere.length > 0) session.edit(placeInAreas, elsewhere.flatMap(({ id, area }) => (area === null ? [] : [{ id, area }])));
      });
    }
  }
  endGuides();
  useCanvasState.setState(restingHands);
}

function moves(plan: Plan, moved: ReturnType<typeof movedBoxes>) {
  const moving = new Set(moved.map(({ item }) => item.id));
  const areas = takersOf(plan);
  return moved.map(({ item, box }) => ({ id: item.id, x: box.x, y: box.y, area: holderOf(areas, item, box, moving) }));
}

function dropCopies(moved: ReturnType<typeof movedBoxes>): void {
  const session = currentSession();
  const corner = boxAround(moved.map(({ box }) => box));
  if (!corner) return;
  const before = session.plan;
  session.step(() => {
    const pasted = session.edit(pasteClip, { clip: twinOf(before, moved.map(({ item }) => item.id)), at: corner, takers: takersOf(before) });
    if (!pasted.ok) return;
    session.edit(layOnTop, { ids: pasted.value, before });
    selectItems(pasted.value);
  });
}

/** Pastes a clip there, or in free room near by, and selects it. Answers with the new ids. */
export function pasteNear(clip: Clip, at: { readonly x: number; readonly y: number }): readonly string[] {
  const session = currentSession();
  return session.step(() => {
    const pasted = session.edit(pasteClip, { clip, at, takers: takersOf(session.plan) });
    if (!pasted.ok) return [];
    session.edit(moveClear, pasted.value);
    selectItems(pasted.value);
    return pasted.value;
  });
}

/** How long a pause ends a burst of arrow keys, milliseconds. */
const burstPause = 600;
let burst: ReturnType<typeof setTimeout> | undefined;

/** Moves the selected items a little; presses in quick succession are one step of undo. */
export function nudge(dx: number, dy: number): void {
  const { plan } = currentSession();
  const { overrides } = useCanvasState.getState();
  const chosen = outermostOf(plan, useWindowState.getState().selection.items);
  const ids = unlocked(chosen);
  const next = new Map(
    ids.flatMap((id) => {
      const item = plan.items.get(id);
      const at = overrides.get(id) ?? item;
      return item && at ? [[id, { x: (at.x ?? item.x) + dx, y: (at.y ?? item.y) + dy }] as const] : [];
    }),
  );
  if (next.size === 0) return ids.length < chosen.length ? showFailure({ code: 'item-locked' }) : undefined;
  useCanvasState.setState({ overrides: next });
  clearTimeout(burst);
  burst = setTimeout(endNudge, burstPause);
}

/** Keeps a burst of arrow keys, if one is under way, and says what it did. */
export function endNudge(): void {
  if (burst === undefined) return;
  clearTimeout(burst);
  burst = undefined;
  const { session } = useWindowState.getState();
  if (!session) return useCanvasState.setState(restingHands);
  const before = session.plan;
  const ids = [...useCanvasState.getState().overrides.keys()];
  drop();
  const language = languageOf(useWindowState.getState());
  const areas = new Set(ids.map((id) => session.plan.items.get(id)?.area ?? null));
  const [area] = areas;
  const isNewArea = areas.size === 1 && area && ids.some((id) => before.items.get(id)?.area !== area);
  announce(
    isNewArea
      ? say(canvasTexts.saidMovedInto, language, { count: ids.length, area: wordItem(session.plan, session.plan.items.get(area), language) })
      : say(canvasTexts.saidMoved, language, { count: ids.length }),
  );
}
