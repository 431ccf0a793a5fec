import { describe, expect, it } from 'vitest';
import { setField, setPlanField } from '../edits/fields.ts';
import { addItem, deleteItems } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { setPosition } from '../edits/positions.ts';
import { workbench } from '../edits/testing/workbench.ts';
import type { Language } from '../messages/text.ts';
import type { Change } from './change.ts';
import { comparePlans } from './comparePlans.ts';
import { answersAmong, periodOf, type Recorder } from './pastQuery.ts';

/** A step in which a little of everything changed: what it answers, by what changed. */
function stepIn(language: Language) {
  const word = (en: string, fi: string): string => (language === 'en' ? en : fi);
  const bench = workbench();
  bench.make(setPlanField, { key: 'language', value: language });
  const channel = bench.make(addItem, { type: 'channel', fields: { name: 'Instagram', budget: 100 } });
  const kpi = bench.make(addItem, { type: 'kpi', fields: { name: word('Enquiries', 'Yhteydenotot') } });
  const goal = bench.make(addItem, { type: 'goal', fields: { statement: word('More enquiries', 'Lisää yhteydenottoja') } });
  const person = bench.make(addItem, { type: 'person', fields: { name: 'Aino Mäkelä' } });
  const gone = bench.make(addItem, { type: 'note', fields: { text: word('Partners meet', 'Kumppanit koolla') } });
  const before = bench.plan();
  bench.make(setField, { id: channel, key: 'budget', value: 200 });
  bench.make(setField, { id: channel, key: 'gain', value: word('Stories of two companies, published by their customers', 'Kertomuksia kahdesta yrityksestä, asiakkaiden julkaisemina; mainosbudjetin pohja työpajasta, tunnusluvut ja työajan teot') });
  bench.make(setField, { id: goal, key: 'target', value: 40 });
  bench.make(addLink, { kind: 'measuredBy', from: goal, to: kpi });
  bench.make(setField, { id: person, key: 'name', value: 'Aino Mäki' });
  bench.make(setPosition, { dimension: 'governance', kind: 'agreed', value: 40, reason: word('The risks grew', 'Riskit kasvoivat hinnan myötä') });
  bench.make(deleteItems, [gone]);
  const changes = comparePlans(before, bench.plan());
  return (text: string, by?: Recorder, asked: Language = language): readonly string[] => answersAmong(changes, { text, language: asked, planLanguage: language }, by).map(nameOf).sort();
}

function nameOf(change: Change): string {
  return 'field' in change ? change.field : change.kind;
}

const everything = ['budget', 'gain', 'itemRemoved', 'linkAdded', 'name', 'positionChanged', 'target'];

describe('questions in English', () => {
  const ask = stepIn('en');

  it.each([
    ['when did the budget change?', ['budget']],
    ['When was the budget last changed', ['budget']],
    ['who changed the budgets?', ['budget']],
    ['budgeting', ['budget']],
    ['channels', ['budget', 'gain']],
    ['What happened to our channels’ budgets?', ['budget']],
    ['“Instagram” budget', ['budget']],
    ['company', ['gain']],
    ['publishing customer', ['gain']],
    ['why did governance move?', []],
    ['why was governance placed', ['positionChanged']],
    ['risk', ['positionChanged']],
    ['goals', ['linkAdded', 'target']],
    ['measured', ['linkAdded']],
    ['what was deleted?', ['itemRemoved']],
    ['when was the note removed', ['itemRemoved']],
    ['which notes were lost', ['itemRemoved']],
    ['added targets', ['target']],
    ['names of people', []],
    ['person’s name', []],
    ['person names', ['name']],
    ['200', ['budget']],
    ['€200', ['budget']],
    ['→', []],
    ['strategy', []],
    ['communication', []],
  ])('%s', (question, answers) => expect([question, ask(question)]).toEqual([question, answers]));

  it.each(['', '  ', 'what changed last?', 'who changed what and when', 'What has happened since?'])('%j asks for everything', (question) => expect(ask(question)).toEqual(everything));
});

