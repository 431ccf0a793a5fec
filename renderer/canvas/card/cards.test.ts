import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setMeasurements } from '../../../shared/edits/fields.ts';
import { itemTypes } from '../../../shared/framework/itemTypes.ts';
import type { FieldValue } from '../../../shared/framework/field.ts';
import type { ItemTypeId } from '../../../shared/framework/vocabulary.ts';
import type { Item } from '../../../shared/plan/plan.ts';
import { detailAt } from '../canvasState.ts';
import { planInHand } from '../testPlans.ts';
import { cardRows, rankOf } from './cardRows.ts';
import { fitCard } from './fitCard.ts';
import { initials } from './initials.ts';
import { sparkline } from './sparklinePath.ts';
import { breakChips, wordChip } from './wordChip.ts';

function itemWith(type: ItemTypeId, fields: Record<string, FieldValue>, measured: readonly (readonly [string, number])[] = []): Item {
  const hand = planInHand();
  const id = hand.add({ type, fields });
  if (measured.length > 0) setMeasurements(hand.context, { id, measurements: measured.map(([date, value]) => ({ date, value })) });
  const item = hand.plan.items.get(id);
  if (!item) throw new Error('The item was not added');
  return item;
}

describe('the rows of a card', () => {
  it('join a start and an end into one fact and keep short facts together', () => {
    const rows = cardRows(itemWith('goal', { baseline: 40, target: 60, due: '2026-11-30', focus: 'sales', priority: 1 }));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.kind === 'chips' && rows[0].chips.map(({ kind }) => kind)).toEqual(['progress', 'day', 'option']);
  });

  it('leave the rank to the corner', () => {
    expect(rankOf(itemWith('goal', { priority: 2 }))?.value).toBe(2);
    expect(rankOf(itemWith('note', { text: 'x' }))).toBeUndefined();
  });

  it('show a target with its series, or alone where nothing is measured yet', () => {
    const kinds = (item: Item): unknown => cardRows(item).map((row) => (row.kind === 'chips' ? row.chips.map(({ key }) => key) : row.kind));
    expect(kinds(itemWith('kpi', { target: 60, cadence: 'month' }, [['2026-01-01', 5]]))).toEqual(['series', ['cadence']]);
    expect(kinds(itemWith('kpi', { target: 60, cadence: 'month' }))).toEqual([['target', 'cadence']]);
  });

  it('show money over time as its course, with its days in it', () => {
    const kinds = (fields: Record<string, FieldValue>): unknown => cardRows(itemWith('resource', fields)).map(({ kind }) => kind);
    expect(kinds({ kind: 'money', amount: 100, from: '2026-01-01', to: '2026-12-31' })).toEqual(['schedule', 'chips']);
    expect(kinds({ kind: 'money', 'amount@2026-05': 100 })).toEqual(['schedule', 'chips']);
    expect(kinds({ kind: 'person', from: '2026-01-01' })).toEqual(['chips']);
  });

  it('are empty for every type that has nothing filled in', () => {
    for (const { id } of itemTypes) expect(cardRows(itemWith(id, {}))).toEqual([]);
  });

  it('never carry a novel', () => {
    const [row] = cardRows(itemWith('audience', { needs: 'a'.repeat(90_000) }));
    expect(row?.kind === 'text' && row.text.length).toBe(300);
  });

  it('say their facts in the language of the window', () => {
    const [row] = cardRows(itemWith('action', { start: '2026-02-01', end: '2026-03-20' }));
    const chip = row?.kind === 'chips' ? row.chips[0] : undefined;
    expect(chip && wordChip(chip, 'fi', 'EUR').value).toBe('1.2.2026 – 20.3.2026');
    expect(chip && wordChip(chip, 'en', 'EUR').value).toBe('1 Feb 2026 – 20 Mar 2026');
  });

  it('break where the next fact would not fit', () => {
    const rows = cardRows(itemWith('goal', { target: 60, due: '2026-11-30', focus: 'sales' }));
    expect(breakChips(rows, () => 100, 204)).toHaveLength(2);
    expect(breakChips(rows, () => 100, 90)).toHaveLength(3);
    expect(breakChips(rows, () => 10, 204)).toHaveLength(1);
  });
});

describe('fitting a card', () => {
  it('never promises more than its height holds, title first', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 80, max: 600 }),
        fc.integer({ min: 70, max: 800 }),
        fc.integer({ min: 0, max: 500 }),
        fc.array(fc.constantFrom(15, 17, 22, 38), { maxLength: 8 }),
        fc.boolean(),
        (width, height, titleLength, rowHeights, wantsFooter) => {
          const fit = fitCard({ width, height, titleLength, rowHeights, wantsFooter });
          const rows = rowHeights.slice(0, fit.rows).reduce((sum, row) => sum + row + 6, 0);
          const text = fit.moreTextLines * 17;
          const used = 24 + 22 + fit.titleLines * 20 + rows + (fit.hasFooter ? 22 : 0) + text;
          return fit.titleLines >= 1 && (used <= height || (fit.rows === 0 && !fit.hasFooter && fit.titleLines <= 3));
        },
      ),
    );
  });
});

describe('a sparkline', () => {
  const size = { width: 100, height: 30 };
  it('stays inside its box, one measurement or many, flat or steep', () => {
    for (const values of [[5], [5, 5, 5], [1, 1000, -1000]]) {
      const measurements = values.map((value, index) => ({ date: `2026-0${index + 1}-01`, value }));
      const { line, end } = sparkline(measurements, 7, size);
      expect(line).not.toContain('NaN');
      expect(end.x).toBeLessThanOrEqual(size.width);
      expect(end.y).toBeLessThanOrEqual(size.height);
      expect(end.y).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('small things on cards', () => {
  it('initials are whole letters of the first and the last name', () => {
    expect([initials('Aino Korpi'), initials(' élodie  de Durand '), initials('Sari'), initials(''), initials('👩‍🚀 x')]).toEqual(['AK', 'ÉD', 'S', '', '👩‍🚀X']);
  });

  it('detail grows as one comes nearer', () => {
    expect([0.1, 0.3, 1].map(detailAt)).toEqual(['far', 'middle', 'near']);
  });
});
