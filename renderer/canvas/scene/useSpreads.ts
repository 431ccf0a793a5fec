import { useEffect } from 'react';
import { useStoreApi } from 'reactflow';
import type { Language } from '../../../shared/messages/text.ts';
import { shownName } from '../../../shared/plan/itemNames.ts';
import type { Item, Plan } from '../../../shared/plan/plan.ts';
import { useLanguage } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import { nearFrom, useCanvasState } from '../canvasState.ts';
import { lineOf } from '../nodes/areaContents.ts';
import { apparentZoom } from './apparent.ts';
import { hyphensIn } from './hyphens.ts';
import { lettersOf, type Letters } from './letters.ts';
import { family } from './paintCards.ts';
import type { Scene, Spreads } from './scene.ts';
import { spreadOf, type Spread } from './spread.ts';

/** The view rests when its zoom has not changed for so long, ms. */
const restsAfter = 110;
const noSpreads: Spreads = new Map();

/** From far, sets the cards of areas in columns once the view rests, so that titles are whole; from near all lie where they lie. */
export function useSpreads(scene: Scene): void {
  const flow = useStoreApi();
  const language = useLanguage();
  useEffect(() => {
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) return undefined;
    const measured = (): Letters => lettersOf(pen, family, hyphensIn(language));
    let setter = spreadSetter(measured(), language);
    let frame = 0;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let isBegun = false;
    const set = (): void => {
      frame = 0;
      const zoom = apparentZoom(flow.getState().transform[2]);
      const isFar = zoom < nearFrom && useWindowState.getState().compared === null;
      const { overrides } = useCanvasState.getState();
      const spreads = isFar ? setter(withOverrides(scene.plan, overrides), zoom) : noSpreads;
      if (isSame(spreads, scene.spreads)) return;
      isBegun = true;
      scene.take(scene.plan, overrides, spreads);
      useCanvasState.setState({ spreadAreas: new Map([...spreads].map(([id, { isTall }]) => [id, isTall ? 'tall' : 'low'])) });
    };
    const soon = (): void => {
      frame ||= requestAnimationFrame(set);
    };
    const onFonts = (): void => {
      setter = spreadSetter(measured(), language);
      soon();
    };
    let { items } = scene.plan;
    const stops = [
      flow.subscribe((state, before) => {
        if (state.transform[2] === before.transform[2] && state.width === before.width && state.height === before.height) return;
        clearTimeout(rest);
        if (!isBegun || apparentZoom(state.transform[2]) >= nearFrom) soon();
        rest = setTimeout(soon, restsAfter);
      }),
      scene.subscribe(({ changed }) => {
        const isPlanNew = scene.plan.items !== items;
        items = scene.plan.items;
        if (isPlanNew || [...changed].some((id) => scene.spreads.has(id))) soon();
      }),
      useWindowState.subscribe((state, before) => (state.compared !== before.compared || state.isProjecting !== before.isProjecting) && soon()),
    ];
    document.fonts.addEventListener('loadingdone', onFonts);
    soon();
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(rest);
      document.fonts.removeEventListener('loadingdone', onFonts);
      stops.forEach((stop) => stop());
    };
  }, [scene, flow, language]);
}

/** Areas at the size that a gesture gives them now. */
function withOverrides(plan: Pick<Plan, 'items'>, overrides: ReadonlyMap<string, Partial<Item>>): Pick<Plan, 'items'> {
  const resized = [...overrides].filter(([id, { width }]) => width !== undefined && plan.items.get(id)?.type === 'area');
  if (resized.length === 0) return plan;
  const items = new Map(plan.items);
  for (const [id, override] of resized) {
    const area = items.get(id);
    if (area) items.set(id, { ...area, ...override });
  }
  return { items };
}

/** Sets all areas that hold cards alone; an area whose cards did not change is not set again. */
function spreadSetter(letters: Letters, language: Language): (plan: Pick<Plan, 'items'>, zoom: number) => Spreads {
  const name = (item: Item): string => shownName(item, language);
  const hasLine = (members: readonly Item[]): boolean => lineOf(members, language) !== '';
  let known = new Map<string, { readonly zoom: number; readonly from: readonly Item[]; readonly spread: Spread | undefined }>();
  return (plan, zoom) => {
    const next: typeof known = new Map();
    for (const [area, members] of areasOfCards(plan)) {
      const from = [area, ...members];
      const before = known.get(area.id);
      const isKnown = before?.zoom === zoom && before.from.length === from.length && from.every((item, place) => item === before.from[place]);
      next.set(area.id, isKnown ? before : { zoom, from, spread: spreadOf(area, members, { zoom, letters, name, hasLine }) });
    }
    known = next;
    return new Map([...next].flatMap(([id, { spread }]) => (spread ? [[id, spread] as const] : [])));
  };
}

function areasOfCards({ items }: Pick<Plan, 'items'>): readonly (readonly [area: Item, members: readonly Item[]])[] {
  const members = new Map<string, Item[]>();
  const holders = new Set<string>();
  for (const item of items.values()) {
    if (item.area === null) continue;
    if (item.type === 'area') holders.add(item.area);
    const group = members.get(item.area);
    if (group) group.push(item);
    else members.set(item.area, [item]);
  }
  return [...members].flatMap(([id, group]) => {
    const area = items.get(id);
    return area && !holders.has(id) ? [[area, group] as const] : [];
  });
}

function isSame(one: Spreads, other: Spreads): boolean {
  return one.size === other.size && [...one].every(([id, spread]) => other.get(id) === spread);
}