describe('questions in Finnish', () => {
  const ask = stepIn('fi');

  it.each([
    ['milloin budjetti muuttui?', ['budget', 'gain']],
    ['budjetin', ['budget', 'gain']],
    ['Kanavan budjetti', ['budget', 'gain']],
    ['budjetteja', ['budget', 'gain']],
    ['Muuttuiko budjettimme?', ['budget', 'gain']],
    ['kuka muutti kanavien budjetteja', ['budget', 'gain']],
    ['koska tavoitetta muutettiin', ['linkAdded', 'target']],
    ['tavoitteen', ['linkAdded', 'target']],
    ['tavoite', ['linkAdded', 'target']],
    ['some-tavoitteen tavoitetaso', ['target']],
    ['tavoitetasoa', ['target']],
    ['mittarit', ['linkAdded']],
    ['mittareita', ['linkAdded']],
    ['mittarin', ['linkAdded']],
    ['kanavissa', ['budget', 'gain']],
    ['kanavat', ['budget', 'gain']],
    ['yritykset', ['gain']],
    ['yritys asiakas', ['gain']],
    ['asiakkaan', ['gain']],
    ['työpajat', ['gain']],
    ['tyopajojen', ['gain']],
    ['mainosbudjetti', ['gain']],
    ['riskiä', ['positionChanged']],
    ['riskejä', ['positionChanged']],
    ['kumppaneita', ['itemRemoved']],
    ['mainosbudjeteista', ['gain']],
    ['hinnat', ['positionChanged']],
    ['miksi ohjaus asetettiin', ['positionChanged']],
    ['ohjauksen', ['positionChanged']],
    ['yhteydenotto', ['linkAdded', 'target']],
    ['henkilöt', ['name']],
    ['henkilön nimi', ['name']],
    ['muistilaput', ['itemRemoved']],
    ['mitä poistettiin?', ['itemRemoved']],
    ['milloin muistilappu katosi', ['itemRemoved']],
    ['mitkä tavoitetasot lisättiin', ['target']],
    ['Ainon', ['name']],
    ['milloin luku muuttui', ['gain']],
    ['luvun', ['gain']],
    ['aika', ['gain']],
    ['ajassa', ['gain']],
    ['työaikaa', ['gain']],
    ['teko', ['gain']],
    ['tekoja', ['gain']],
    ['raja', []],
    ['strategia', []],
    ['henkilöstö', []],
  ])('%s', (question, answers) => expect([question, ask(question)]).toEqual([question, answers]));

  it.each(['mikä muuttui viimeksi?', 'kuka muutti ja mitä', 'Mitä on muutettu?'])('%j asks for everything', (question) => expect(ask(question)).toEqual(everything));
});

it('a plan in one language answers questions in the other that the window has, and in its own', () => {
  const ask = stepIn('fi');
  expect(ask('when did the budget change?', undefined, 'en')).toEqual(['budget']);
  expect(ask('milloin budjetti muuttui', undefined, 'en')).toEqual(['budget', 'gain']);
  expect(ask('yritykset', undefined, 'en')).toEqual(['gain']);
});

describe('who recorded a step, and why', () => {
  const ask = stepIn('en');
  const by = (kind: Recorder['kind']): Recorder => ({ author: 'Pekka Virtanen', label: 'Spring agreement', reason: 'The client’s board cut prices', kind });

  it('answers for all of its changes where its author is asked for, and narrows what else is asked', () => {
    expect(ask('what did Pekka change?', by('named'))).toEqual(everything);
    expect(ask('virtanen budgets', by('named'))).toEqual(['budget']);
  });

  it('answers for all where the reason says it and no change does by itself', () => {
    expect(ask('boards', by('named'))).toEqual(everything);
    expect(ask('price', by('named'))).toEqual(everything);
    expect(ask('budget price', by('named'))).toEqual(['budget']);
    expect(ask('customer', by('named'))).toEqual(['gain']);
  });

  it('answers for all where its name says it and no change does by itself', () => {
    expect(ask('spring agreement', by('named'))).toEqual(everything);
    expect(ask('agreement budgets', by('named'))).toEqual(['budget']);
    expect(ask('agreement', by('restore'))).toEqual([]);
  });

  it('is nobody where Kehys recorded it by itself', () => {
    expect(ask('Pekka', by('automatic'))).toEqual([]);
    expect(ask('board', by('automatic'))).toEqual([]);
  });
});

