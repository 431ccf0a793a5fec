import type { ItemType } from '../itemType.ts';
import { currencyField, reachKinds, revenueFields, usedField } from './moneyFields.ts';

/** Who is reached and where (S0–S4). */
export const channels: readonly ItemType[] = [
  {
    id: 'audience',
    name: { en: 'Audience', fi: 'Kohderyhmä' },
    plural: { en: 'Audiences', fi: 'Kohderyhmät' },
    purpose: {
      en: 'Who the plan is for, what they need and where they are found.',
      fi: 'Ketä varten suunnitelma on, mitä he tarvitsevat ja mistä heidät löytää.',
    },
    hue: 'pink',
    titleField: 'name',
    fields: [
      { key: 'name', kind: 'text', name: { en: 'Name', fi: 'Nimi' }, required: true },
      { key: 'needs', kind: 'longText', name: { en: 'Needs', fi: 'Tarpeet' } },
      { key: 'interests', kind: 'longText', name: { en: 'Interests', fi: 'Kiinnostuksen kohteet' } },
      { key: 'habits', kind: 'longText', name: { en: 'Consumption habits', fi: 'Kulutustottumukset' } },
      { key: 'foundAt', kind: 'longText', name: { en: 'Where they are found', fi: 'Mistä heidät löytää' } },
    ],
    cardFields: ['needs', 'foundAt'],
    size: { width: 240, height: 136 },
  },
  {
    id: 'channel',
    name: { en: 'Channel', fi: 'Kanava' },
    plural: { en: 'Channels', fi: 'Kanavat' },
    purpose: {
      en: 'A place where you can, want to and have time to meet an audience, and what it is for.',
      fi: 'Paikka, jossa voit, haluat ja ehdit kohdata kohderyhmän, ja mitä varten se on.',
    },
    hue: 'violet',
    titleField: 'name',
    fields: [
      { key: 'name', kind: 'text', name: { en: 'Name', fi: 'Nimi' }, required: true },
      {
        key: 'social',
        kind: 'choice',
        name: { en: 'Social media?', fi: 'Sosiaalista mediaa?' },
        options: [
          { id: 'social', name: { en: 'Social media', fi: 'Sosiaalinen media' } },
          { id: 'other', name: { en: 'Other channel (web, e-mail, phone, shop)', fi: 'Muu kanava (verkkosivut, sähköposti, puhelin, myymälä)' } },
        ],
      },
      {
        key: 'roles',
        kind: 'many',
        name: { en: 'Roles', fi: 'Roolit' },
        options: [
          { id: 'information', name: { en: 'Information', fi: 'Tiedotus' } },
          { id: 'service', name: { en: 'Service', fi: 'Asiakaspalvelu' } },
          { id: 'marketing', name: { en: 'Marketing', fi: 'Markkinointi' } },
        ],
        required: true,
      },
      { key: 'reaches', kind: 'link', link: 'reaches', many: true, name: { en: 'Audiences', fi: 'Kohderyhmät' }, required: true },
      { key: 'owner', kind: 'link', link: 'ownedBy', many: false, name: { en: 'Owner', fi: 'Vastuuhenkilö' }, required: true },
      {
        key: 'reason',
        kind: 'longText',
        name: { en: 'Why we are here', fi: 'Miksi olemme täällä' },
        hint: { en: 'Can, want to and have time to be here?', fi: 'Voimmeko, haluammeko ja ehdimmekö olla täällä?' },
      },
      { key: 'gain', kind: 'longText', name: { en: 'What a follower gains', fi: 'Mitä seuraaja saa' }, required: true },
      {
        key: 'platformGoal',
        kind: 'longText',
        name: { en: 'The platform’s own business goal, and how we serve it', fi: 'Alustan oma liiketoiminnan tavoite ja miten palvelemme sitä' },
        required: true,
      },
      { key: 'strategy', kind: 'longText', name: { en: 'Channel strategy', fi: 'Kanavastrategia' }, required: true },
      { key: 'tone', kind: 'text', name: { en: 'Tone', fi: 'Sävy' } },
      { key: 'cadence', kind: 'text', name: { en: 'Publishing cadence', fi: 'Julkaisurytmi' } },
      { key: 'responseHours', kind: 'number', minimum: 0, name: { en: 'Response time (hours)', fi: 'Vastausaika (tuntia)' } },
      { key: 'routing', kind: 'longText', name: { en: 'Public or private: where matters are handled', fi: 'Julkinen vai yksityinen: missä asiat hoidetaan' } },
      {
        key: 'reach',
        kind: 'choice',
        name: { en: 'Organic or paid', fi: 'Orgaaninen vai maksettu' },
        options: [...reachKinds, { id: 'both', name: { en: 'Organic and paid', fi: 'Orgaaninen ja maksettu' } }],
      },
      {
        key: 'budget',
        kind: 'money',
        months: 'plan',
        name: { en: 'Budget', fi: 'Budjetti' },
        hint: {
          en: 'The channel’s actions are paid out of it; the rest is spread over the plan’s time.',
          fi: 'Kanavan toimenpiteet maksetaan siitä; loput jaetaan suunnitelman ajalle.',
        },
      },
      usedField,
      ...revenueFields,
      currencyField,
      { key: 'reviewedOn', kind: 'date', name: { en: 'Reviewed on', fi: 'Tarkistettu' } },
      {
        key: 'trust',
        kind: 'scale',
        maximum: 5,
        name: { en: 'Trust', fi: 'Luottamus' },
        hint: { en: 'Privacy respected; trust made and kept over time.', fi: 'Yksityisyyttä kunnioitetaan; luottamus synnytetään ja säilytetään.' },
      },
      {
        key: 'interaction',
        kind: 'scale',
        maximum: 5,
        name: { en: 'Interaction', fi: 'Vuorovaikutus' },
        hint: { en: 'By what means do members react?', fi: 'Millä keinoin jäsenet saadaan reagoimaan?' },
      },
      {
        key: 'engagement',
        kind: 'scale',
        maximum: 5,
        name: { en: 'Engagement', fi: 'Sitoutuminen' },
        hint: { en: 'It feels theirs, they are proud of it, they tell others.', fi: 'Kanava tuntuu omalta, siitä ollaan ylpeitä ja kerrotaan muille.' },
      },
    ],
    cardFields: ['roles', 'responseHours', 'trust', 'interaction', 'engagement'],
    size: { width: 240, height: 168 },
  },
];
