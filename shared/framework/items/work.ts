import { pathStages } from '../customerPath.ts';
import { engagementObjects } from '../engagement.ts';
import type { Field } from '../field.ts';
import type { ItemType } from '../itemType.ts';
import { maturityLevels } from '../maturity.ts';
import { units } from '../units.ts';
import { currencyField, reachKinds, revenueFields, usedField } from './moneyFields.ts';

const skills: readonly Field[] = (
  [
    ['skillContent', { en: 'Content', fi: 'Sisällöntuotanto' }, { en: 'Content', fi: 'Sisältö' }],
    ['skillListening', { en: 'Listening to the customer', fi: 'Asiakkaan kuuntelu' }, { en: 'Listening', fi: 'Kuuntelu' }],
    ['skillDialogue', { en: 'Two-way dialogue', fi: 'Vastavuoroinen viestintä' }, { en: 'Dialogue', fi: 'Vuoropuhelu' }],
    ['skillTools', { en: 'Tools', fi: 'Työkalut' }, { en: 'Tools', fi: 'Työkalut' }],
    ['skillAnalytics', { en: 'Analytics', fi: 'Analytiikka' }, { en: 'Analytics', fi: 'Analytiikka' }],
    ['skillNeeds', { en: 'The customers’ needs', fi: 'Asiakkaiden tarpeet' }, { en: 'Needs', fi: 'Tarpeet' }],
    ['skillIndustry', { en: 'Traits of the industry', fi: 'Toimialan erityispiirteet' }, { en: 'Industry', fi: 'Toimiala' }],
    ['skillCulture', { en: 'Operating culture', fi: 'Toimintakulttuuri' }, { en: 'Culture', fi: 'Kulttuuri' }],
  ] as const
).map(([key, name, toldAs]): Field => ({ key, name, toldAs, kind: 'scale', maximum: 5 }));

