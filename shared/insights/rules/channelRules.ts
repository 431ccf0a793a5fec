import { listOf, numberOf, type Item } from '../../plan/plan.ts';
import type { Text } from '../../messages/text.ts';
import type { SourceId } from '../../framework/source.ts';
import { adding, linkingTo, settingField } from '../fixes.ts';
import { hasFilled } from '../hasFilled.ts';
import type { PlanIndex } from '../planIndex.ts';
import type { Fix, ItemRule, Rule } from '../rule.ts';
import { listText } from '../wording.ts';
import { isSocial } from './socialChannels.ts';

/** What every channel needs, one rule a field: id, field, sources, sentence. */
const needs: readonly (readonly [string, string, readonly SourceId[], Text])[] = [
  [
    'channel-no-role',
    'roles',
    ['S3'],
    {
      en: 'This channel has no role: information, service or marketing?',
      fi: 'Kanavalla ei ole roolia: tiedotus, asiakaspalvelu vai markkinointi?',
    },
  ],
  [
    'channel-no-audience',
    'reaches',
    ['S2', 'S3'],
    { en: 'This channel reaches no audience of the plan.', fi: 'Kanava ei tavoita mitään suunnitelman kohderyhmää.' },
  ],
  [
    'channel-no-owner',
    'owner',
    ['S2', 'S3'],
    { en: 'Nobody owns this channel.', fi: 'Kanavalla ei ole vastuuhenkilöä.' },
  ],
  [
    'channel-no-gain',
    'gain',
    ['S3'],
    {
      en: 'What does a follower get here? Without an answer this is one-way announcing.',
      fi: 'Mitä seuraaja täältä saa? Ilman vastausta tämä on yksipuolista ilmoittelua.',
    },
  ],
  [
    'channel-no-platform-goal',
    'platformGoal',
    ['S1'],
    {
      en: 'The platform’s own business goal is not named; a channel rewards those who serve it.',
      fi: 'Alustan omaa liiketoiminnan tavoitetta ei ole nimetty; kanava palkitsee ne, jotka palvelevat sitä.',
    },
  ],
  [
    'channel-no-strategy',
    'strategy',
    ['S1'],
    { en: 'This channel has no strategy of its own.', fi: 'Kanavalla ei ole omaa strategiaa.' },
  ],
];

function ownerFixes(index: PlanIndex, id: string): readonly Fix[] {
  return linkingTo({ en: '{title} owns it', fi: 'Vastuuhenkilöksi {title}' }, id, 'ownedBy', index.answered('person'));
}

/** Only social platforms need a goal of their own; other channels give answers rather than build a following (S1, S3). */
function asksFor(key: string, channel: Item): boolean {
  if (isSocial(channel) !== false) return true;
  return key === 'gain' ? listOf(channel.fields, 'roles').includes('marketing') : key !== 'platformGoal';
}

function fixesFor(key: string, index: PlanIndex, channel: Item): readonly Fix[] {
  if (key === 'owner') return ownerFixes(index, channel.id);
  if (key === 'reaches') {
    return linkingTo({ en: 'It reaches “{title}”', fi: 'Se tavoittaa ryhmän ”{title}”' }, channel.id, 'reaches', index.answered('audience'));
  }
  return [];
}

const needRules = needs.map(
  ([id, key, sources, sentence]): ItemRule => ({
    id,
    scope: 'item',
    type: 'channel',
    severity: 'mend',
    sources,
    sentence,
    judge: (channel, { index }) =>
      !asksFor(key, channel) || hasFilled(index, channel, key) ? undefined : { fixes: fixesFor(key, index, channel) },
  }),
);

/** A service that answers later than this is too late, hours (S3). */
const slowestService = 72;

/** What a service channel needs besides somebody who answers, worded for within a sentence. */
const serviceNeeds: readonly (readonly [key: string, name: Text])[] = [
  ['responseHours', { en: 'a response time', fi: 'vastausaika' }],
  ['routing', { en: 'where private matters are handled', fi: 'tieto siitä, missä yksityiset asiat hoidetaan' }],
];

/** Channels: a role, people to meet, someone who answers, a red thread (S0–S3). */
export const channelRules: readonly Rule[] = [
  ...needRules,
  {
    id: 'one-way-channel',
    scope: 'item',
    type: 'channel',
    severity: 'mend',
    sources: ['S0', 'S3'],
    sentence: {
      en: 'This channel talks one way: without interaction there is no trust, and without trust no engagement.',
      fi: 'Kanava puhuu vain yhteen suuntaan: ilman vuorovaikutusta ei synny luottamusta eikä sitoutumista.',
    },
    // A missing owner is another finding: channel-no-owner.
    judge: (channel) => {
      const interaction = numberOf(channel.fields, 'interaction');
      return isSocial(channel) !== false && interaction !== undefined && interaction <= 1 ? {} : undefined;
    },
  },
  {
    id: 'service-unplanned',
    scope: 'item',
    type: 'channel',
    severity: 'mend',
    sources: ['S3'],
    sentence: {
      en: 'Service here lacks {missing}: private matters move fast to private, public answers help others.',
      fi: 'Asiakaspalvelulta puuttuu tässä kanavassa {missing}: yksityisasiat siirretään nopeasti yksityiseen, julkinen vastaus auttaa muitakin.',
    },
    judge: (channel, { index }) => {
      if (!listOf(channel.fields, 'roles').includes('service')) return undefined;
      const missing = serviceNeeds.filter(([key]) => !hasFilled(index, channel, key));
      if (missing.length === 0) return undefined;
      const time = settingField({ en: 'Answer within {value} hours', fi: 'Vastataan {value} tunnissa' }, channel.id, 'responseHours', 24);
      return { texts: { missing: listText(missing.map(([, name]) => name)) }, fixes: missing.some(([key]) => key === 'responseHours') ? [time] : [] };
    },
  },
  {
    id: 'service-slow',
    scope: 'item',
    type: 'channel',
    severity: 'mend',
    sources: ['S3'],
    sentence: {
      en: 'Service here may take {count} hours to answer; by then the matter has been told elsewhere.',
      fi: 'Asiakaspalvelu saa tässä kanavassa viipyä {count} tuntia; siinä ajassa asia on jo kerrottu muualla.',
    },
    judge: (channel) => {
      const count = numberOf(channel.fields, 'responseHours') ?? 0;
      if (!listOf(channel.fields, 'roles').includes('service') || count <= slowestService) return undefined;
      return {
        values: { count },
        fixes: [settingField({ en: 'Answer within {value} hours', fi: 'Vastataan {value} tunnissa' }, channel.id, 'responseHours', 24)],
      };
    },
  },
  {
    id: 'social-only',
    scope: 'plan',
    severity: 'mend',
    sources: ['S2'],
    sentence: {
      en: 'Every channel is social media; customers also come by web, e-mail, phone and shop.',
      fi: 'Kaikki kanavat ovat sosiaalista mediaa; asiakkaat tulevat myös verkkosivuilta, sähköpostista, puhelimesta ja myymälästä.',
    },
    judge: ({ index }) => {
      const channels = index.answered('channel');
      if (channels.length === 0 || !channels.every((channel) => isSocial(channel) === true)) return [];
      return [
        {
          fixes: [
            adding({ en: 'Add the website as a channel', fi: 'Lisää verkkosivut kanavaksi' }, 'channel', (language) => ({
              name: language === 'fi' ? 'Verkkosivut' : 'Website',
              social: 'other',
            })),
          ],
        },
      ];
    },
  },
];
