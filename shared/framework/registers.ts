import { inEachLanguage, languages, untranslated, type Language, type Text } from '../messages/text.ts';
import { dimensions, innermostPosition, outermostPosition } from './dimensions.ts';
import { agendaMinutes, agendaViews } from './agenda.ts';
import { assessmentStatements } from './assessment.ts';
import { auditQuestions, auditScores } from './audit.ts';
import { coverLayoutNames, depthNames, documentNames, leaveOutNames, logoPlaceNames, optionsOf, paperNames, typePairNames } from './composing.ts';
import { conflicts, followedVoices } from './conflicts.ts';
import type { Field, Option } from './field.ts';
import { speechName } from './items/frame.ts';
import { guideSteps } from './guide.ts';
import { pathStages } from './customerPath.ts';
import { duties, processSteps } from './partnership.ts';
import { briefSentenceIds, headlineNames, reportSectionIds, reportSectionName, type HeadlineId } from './reportSections.ts';
import { reviewAnswers } from './review.ts';
import { seasons } from './seasons.ts';
import { taskTexts } from '../messages/workshopTasks.ts';
import { workshopTexts } from '../messages/workshop.ts';

/**
 * What a plan keeps besides its items: answers, ticks, results. A register is a small table whose entries have ids that
 * mean something (a finding's key, a duty, an axis); stored, compared, exported and printed alike.
 */
export interface Register {
  readonly id: RegisterId;
  readonly name: Text;
  /** What one of its entries is called where a sentence tells of it. */
  readonly one?: Text;
  readonly fields: readonly Field[];
  /** What the entries are called whose ids are known beforehand. */
  readonly entries?: readonly Option[];
  /** What one of them is; the head of their column. */
  readonly entryName?: Text;
  /** It decides how documents are made, and is nothing that anybody agreed on. */
  readonly isLook?: boolean;
  /** It says how this plan is worked on in Kehys, which is of no use to another program. */
  readonly isHousekeeping?: boolean;
  /** Its values must not be told before they are revealed: what changed in it is said without them. */
  readonly isHidden?: boolean;
}

export const registerIds = [
  'setAside', 'assessment', 'duties', 'process', 'drills', 'scenarios', 'placements', 'agreements', 'guide', 'audit', 'auditHour', 'expectations', 'path',
  'conflicts', 'routines', 'approvals', 'rounds', 'seasons', 'refreshes', 'reviews', 'reviewSteps', 'workshops', 'workshopRounds', 'workshopSteps',
  'votes', 'proposals', 'agenda', 'linkWords', 'locks', 'folded', 'stacking', 'savedViews', 'headlines', 'brand', 'logo', 'presets', 'canvases',
] as const;
export type RegisterId = (typeof registerIds)[number];

const day: Field = { key: 'on', kind: 'date', name: { en: 'Date', fi: 'Päivä' } };
const note: Field = { key: 'note', kind: 'longText', tells: 'notes', name: { en: 'Note', fi: 'Huomio' } };
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

/** A sentence is written over in one language at a time. */
const headlineEntries: readonly Option[] = languages.flatMap((language) =>
  [...reportSectionIds, ...briefSentenceIds].map((id) => ({ id: headlineEntry(id, language), name: inEachLanguage((told) => `${headlineNames[id][told]} (${language})`) })),
);

