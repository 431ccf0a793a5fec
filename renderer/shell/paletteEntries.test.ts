import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { commands } from '../../shared/commands/catalogue.ts';
import { editContextOf } from '../../shared/edits/editContext.ts';
import { addItem } from '../../shared/edits/items.ts';
import { saveView } from '../../shared/edits/savedViews.ts';
import { workbench } from '../../shared/edits/testing/workbench.ts';
import { LivePlan } from '../../shared/plan/livePlan.ts';
import { commandEntries, findEntries, findNearly, findPlainly, itemEntries, viewEntries } from './paletteEntries.ts';

function planOfGoals(...statements: readonly string[]) {
  const live = new LivePlan(new Y.Doc());
  const context = editContextOf(live, Math.random);
  for (const statement of statements) addItem(context, { type: 'goal', fields: { statement } });
  return live.plan;
}

describe('the entries of the palette', () => {
  it('hold every command of the catalogue, each once', () => {
    const entries = commandEntries(commands, 'en');
    expect(entries.map(({ id }) => id)).toEqual(commands.map(({ id }) => id));
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('name commands in the window’s language and find them in either', () => {
    const entries = commandEntries(commands, 'fi');
    expect(findEntries(entries, 'kumoa')[0]).toMatchObject({ id: 'edit.undo', label: 'Kumoa' });
    expect(findEntries(entries, 'undo')[0]?.id).toBe('edit.undo');
  });

  it('lead to the saved views by their names, and to all of them by what they are', () => {
    const { plan, make } = workbench();
    const id = make(saveView, { name: 'Anna’s work', box: { x: 0, y: 0, width: 10, height: 10 }, areas: [], shows: [] });
    const entries = viewEntries(plan(), 'en');
    expect(findEntries(entries, 'anna')).toMatchObject([{ label: 'Anna’s work', kind: 'Saved view', view: id }]);
    expect(findEntries(entries, 'tallennettu')).toHaveLength(1);
  });

  it('are found by other words for them in either language, after those that say the word', () => {
    const found = (query: string): readonly string[] => findEntries(commandEntries(commands, 'fi'), query).map(({ id }) => id);
    expect(found('powerpoint')[0]).toBe('plan.export');
    expect(found('dark mode')).toEqual(['view.theme']);
    expect(found('asetukset')).toEqual(['plan.properties']);
    expect(found('haku')).toContain('edit.find');
    expect(found('versio')[0]).not.toBe('view.history');
    expect(found('katselmus')).toEqual(['view.open.review']);
    expect(found('budget')).toContain('view.open.money');
    expect(found('tarralappu')).toEqual(['insert.note']);
    expect(found('varmuuskopio')).toEqual(['history.earlier']);
  });

  it('put what is called by the query first, whatever is done with it', () => {
    const found = (query: string, language: 'en' | 'fi'): readonly string[] => findEntries(commandEntries(commands, language), query).map(({ id }) => id);
    expect(found('goal', 'en').slice(0, 3)).toEqual(['note.turn.goal', 'insert.goal', 'view.open.goals']);
    expect(found('goals', 'en')[0]).toBe('view.open.goals');
    expect(found('workshop', 'en')[0]).toBe('view.open.workshop');
    expect(found('export', 'en')[0]).toBe('plan.export');
    expect(found('tavoite', 'fi').slice(0, 4)).toEqual(['note.turn.businessGoal', 'note.turn.goal', 'insert.businessGoal', 'insert.goal']);
  });

  it('put what the words say most of first, where they are spread', () => {
    const found = (query: string): readonly string[] => findEntries(commandEntries(commands, 'en'), query).map(({ id }) => id);
    for (const query of ['turn goal', 'into: goal', 'turn notes goal']) expect([query, found(query)[0]]).toEqual([query, 'note.turn.goal']);
  });

  it('lead to the parts of the plan, the nameless by their type', () => {
    const entries = itemEntries(planOfGoals('More enquiries', ''), 'en');
    expect(entries.map(({ label }) => label)).toEqual(['More enquiries', 'Goal without a title']);
    expect(entries[0]?.item?.type).toBe('goal');
  });

  it('put what begins with the query before what merely holds it', () => {
    const entries = itemEntries(planOfGoals('Fewer reviews', 'We review monthly', 'Review the channels'), 'en');
    expect(findEntries(entries, 'review').map(({ label }) => label)).toEqual([
      'Review the channels',
      'We review monthly',
      'Fewer reviews',
    ]);
  });

  it('are found in spite of a slip in each word', () => {
    const found = (query: string): readonly string[] => findNearly(commandEntries(commands, 'en'), query).map(({ id }) => id);
    expect(found('algin left')).toEqual(['arrange.left']);
    expect(found('dupliacte')).toEqual(['edit.duplicate']);
    expect(found('keybord')).toContain('help.keys');
    expect(found('jarjsta kanavitain')).toEqual(['arrange.channel']);
    expect(found('qwxyzz')).toEqual([]);
  });

  it('are found by a sentence that says an article or the like', () => {
    const found = (query: string, language: 'en' | 'fi'): readonly string[] => findPlainly(commandEntries(commands, language), query).map(({ id }) => id);
    expect(findEntries(commandEntries(commands, 'en'), 'close the plan')).toEqual([]);
    expect(found('close the plan', 'en')[0]).toBe('plan.close');
    expect(found('Sulje tämä suunnitelma', 'fi')[0]).toBe('plan.close');
    expect(findNearly(commandEntries(commands, 'en'), 'clsoe the plan').map(({ id }) => id)).toContain('plan.close');
    expect(found('the', 'en')).toEqual(findEntries(commandEntries(commands, 'en'), 'the').map(({ id }) => id));
  });

  it('say why they cannot be done now, after those that can, and only where they are asked for', () => {
    const why = { en: 'Choose first.', fi: 'Valitse ensin.' };
    const entries = commandEntries(commands, 'en', ({ id }) => (id === 'plan.export' ? why : null));
    const found = findEntries(entries, 'export');
    expect(found.at(-1)).toMatchObject({ id: 'plan.export', whyNot: why });
    expect(findEntries(entries, '').some(({ id }) => id === 'plan.export')).toBe(false);
  });

  it('need every word of the query, in any order', () => {
    const entries = itemEntries(planOfGoals('More enquiries from the web', 'More visitors'), 'en');
    expect(findEntries(entries, 'web more').map(({ label }) => label)).toEqual(['More enquiries from the web']);
    expect(findEntries(entries, 'nothing like it')).toEqual([]);
  });
});
