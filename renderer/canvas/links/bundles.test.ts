import { describe, expect, it } from 'vitest';
import { moveItems } from '../../../shared/edits/items.ts';
import type { Finding } from '../../../shared/insights/finding.ts';
import { planInHand } from '../testPlans.ts';
import { Scene } from '../scene/scene.ts';
import { bundled, BundleWays, findingLinks, followed, mostFollowed } from './bundles.ts';

function linkedAreas(count: number) {
  const hand = planInHand();
  const areas = [0, 2000].map((x) => hand.add({ type: 'area', at: { x, y: 900 }, width: 900, height: 900 }));
  const [actions, goals] = areas.map((area, column) =>
    Array.from({ length: count }, (_, row) => hand.add({ type: column === 0 ? 'action' : 'goal', at: { x: column * 2000 + 20, y: 960 + row * 170 }, area })));
  const links = (actions ?? []).map((action, place) => hand.link(action, goals?.[place] ?? ''));
  const scene = new Scene();
  scene.take(hand.plan, new Map());
  return { hand, areas, actions: actions ?? [], links, scene };
}

describe('links from far', () => {
  it('are one line with their number between two areas', () => {
    const { hand, actions, areas, scene } = linkedAreas(3);
    hand.link(actions[0] ?? '', actions[1] ?? '');
    scene.take(hand.plan, new Map());
    const { single, bundles } = bundled(scene, [...hand.plan.links.values()]);
    expect(single.map(({ from, to }) => [from, to])).toEqual([actions.slice(0, 2)]);
    expect(bundles.map(({ from, to, count }) => [from.item.id, to.item.id, count])).toEqual([[...areas, 3]]);
  });

  it('keep the way of their line until an area lies elsewhere', () => {
    const { hand, areas, scene } = linkedAreas(1);
    const ways = new BundleWays();
    const way = () => ways.of(bundled(scene, [...hand.plan.links.values()]).bundles, scene)[0]?.way;
    const first = way();
    expect(first).toHaveLength(2);
    expect(way()).toBe(first);
    moveItems(hand.context, [{ id: areas[1] ?? '', x: 2600, y: 2900 }]);
    scene.take(hand.plan, new Map());
    expect(way()?.length).toBeGreaterThan(2);
  });

  it('are those of parts that something is to be mended in, not of those that it is only said of', () => {
    const { hand, actions, links } = linkedAreas(3);
    const said = (severity: string): readonly Finding[] => [{ rule: { severity } } as Finding];
    const findings = new Map([[actions[0] ?? '', said('mend')], [actions[1] ?? '', said('mind')]]);
    expect(findingLinks(hand.plan.links.values(), findings).map(({ id }) => id)).toEqual([links[0]]);
    expect(findingLinks(hand.plan.links.values(), new Map())).toEqual([]);
  });

  it('are not drawn one by one where they would be a web', () => {
    const { hand, actions } = linkedAreas(mostFollowed + 1);
    const links = [...hand.plan.links.values()];
    expect(actions).toHaveLength(links.length);
    expect(followed(links)).toEqual([]);
    expect(followed(links.slice(1))).toHaveLength(mostFollowed);
  });
});
