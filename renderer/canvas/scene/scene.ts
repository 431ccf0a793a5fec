import { BoxGrid } from '../../../shared/plan/boxGrid.ts';
import { boxAround, boxesOverlap, boxOf, ringBox } from '../../../shared/plan/geometry.ts';
import type { Box, Item, Link, Plan, RegisterEntries } from '../../../shared/plan/plan.ts';
import { farthestPull, route, type Route } from '../links/route.ts';
import type { Spread } from './spread.ts';

/** An item where it lies on the canvas, a gesture under way counted in – but not how far it is being carried: see {@link Scene.carry}. */
export interface Placed {
  readonly item: Item;
  /** The same object as long as it lies and measures the same. */
  readonly box: Box;
  /** How many areas hold it. */
  readonly depth: number;
  /** The outermost area that holds it. */
  readonly region: Placed | undefined;
  /** It, or an area that holds it, is being dragged or resized. */
  readonly isMoving: boolean;
  /** From far it lies in the rows of its area (`spread`) or is only counted there (`summed`), and not where it lies in the plan. */
  readonly far: 'spread' | 'summed' | undefined;
  /** How large its title is then, px. */
  readonly letters: number | undefined;
}

/** What differs from before, by item. */
export interface SceneChange {
  readonly changed: ReadonlySet<string>;
  /** Those of `changed` that lie elsewhere, in another place of the stack, have another size or another type. */
  readonly moved: ReadonlySet<string>;
  readonly linksDiffer: boolean;
}

/** Areas whose cards are set in rows for a view from far, by area. */
export type Spreads = ReadonlyMap<string, Spread>;

/** A plan as it is shown, which of its items were brought forward or sent back, and what is written on links; absent: none. */
export type ShownPlan = Pick<Plan, 'items' | 'links'> & { readonly stacking?: ReadonlyMap<string, number>; readonly linkWords?: RegisterEntries };

type Overrides = ReadonlyMap<string, Partial<Box>>;
type Ends = readonly (Box | undefined)[];
type Step = Pick<Box, 'x' | 'y'>;

const nowhere: Step = { x: 0, y: 0 };

/**
 * Where everything of a plan lies on the canvas, kept up to date change by change, so that the view can ask what is
 * in sight without walking through the plan. Listeners are told once a change.
 */
export class Scene {
  #plan: ShownPlan = { items: new Map(), links: new Map() };
  #overrides: Overrides = new Map();
  #spreads: Spreads = new Map();
  #version = 0;
  #bounds: Box | undefined;
  readonly #placed = new Map<string, Placed>();
  readonly #areas = new Map<string, Placed>();
  readonly #cards = new BoxGrid();
  readonly #ways = new Map<string, { readonly ends: Ends; readonly way: Route }>();
  readonly #listeners = new Set<(change: SceneChange) => void>();
  #moving: ReadonlySet<string> = new Set();
  readonly #onCarried = new Set<() => void>();
  #carried = nowhere;
  /** Where the step of the drag has brought links. */
  readonly #carriedWays = new Map<Link, Route>();

  /** Another number after every change. */
  readonly version = (): number => this.#version;

