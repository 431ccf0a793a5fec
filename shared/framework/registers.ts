import { untranslated, type Text } from '../messages/text.ts';
import { dimensions, innermostPosition, outermostPosition } from './dimensions.ts';
import { assessmentStatements } from './assessment.ts';
import { conflicts, followedVoices } from './conflicts.ts';
import type { Field, Option } from './field.ts';
import { guideSteps } from './guide.ts';
import { duties, processSteps } from './partnership.ts';
import { taskTexts } from '../messages/workshopTasks.ts';
import { workshopTexts } from '../messages/workshop.ts';

/**
 * What a plan keeps besides its items: answers, ticks, results. A register is a small table whose entries have ids that
 * mean something (a finding's key, a duty, an axis); stored, compared, exported and printed alike.
 */
export interface Register {
  readonly id: RegisterId;
  readonly name: Text;
  readonly fields: readonly Field[];
  /** What the entries are called whose ids are known beforehand. */
  readonly entries?: readonly Option[];
  /** Its values must not be told before they are revealed: what changed in it is said without them. */
  readonly isHidden?: boolean;
}

export const registerIds = ['setAside', 'assessment', 'duties', 'process', 'drills', 'scenarios', 'placements', 'agreements', 'guide', 'conflicts', 'workshops', 'workshopRounds', 'workshopSteps'] as const;
export type RegisterId = (typeof registerIds)[number];

const day: Field = { key: 'on', kind: 'date', name: { en: 'Date', fi: 'Päivä' } };
const note: Field = { key: 'note', kind: 'longText', name: { en: 'Note', fi: 'Huomio' } };
/** The title of the workshop that an entry belongs to. */
const workshop: Field = { key: 'workshop', kind: 'text', name: { en: 'Workshop', fi: 'Työpaja' } };
/** A place on each axis. */
const axes: readonly Field[] = dimensions.map((dimension) => ({
  key: dimension.id,
  kind: 'number',
  minimum: innermostPosition,
  maximum: outermostPosition,
  name: dimension.name,
}));
const yesNo = [
  { id: 'yes', name: { en: 'Yes', fi: 'Kyllä' } },
  { id: 'no', name: { en: 'No', fi: 'Ei' } },
];

