import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doStep, someSteps } from '../edits/testing/randomEdits.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { itemTypeIds } from '../framework/vocabulary.ts';
import { wordFailure, type Result } from '../messages/failures.ts';
import { boxesOverlap, boxOf, ringBox } from '../plan/geometry.ts';
import { planToJson } from '../plan/planJson.ts';
import { parsePlanJson, type ParsedPlan } from './parsePlanJson.ts';
import { planJsonSchemaDocument } from './planJsonSchemaDocument.ts';

function ids(): () => string {
  let count = 0;
  return () => `new${++count}`;
}

function parse(json: unknown): Result<ParsedPlan> {
  return parsePlanJson(typeof json === 'string' ? json : JSON.stringify(json), ids());
}

function parsed(json: unknown): ParsedPlan {
  const result = parse(json);
  if (!result.ok) throw new Error(wordFailure(result.failure, 'en'));
  return result.value;
}

function faultsOf(json: unknown): readonly string[] {
  const result = parse(json);
  return result.ok ? [] : String(result.failure.details?.['faults'] ?? result.failure.code).split('; ');
}

const titled = { kehys: 1, plan: { title: 'Sample' } };

describe('plan JSON', () => {
  it('needs no more than its version', () => {
    const { plan, warnings } = parsed({ kehys: 1 });
    expect(plan.items.size).toBe(0);
    expect(warnings).toEqual(['The plan has no title']);
  });

  it('gets ids that nothing in it has', () => {
    const { plan } = parsed({ ...titled, items: [{ type: 'note' }, { type: 'note', id: 'new1' }] });
    expect([...plan.items.values()].filter((item) => item.type === 'note').map((item) => item.id)).not.toContain(undefined);
    expect(plan.items.size).toBe(3);
  });

  it('keeps the places that it gives', () => {
    const { plan } = parsed({ ...titled, items: [{ id: 'a', type: 'note', x: 5, y: 6, width: 300, height: 90 }] });
    expect(plan.items.get('a')).toMatchObject({ x: 5, y: 6, width: 300, height: 90, area: null });
    expect(plan.items.size).toBe(1);
  });

  it('is laid out in the regions of the framework, in the plan’s language, where it gives no places', () => {
    const { plan } = parsed({ kehys: 1, plan: { title: 'Näyte', language: 'fi' }, items: [{ id: 'g', type: 'goal' }] });
    const area = plan.items.get(plan.items.get('g')?.area ?? '');
    expect(area?.fields).toEqual({ title: 'Tavoitteet', home: 'goals' });
  });

  it('takes the months of an amount, and tells every fault beside them', () => {
    const fields = { name: 'Retainer', kind: 'money', amount: 100, 'amount@2027-01': 0, 'used@2027-01': 12.5 };
    const { plan } = parsed({ ...titled, items: [{ id: 'r', type: 'resource', fields }] });
    expect(plan.items.get('r')?.fields).toEqual(fields);
    const faulty = { kind: 'gold', 'amount@2027-13': 5, 'name@2027-01': 5, 'used@2027-01': '5', unknown: 'x' };
    expect(faultsOf({ ...titled, items: [{ type: 'resource', fields: faulty }] }).map((fault) => fault.slice(0, 44))).toEqual([
      expect.stringContaining('items[0].fields.kind'),
      expect.stringContaining('amount@2027-13'),
      expect.stringContaining('name@2027-01'),
      expect.stringContaining('used@2027-01'),
      expect.stringContaining('unknown'),
    ]);
  });

  it('drops what is empty and orders measurements by day', () => {
    const measurements = [{ date: '2026-02-01', value: 2 }, { date: '2026-01-01', value: 1 }];
    const { plan } = parsed({
      ...titled,
      items: [{ id: 'k', type: 'kpi', x: 0, y: 0, fields: { name: '', unit: 'pcs' }, measurements }],
      registers: { duties: { a: {}, b: { note: 'x' } }, drills: {} },
    });
    expect(plan.items.get('k')?.fields).toEqual({ unit: 'pcs' });
    expect(plan.items.get('k')?.measurements.map(({ date }) => date)).toEqual(['2026-01-01', '2026-02-01']);
    expect(plan.registers).toEqual({ duties: { b: { note: 'x' } } });
  });

  it('takes a repeated link once and says so', () => {
    const link = { kind: 'serves', from: 'g', to: 'b' };
    const items = [{ id: 'g', type: 'goal' }, { id: 'b', type: 'businessGoal' }];
    const { plan, warnings } = parsed({ ...titled, items, links: [link, link] });
    expect(plan.links.size).toBe(1);
    expect(warnings).toEqual(['links[1]: the same link occurs twice; it was taken once']);
  });

  it('mends broken characters and says so', () => {
    const { plan, warnings } = parsed({ kehys: 1, plan: { title: 'a\ud800b' } });
    expect(plan.fields['title']).toBe('a\ufffdb');
    expect(warnings).toHaveLength(1);
  });

  it('is read with a byte order mark too', () => {
    expect(parsed(`\ufeff${JSON.stringify(titled)}`).plan.fields['title']).toBe('Sample');
  });
});