  readonly subscribe = (listener: (change: SceneChange) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tells of each step of {@link Scene.carry} alone. */
  readonly onCarried = (listener: () => void): (() => void) => {
    this.#onCarried.add(listener);
    return () => this.#onCarried.delete(listener);
  };

  /** How far all that is in hand has been carried, canvas units; the same object until it is carried on. */
  readonly carried = (): Step => this.#carried;

  get plan(): ShownPlan {
    return this.#plan;
  }

  /** All that is in hand: what a gesture moves, and what that holds. The same set as long as it holds the same. */
  get moving(): ReadonlySet<string> {
    return this.#moving;
  }

  get areas(): Iterable<Placed> {
    return this.#areas.values();
  }

  placed(id: string): Placed | undefined {
    return this.#placed.get(id);
  }

  /** The areas whose cards are set in rows now. */
  get spreads(): Spreads {
    return this.#spreads;
  }

  /** Takes a state of the plan, of the gesture under way and of what is set in rows. */
  take(plan: ShownPlan, overrides: Overrides, spreads: Spreads = this.#spreads): void {
    const { items, links, stacking, linkWords } = this.#plan;
    // Nothing is in hand, and far places are what they were.
    const isAtRest = overrides.size === 0 && this.#overrides.size === 0 && spreads === this.#spreads;
    if (plan.items === items && plan.links === links && plan.stacking === stacking && plan.linkWords === linkWords && overrides === this.#overrides && spreads === this.#spreads) return;
    const counted = this.#spreads;
    this.#carriedWays.clear();
    this.#plan = plan;
    this.#overrides = overrides;
    this.#spreads = spreads;
    if (overrides.size === 0) this.#carried = nowhere;
    // What lies on top of what is drawn anew wherever it lies.
    const changed = new Set<string>(plan.stacking === stacking ? [] : [...(plan.stacking?.keys() ?? []), ...(stacking?.keys() ?? [])]);
    // The number in an area goes also where the cards that it counted have gone before.
    if (spreads !== counted) for (const id of countedOtherwise(counted, spreads)) changed.add(id);
    const moved = new Set(changed);
    const done = new Map<string, Placed>();
    const round = { changed, moved, done };
    let areas = 0;
    for (const item of plan.items.values()) {
      if (item.type !== 'area') continue;
      areas += 1;
      this.#place(item, round);
    }
    // More is placed than there is only where something has gone: nobody else pays for looking for it.
    if (this.#areas.size > areas) this.#drop(changed, moved);
    // Where all areas are what they were, a card lies elsewhere only as another object.
    const areasStay = isAtRest && changed.size === 0;
    for (const item of plan.items.values()) if (item.type !== 'area' && !(areasStay && this.#placed.get(item.id)?.item === item)) this.#place(item, round);
    if (this.#placed.size > plan.items.size) this.#drop(changed, moved);
    this.#moving = this.#inHand();
    const linksDiffer = plan.links !== links || plan.linkWords !== linkWords;
    if (moved.size > 0) this.#bounds = undefined;
    if (plan.links !== links) for (const id of this.#ways.keys()) if (!plan.links.has(id)) this.#ways.delete(id);
    this.#version += 1;
    for (const listener of this.#listeners) listener({ changed, moved, linksDiffer });
  }

  /**
   * Carries all that is in hand as one, so far from where the gesture put it. A step tells {@link Scene.onCarried} and
   * changes nothing else, so that a drag costs what it moves and not what the plan holds.
   */
  carry(by: Step): void {
    if (by.x === this.#carried.x && by.y === this.#carried.y) return;
    this.#carried = by;
    this.#carriedWays.clear();
    for (const listener of this.#onCarried) listener();
  }

  /** The cards that a box touches; not areas. */
  cardsWithin(box: Box): readonly Placed[] {
    const found = this.#cards.within(box).flatMap((id) => this.#placed.get(id) ?? []);
    return this.#plan.stacking ? found.sort((one, other) => this.stackingOf(one.item.id) - this.stackingOf(other.item.id)) : found;
  }

  /** Where an item lies in the stack of its like: what is greater lies on top. */
  stackingOf(id: string): number {
    return this.#plan.stacking?.get(id) ?? 0;
  }

  /** The card at a point; the one on top where several lie there. */
  cardAt(point: { readonly x: number; readonly y: number }): Placed | undefined {
    return this.cardsWithin({ ...point, width: 0.01, height: 0.01 }).at(-1);
  }

  /** The links whose way passes a box. Ways are sought of those alone that may: all of thousands take longer than to look at their ends. */
  linksWithin(box: Box): readonly Link[] {
    const { x, y, width, height } = box;
    const reach = farthestPull + 1;
    const around = { x: x - reach, y: y - reach, width: width + 2 * reach, height: height + 2 * reach };
    return this.#linksWhere((link, one, other) => {
      const mayPass = isAbout(around, one.box, other.box) || (one.region !== other.region && isAbout(around, hull(one), hull(other)));
      return mayPass && boxesOverlap(this.#restingWay(link, one, other).box, box);
    });
  }

  /** The links of which the ends lie in or about a box: found without their ways. Of those that are asked for, the first so many. */
  linksAbout(box: Box, isAsked: (link: Link) => boolean = () => true, most = Infinity): readonly Link[] {
    return this.#linksWhere((link, one, other) => isAsked(link) && isAbout(box, one.box, other.box), most);
  }

  #linksWhere(isIt: (link: Link, one: Placed, other: Placed) => boolean, most = Infinity): readonly Link[] {
    const found: Link[] = [];
    for (const link of this.#plan.links.values()) {
      if (found.length >= most) break;
      const [one, other] = [this.#placed.get(link.from), this.#placed.get(link.to)];
      if (one && other && isIt(link, one, other)) found.push(link);
    }
    return found;
  }

  /** The way of a link with what is carried, computed again only when one of its ends or of their regions has moved. */
  wayOf(link: Link): Route | undefined {
    const [one, other] = [this.#placed.get(link.from), this.#placed.get(link.to)];
    if (!one || !other) return undefined;
    if (this.#carried === nowhere || !(one.isMoving || other.isMoving)) return this.#restingWay(link, one, other);
    const known = this.#carriedWays.get(link);
    if (known) return known;
    const areas = one.region === other.region ? [] : [this.#carriedBox(one.region), this.#carriedBox(other.region)];
    const way = route(this.#carriedBox(one), this.#carriedBox(other), ...areas);
    this.#carriedWays.set(link, way);
    return way;
  }

  #restingWay({ id }: Link, one: Placed, other: Placed): Route {
    const areas = one.region === other.region ? [] : [one.region?.box, other.region?.box];
    const ends: Ends = [one.box, other.box, ...areas];
    const known = this.#ways.get(id);
    if (known && known.ends.length === ends.length && ends.every((end, index) => end === known.ends[index])) return known.way;
    const way = route(one.box, other.box, ...areas);
    this.#ways.set(id, { ends, way });
    return way;
  }

  #carriedBox(placed: Placed): Box;
  #carriedBox(placed: Placed | undefined): Box | undefined;
  #carriedBox(placed: Placed | undefined): Box | undefined {
    if (!placed?.isMoving) return placed?.box;
    const { box } = placed;
    return { x: box.x + this.#carried.x, y: box.y + this.#carried.y, width: box.width, height: box.height };
  }

  /** All that there is, the ring included, where it comes to rest: not on its way there, nor in a hand. */
  bounds(): Box {
    this.#bounds ??= boxAround([ringBox, ...[...this.#plan.items.values()].map((item) => boxOf(this.#plan, item))]) ?? ringBox;
    return this.#bounds;
  }

  #inHand(): ReadonlySet<string> {
    const inHand = this.#overrides.size === 0 ? [] : [...this.#placed].flatMap(([id, { isMoving }]) => (isMoving ? [id] : []));
    const isSame = inHand.length === this.#moving.size && inHand.every((id) => this.#moving.has(id));
    return isSame ? this.#moving : new Set(inHand);
  }

  #drop(changed: Set<string>, moved: Set<string>): void {
    for (const id of this.#placed.keys()) {
      if (this.#plan.items.has(id)) continue;
      this.#placed.delete(id);
      this.#areas.delete(id);
      this.#cards.delete(id);
      changed.add(id);
      moved.add(id);
    }
  }

  #place(item: Item, round: { readonly changed: Set<string>; readonly moved: Set<string>; readonly done: Map<string, Placed> }): Placed {
    const isArea = item.type === 'area';
    const done = isArea ? round.done.get(item.id) : undefined;
    if (done) return done;
    const area = item.area === null ? undefined : this.#plan.items.get(item.area);
    const holder = area && this.#place(area, round);
    const old = this.#placed.get(item.id);
    const override = this.#overrides.get(item.id);
    const far = override || item.area === null ? undefined : farPlace(this.#spreads.get(item.area), item.id);
    const placed = placedIn(item, holder, override, far, old);
    if (isArea) round.done.set(item.id, placed);
    if (placed === old) return placed;
    this.#placed.set(item.id, placed);
    round.changed.add(item.id);
    if (placed.box !== old?.box || placed.region !== old.region || placed.far !== old.far || item.type !== old.item.type) round.moved.add(item.id);
    if (isArea) this.#areas.set(item.id, placed);
    else if (placed.box !== old?.box) this.#cards.set(item.id, placed.box);
    return placed;
  }
}

/** Whether two boxes, and the room between them, touch a box: they do not both lie on one side of it. */
function isAbout({ x, y, width, height }: Box, one: Box, other: Box): boolean {
  const isBeside = (one.x > x + width && other.x > x + width) || (one.x + one.width < x && other.x + other.width < x);
  const isOverOrUnder = (one.y > y + height && other.y > y + height) || (one.y + one.height < y && other.y + other.height < y);
  return !isBeside && !isOverOrUnder;
}

/** A card with the area whose gate its links to other areas pass. */
function hull({ box, region }: Placed): Box {
  return (region && boxAround([box, region.box])) ?? box;
}

interface FarPlace {
  readonly far: Placed['far'];
  readonly letters: number;
  /** Relative to the area's corner. */
  readonly box: Box;
}

/** The areas that count other cards than before, or none, or elsewhere. */
function countedOtherwise(before: Spreads, now: Spreads): readonly string[] {
  return [...before.keys(), ...now.keys()].filter((id) => before.get(id)?.summed !== now.get(id)?.summed);
}

function farPlace(spread: Spread | undefined, id: string): FarPlace | undefined {
  const box = spread?.boxes.get(id);
  if (spread && box) return { far: 'spread', letters: spread.letters, box };
  return spread?.summed?.ids.has(id) ? { far: 'summed', letters: spread.letters, box: spread.summed.box } : undefined;
}

function placedIn(item: Item, holder: Placed | undefined, override: Partial<Box> | undefined, place: FarPlace | undefined, old: Placed | undefined): Placed {
  const x = (override?.x ?? place?.box.x ?? item.x) + (holder?.box.x ?? 0);
  const y = (override?.y ?? place?.box.y ?? item.y) + (holder?.box.y ?? 0);
  const width = override?.width ?? place?.box.width ?? item.width;
  const height = override?.height ?? place?.box.height ?? item.height;
  const depth = holder ? holder.depth + 1 : 0;
  const region = holder?.region ?? holder;
  const isMoving = override !== undefined || (holder?.isMoving ?? false);
  const { far, letters } = place ?? {};
  const box = old && old.box.x === x && old.box.y === y && old.box.width === width && old.box.height === height ? old.box : { x, y, width, height };
  const isSame = old && old.item === item && old.box === box && old.depth === depth && old.region === region && old.isMoving === isMoving && old.far === far && old.letters === letters;
  return isSame ? old : { item, box, depth, region, isMoving, far, letters };
}