/** What is done, by whom, and what may go wrong (S1–S4). */
export const work: readonly ItemType[] = [
  {
    id: 'action',
    name: { en: 'Action', fi: 'Toimenpide' },
    plural: { en: 'Actions', fi: 'Toimenpiteet' },
    purpose: {
      en: 'One thing to do, for one goal, on a channel, by a person, on a date. No goal, no post.',
      fi: 'Yksi teko: yhtä tavoitetta varten, kanavassa, tekijällä ja päivällä. Ilman tavoitetta ei julkaista.',
    },
    hue: 'blue',
    titleField: 'title',
    fields: [
      { key: 'title', kind: 'text', name: { en: 'Title', fi: 'Otsikko' }, required: true },
      { key: 'advances', kind: 'link', link: 'advances', many: true, name: { en: 'Goal', fi: 'Tavoite' }, required: true },
      { key: 'channel', kind: 'link', link: 'carriedOutOn', many: true, name: { en: 'Channel', fi: 'Kanava' }, required: true },
      { key: 'owner', kind: 'link', link: 'ownedBy', many: false, name: { en: 'Owner', fi: 'Vastuuhenkilö' }, required: true },
      { key: 'start', kind: 'date', name: { en: 'Start', fi: 'Alkaa' } },
      { key: 'end', kind: 'date', name: { en: 'End', fi: 'Päättyy' } },
      {
        key: 'status',
        kind: 'choice',
        name: { en: 'Status', fi: 'Tila' },
        options: [
          { id: 'idea', name: { en: 'Idea', fi: 'Idea' } },
          { id: 'planned', name: { en: 'Planned', fi: 'Suunniteltu' } },
          { id: 'doing', name: { en: 'In progress', fi: 'Työn alla' } },
          { id: 'done', name: { en: 'Done', fi: 'Valmis' } },
          { id: 'dropped', name: { en: 'Dropped', fi: 'Hylätty' } },
        ],
      },
      {
        key: 'hours',
        kind: 'number',
        minimum: 0,
        name: { en: 'Hours of work', fi: 'Työtunnit' },
        toldAs: { en: 'Hours', fi: 'Tunnit' },
        hint: { en: 'In all, from its start to its end.', fi: 'Yhteensä, alusta loppuun.' },
      },
      { key: 'budget', kind: 'money', months: ['start', 'end'], name: { en: 'Budget', fi: 'Budjetti' } },
      usedField,
      {
        key: 'reach',
        kind: 'choice',
        section: 'money',
        name: { en: 'Organic or paid', fi: 'Orgaaninen vai maksettu' },
        toldAs: { en: 'Reach', fi: 'Näkyvyys' },
        hint: { en: 'As its channel, where nothing is chosen.', fi: 'Kuten kanavansa, jos mitään ei ole valittu.' },
        options: reachKinds,
      },
      ...revenueFields,
      currencyField,
      {
        key: 'content',
        kind: 'choice',
        name: { en: 'Content kind', fi: 'Sisältölaji' },
        options: [
          { id: 'insight', name: { en: 'Insight', fi: 'Oivallus' } },
          { id: 'learning', name: { en: 'Learning', fi: 'Opittavaa' } },
          { id: 'angle', name: { en: 'New angle', fi: 'Uusi tulokulma' } },
          { id: 'story', name: { en: 'Story', fi: 'Tarina' } },
          { id: 'howTo', name: { en: 'How-to', fi: 'Ohje' } },
          { id: 'offer', name: { en: 'Offer', fi: 'Tarjous' } },
          { id: 'news', name: { en: 'News', fi: 'Uutinen' } },
        ],
      },
      { key: 'gain', kind: 'longText', name: { en: 'What the reader gains', fi: 'Mitä lukija saa' }, toldAs: { en: 'Reader’s gain', fi: 'Lukijan hyöty' } },
      { key: 'call', kind: 'text', name: { en: 'Call to action', fi: 'Toimintakehotus' } },
      {
        key: 'pathStage',
        kind: 'number',
        section: 'path',
        minimum: 1,
        maximum: 7,
        whole: true,
        name: { en: 'Stage of the customer’s path (1–7)', fi: 'Asiakkaan polun vaihe (1–7)' },
        toldAs: { en: 'Customer’s stage', fi: 'Asiakkaan vaihe' },
        told: pathStages,
        hint: {
          en: '1 attention, 2 interest, 3 understanding, 4 trust, 5 decision, 6 use, 7 recommending',
          fi: '1 huomio, 2 kiinnostus, 3 ymmärrys, 4 luottamus, 5 päätös, 6 käyttö, 7 suosittelu',
        },
      },
      { key: 'engagesTo', kind: 'choice', section: 'path', options: engagementObjects, name: { en: 'Engages people to', fi: 'Mihin se sitouttaa' }, toldAs: { en: 'Engagement with', fi: 'Sitoutuminen' } },
      {
        key: 'tries',
        kind: 'longText',
        section: 'learning',
        name: { en: 'What is tried, and how is it seen to work?', fi: 'Mitä kokeillaan, ja mistä nähdään, toimiiko se?' },
        toldAs: { en: 'Experiment', fi: 'Kokeilu' },
      },
      { key: 'learnt', kind: 'longText', section: 'learning', name: { en: 'What was learnt', fi: 'Mitä opittiin' }, toldAs: { en: 'Learnt', fi: 'Opittua' } },
      {
        key: 'maturity',
        kind: 'choice',
        section: 'path',
        name: { en: 'Maturity level it needs', fi: 'Kypsyystaso, jota se vaatii' },
        toldAs: { en: 'Maturity needed', fi: 'Vaadittu kypsyys' },
        options: maturityLevels,
      },
      { key: 'origin', kind: 'text', section: 'learning', name: { en: 'Where it came from', fi: 'Mistä se sai alkunsa' }, toldAs: { en: 'Origin', fi: 'Alkuperä' } },
    ],
    cardFields: ['status', 'start', 'end', 'content'],
    size: { width: 240, height: 136 },
  },
  {
    id: 'person',
    name: { en: 'Person', fi: 'Henkilö' },
    plural: { en: 'People', fi: 'Henkilöt' },
    purpose: {
      en: 'Who does the work and what they can do. A tool is not a skill.',
      fi: 'Kuka tekee työn ja mitä osaa. Työkalu ei ole osaamista.',
    },
    hue: 'teal',
    titleField: 'name',
    fields: [
      { key: 'name', kind: 'text', tells: 'names', name: { en: 'Name', fi: 'Nimi' }, required: true },
      { key: 'roles', kind: 'text', name: { en: 'Roles', fi: 'Roolit' } },
      { key: 'responsibilities', kind: 'longText', name: { en: 'Has taken on', fi: 'Ottanut hoitaakseen' }, toldAs: { en: 'Responsibilities', fi: 'Vastuualue' } },
      {
        key: 'hoursPerWeek',
        kind: 'number',
        minimum: 0,
        maximum: 168,
        name: { en: 'Hours a week for this work', fi: 'Tunteja viikossa tähän työhön' },
        toldAs: { en: 'Hours a week', fi: 'Tunteja viikossa' },
      },
      ...skills,
      { key: 'training', kind: 'longText', name: { en: 'Training planned', fi: 'Suunniteltu koulutus' } },
      {
        key: 'crisisToldOn',
        kind: 'date',
        isRecord: true,
        name: { en: 'Told of the crisis plan on', fi: 'Kriisisuunnitelma käyty läpi' },
        toldAs: { en: 'Crisis plan briefing', fi: 'Kriisiperehdytys' },
        hint: { en: 'Everyone who answers knows it, from the CEO to the intern.', fi: 'Jokainen vastaaja tuntee sen, toimitusjohtajasta harjoittelijaan.' },
      },
    ],
    cardFields: ['roles', 'skillContent', 'skillListening', 'skillDialogue', 'skillTools', 'skillAnalytics'],
    size: { width: 240, height: 168 },
  },
  {
    id: 'risk',
    name: { en: 'Risk', fi: 'Riski' },
    plural: { en: 'Risks', fi: 'Riskit' },
    purpose: {
      en: 'What may go wrong, who answers, how and by when. Criticism is answered, never deleted.',
      fi: 'Mitä voi sattua, kuka vastaa, miten ja milloin. Kritiikkiin vastataan, sitä ei poisteta.',
    },
    hue: 'red',
    titleField: 'scenario',
    fields: [
      { key: 'scenario', kind: 'text', name: { en: 'Scenario', fi: 'Tilanne' }, required: true },
      {
        key: 'kind',
        kind: 'choice',
        name: { en: 'Kind', fi: 'Laji' },
        options: [
          { id: 'criticism', name: { en: 'Criticism', fi: 'Kritiikki' } },
          { id: 'crisis', name: { en: 'Crisis', fi: 'Kriisi' } },
        ],
      },
      { key: 'who', kind: 'link', link: 'ownedBy', many: false, name: { en: 'Who answers', fi: 'Kuka vastaa' }, toldAs: { en: 'Answered by', fi: 'Vastaaja' }, required: true },
      { key: 'how', kind: 'longText', name: { en: 'How', fi: 'Miten' }, toldAs: { en: 'Response', fi: 'Toimintatapa' }, required: true },
      { key: 'withinHours', kind: 'number', minimum: 0, name: { en: 'Within (hours)', fi: 'Kuinka nopeasti (tuntia)' }, toldAs: { en: 'Response time', fi: 'Vastausaika' }, told: units.hours },
      { key: 'escalation', kind: 'longText', name: { en: 'Escalation', fi: 'Kenelle asia viedään' }, toldAs: { en: 'Escalation', fi: 'Eskalointi' } },
      { key: 'sampleReply', kind: 'longText', name: { en: 'Sample reply', fi: 'Mallivastaus' } },
      { key: 'guards', kind: 'link', link: 'guards', many: true, name: { en: 'Guards channels', fi: 'Suojaa kanavia' }, toldAs: { en: 'Channels guarded', fi: 'Suojattavat kanavat' } },
    ],
    cardFields: ['kind', 'withinHours', 'how'],
    size: { width: 240, height: 136 },
  },
  {
    id: 'policy',
    name: { en: 'Policy', fi: 'Ohjeistus' },
    plural: { en: 'Policies', fi: 'Ohjeistukset' },
    purpose: { en: 'A rule for those who speak for the company.', fi: 'Sääntö niille, jotka puhuvat yrityksen puolesta.' },
    hue: 'slate',
    titleField: 'rule',
    fields: [
      { key: 'rule', kind: 'longText', name: { en: 'Rule', fi: 'Sääntö' }, required: true },
      { key: 'binds', kind: 'text', name: { en: 'Who it binds', fi: 'Ketä se sitoo' }, toldAs: { en: 'Applies to', fi: 'Koskee' } },
    ],
    cardFields: ['binds'],
    size: { width: 240, height: 120 },
  },
];
