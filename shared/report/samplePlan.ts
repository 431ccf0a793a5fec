import { editContextOf } from '../edits/editContext.ts';
import { setField, setMeasurements, setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { setPosition } from '../edits/positions.ts';
import { dimensionIds, positionKindIds } from '../framework/dimensions.ts';
import type { Field, FieldValue } from '../framework/field.ts';
import { itemType } from '../framework/itemTypes.ts';
import { linkFits, linkKind } from '../framework/linkKinds.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import { emptyHistory, revisionsNewestFirst, summarise } from '../history/history.ts';
import { recordRevision } from '../history/recordRevision.ts';
import { addSignOff } from '../history/signOffs.ts';
import type { Language } from '../messages/text.ts';
import { inOrder, type Plan } from '../plan/plan.ts';
import { createYDoc } from '../plan/planDocument.ts';
import { LivePlan } from '../plan/livePlan.ts';
import type { ReportInput } from './report.ts';
import { makePlan } from '../templates/makePlan.ts';

/*
 * A full plan for tests and benchmarks, made through the same edits that people use. Its sentences are put together
 * from a stock, so every field of every type is filled whatever the framework comes to hold.
 */

const stock: Readonly<Record<Language, { readonly title: string; readonly company: string; readonly agency: string; readonly authors: string; readonly messages: string; readonly sentences: readonly string[] }>> = {
  en: {
    title: 'A harbour that answers',
    company: 'Fogline Kayaks Ltd',
    agency: 'Lantern & Oar',
    authors: 'M. Fictional, P. Imagined',
    messages: 'Water belongs to everyone.\nWe answer before we advertise.\nA mended boat is a better story than a new one.',
    sentences: [
      'Teach first-time paddlers to plan a safe day',
      'Answer every question within one working day',
      'Show how a hull is mended in our own yard',
      'Customers’ own trips, told in their words',
      'Weather, tides and where to land',
      'Fewer fans and more conversations that lead to a visit',
      'The spring service book fills up before the ice has gone',
      'People who rent today and buy when they know what they need',
    ],
  },
  fi: {
    title: 'Työpaja, joka vastaa – yhteisöllisen kirjansidonnan strategia',
    company: 'Sidontapaja Käävä Oy',
    agency: 'Viestintätoimisto Pöllö & Myrsky',
    authors: 'M. Keksitty, P. Kuviteltu',
    messages: 'Kirja kestää, kun sen sitoo itse.\nVastaamme ennen kuin mainostamme.\nEnsin autetaan, sitten myydään.',
    sentences: [
      'Opetetaan ensikertalaiset sitomaan ensimmäinen vihkonsa',
      'Jokaiseen kysymykseen vastataan yhden työpäivän kuluessa',
      'Näytetään, kuinka vanha selkämys korjataan omassa pajassa',
      'Asiakkaiden omat työt ja niiden tarinat heidän sanoinaan',
      'Paperilaadut, liimat ja niiden käyttöohjeet',
      'Vähemmän tykkääjiä, enemmän keskusteluja, jotka johtavat käyntiin',
      'Kevätkurssit täyttyvät ennen hiihtolomaviikkoja',
      'Erikoiskirjansidontatarvikkeiden vähittäismyyntiasiakkuudet',
    ],
  },
};

const counts: Readonly<Partial<Record<ItemTypeId, number>>> = {
  vision: 1,
  mission: 1,
  businessGoal: 3,
  goal: 5,
  kpi: 8,
  resource: 5,
  cultureTrait: 3,
  outsideInfluence: 3,
  audience: 3,
  channel: 5,
  action: 24,
  person: 5,
  risk: 4,
  policy: 4,
  note: 3,
};

/** Text fields that hold a name or a word rather than a sentence. */
const shortFields: ReadonlySet<string> = new Set(['name', 'unit', 'horizon', 'tone', 'cadence', 'dataSource', 'roles', 'binds']);

/** A day of the sample's two years. */
function dayOf(month: number, day = 1): string {
  return new Date(Date.UTC(2026, month, day)).toISOString().slice(0, 10);
}

/** The same numbers from 0 up to 1 every time. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Stands in for SHA-256: as long, and different for different texts of a sample. */
function digest(text: string): string {
  let [low, high] = [2166136261, 5381];
  for (let index = 0; index < text.length; index++) {
    low = Math.imul(low ^ text.charCodeAt(index), 16777619) >>> 0;
    high = (Math.imul(high, 33) + text.charCodeAt(index)) >>> 0;
  }
  return `${low.toString(16).padStart(8, '0')}${high.toString(16).padStart(8, '0')}`.repeat(4);
}

/** A sample plan with every field filled, two revisions, one signed, and changes since. */
export function sampleReportInput(language: Language, extra?: (context: ReturnType<typeof editContextOf>) => void): ReportInput {
  const live = new LivePlan(createYDoc());
  const context = editContextOf(live, seededRandom(7));
  const words = stock[language];
  let next = 0;
  const sentence = (): string => words.sentences[next++ % words.sentences.length] ?? '';
  makePlan(context, { template: 'holistic', language, title: words.title, today: dayOf(0) });
  for (const [key, value] of Object.entries({
    company: words.company,
    agency: words.agency,
    authors: words.authors,
    keyMessages: words.messages,
    nextReview: dayOf(3),
    brandColour: language === 'en' ? '#0b5d66' : '#8a3b5c',
  })) {
    setPlanField(context, { key, value });
  }
  for (const [type, count] of Object.entries(counts) as [ItemTypeId, number][]) {
    for (let index = 0; index < count; index++) {
      const fields: Record<string, FieldValue> = {};
      for (const field of itemType(type).fields) {
        const value = sampleValue(field, index, sentence);
        if (value !== undefined) fields[field.key] = value;
      }
      const added = addItem(context, { type, fields });
      if (added.ok && type === 'kpi') {
        const measurements = Array.from({ length: 12 }, (_, month) => ({ date: dayOf(month - 12), value: 20 + month * 3 + ((month * 7 + index * 5) % 9) }));
        setMeasurements(context, { id: added.value, measurements });
      }
    }
  }
  linkAll(context);
  dimensionIds.forEach((dimension, axis) => {
    positionKindIds.forEach((kind, party) => {
      setPosition(context, { dimension, kind, value: [18, 32, 66, 50][party] ?? 0, reason: sentence() });
      if (axis === 1) setPosition(context, { dimension, kind, value: [40, 48, 52, 50][party] ?? 0 });
    });
  });
  const signedPlan = live.plan;
  let history = emptyHistory;
  const record = (plan: Plan, label: string, time: string): void => {
    const recorded = recordRevision(history, plan, { label, author: words.authors, reason: sentence(), kind: 'named', time }, digest);
    if (recorded.ok) history = recorded.value.history;
  };
  record(signedPlan, language === 'en' ? 'First draft' : 'Ensimmäinen luonnos', '2026-01-10T10:00:00.000Z');
  const label = language === 'en' ? 'For the board' : 'Johtoryhmälle';
  const goal = inOrder([...live.plan.items.values()]).find((item) => item.type === 'goal');
  if (goal) setField(context, { id: goal.id, key: 'target', value: 60 });
  const accepted = live.plan;
  record(accepted, label, '2026-02-01T10:00:00.000Z');
  const board = revisionsNewestFirst(history)[0]?.id ?? '';
  const signed = addSignOff(history, { revision: board, party: 'client', name: words.authors, note: '', time: '2026-02-03T09:00:00.000Z' }, context.newId);
  if (signed.ok) history = signed.value;
  if (goal) setField(context, { id: goal.id, key: 'target', value: 75 });
  addItem(context, { type: 'note', fields: { text: sentence() } });
  extra?.(context);
  const revisions = summarise(history);
  const summary = revisions.find((revision) => revision.id === board);
  const plan = live.plan;
  live.close();
  return { plan, language, revisions, time: '2026-03-02T12:00:00.000Z', ...(summary ? { signedOff: { summary, plan: accepted } } : {}) };
}

function sampleValue(field: Field, index: number, sentence: () => string): FieldValue | undefined {
  switch (field.kind) {
    case 'text':
      return shortFields.has(field.key) ? sentence().split(' ').slice(0, 2).join(' ') : sentence();
    case 'longText':
      return `${sentence()}. ${sentence()}.`;
    case 'choice':
      return field.options[index % field.options.length]?.id;
    case 'many':
      return field.options.filter((_, at) => at <= index % field.options.length).map((option) => option.id);
    case 'number':
      return Math.min(field.maximum ?? 40 + index, (field.minimum ?? 40) + index);
    case 'money':
      return 1500 + index * 725.5;
    case 'date':
      return dayOf((index % 12) + (field.key === 'end' || field.key === 'due' || field.key === 'to' ? 1 : 0), 1 + index);
    case 'scale':
      return (index * 2 + field.key.length) % (field.maximum + 1);
    case 'link':
    case 'measurements':
    case 'picture':
      return undefined;
  }
}

/** Gives every link field of every item one link, or two where it takes many. */
function linkAll(context: ReturnType<typeof editContextOf>): void {
  const items = inOrder([...context.plan().items.values()]);
  items.forEach((item, index) => {
    for (const field of itemType(item.type).fields) {
      if (field.kind !== 'link') continue;
      const ends = items.filter((end) => end.id !== item.id && linkFits(linkKind(field.link), item.type, end.type));
      const count = field.many && field.link !== 'advances' ? 2 : 1;
      for (let at = 0; at < count; at++) {
        const end = ends[(index + at) % Math.max(1, ends.length)];
        if (end) addLink(context, { from: item.id, to: end.id, kind: field.link });
      }
    }
  });
}