describe('what is done', () => {
  const bench = workbench();
  const channels = ['Instagram', 'TikTok'].map((name) => bench.make(addItem, { type: 'channel', fields: { name, budget: 100 } }));
  bench.make(setPosition, { dimension: 'governance', kind: 'agreed', value: 30 });
  const before = bench.plan();
  bench.make(setField, { id: channels[0] ?? '', key: 'budget', value: 200 });
  bench.make(setField, { id: channels[1] ?? '', key: 'budget', value: 50 });
  bench.make(setPosition, { dimension: 'governance', kind: 'agreed', value: 55 });
  const changes = comparePlans(before, bench.plan());
  const ask = (text: string, language: Language): readonly string[] => answersAmong(changes, { text, language }).map((change) => ('item' in change ? change.item.title : change.kind));

  it.each([
    ['when was the budget raised', 'en', ['Instagram']],
    ['which budgets were cut', 'en', ['TikTok']],
    ['when did governance move?', 'en', ['positionChanged']],
    ['milloin budjetti nousi', 'fi', ['Instagram']],
    ['laskiko budjetti', 'fi', ['TikTok']],
    ['miksi ohjaus siirtyi', 'fi', ['positionChanged']],
    ['mitä budjetille tapahtui', 'fi', ['Instagram', 'TikTok']],
    ['miten budjetille kävi', 'fi', ['Instagram', 'TikTok']],
    ['what’s become of the budget', 'en', ['Instagram', 'TikTok']],
  ] as const)('%s', (question, language, answers) => expect(ask(question, language)).toEqual(answers));
});

describe('when it was', () => {
  const bench = workbench();
  const note = bench.make(addItem, { type: 'note', fields: { text: 'Posts' } });
  const risk = bench.make(addItem, { type: 'risk', fields: { scenario: 'A fire' } });
  const before = bench.plan();
  bench.make(setField, { id: note, key: 'text', value: 'Julkaistaan syksyllä; the campaign of October' });
  bench.make(setField, { id: risk, key: 'scenario', value: 'A fire, filmed' });
  const changes = comparePlans(before, bench.plan());
  const ask = (text: string, language: Language, day: string): readonly string[] =>
    answersAmong(changes, { text, language, today: '2026-11-29' }, undefined, { from: day, to: day }).map((change) => ('item' in change ? change.item.type : change.kind));

  it.each([
    ['mitä riskeille tapahtui syksyllä', 'fi', ['risk'], []],
    ['mitä syksyllä tapahtui', 'fi', ['note', 'risk'], []],
    ['what happened in October', 'en', ['note', 'risk'], []],
    ['risks last month', 'en', ['risk'], []],
    ['what became of the risks since October', 'en', ['risk'], []],
    // Words of the plan are found whenever they were written.
    ['syksyllä', 'fi', ['note', 'risk'], ['note']],
    ['julkaistaan syksyllä', 'fi', ['note'], ['note']],
    ['October', 'en', ['note', 'risk'], ['note']],
    ['the October campaign', 'en', ['note'], ['note']],
  ] as const)('%s', (question, language, then, earlier) => {
    expect([question, ask(question, language, '2026-10-12'), ask(question, language, '2026-02-01')]).toEqual([question, then, earlier]);
  });

  it('is told as it was understood', () => {
    const period = (text: string) => periodOf({ text, language: 'en', today: '2026-11-29' });
    expect(period('what happened in October')).toEqual({ from: '2026-10-01', to: '2026-10-31', orSaying: null });
    expect(period('since the October campaign')).toEqual({ from: '2026-10-01', to: null, orSaying: null });
    expect(period('October campaign')).toEqual({ from: '2026-10-01', to: '2026-10-31', orSaying: 'October' });
    expect(period('when did the budget change?')).toBeNull();
  });
});

it('one part of the plan is asked about alone, also with words', () => {
  const bench = workbench();
  const goal = bench.make(addItem, { type: 'goal', fields: { statement: 'More' } });
  const before = bench.plan();
  bench.make(setField, { id: goal, key: 'target', value: 40 });
  bench.make(setField, { id: goal, key: 'realistic', value: 'With two people' });
  const changes = comparePlans(before, bench.plan());
  const ask = (text: string, field?: string): readonly string[] => answersAmong(changes, { text, language: 'en', subject: { kind: 'item', id: goal, ...(field ? { field } : {}) } }).map(nameOf);
  expect(ask('')).toEqual(['target', 'realistic']);
  expect(ask('', 'target')).toEqual(['target']);
  expect(ask('when did people change', 'target')).toEqual([]);
  expect(ask('targets')).toEqual(['target']);
});