export const registers: readonly Register[] = [
  {
    id: 'setAside',
    name: { en: 'Findings set aside', fi: 'Sivuun asetetut havainnot' },
    one: { en: 'Set-aside finding', fi: 'Sivuun asetettu havainto' },
    fields: [
      { key: 'reason', kind: 'longText', name: { en: 'Reason', fi: 'Perustelu' }, required: true },
      { key: 'author', kind: 'text', tells: 'names', name: { en: 'By', fi: 'Kuka' } },
      day,
    ],
  },
  {
    id: 'assessment',
    name: { en: 'Maturity self-assessment', fi: 'Kypsyyden itsearvio' },
    fields: [{ key: 'holds', kind: 'choice', name: { en: 'True of us', fi: 'Pitää paikkansa' }, options: yesNo }],
    entries: assessmentStatements.map(({ id, text }) => ({ id, name: text })),
    entryName: { en: 'Statement', fi: 'Väittämä' },
  },
  {
    id: 'duties',
    name: { en: 'Duties', fi: 'Vastuut' },
    one: { en: 'Duty', fi: 'Vastuu' },
    fields: [
      day,
      { key: 'agencyName', kind: 'text', tells: 'names', name: { en: 'For the agency', fi: 'Toimiston puolesta' } },
      { key: 'agencyHours', kind: 'number', minimum: 0, name: { en: 'Agency’s hours a week', fi: 'Toimiston tunnit viikossa' } },
      { key: 'agencyPledge', kind: 'longText', name: { en: 'The agency’s pledge', fi: 'Toimiston lupaus' } },
      { key: 'clientName', kind: 'text', tells: 'names', name: { en: 'For the client', fi: 'Asiakkaan puolesta' } },
      { key: 'clientHours', kind: 'number', minimum: 0, name: { en: 'Client’s hours a week', fi: 'Asiakkaan tunnit viikossa' } },
      { key: 'clientPledge', kind: 'longText', name: { en: 'The client’s pledge', fi: 'Asiakkaan lupaus' } },
      note,
    ],
    entries: duties.map(({ id, text }) => ({ id, name: text })),
    entryName: { en: 'Duty', fi: 'Vastuu' },
  },
  {
    id: 'process',
    name: { en: 'Process', fi: 'Prosessi' },
    fields: [{ key: 'step', kind: 'choice', name: { en: 'Step', fi: 'Vaihe' }, options: processSteps }, day],
  },
  {
    id: 'drills',
    name: { en: 'Drills', fi: 'Harjoitukset' },
    one: { en: 'Drill', fi: 'Harjoitus' },
    fields: [
      { key: 'scenario', kind: 'text', name: { en: 'Scenario', fi: 'Tilanne' } },
      { key: 'risk', kind: 'text', isReference: true, name: { en: 'Risk', fi: 'Riski' } },
      day,
      { key: 'participants', kind: 'text', tells: 'names', name: { en: 'Took part', fi: 'Osallistujat' } },
      { key: 'seconds', kind: 'number', minimum: 0, name: { en: 'Time taken (seconds)', fi: 'Käytetty aika (sekuntia)' }, toldAs: { en: 'Time taken', fi: 'Käytetty aika' }, told: 'clock' },
      { key: 'answer', kind: 'longText', name: { en: 'Answer given', fi: 'Annettu vastaus' } },
      { key: 'course', kind: 'longText', name: { en: 'Course of events', fi: 'Tapahtumien kulku' } },
      { key: 'kept', kind: 'choice', name: { en: 'Followed the plan', fi: 'Noudatti suunnitelmaa' }, options: yesNo },
      { key: 'keptClient', kind: 'choice', name: { en: 'Held, says the client', fi: 'Piti, sanoo asiakas' }, options: yesNo },
      { key: 'keptAgency', kind: 'choice', name: { en: 'Held, says the agency', fi: 'Piti, sanoo toimisto' }, options: yesNo },
      note,
      { key: 'action', kind: 'text', isReference: true, name: { en: 'Action', fi: 'Toimenpide' } },
    ],
  },
  {
    id: 'scenarios',
    name: { en: 'Ring scenarios', fi: 'Kehän skenaariot' },
    one: { en: 'Ring scenario', fi: 'Kehän skenaario' },
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
      { key: 'name', kind: 'text', tells: 'names', name: { en: 'Placed by', fi: 'Paikan asettanut' } },
    ],
  },
  {
    id: 'agreements',
    name: { en: 'Agreements on the ring', fi: 'Sopimukset kehällä' },
    one: { en: 'Agreement on the ring', fi: 'Sopimus kehällä' },
    fields: [
      { key: 'client', kind: 'text', tells: 'names', name: { en: 'For the client', fi: 'Asiakkaan puolesta' } },
      { key: 'agency', kind: 'text', tells: 'names', name: { en: 'For the agency', fi: 'Toimiston puolesta' } },
      day,
      note,
    ],
    entries: dimensions.map(({ id, name }) => ({ id, name })),
    entryName: { en: 'Axis', fi: 'Akseli' },
  },
  {
    id: 'guide',
    isHousekeeping: true,
    name: { en: 'Guided first hour', fi: 'Ohjattu ensimmäinen tunti' },
    fields: [{ key: 'step', kind: 'choice', name: { en: 'Step', fi: 'Vaihe' }, options: guideSteps }],
    entries: [{ id: 'place', name: { en: 'Where it goes on', fi: 'Mistä se jatkuu' } }],
  },
  {
    id: 'audit',
    name: { en: 'Audit: answers', fi: 'Auditointi: vastaukset' },
    fields: [
      { key: 'score', kind: 'choice', name: { en: 'Holds', fi: 'Toteutuu' }, options: auditScores },
      { key: 'note', kind: 'longText', name: { en: 'What was seen', fi: 'Mitä nähtiin' } },
      { key: 'action', kind: 'text', isReference: true, name: { en: 'Action', fi: 'Toimenpide' } },
    ],
    entries: auditQuestions.map(({ id, text }) => ({ id, name: text })),
  },
  {
    id: 'auditHour',
    name: { en: 'Audit: the hour', fi: 'Auditointi: tunti' },
    fields: [
      day,
      { key: 'auditor', kind: 'text', tells: 'names', name: { en: 'Auditor', fi: 'Auditoija' } },
      { key: 'attendees', kind: 'text', tells: 'names', name: { en: 'Who took part', fi: 'Ketkä olivat mukana' } },
      { key: 'minutes', kind: 'number', minimum: 0, whole: true, name: { en: 'Minutes taken', fi: 'Käytetyt minuutit' } },
    ],
    entries: [{ id: 'hour', name: { en: 'The hour', fi: 'Tunti' } }],
  },
  {
    id: 'expectations',
    name: { en: 'Signed expectations', fi: 'Allekirjoitetut odotukset' },
    one: { en: 'Signed expectation', fi: 'Allekirjoitettu odotus' },
    fields: [
      { key: 'goal', kind: 'text', isReference: true, name: { en: 'Goal', fi: 'Tavoite' } },
      { key: 'firstResults', kind: 'date', name: { en: 'First results expected', fi: 'Ensimmäiset tulokset odotettavissa' } },
      { key: 'client', kind: 'text', tells: 'names', name: { en: 'For the client', fi: 'Asiakkaan puolesta' } },
      { key: 'agency', kind: 'text', tells: 'names', name: { en: 'For the agency', fi: 'Toimiston puolesta' } },
      day,
    ],
  },
  {
    id: 'path',
    name: { en: 'Customer’s path: what filters', fi: 'Asiakkaan polku: mikä karsii' },
    fields: [{ key: 'filters', kind: 'longText', name: { en: 'What drops people here', fi: 'Mikä karsii ihmiset tässä' } }],
    entries: pathStages.map(({ id, name }) => ({ id, name })),
    entryName: { en: 'Stage', fi: 'Vaihe' },
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
      { key: 'author', kind: 'text', tells: 'names', name: { en: 'By', fi: 'Kuka' } },
      day,
    ],
    entries: conflicts.map(({ id, question }) => ({ id, name: question })),
  },
  {
    id: 'routines',
    name: { en: 'Routines that tools and channels bring', fi: 'Työkalujen ja kanavien tuomat rutiinit' },
    one: { en: 'Routine', fi: 'Rutiini' },
    fields: [
      { key: 'source', kind: 'text', isReference: true, name: { en: 'Tool or channel', fi: 'Työkalu tai kanava' } },
      { key: 'routine', kind: 'text', name: { en: 'What changes in the work', fi: 'Mikä työssä muuttuu' } },
      { key: 'person', kind: 'text', isReference: true, name: { en: 'Whose task', fi: 'Kenen tehtävä' } },
      { key: 'hours', kind: 'number', minimum: 0, name: { en: 'Hours a week', fi: 'Tuntia viikossa' } },
      { key: 'from', kind: 'date', name: { en: 'From', fi: 'Alkaa' } },
      { key: 'to', kind: 'date', name: { en: 'To', fi: 'Päättyy' } },
    ],
  },
  {
    id: 'approvals',
    name: { en: 'Approvals', fi: 'Hyväksynnät' },
    one: { en: 'Approval', fi: 'Hyväksyntä' },
    fields: [
      { key: 'what', kind: 'text', name: { en: 'What was approved', fi: 'Mitä hyväksyttiin' } },
      { key: 'asked', kind: 'date', name: { en: 'Asked', fi: 'Näytetty' } },
      { key: 'approved', kind: 'date', name: { en: 'Approved', fi: 'Hyväksytty' } },
      note,
    ],
  },
  {
    id: 'rounds',
    name: { en: 'What measuring changed', fi: 'Mitä mittaaminen muutti' },
    one: { en: 'Measuring round', fi: 'Mittauskierros' },
    fields: [
      day,
      { key: 'showed', kind: 'longText', name: { en: 'What measuring showed', fi: 'Mitä mittaaminen näytti' } },
      { key: 'changes', kind: 'longText', name: { en: 'What it changes', fi: 'Mitä se muuttaa' } },
      { key: 'author', kind: 'text', tells: 'names', name: { en: 'By', fi: 'Kuka' } },
      { key: 'action', kind: 'text', isReference: true, name: { en: 'Action', fi: 'Toimenpide' } },
    ],
  },
  {
    id: 'seasons',
    name: { en: 'Seasons', fi: 'Kaudet' },
    one: { en: 'Season', fi: 'Kausi' },
    fields: [{ key: 'begins', kind: 'date', isYearly: true, name: { en: 'Begins every year on', fi: 'Alkaa vuosittain' } }],
    entries: seasons,
    entryName: { en: 'Season', fi: 'Kausi' },
  },
  {
    id: 'refreshes',
    name: { en: 'Seasonal refreshes done', fi: 'Tehdyt kausipäivitykset' },
    one: { en: 'Seasonal refresh', fi: 'Kausipäivitys' },
    fields: [
      { key: 'season', kind: 'choice', name: { en: 'Season', fi: 'Kausi' }, options: seasons },
      { key: 'begins', kind: 'date', name: { en: 'Season began', fi: 'Kausi alkoi' } },
      { key: 'on', kind: 'date', name: { en: 'Refreshed', fi: 'Päivitetty' } },
      { key: 'author', kind: 'text', tells: 'names', name: { en: 'By', fi: 'Kuka' } },
      note,
    ],
  },
  {
    id: 'reviews',
    name: { en: 'Reviews of the plan', fi: 'Suunnitelman tarkistukset' },
    one: { en: 'Review', fi: 'Tarkistus' },
    fields: [
      { key: 'begun', kind: 'date', name: { en: 'Begun', fi: 'Aloitettu' } },
      { key: 'on', kind: 'date', name: { en: 'Held', fi: 'Pidetty' } },
      { key: 'people', kind: 'text', tells: 'names', name: { en: 'Who took part', fi: 'Osallistujat' } },
      { key: 'revision', kind: 'text', name: { en: 'Revision', fi: 'Versio' } },
      { key: 'next', kind: 'date', name: { en: 'Next review', fi: 'Seuraava tarkistus' } },
    ],
  },
  {
    id: 'reviewSteps',
    name: { en: 'What the reviews decided', fi: 'Mitä tarkistuksissa päätettiin' },
    one: { en: 'Review decision', fi: 'Tarkistuksen päätös' },
    fields: [
      day,
      { key: 'what', kind: 'longText', name: { en: 'What was due', fi: 'Mitä tarkistettiin' } },
      { key: 'answer', kind: 'choice', name: { en: 'Answer', fi: 'Vastaus' }, options: reviewAnswers },
      { key: 'decided', kind: 'longText', name: { en: 'What was decided, or why', fi: 'Mitä päätettiin tai miksi' } },
      { key: 'author', kind: 'text', tells: 'names', name: { en: 'By', fi: 'Kuka' } },
    ],
  },
  {
    id: 'workshops',
    name: { en: 'Workshops', fi: 'Työpajat' },
    one: { en: 'Workshop', fi: 'Työpaja' },
    fields: [
      { key: 'title', kind: 'text', name: { en: 'Workshop', fi: 'Työpaja' }, required: true },
      day,
      { key: 'people', kind: 'longText', tells: 'names', name: { en: 'Who was there', fi: 'Paikalla olivat' } },
    ],
  },
  {
    id: 'workshopRounds',
    name: { en: 'Questions to the room', fi: 'Kysymykset osallistujille' },
    one: { en: 'Question to the room', fi: 'Kysymys osallistujille' },
    fields: [
      workshop,
      day,
      { key: 'task', kind: 'choice', name: { en: 'Task', fi: 'Tehtävä' }, options: Object.entries(taskTexts).map(([id, { name }]) => ({ id, name })) },
      { key: 'question', kind: 'longText', name: { en: 'Question', fi: 'Kysymys' } },
      {
        key: 'naming',
        kind: 'choice',
        name: { en: 'Answers shown', fi: 'Vastaukset näytettiin' },
        options: (['named', 'bySide', 'anonymous'] as const).map((id) => ({ id, name: workshopTexts[id] })),
      },
      { key: 'answered', kind: 'number', minimum: 0, whole: true, name: { en: 'Answered', fi: 'Vastasi' } },
      { key: 'asked', kind: 'number', minimum: 0, whole: true, name: { en: 'In the room', fi: 'Paikalla' } },
      { key: 'result', kind: 'longText', name: { en: 'Answers', fi: 'Vastaukset' } },
      { key: 'became', kind: 'longText', name: { en: 'What it became in the plan', fi: 'Mitä siitä tuli suunnitelmaan' } },
      { key: 'decision', kind: 'longText', name: { en: 'Decision', fi: 'Päätös' } },
    ],
  },
  {
    id: 'workshopSteps',
    name: { en: 'Next steps from workshops', fi: 'Työpajojen jatkotoimet' },
    one: { en: 'Next step', fi: 'Jatkotoimi' },
    fields: [
      workshop,
      { key: 'step', kind: 'longText', name: { en: 'Step', fi: 'Jatkotoimi' }, required: true },
      { key: 'owner', kind: 'text', tells: 'names', name: { en: 'Owner', fi: 'Vastuuhenkilö' } },
      { key: 'due', kind: 'date', name: { en: 'By', fi: 'Mihin mennessä' } },
    ],
  },
  {
    id: 'votes',
    name: { en: 'Votes of the room', fi: 'Osallistujien äänet' },
    one: { en: 'Vote of the room', fi: 'Osallistujien äänestys' },
    fields: [
      { key: 'item', kind: 'text', isReference: true, name: { en: 'What was voted on', fi: 'Mistä äänestettiin' } },
      { key: 'dots', kind: 'number', minimum: 0, whole: true, name: { en: 'Dots', fi: 'Pisteitä' } },
      { key: 'ofDots', kind: 'number', minimum: 0, whole: true, name: { en: 'Of all dots', fi: 'Pisteitä kaikkiaan' } },
      { key: 'place', kind: 'number', minimum: 1, whole: true, name: { en: 'Place', fi: 'Sija' } },
      { key: 'ofOptions', kind: 'number', minimum: 1, whole: true, name: { en: 'Of how many', fi: 'Montako vaihtoehtoa' } },
      { key: 'question', kind: 'longText', name: { en: 'Question', fi: 'Kysymys' } },
      workshop,
      day,
    ],
  },
  {
    id: 'proposals',
    name: { en: 'Proposals put to the room', fi: 'Osallistujille esitetyt ehdotukset' },
    one: { en: 'Proposal to the room', fi: 'Ehdotus osallistujille' },
    fields: [
      { key: 'proposal', kind: 'longText', name: { en: 'Proposal', fi: 'Ehdotus' }, required: true },
      ...(['yes', 'partly', 'no'] as const).map((id): Field => ({ key: id, kind: 'number', minimum: 0, whole: true, name: workshopTexts[id] })),
      { key: 'client', kind: 'text', tells: 'names', name: { en: 'Agree for the client', fi: 'Samaa mieltä asiakkaan puolelta' } },
      { key: 'agency', kind: 'text', tells: 'names', name: { en: 'Agree for the agency', fi: 'Samaa mieltä toimiston puolelta' } },
      workshop,
      day,
    ],
  },
  {
    id: 'agenda',
    name: { en: 'Agenda', fi: 'Asialista' },
    one: { en: 'Agenda point', fi: 'Asialistan kohta' },
    fields: [
      { key: 'title', kind: 'text', name: { en: 'Point', fi: 'Kohta' }, required: true },
      { key: 'minutes', kind: 'number', minimum: 1, maximum: agendaMinutes, whole: true, name: { en: 'Minutes', fi: 'Minuutit' } },
      // What it opens: one of the three, or nothing.
      { key: 'view', kind: 'choice', name: { en: 'Opens the view', fi: 'Avaa näkymän' }, options: agendaViews },
      { key: 'area', kind: 'text', isReference: true, name: { en: 'Opens the area', fi: 'Avaa alueen' } },
      { key: 'saved', kind: 'text', isLook: true, name: { en: 'Opens the saved view', fi: 'Avaa tallennetun näkymän' } },
      { key: 'place', kind: 'number', isLook: true, name: { en: 'Place on the agenda', fi: 'Paikka asialistalla' } },
    ],
  },
  {
    // By the id of the link; without one they are nothing.
    id: 'linkWords',
    name: { en: 'Words on links', fi: 'Yhteyksien sanat' },
    fields: [{ key: 'words', kind: 'text', name: { en: 'Words', fi: 'Sanat' } }],
  },
  {
    id: 'locks',
    isHousekeeping: true,
    name: { en: 'Locked parts', fi: 'Lukitut osat' },
    fields: [{ key: 'part', kind: 'text', isReference: true, name: { en: 'Part', fi: 'Osa' } }],
  },
  {
    id: 'folded',
    isLook: true,
    name: { en: 'Folded areas', fi: 'Supistetut alueet' },
    fields: [{ key: 'area', kind: 'text', isReference: true, isLook: true, name: { en: 'Area', fi: 'Alue' } }],
  },
  {
    id: 'stacking',
    isLook: true,
    name: { en: 'What lies on top', fi: 'Mikä on päällimmäisenä' },
    fields: [{ key: 'place', kind: 'number', isLook: true, name: { en: 'Place', fi: 'Paikka' } }],
  },
  {
    id: 'savedViews',
    isLook: true,
    name: { en: 'Saved views', fi: 'Tallennetut näkymät' },
    one: { en: 'Saved view', fi: 'Tallennettu näkymä' },
    fields: [
      { key: 'name', kind: 'text', name: { en: 'Name', fi: 'Nimi' }, required: true },
      { key: 'speech', kind: 'longText', tells: 'notes', name: speechName },
      { key: 'place', kind: 'number', isLook: true, name: { en: 'Place in the list', fi: 'Paikka luettelossa' } },
      // What it frames, in canvas units; where it names areas, those as they lie when it is shown.
      { key: 'x', kind: 'number', isLook: true, name: { en: 'Left edge', fi: 'Vasen reuna' } },
      { key: 'y', kind: 'number', isLook: true, name: { en: 'Top edge', fi: 'Yläreuna' } },
      { key: 'width', kind: 'number', isLook: true, minimum: 1, name: { en: 'Width', fi: 'Leveys' } },
      { key: 'height', kind: 'number', isLook: true, minimum: 1, name: { en: 'Height', fi: 'Korkeus' } },
      { key: 'areas', kind: 'text', isLook: true, name: { en: 'Areas', fi: 'Alueet' } },
      { key: 'shows', kind: 'text', isLook: true, name: { en: 'Shows only', fi: 'Näyttää vain' } },
    ],
  },
  {
    id: 'headlines',
    name: { en: 'Headlines in own words', fi: 'Otsikot omin sanoin' },
    fields: [
      { key: 'text', kind: 'longText', name: { en: 'Headline', fi: 'Otsikko' } },
      // What it was compared with, to tell when the data has changed since: it is printed by the data, not by this.
      { key: 'found', kind: 'longText', isLook: true, name: { en: 'Found from the data at the time', fi: 'Tiedoista silloin löytynyt virke' } },
    ],
    entries: headlineEntries,
  },
  {
    id: 'brand',
    isLook: true,
    name: { en: 'Brand', fi: 'Ilme' },
    fields: [
      { key: 'name', kind: 'text', name: { en: 'Name', fi: 'Nimi' } },
      { key: 'second', kind: 'text', name: { en: 'Second colour (#rrggbb)', fi: 'Toinen väri (#rrggbb)' } },
      { key: 'cover', kind: 'choice', name: { en: 'Cover', fi: 'Kansi' }, options: optionsOf(coverLayoutNames) },
      { key: 'type', kind: 'choice', name: { en: 'Letters', fi: 'Kirjasimet' }, options: optionsOf(typePairNames) },
      { key: 'logoPlace', kind: 'choice', name: { en: 'Place of the logo', fi: 'Logon paikka' }, options: optionsOf(logoPlaceNames) },
      { key: 'footer', kind: 'text', name: { en: 'Footer', fi: 'Alatunniste' } },
      { key: 'mark', kind: 'text', name: { en: 'Confidentiality mark', fi: 'Luottamuksellisuusmerkintä' } },
    ],
    entries: [{ id: 'kit', name: { en: 'Brand kit', fi: 'Ilme' } }],
  },
  {
    // A picture as text (shared/report/logo): undone and merged with the rest, and told as a change without its letters.
    id: 'logo',
    isLook: true,
    isHidden: true,
    name: { en: 'Logo', fi: 'Logo' },
    fields: [{ key: 'picture', kind: 'longText', name: { en: 'Picture', fi: 'Kuva' } }],
    entries: [{ id: 'kit', name: { en: 'Brand kit', fi: 'Ilme' } }],
  },
  {
    id: 'presets',
    isLook: true,
    name: { en: 'Export presets', fi: 'Viennin esivalinnat' },
    fields: [
      { key: 'name', kind: 'text', name: { en: 'Name', fi: 'Nimi' }, required: true },
      { key: 'document', kind: 'choice', name: { en: 'Document', fi: 'Asiakirja' }, options: optionsOf(documentNames) },
      { key: 'language', kind: 'choice', name: { en: 'Language', fi: 'Kieli' }, options: optionsOf({ en: { en: 'English', fi: 'englanti' }, fi: { en: 'Finnish', fi: 'suomi' } }) },
      { key: 'paper', kind: 'choice', name: { en: 'Pages', fi: 'Sivut' }, options: optionsOf(paperNames) },
      { key: 'depth', kind: 'choice', name: { en: 'Depth', fi: 'Laajuus' }, options: optionsOf(depthNames) },
      { key: 'sections', kind: 'many', name: { en: 'Chapters', fi: 'Luvut' }, options: reportSectionIds.map((id) => ({ id, name: reportSectionName(id) })) },
      { key: 'without', kind: 'many', name: { en: 'Left out', fi: 'Pois jätetty' }, options: optionsOf(leaveOutNames) },
    ],
  },
  {
    // What the export to JSON Canvas gives back; the words are in the items (shared/interchange/canvas).
    id: 'canvases',
    isLook: true,
    name: { en: 'Brought in from JSON Canvas', fi: 'Tuotu JSON Canvasista' },
    fields: [{ key: 'kept', kind: 'longText', isLook: true, tells: 'notes', name: { en: 'Kept for the export', fi: 'Säilytetty vientiä varten' } }],
  },
];

/** The entry of the register `headlines` that holds a sentence in one language. */
export function headlineEntry(id: HeadlineId, language: Language): string {
  return `${id}:${language}`;
}

/** The only entry of the register `brand`. */
export const brandKit = 'kit';

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
