import { describe, expect, it } from 'vitest';
import { addItem, groupInArea } from '../../../shared/edits/items.ts';
import { workbench } from '../../../shared/edits/testing/workbench.ts';
import { makePlan } from '../../../shared/templates/makePlan.ts';
import { scenesOf } from './scenes.ts';

describe('the scenes of a presentation', () => {
  it('tell the framework in its order after the whole and the ring, and leave empty areas out', () => {
    const { context, make, plan } = workbench();
    makePlan(context, { template: 'holistic', language: 'en', today: '2026-11-24' });
    for (const type of ['action', 'goal', 'kpi', 'vision'] as const) make(addItem, { type });
    const loose = make(addItem, { type: 'note', at: { x: 4000, y: 4000 } });
    make(groupInArea, { ids: [loose], title: 'Parking lot' });
    expect(scenesOf(plan()).map((scene) => (scene.kind === 'area' ? `${scene.title} ${scene.cards}` : scene.kind))).toEqual([
      'plan', 'ring', 'Vision & mission 1', 'Goals 2', 'Actions 1', 'Parking lot 1',
    ]);
  });

  it('are the whole and the ring for an empty plan', () => {
    expect(scenesOf(workbench().plan()).map(({ kind }) => kind)).toEqual(['plan', 'ring']);
  });
});
