import { describe, expect, it } from 'vitest';
import { setField } from '../../../shared/edits/fields.ts';
import { addItem, deleteItems, groupInArea } from '../../../shared/edits/items.ts';
import { setRegisterEntry } from '../../../shared/edits/registers.ts';
import { moveView, saveView } from '../../../shared/edits/savedViews.ts';
import { workbench } from '../../../shared/edits/testing/workbench.ts';
import { makePlan } from '../../../shared/templates/makePlan.ts';
import { keyOf, placeNow, scenesOf, speechOf } from './scenes.ts';

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

  it('are the saved views in their own order before the areas, each with what is said there', () => {
    const { make, plan } = workbench();
    const goal = make(addItem, { type: 'goal', at: { x: 0, y: 900 } });
    const area = make(groupInArea, { ids: [goal], title: 'Reach' });
    make(setField, { id: area, key: 'speech', value: ' Start with the reach. ' });
    const seen = { box: { x: 0, y: 0, width: 100, height: 100 }, areas: [], shows: [] };
    const last = make(saveView, { name: 'Last', ...seen });
    make(saveView, { name: 'First', ...seen });
    make(moveView, { id: last, by: 1 });
    make(setRegisterEntry, { register: 'savedViews', entry: last, values: { speech: 'And we are done.' } });
    expect(scenesOf(plan()).map((scene) => [scene.kind === 'view' ? scene.view.name : scene.kind, speechOf(scene)])).toEqual([
      ['plan', ''], ['ring', ''], ['First', ''], ['Last', 'And we are done.'], ['area', 'Start with the reach.'],
    ]);
  });

  it('are the whole and the ring for an empty plan', () => {
    expect(scenesOf(workbench().plan()).map(({ kind }) => kind)).toEqual(['plan', 'ring']);
  });

  it('stay the one that is shown while somebody else adds, moves and deletes others', () => {
    const { make, plan } = workbench();
    const held = (title: string, y: number): string => make(groupInArea, { ids: [make(addItem, { type: 'note', at: { x: 0, y } })], title });
    const area = held('Reach', 900);
    const shown = { key: area, at: 2 };
    expect(scenesOf(plan()).map(keyOf)).toEqual(['plan', 'ring', area]);
    expect(placeNow(scenesOf(plan()), shown)).toBe(2);
    const before = held('Before', 600);
    make(saveView, { name: 'First', box: { x: 0, y: 0, width: 100, height: 100 }, areas: [], shows: [] });
    expect(placeNow(scenesOf(plan()), shown)).toBe(4);
    make(deleteItems, [area, before]);
    expect(placeNow(scenesOf(plan()), { key: area, at: 4 })).toBe(2);
  });
});
