import { describe, expect, it } from 'vitest';
import { linkBetween, linkFits, linkKind, linkKinds } from '../framework/linkKinds.ts';
import { itemTypeIds } from '../framework/vocabulary.ts';
import { addItem } from './items.ts';
import { addLink, deleteLinks, offeredElsewhere, rerouteLink } from './links.ts';
import { workbench } from './testing/workbench.ts';

describe('linking two items', () => {
  it.each(itemTypeIds.flatMap((from) => itemTypeIds.map((to) => [from, to] as const)))(
    'from %s to %s chooses the kind and direction by their types',
    (from, to) => {
      const bench = workbench();
      const ends = { from: bench.make(addItem, { type: from }), to: bench.make(addItem, { type: to }) };
      const expected = linkBetween(from, to);
      if (!expected) {
        expect(bench.refuse(addLink, ends)).toBe('link-not-allowed');
        return;
      }
      const id = bench.make(addLink, ends);
      const link = bench.plan().links.get(id);
      expect(link).toEqual({
        id,
        kind: expected.kind.id,
        from: expected.reversed ? ends.to : ends.from,
        to: expected.reversed ? ends.from : ends.to,
      });
      expect(bench.refuse(addLink, ends)).toBe('link-exists');
      bench.undo.undo();
      expect(bench.plan().links.size).toBe(0);
    },
  );

  it.each(linkKinds.map((kind) => kind.id))('by the kind %s holds exactly where that fits', (kind) => {
    const bench = workbench();
    const ids = new Map(itemTypeIds.map((type) => [type, bench.make(addItem, { type })]));
    for (const from of itemTypeIds) {
      for (const to of itemTypeIds) {
        const input = { from: ids.get(from) ?? '', to: ids.get(to) ?? '', kind };
        if (from === to) expect(bench.refuse(addLink, input)).toBe('link-not-allowed');
        else if (linkFits(linkKind(kind), from, to)) bench.make(addLink, input);
        else expect(bench.refuse(addLink, input)).toBe('link-not-allowed');
      }
    }
  });

  it('puts a new owner in the place of the old one, and undo brings the old one back', () => {
    const bench = workbench();
    const goal = bench.make(addItem, { type: 'goal' });
    const [first, second] = [bench.make(addItem, { type: 'person' }), bench.make(addItem, { type: 'person' })];
    const old = bench.make(addLink, { from: goal, to: first });
    bench.make(addLink, { from: goal, to: second });
    expect([...bench.plan().links.values()].map((link) => link.to)).toEqual([second]);
    bench.undo.undo();
    expect([...bench.plan().links.keys()]).toEqual([old]);
  });

  it('is refused where an end is not there', () => {
    const bench = workbench();
    const goal = bench.make(addItem, { type: 'goal' });
    expect(bench.refuse(addLink, { from: goal, to: 'gone' })).toBe('item-missing');
  });

  it('can be taken back', () => {
    const bench = workbench();
    const [goal, kpi] = [bench.make(addItem, { type: 'goal' }), bench.make(addItem, { type: 'kpi' })];
    const id = bench.make(addLink, { from: goal, to: kpi });
    bench.make(deleteLinks, [id, 'gone']);
    expect(bench.plan().links.size).toBe(0);
    bench.undo.undo();
    expect(bench.plan().links.size).toBe(1);
    expect(bench.refuse(deleteLinks, ['gone'])).toBe('nothing-to-do');
  });
});

describe('leading a link elsewhere', () => {
  function linked() {
    const bench = workbench();
    const [action = '', goal = '', channel = '', other = ''] = (['action', 'goal', 'channel', 'goal'] as const).map((type) => bench.make(addItem, { type }));
    const link = bench.make(addLink, { from: action, to: goal });
    return { bench, action, goal, channel, other, link };
  }

  it('keeps the link and its kind where that fits, and undo leads it back', () => {
    const { bench, action, goal, other, link } = linked();
    bench.make(rerouteLink, { id: link, to: other });
    expect(bench.plan().links.get(link)).toEqual({ id: link, kind: 'advances', from: action, to: other });
    bench.undo.undo();
    expect(bench.plan().links.get(link)?.to).toBe(goal);
  });

  it('takes the kind that fits where its own does not', () => {
    const { bench, channel, link } = linked();
    bench.make(rerouteLink, { id: link, to: channel });
    expect(bench.plan().links.get(link)?.kind).toBe('carriedOutOn');
  });

  it('is offered to what it says as much of, and to nothing that is linked so already', () => {
    const { bench, action, goal, other, channel, link } = linked();
    const note = bench.make(addItem, { type: 'note' });
    const offered = () => [action, goal, other, channel, note].filter((to) => offeredElsewhere(bench.plan(), { id: link, to }));
    expect(offered()).toEqual([other, channel]);
    bench.make(addLink, { from: action, to: other });
    expect(offered()).toEqual([channel]);
  });

  it('is refused to itself, to what is gone and where the two are linked so already', () => {
    const { bench, action, other, link } = linked();
    bench.make(addLink, { from: action, to: other });
    expect(bench.refuse(rerouteLink, { id: link, to: action })).toBe('link-not-allowed');
    expect(bench.refuse(rerouteLink, { id: link, to: 'gone' })).toBe('item-missing');
    expect(bench.refuse(rerouteLink, { id: link, to: other })).toBe('link-exists');
  });
});
