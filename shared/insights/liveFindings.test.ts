import { describe, expect, it } from 'vitest';
import { setField } from '../edits/fields.ts';
import { addItem, deleteItems, moveItems } from '../edits/items.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { findInsights, LiveFindings } from './liveFindings.ts';

const today = '2026-11-28';

function desk() {
  const bench = workbench();
  const ids = ['More enquiries', 'Loyal clients', 'Faster answers'].map((statement) => bench.make(addItem, { type: 'goal', fields: { statement } }));
  return { bench, ids, live: new LiveFindings(bench.plan(), today) };
}

describe('findings that follow a plan', () => {
  it('say the same in pieces as at once', () => {
    const { bench, ids, live } = desk();
    bench.make(setField, { id: ids[0] ?? '', key: 'statement', value: '' });
    const pieces = [...live.updating(bench.plan())];
    expect(pieces.length).toBeGreaterThan(ids.length);
    expect(live.findings.map(({ key }) => key)).toEqual(findInsights(bench.plan(), today).map(({ key }) => key));
  });

  it('are not judged again where things only lie elsewhere', () => {
    const { bench, ids, live } = desk();
    expect(live.findings.length).toBeGreaterThan(0);
    bench.make(moveItems, ids.map((id, place) => ({ id, x: place * 300, y: 70, area: null })));
    expect([...live.updating(bench.plan())]).toEqual([]);
    expect(live.findings.map(({ key }) => key)).toEqual(findInsights(bench.plan(), today).map(({ key }) => key));
    bench.make(deleteItems, [ids[1] ?? '']);
    expect(live.update(bench.plan()).map(({ key }) => key)).toEqual(findInsights(bench.plan(), today).map(({ key }) => key));
  });

  it('lose nothing where an update is left in the middle', () => {
    const { bench, ids, live } = desk();
    bench.make(setField, { id: ids[0] ?? '', key: 'statement', value: '' });
    const left = live.updating(bench.plan());
    left.next();
    bench.make(deleteItems, [ids[1] ?? '']);
    expect(live.update(bench.plan()).map(({ key }) => key)).toEqual(findInsights(bench.plan(), today).map(({ key }) => key));
  });

  it('are judged anew for the same plan where that was left in the middle', () => {
    const { bench, ids, live } = desk();
    bench.make(setField, { id: ids[2] ?? '', key: 'statement', value: '' });
    live.updating(bench.plan()).next();
    expect(live.update(bench.plan()).map(({ key }) => key)).toEqual(findInsights(bench.plan(), today).map(({ key }) => key));
  });
});