describe('faulty plan JSON', () => {
  it('imports nothing and says every fault with its path', () => {
    expect(
      faultsOf({
        kehys: 1,
        plan: { starts: '2026-02-30', language: 'sv', colour: 'red' },
        items: [{ id: 'a', type: 'dream' }, { type: 'goal', fields: { target: 'many', priority: 1.5 } }, { fields: {} }],
        links: [{ kind: 'serves', from: 'a' }],
      }),
    ).toEqual([
      'plan.language: "sv" is none of en, fi',
      'plan.starts: there is no such day',
      'plan: the key “colour” is not known',
      `items[0].type: "dream" is none of ${itemTypeIds.join(', ')}`,
      'items[1].fields.target: should be a number',
      'items[1].fields.priority: should be a whole number',
      'items[2].type: is missing',
      'links[0].to: is missing',
    ]);
  });

  it.each<[string, unknown, string]>([
    ['an id twice', { items: [{ id: 'a', type: 'note' }, { id: 'a', type: 'goal' }] }, 'items[1].id: the id “a” is taken by items[0]'],
    ['an area that is not there', { items: [{ type: 'note', area: 'x' }] }, 'items[0].area: there is no item “x”'],
    ['an area that is none', { items: [{ id: 'n', type: 'note' }, { type: 'note', area: 'n' }] }, 'items[1].area: “n” is no area'],
    ['an area in itself', { items: [{ id: 'a', type: 'area', area: 'a' }] }, 'items[0].area: the area would lie inside itself'],
    ['a link to nothing', { items: [{ id: 'n', type: 'note' }], links: [{ kind: 'relatesTo', from: 'n', to: 'x' }] }, 'links[0].to: there is no item “x”'],
    ['a link to itself', { items: [{ id: 'n', type: 'note' }], links: [{ kind: 'relatesTo', from: 'n', to: 'n' }] }, 'links[0]: an item cannot be linked to itself'],
    [
      'a link that does not fit',
      { items: [{ id: 'n', type: 'note' }, { id: 'm', type: 'note' }], links: [{ kind: 'serves', from: 'n', to: 'm' }] },
      'links[0].kind: no link “serves” can lead from note to note',
    ],
    [
      'two owners',
      {
        items: [{ id: 'g', type: 'goal' }, { id: 'p', type: 'person' }, { id: 'q', type: 'person' }],
        links: [{ kind: 'ownedBy', from: 'g', to: 'p' }, { kind: 'ownedBy', from: 'g', to: 'q' }],
      },
      'links[1].from: “g” has a link “ownedBy” already (links[0])',
    ],
    [
      'a day measured twice',
      { items: [{ type: 'kpi', measurements: [{ date: '2026-01-01', value: 1 }, { date: '2026-01-01', value: 2 }] }] },
      'items[0].measurements[1].date: that day has a measurement already',
    ],
    ['a text of 100 001 characters', { plan: { title: 'x'.repeat(100_001) } }, 'plan.title: is longer than 100,000 characters'],
    ['a place off the ring', { positions: { scope: { today: { value: 101 } } } }, 'positions.scope.today.value: is larger than 100'],
    ['an item without size', { items: [{ type: 'note', width: 0 }] }, 'items[0].width: should be more than 0'],
    ['an empty id', { items: [{ id: '', type: 'note' }] }, 'items[0].id: is empty'],
    ['a newer version', { kehys: 2 }, 'kehys: 2 is none of 1'],
  ])('with %s is refused', (_name, part, fault) => {
    expect(faultsOf({ ...titled, ...(part as object) })).toEqual([fault]);
  });

  it('with areas in a ring names each of them', () => {
    const items = [{ id: 'a', type: 'area', area: 'b' }, { id: 'b', type: 'area', area: 'a' }, { type: 'note', area: 'a' }];
    expect(faultsOf({ ...titled, items })).toHaveLength(2);
  });

  it('cannot bring in a key that changes what objects are', () => {
    expect(faultsOf('{"kehys":1,"__proto__":{"polluted":1}}')).toEqual(['top level: the key “__proto__” is not known']);
    expect(faultsOf('{"kehys":1,"items":[{"type":"note","fields":{"__proto__":["x"]}}]}')).toEqual([
      'items[0].fields: the key “__proto__” is not known',
    ]);
    expect(faultsOf('{"kehys":1,"plan":{"constructor":"x"}}')).toEqual(['plan: the key “constructor” is not known']);
  });

  it('is told in Finnish too', () => {
    const result = parsePlanJson('{"kehys":1,"items":[{"type":"note","area":"x"}]}', ids(), 'fi');
    expect(result.ok ? '' : wordFailure(result.failure, 'fi')).toBe('Mitään ei tuotu. Löytyneet virheet (1): items[0].area: osaa ”x” ei ole');
  });

  it.each(['', '{', 'null', '[]', '"x"', '['.repeat(200_000), `{"kehys":1,"items":${'['.repeat(5000)}${']'.repeat(5000)}}`])(
    'that is no plan at all is refused (%#)',
    (text) => {
      expect(parse(text).ok).toBe(false);
    },
  );

  it('with thousands of faults counts them all and lists many', () => {
    const result = parse({ kehys: 1, items: Array.from({ length: 3000 }, () => ({ type: 'dream' })) });
    expect(result).toMatchObject({ ok: false, failure: { details: { count: 3000 } } });
    expect(faultsOf({ kehys: 1, items: Array.from({ length: 3000 }, () => ({ type: 'dream' })) }).at(-1)).toBe('and 2,500 more');
  });
});

