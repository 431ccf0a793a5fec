import { longestText } from '../../framework/field.ts';
import { listOf, numberOf, textOf, type Item } from '../../plan/plan.ts';
import type { Text } from '../../messages/text.ts';
import type { SourceId } from '../../framework/source.ts';
import { adding, linkingTo, settingField } from '../fixes.ts';
import { hasFilled } from '../hasFilled.ts';
import type { PlanIndex } from '../planIndex.ts';
import type { Fix, ItemRule, Rule } from '../rule.ts';

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
  return linkingTo({ en: '{title} owns it', fi: 'Vastuuhenkilöksi {title}' }, id, 'ownedBy', index.ofType('person'));
}

function fixesFor(key: string, index: PlanIndex, channel: Item): readonly Fix[] {
  if (key === 'owner') return ownerFixes(index, channel.id);
  if (key === 'reaches') {
    return linkingTo({ en: 'It reaches “{title}”', fi: 'Se tavoittaa ryhmän ”{title}”' }, channel.id, 'reaches', index.ofType('audience'));
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
      hasFilled(index, channel, key) ? undefined : { fixes: fixesFor(key, index, channel) },
  }),
);

/** Words of a message that say something, lower case. */
function tellingWords(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
}

/** Whether a text carries a message: a telling word of it, or of the same stem (Finnish inflects). */
function names(text: string, message: string): boolean {
  const words = tellingWords(text);
  return tellingWords(message).some((word) => {
    const stem = word.slice(0, Math.max(5, word.length - 3));
    return words.some((known) => known.startsWith(stem));
  });
}

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
    judge: (channel, { index }) => {
      const interaction = numberOf(channel.fields, 'interaction');
      if (textOf(channel.fields, 'social') === 'other') return undefined;
      if (interaction !== undefined && interaction <= 1) return {};
      return hasFilled(index, channel, 'owner') ? undefined : { fixes: ownerFixes(index, channel.id) };
    },
  },
  {
    id: 'service-unplanned',
    scope: 'item',
    type: 'channel',
    severity: 'mend',
    sources: ['S3'],
    sentence: {
      en: 'Service needs a named responder and a response time that the hands can keep.',
      fi: 'Asiakaspalvelu tarvitsee nimetyn vastaajan ja vastausajan, johon kädet riittävät.',
    },
    judge: (channel, { index }) => {
      if (!listOf(channel.fields, 'roles').includes('service')) return undefined;
      const owned = hasFilled(index, channel, 'owner');
      const timed = hasFilled(index, channel, 'responseHours');
      if (owned && timed) return undefined;
      const time = settingField({ en: 'Answer within {value} hours', fi: 'Vastataan {value} tunnissa' }, channel.id, 'responseHours', 24);
      return { fixes: timed ? ownerFixes(index, channel.id) : owned ? [time] : [] };
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
      const channels = index.ofType('channel');
      if (channels.length === 0 || channels.some((channel) => textOf(channel.fields, 'social') === 'other')) return [];
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
  {
    id: 'red-thread',
    scope: 'item',
    type: 'channel',
    severity: 'mind',
    sources: ['S1'],
    sentence: {
      en: 'This channel’s strategy names none of the key messages; the red thread breaks here.',
      fi: 'Kanavastrategia ei mainitse yhtäkään punaisen langan viestiä; lanka katkeaa tähän.',
    },
    judge: (channel, { index }) => {
      const strategy = textOf(channel.fields, 'strategy');
      const messages = textOf(index.plan.fields, 'keyMessages').split('\n').map((line) => line.trim()).filter((line) => tellingWords(line).length > 0);
      const [first] = messages;
      if (!strategy || first === undefined || messages.some((message) => names(strategy, message))) return undefined;
      const joined = `${strategy}\n${first}`;
      return joined.length > longestText
        ? {}
        : { fixes: [settingField({ en: 'Add the first key message to it', fi: 'Lisää siihen ensimmäinen avainviesti' }, channel.id, 'strategy', joined)] };
    },
  },
];
