import { setField } from '../../../shared/edits/fields.ts';
import { addItem } from '../../../shared/edits/items.ts';
import { currentSession, selectItems } from '../../session/windowState.ts';

/** A new person, selected so that the form beside asks for the name. */
export function addPerson(): void {
  const added = currentSession().edit(addItem, { type: 'person' });
  if (added.ok) selectItems([added.value]);
}

/** Scores a person in a skill; null takes the score away. */
export function setScore(id: string, skill: string, score: number | null): void {
  currentSession().edit(setField, { id, key: skill, value: score });
}

/** Writes one of a person's texts. False where the plan did not take it. */
export function setPersonText(id: string, key: 'roles' | 'training', text: string | null): boolean {
  return currentSession().edit(setField, { id, key, value: text }).ok;
}

/** Says how many hours a week a person has. False where the plan did not take it. */
export function setPersonHours(id: string, hours: number | null): boolean {
  return currentSession().edit(setField, { id, key: 'hoursPerWeek', value: hours }).ok;
}

/** Says how many hours an action takes in all. False where the plan did not take it. */
export function setActionHours(id: string, hours: number | null): boolean {
  return currentSession().edit(setField, { id, key: 'hours', value: hours }).ok;
}
