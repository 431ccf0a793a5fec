import type { Box } from '../../../shared/plan/plan.ts';
import { cornerOf, boxAround, membersOf } from '../../../shared/plan/geometry.ts';
import { holderOf } from '../../../shared/plan/holders.ts';
import type { Item, Plan } from '../../../shared/plan/plan.ts';
import { clipOf, pasteClip, type Clip } from '../../../shared/edits/clips.ts';
import { moveItems } from '../../../shared/edits/items.ts';
import { settleItems } from '../../../shared/edits/settle.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { say } from '../../../shared/messages/text.ts';
import { currentSession, languageOf, selectItems, useWindowState } from '../../session/windowState.ts';
import { announce, restingHands, useCanvasState } from '../canvasState.ts';
import { wordItem } from '../links/wordLink.ts';
import { outermostOf, unlocked } from './selection.ts';
import type { Scene } from '../scene/scene.ts';
import { shownPlan } from '../scene/shownPlan.ts';
import { snapTo } from './snapping.ts';

/** Where dragged items lie on the canvas now. */
export function movedBoxes(plan: Pick<Plan, 'items'>, overrides: ReadonlyMap<string, Partial<Box>>): readonly { readonly item: Item; readonly box: Box }[] {
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

/** Takes the places under the pointer, draws them to the neighbours and shows which areas would take them. */
export function drag(plan: Pick<Plan, 'items'>, places: ReadonlyMap<string, Partial<Box>>, neighbours: readonly Box[], reach: number): void {
  const around = boxAround(movedBoxes(plan, places).map(({ box }) => box));
  if (!around) return;
  const { dx, dy, guides } = snapTo(around, neighbours, reach);
  const overrides = new Map([...places].map(([id, { x = 0, y = 0 }]) => [id, { x: Math.round(x + dx), y: Math.round(y + dy) }]));
  const moving = new Set(places.keys());
  const areas = areasOf(plan);
  const dropAreas = new Set<string>();
  for (const { item, box } of movedBoxes(plan, overrides)) {
    const area = holderOf(areas, item, box, moving);
    if (area !== null && area !== item.area) dropAreas.add(area);
  }
  useCanvasState.setState({ overrides, guides, dropAreas: [...dropAreas] });
}

const none: ReadonlySet<string> = new Set();

/**
 * Keeps what was moved as one edit: places, and the areas that now hold them.
 * @param fromFar what was shown in the columns of its area: only which area takes it was meant, so it settles in free room there
 */
export function drop(fromFar = none): void {
  const { overrides, isCancelled, isCopying } = useCanvasState.getState();
  const session = currentSession();
  const moved = movedBoxes(session.plan, overrides).filter(({ item }) => {
    const override = overrides.get(item.id);
    return override?.x !== item.x || override.y !== item.y;
  });
  if (!isCancelled && moved.length > 0) {
    if (isCopying) dropCopies(moved);
    else {
      const all = moves(session.plan, moved);
      const settling = all.filter(({ id, area }) => fromFar.has(id) && area !== null);
      session.step(() => {
        if (settling.length < all.length) session.edit(moveItems, all.filter((move) => !settling.includes(move)));
        const elsewhere = settling.filter(({ id, area }) => session.plan.items.get(id)?.area !== area);
        if (elsewhere.length > 0) session.edit(settleItems, elsewhere.flatMap(({ id, area }) => (area === null ? [] : [{ id, area }])));
      });
    }
  }
  useCanvasState.setState(restingHands);
}

function moves(plan: Plan, moved: ReturnType<typeof movedBoxes>) {
  const moving = new Set(moved.map(({ item }) => item.id));
  const areas = areasOf(plan);
  return moved.map(({ item, box }) => ({ id: item.id, x: box.x, y: box.y, area: holderOf(areas, item, box, moving) }));
}

// A folded area takes what is dropped on its heading; where its cards would lie, nothing.
const knownAreas = new WeakMap<Plan['items'], Pick<Plan, 'items'>>();

/** The areas of a plan alone: all that is asked to find what takes a card. Picked once for each state of the items. */
function areasOf({ items }: Pick<Plan, 'items'>): Pick<Plan, 'items'> {
  const known = knownAreas.get(items);
  if (known) return known;
  const shown = shownPlan({ ...currentSession().plan, items });
  const areas = { items: new Map([...shown.items].filter(([, { type }]) => type === 'area')) };
  knownAreas.set(items, areas);
  return areas;
}

function dropCopies(moved: ReturnType<typeof movedBoxes>): void {
  const session = currentSession();
  const corner = boxAround(moved.map(({ box }) => box));
  if (!corner) return;
  const clip = clipOf(session.plan, moved.map(({ item }) => item.id));
  pasteAt(clip, corner);
}

/** Pastes a clip and selects it. Answers with the new ids. */
export function pasteAt(clip: Clip, at: { readonly x: number; readonly y: number }): readonly string[] {
  const pasted = currentSession().edit(pasteClip, { clip, at });
  if (!pasted.ok) return [];
  selectItems(pasted.value);
  return pasted.value;
}

/** How long a pause ends a burst of arrow keys, milliseconds. */
const burstPause = 600;
let burst: ReturnType<typeof setTimeout> | undefined;

/** Moves the selected items a little; presses in quick succession are one step of undo. */
export function nudge(dx: number, dy: number): void {
  const { plan } = currentSession();
  const { overrides } = useCanvasState.getState();
  const ids = unlocked(outermostOf(plan, useWindowState.getState().selection.items));
  const next = new Map(
    ids.flatMap((id) => {
      const item = plan.items.get(id);
      const at = overrides.get(id) ?? item;
      return item && at ? [[id, { x: (at.x ?? item.x) + dx, y: (at.y ?? item.y) + dy }] as const] : [];
    }),
  );
  if (next.size === 0) return;
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
      ? say(canvasTexts.saidMovedInto, language, { count: ids.length, area: wordItem(session.plan.items.get(area), language) })
      : say(canvasTexts.saidMoved, language, { count: ids.length }),
  );
}