export const registers: readonly Register[] = [
  {
    id: 'setAside',
    name: { en: 'Findings set aside', fi: 'Sivuun asetetut havainnot' },
    fields: [
      { key: 'reason', kind: 'longText', name: { en: 'Reason', fi: 'Perustelu' }, required: true },
      { key: 'author', kind: 'text', name: { en: 'By', fi: 'Kuka' } },
      day,
    ],
  },
  {
    id: 'assessment',
    name: { en: 'Maturity self-assessment', fi: 'Kypsyyden itsearvio' },
    fields: [{ key: 'holds', kind: 'choice', name: { en: 'Holds', fi: 'Pitää paikkansa' }, options: yesNo }],
    entries: assessmentStatements.map(({ id, text }) => ({ id, name: text })),
  },
  {
    id: 'duties',
    name: { en: 'Duties', fi: 'Vastuut' },
    fields: [day, note],
    entries: duties.map(({ id, text }) => ({ id, name: text })),
  },
  {
    id: 'process',
    name: { en: 'Process', fi: 'Prosessi' },
    fields: [{ key: 'step', kind: 'choice', name: { en: 'Step', fi: 'Vaihe' }, options: processSteps }, day],
  },
  {
    id: 'drills',
    name: { en: 'Drills', fi: 'Harjoitukset' },
    fields: [
      { key: 'scenario', kind: 'text', name: { en: 'Scenario', fi: 'Tilanne' } },
      { key: 'risk', kind: 'text', name: { en: 'Risk (id)', fi: 'Riski (tunnus)' } },
      day,
      { key: 'seconds', kind: 'number', minimum: 0, name: { en: 'Time taken (seconds)', fi: 'Käytetty aika (sekuntia)' } },
      { key: 'answer', kind: 'longText', name: { en: 'Answer given', fi: 'Annettu vastaus' } },
      { key: 'kept', kind: 'choice', name: { en: 'Followed the plan', fi: 'Noudatti suunnitelmaa' }, options: yesNo },
      note,
    ],
  },
  {
    id: 'scenarios',
    name: { en: 'Ring scenarios', fi: 'Kehän skenaariot' },
    fields: [
      { key: 'name', kind: 'text', name: { en: 'Name', fi: 'Nimi' }, required: true },
      ...axes,
      note,
    ],
  },
  {
    id: 'placements',
    isHidden: true,
    name: { en: 'Hidden placements', fi: 'Piilotetut sijoitukset' },
    fields: [
      ...axes,
      { key: 'name', kind: 'text', name: { en: 'Placed by', fi: 'Paikan asettanut' } },
    ],
  },
  {
    id: 'agreements',
    name: { en: 'Agreements on the ring', fi: 'Sopimukset kehällä' },
    fields: [
      { key: 'client', kind: 'text', name: { en: 'For the client', fi: 'Asiakkaan puolesta' } },
      { key: 'agency', kind: 'text', name: { en: 'For the agency', fi: 'Toimiston puolesta' } },
      day,
      note,
    ],
  },
  {
    id: 'guide',
    name: { en: 'Guided first hour', fi: 'Ohjattu ensimmäinen tunti' },
    fields: [{ key: 'step', kind: 'choice', name: { en: 'Step', fi: 'Vaihe' }, options: guideSteps }],
    entries: [{ id: 'place', name: { en: 'Where it goes on', fi: 'Mistä se jatkuu' } }],
  },
  {
    id: 'conflicts',
    name: { en: 'Where the sources disagree', fi: 'Missä lähteet ovat eri mieltä' },
    fields: [
      {
        key: 'follows',
        kind: 'choice',
        name: { en: 'The plan follows', fi: 'Suunnitelma seuraa' },
        options: followedVoices.map((voice) => ({ id: voice, name: voice === 'both' ? { en: 'Both', fi: 'Molempia' } : untranslated(voice) })),
      },
      { key: 'reason', kind: 'longText', name: { en: 'Reason', fi: 'Perustelu' } },
      { key: 'author', kind: 'text', name: { en: 'By', fi: 'Kuka' } },
      day,
    ],
    entries: conflicts.map(({ id, question }) => ({ id, name: question })),
  },
  {
    id: 'workshops',
    name: { en: 'Workshops', fi: 'Työpajat' },
    fields: [
      { key: 'title', kind: 'text', name: { en: 'Workshop', fi: 'Työpaja' }, required: true },
      day,
      { key: 'people', kind: 'longText', name: { en: 'Who was there', fi: 'Paikalla olivat' } },
    ],
  },
  {
    id: 'workshopRounds',
    name: { en: 'Questions to the room', fi: 'Kysymykset osallistujille' },
    fields: [
      workshop,
      day,
      { key: 'task', kind: 'choice', name: { en: 'Task', fi: 'Tehtävä' }, options: Object.entries(taskTexts).map(([id, { name }]) => ({ id, name })) },
      { key: 'question', kind: 'longText', name: { en: 'Question', fi: 'Kysymys' } },
      {
        key: 'naming',
        kind: 'choice',
        name: { en: 'Told', fi: 'Kerrottu' },
        options: (['named', 'bySide', 'anonymous'] as const).map((id) => ({ id, name: workshopTexts[id] })),
      },
      { key: 'answered', kind: 'number', minimum: 0, whole: true, name: { en: 'Answered', fi: 'Vastasi' } },
      { key: 'asked', kind: 'number', minimum: 0, whole: true, name: { en: 'In the room', fi: 'Paikalla' } },
      { key: 'result', kind: 'longText', name: { en: 'Answers', fi: 'Vastaukset' } },
      { key: 'decision', kind: 'longText', name: { en: 'Decision', fi: 'Päätös' } },
    ],
  },
  {
    id: 'workshopSteps',
    name: { en: 'Next steps from workshops', fi: 'Työpajojen jatkotoimet' },
    fields: [
      workshop,
      { key: 'step', kind: 'longText', name: { en: 'Step', fi: 'Jatkotoimi' }, required: true },
      { key: 'owner', kind: 'text', name: { en: 'Owner', fi: 'Vastuuhenkilö' } },
      { key: 'due', kind: 'date', name: { en: 'By', fi: 'Mihin mennessä' } },
    ],
  },
];

/** The register with this id. */
export function register(id: RegisterId): Register {
  const found = registers.find((known) => known.id === id);
  if (!found) throw new Error(`No register ${id}`);
  return found;
}

export function isRegisterId(id: string): id is RegisterId {
  return registerIds.some((known) => known === id);
}

/** A field of a register, or undefined where it has none of that key. */
export function registerField(id: RegisterId, key: string): Field | undefined {
  return register(id).fields.find((field) => field.key === key);
}
