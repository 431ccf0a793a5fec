import { longestText } from '../../framework/field.ts';
import type { Language } from '../../messages/text.ts';
import { textOf, type Plan } from '../../plan/plan.ts';
import { isPlaceholder } from '../answered.ts';
import { settingField } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { carries, tellingWords } from '../words/redThread.ts';
import { hasBegun } from './beginRules.ts';

function languageOf(plan: Plan): Language {
  return textOf(plan.fields, 'language') === 'en' ? 'en' : 'fi';
}

/** The plan's key messages, one a line. */
function messagesOf(plan: Plan): readonly string[] {
  return textOf(plan.fields, 'keyMessages').split('\n').map((line) => line.trim()).filter((line) => !isPlaceholder(line));
}

/** The red thread: one idea, goal and style in all that the company does (S1). */
export const redThreadRules: readonly Rule[] = [
  {
    id: 'no-red-thread',
    scope: 'plan',
    severity: 'mend',
    sources: ['S1'],
    sentence: {
      en: 'There is no red thread: without one idea in everything, posts are loose trends.',
      fi: 'Punainen lanka puuttuu: ilman yhteistä ajatusta julkaisut ovat irrallisia trendejä.',
    },
    judge: ({ index }) => {
      const { plan } = index;
      const messages = messagesOf(plan);
      if (!hasBegun(index) || messages.some((message) => tellingWords(message, languageOf(plan)).length > 0)) return [];
      if (messages.length === 0) return [{}];
      return [
        {
          about: 'general',
          sentence: {
            en: 'The key messages would suit any company: say what only yours can say, or any post will seem to carry them.',
            fi: 'Punainen lanka sopisi mille yritykselle tahansa: sanokaa se, minkä vain te voitte sanoa, muuten mikä tahansa julkaisu näyttää kulkevan sitä pitkin.',
          },
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
      en: 'This channel’s strategy carries none of the key messages; the red thread breaks here.',
      fi: 'Kanavastrategiassa ei näy yhtäkään punaisen langan viestiä; lanka katkeaa tähän.',
    },
    judge: (channel, { index: { plan } }) => {
      const language = languageOf(plan);
      const strategy = textOf(channel.fields, 'strategy');
      const messages = messagesOf(plan).filter((message) => tellingWords(message, language).length > 0);
      const [first] = messages;
      if (isPlaceholder(strategy) || first === undefined || messages.some((message) => carries(strategy, message, language))) return undefined;
      const joined = `${strategy}\n${first}`;
      return joined.length > longestText
        ? {}
        : { fixes: [settingField({ en: 'Add the first key message to it', fi: 'Lisää siihen ensimmäinen avainviesti' }, channel.id, 'strategy', joined)] };
    },
  },
];
