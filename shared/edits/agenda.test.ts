import { describe, expect, it } from 'vitest';
import { readyAgenda } from '../framework/agenda.ts';
import { comparePlans } from '../history/comparePlans.ts';
import { describeChange } from '../history/describeChange.ts';
import { languages, say } from '../messages/text.ts';
import { agendaOf, pointFrom } from '../plan/agenda.ts';
import { planTable } from '../views/planTables.ts';
import { addAgendaPoints, moveAgendaPoint, setAgendaTarget } from './agenda.ts';
import { addItem } from './items.ts';
import { deleteRegisterEntry, setRegisterEntry } from './registers.ts';
import { workbench } from './testing/workbench.ts';

function withPoints(...titles: readonly string[]) {
  const bench = workbench();
  const ids = titles.length > 0 ? bench.make(addAgendaPoints, titles.map((title) => ({ title }))) : [];
  const order = (): readonly string[] => agendaOf(bench.plan()).map(({ title }) => title);
  return { bench, ids, order };
}

describe('an agenda', () => {
  it.each(languages)('ready-made in %s goes through the framework, comes in one step of undo and leaves in one', (language) => {
    const { bench } = withPoints();
    bench.make(addAgendaPoints, readyAgenda.map((point) => ({ ...point, title: say(point.title, language) })));
    expect(agendaOf(bench.plan()).map(({ title, minutes, opens }) => ({ title, minutes, opens }))).toEqual(
      readyAgenda.map(({ title, minutes, view }) => ({ title: title[language], minutes, opens: { kind: 'view', id: view } })),
    );
    bench.undo.undo();
    expect(agendaOf(bench.plan())).toEqual([]);
  });

  it('takes new points at its end, though others were deleted or moved', () => {
    const { bench, ids: [first = '', , third = ''], order } = withPoints('one', 'two', 'three');
    bench.make(moveAgendaPoint, { id: third, by: -1 });
    bench.make(deleteRegisterEntry, { register: 'agenda', entry: first });
    bench.make(addAgendaPoints, [{ title: ' four ' }]);
    expect(order()).toEqual(['three', 'two', 'four']);
  });

  it('moves a point by one place, in one step of undo, and never beyond the ends', () => {
    const { bench, ids: [first = '', second = ''], order } = withPoints('one', 'two', 'three');
    bench.make(moveAgendaPoint, { id: second, by: -1 });
    expect(order()).toEqual(['two', 'one', 'three']);
    expect(bench.refuse(moveAgendaPoint, { id: second, by: -1 })).toBe('nothing-to-do');
    bench.make(moveAgendaPoint, { id: first, by: 1 });
    expect(order()).toEqual(['two', 'three', 'one']);
    expect(bench.refuse(moveAgendaPoint, { id: first, by: 1 })).toBe('nothing-to-do');
    bench.undo.undo();
    bench.undo.undo();
    expect(order()).toEqual(['one', 'two', 'three']);
  });

  it('refuses points without a title, and with them those that came along; and minutes that are none', () => {
    const { bench, ids: [id = ''] } = withPoints('one');
    expect(bench.refuse(addAgendaPoints, [{ title: 'two' }, { title: '  ' }])).toBe('field-invalid');
    expect(bench.refuse(addAgendaPoints, [{ title: 'two', minutes: 0 }])).toBe('field-invalid');
    expect(bench.refuse(addAgendaPoints, [{ title: 'two', minutes: 2.5 }])).toBe('field-invalid');
    expect(bench.refuse(setRegisterEntry, { register: 'agenda', entry: id, values: { minutes: 481 } })).toBe('field-invalid');
  });

  it('opens one thing at a time: the last that was chosen, or nothing', () => {
    const { bench, ids: [id = ''] } = withPoints('one');
    const opens = () => agendaOf(bench.plan())[0]?.opens;
    expect(opens()).toBeNull();
    for (const target of [{ kind: 'view', id: 'ring' }, { kind: 'saved', id: '0001-a' }, { kind: 'area', id: 'a1' }, { kind: 'view', id: 'canvas' }, null] as const) {
      bench.make(setAgendaTarget, { id, opens: target });
      expect(opens()).toEqual(target);
    }
    expect(bench.refuse(setAgendaTarget, { id: 'gone', opens: null })).toBe('nothing-to-do');
  });

  it('opens nothing by a view that this Kehys does not know', () => {
    const { bench, ids: [id = ''] } = withPoints('one');
    bench.doc.getMap('registers').set(`agenda/${id}/view`, 'hologram');
    expect(agendaOf(bench.plan())[0]?.opens).toBeNull();
  });

  it('is gone through from its first point to its last', () => {
    const { bench, ids: [first = '', second = ''] } = withPoints('one', 'two');
    const points = agendaOf(bench.plan());
    expect(pointFrom(points, null, 1)?.id).toBe(first);
    expect(pointFrom(points, 'gone', 1)?.id).toBe(first);
    expect(pointFrom(points, first, 1)?.id).toBe(second);
    expect(pointFrom(points, second, -1)?.id).toBe(first);
    expect(pointFrom(points, second, 1)).toBeUndefined();
    expect(pointFrom(points, first, -1)).toBeUndefined();
    expect(pointFrom([], null, 1)).toBeUndefined();
  });

  it('tells its changes in sentences', () => {
    const { bench, ids: [id = ''] } = withPoints('The ring');
    const before = bench.plan();
    bench.make(setAgendaTarget, { id, opens: { kind: 'view', id: 'ring' } });
    bench.make(setRegisterEntry, { register: 'agenda', entry: id, values: { minutes: 30 } });
    const told = comparePlans(before, bench.plan());
    expect(told.map((change) => describeChange(change, 'en'))).toEqual(['Agenda point “The ring”: “Minutes” is 30', 'Agenda point “The ring”: “Opens the view” is The ring together']);
    expect(told.map((change) => describeChange(change, 'fi'))).toEqual(['Asialistan kohta ”The ring”: ”Minuutit” on 30', 'Asialistan kohta ”The ring”: ”Avaa näkymän” on Kehä yhdessä']);
  });

  it('is a table for spreadsheets in its order, areas by their names and without what is no text', () => {
    const { bench, ids: [first = '', second = ''] } = withPoints('one', 'two');
    const area = bench.make(addItem, { type: 'area', fields: { title: 'Parking lot' } });
    bench.make(setAgendaTarget, { id: first, opens: { kind: 'area', id: area } });
    bench.make(moveAgendaPoint, { id: second, by: -1 });
    const table = planTable(bench.plan(), 'agenda', 'en');
    expect(table?.columns.map(({ title }) => title)).toEqual(['Point', 'Minutes', 'Opens the view', 'Opens the area']);
    expect(table?.rows).toEqual([['two', null, null, null], ['one', null, null, 'Parking lot']]);
  });
});
