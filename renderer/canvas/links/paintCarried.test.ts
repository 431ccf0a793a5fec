import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Scene } from '../scene/scene.ts';
import type { SceneColours } from '../scene/colours.ts';
import { recordingPen } from '../testPens.ts';
import { planInHand } from '../testPlans.ts';
import { paintCarried } from './paintCarried.ts';

const colours = { accent: 'accent', line: 'line', hues: new Map([['blue', { ink: '', wash: '', line: 'blue' }]]) } as unknown as SceneColours;

function carriedGoal() {
  const hand = planInHand();
  const goal = hand.add({ type: 'goal', at: { x: 0, y: 1000 } });
  const kpi = hand.add({ type: 'kpi', at: { x: 600, y: 1000 } });
  const id = hand.link(goal, kpi);
  const scene = new Scene();
  scene.take(hand.plan, new Map([[goal, { x: 0, y: 1000 }]]));
  const link = hand.plan.links.get(id);
  if (!link) throw new Error('There is no link');
  return { scene, link };
}

const view = (zoom: number) => ({ x: -50, y: 900, zoom, width: 800, height: 600, ratio: 1 });

describe('the links of what is in hand', () => {
  it('begin and end where the drag has brought their cards, whatever the zoom', () => {
    const { scene, link } = carriedGoal();
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }), fc.double({ min: 0.3, max: 3, noNaN: true }), (x, y, zoom) => {
        scene.carry({ x, y });
        const { pen, of } = recordingPen();
        paintCarried(pen, scene, view(zoom), { strong: [], bare: [link], chosen: [] }, colours);
        const way = scene.wayOf(link);
        const [left = 0, top = 0] = (of('moveTo')[0]?.values ?? []) as number[];
        const last = of('bezierCurveTo').at(-1)?.values as number[];
        expect(left).toBeCloseTo(((way?.start.x ?? 0) + 50) * zoom);
        expect(top).toBeCloseTo(((way?.start.y ?? 0) - 900) * zoom);
        expect(last.at(-2)).toBeCloseTo(((way?.end.x ?? 0) + 50) * zoom);
      }),
      { numRuns: 40 },
    );
  });

  it('follow from one step to the next', () => {
    const { scene, link } = carriedGoal();
    const starts = [{ x: 0, y: 0 }, { x: 0, y: 200 }].map((by) => {
      scene.carry(by);
      const { pen, of } = recordingPen();
      paintCarried(pen, scene, view(1), { strong: [], bare: [link], chosen: [] }, colours);
      return of('moveTo')[0]?.values;
    });
    expect(starts[0]).not.toEqual(starts[1]);
  });

  it('have an arrow where they stand out, in the colour of what is chosen where they are', () => {
    const { scene, link } = carriedGoal();
    const drawn = (lines: { readonly strong: readonly (typeof link)[]; readonly bare: readonly (typeof link)[]; readonly chosen: readonly string[] }) => {
      const { pen, of } = recordingPen();
      paintCarried(pen, scene, view(1), lines, colours);
      return { arrows: of('fill').map((call) => call.colours.fill), lines: of('stroke').map((call) => call.colours.stroke) };
    };
    expect(drawn({ strong: [link], bare: [], chosen: [] })).toEqual({ arrows: ['blue'], lines: ['blue'] });
    expect(drawn({ strong: [link], bare: [], chosen: [link.id] })).toEqual({ arrows: ['accent'], lines: ['accent'] });
    expect(drawn({ strong: [], bare: [link], chosen: [] })).toEqual({ arrows: [], lines: ['blue'] });
  });
});
