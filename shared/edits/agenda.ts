import { registerField } from '../framework/registers.ts';
import type { AgendaViewId } from '../framework/agenda.ts';
import { agendaOf, type AgendaTarget } from '../plan/agenda.ts';
import { nextPlace } from '../plan/placedEntries.ts';
import { registerKey } from '../plan/planDocument.ts';
import { checkField } from './checkField.ts';
import { defineEdit, nothingToDo, type Edit } from './edit.ts';
import { put } from './fields.ts';
import { movingEntryOf } from './moveEntry.ts';
import { setRegisterEntry } from './registers.ts';

/** A point to add. */
export interface NewPoint {
  readonly title: string;
  readonly minutes?: number;
  readonly view?: AgendaViewId;
}

/** Adds points at the end of the agenda; answers with their ids. If one has no title, all are refused. */
export const addAgendaPoints = defineEdit(
  (_plan, points: readonly NewPoint[]) => {
    for (const { title, minutes = null, view = null } of points) {
      if (title.trim() === '') return { code: 'field-invalid', details: { field: 'agenda.title', why: '' } };
      for (const [key, value] of Object.entries({ title: title.trim(), minutes, view })) {
        const fault = checkField(registerField('agenda', key), key, value, 'agenda');
        if (fault) return fault;
      }
    }
    return points.length === 0 ? { code: 'nothing-to-do' } : undefined;
  },
  ({ registers }, points, context): readonly string[] => {
    const first = nextPlace(context.plan(), 'agenda');
    return points.map(({ title, minutes = null, view = null }, at) => {
      const id = context.newId();
      for (const [key, value] of Object.entries({ title: title.trim(), minutes, view, place: first + at })) put(registers, registerKey('agenda', id, key), value);
      return id;
    });
  },
);

/** Sets what a point opens; null: nothing. */
export const setAgendaTarget: Edit<{ readonly id: string; readonly opens: AgendaTarget | null }> = (context, { id, opens }) =>
  agendaOf(context.plan()).some((point) => point.id === id)
    ? setRegisterEntry(context, { register: 'agenda', entry: id, values: { view: null, saved: null, area: null, ...(opens ? { [opens.kind]: opens.id } : {}) } })
    : nothingToDo;

/** Puts a point one place earlier or later on the agenda. */
export const moveAgendaPoint = movingEntryOf('agenda');