const someItems = fc
  .array(fc.record({ type: fc.constantFrom(...itemTypeIds), place: fc.option(fc.nat(5)), at: fc.boolean() }), { maxLength: 40 })
  .map((entries) => {
    const areas = entries.flatMap((entry, index) => (entry.type === 'area' ? [index] : []));
    return entries.map((entry, index) => {
      const outer = areas.filter((area) => area < index);
      const area = entry.place === null ? undefined : outer[entry.place % Math.max(1, outer.length)];
      return { id: `i${index}`, type: entry.type, ...(area === undefined ? {} : { area: `i${area}` }) };
    });
  });

describe('any plan', () => {
  it('is written as plan JSON and read back as it was', () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        const bench = workbench();
        for (const step of steps) doStep(bench.context, step);
        expect(parsed(planToJson(bench.plan())).plan).toEqual(bench.plan());
      }),
    );
  });
});

describe('the layout of plan JSON without places', () => {
  it('lays no two parts over each other, none on the ring, and all inside their areas', () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const { plan } = parsed({ ...titled, items });
        const all = [...plan.items.values()];
        for (const item of all) {
          const box = boxOf(plan, item);
          if (item.area === null) expect(boxesOverlap(box, ringBox)).toBe(false);
          for (const other of all) {
            if (other.id < item.id && other.area === item.area) expect(boxesOverlap(box, boxOf(plan, other))).toBe(false);
          }
          const area = item.area === null ? undefined : plan.items.get(item.area);
          if (!area) continue;
          expect(item.x >= 0 && item.y >= 0 && item.x + item.width <= area.width && item.y + item.height <= area.height).toBe(true);
        }
      }),
    );
  });

  it('is written and read again without any change', () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const { plan } = parsed({ ...titled, items });
        expect(parsed(planToJson(plan)).plan).toEqual(plan);
      }),
    );
  });

  it('takes a thousand items', () => {
    const items = Array.from({ length: 1000 }, (_, index) => ({ type: itemTypeIds[index % itemTypeIds.length] }));
    expect(parsed({ ...titled, items }).plan.items.size).toBeGreaterThan(1000);
  });
});

describe('the JSON Schema', () => {
  it('names every item type and refuses unknown keys', () => {
    const text = JSON.stringify(planJsonSchemaDocument());
    for (const type of itemTypeIds) expect(text).toContain(`"const":"${type}"`);
    expect(text).toContain('"^(amount|used)@[0-9]{4}-(0[1-9]|1[0-2])$":{"type":"number"}');
    expect(planJsonSchemaDocument()).toMatchObject({ title: 'Kehys plan', additionalProperties: false, required: ['kehys'] });
  });
});
