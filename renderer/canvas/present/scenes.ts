import { frameworkAreas } from '../../../shared/framework/areas.ts';
import { membersOf } from '../../../shared/plan/geometry.ts';
import { textOf, titleOf, type Item, type Plan } from '../../../shared/plan/plan.ts';
import { savedViewsOf, type SavedView } from '../../../shared/plan/savedViews.ts';

/** One picture of a presentation: the whole plan, the ring, a saved view, or an area with what it holds. */
export type Scene =
  | { readonly kind: 'plan' | 'ring' }
  | { readonly kind: 'view'; readonly id: string; readonly view: SavedView }
  | { readonly kind: 'area'; readonly id: string; readonly title: string; readonly cards: number; readonly speech: string };

/**
 * What a presentation shows: the whole, the ring, the views that somebody saved in their order, then each area that holds something,
 * in the order in which the framework is told.
 */
export function scenesOf(plan: Plan): readonly Scene[] {
  const areas = [...plan.items.values()]
    .filter((item) => item.type === 'area' && item.area === null)
    .sort((one, other) => placeOf(one) - placeOf(other) || one.y - other.y || one.x - other.x)
    .map((area) => ({ kind: 'area', id: area.id, title: titleOf(area), cards: cardsIn(plan, area), speech: textOf(area.fields, 'speech').trim() }) as const)
    .filter(({ cards }) => cards > 0);
  const views = savedViewsOf(plan).map((view) => ({ kind: 'view', id: view.id, view }) as const);
  return [{ kind: 'plan' }, { kind: 'ring' }, ...views, ...areas];
}

/** The scene that a room sees: it itself, and the place that it has or had. */
export interface ShownScene {
  readonly key: string;
  readonly at: number;
}

/** What a scene is known by while others come, go and change their order. */
export function keyOf(scene: Scene): string {
  return 'id' in scene ? scene.id : scene.kind;
}

/** The place of the scene that is shown, wherever it is by now; once it is gone, that of the one that came into its place. */
export function placeNow(scenes: readonly Scene[], { key, at }: ShownScene): number {
  const place = scenes.findIndex((scene) => keyOf(scene) === key);
  return place < 0 ? Math.min(at, scenes.length - 1) : place;
}

/** What is said at a scene; '' where nothing is written. */
export function speechOf(scene: Scene): string {
  switch (scene.kind) {
    case 'plan':
    case 'ring':
      return '';
    case 'view':
      return scene.view.speech.trim();
    case 'area':
      return scene.speech;
  }
}

function placeOf(area: Item): number {
  const place = frameworkAreas.findIndex(({ id }) => id === textOf(area.fields, 'home'));
  return place < 0 ? frameworkAreas.length : place;
}

function cardsIn(plan: Plan, area: Item): number {
  return [...membersOf(plan, area.id)].filter((id) => plan.items.get(id)?.type !== 'area').length;
}
