import { longestText } from '../../framework/field.ts';
import type { Language } from '../../messages/text.ts';
import { textOf, type Plan } from '../../plan/plan.ts';
import { isPlaceholder } from '../answered.ts';
import { settingField } from '../fixes.ts';
import type { Rule } from '../rule.ts';
import { carriesOneOf, tellingWords } from '../words/redThread.ts';
import { hasBegun } from './beginRules.ts';

function languageOf(plan: Plan): Language {
  return textOf(plan.fields, 'language') === 'en' ? 'en' : 'fi';
}

/** A key message, and the words in it that tell this company from others. */
interface Message {
  readonly text: string;
  readonly telling: readonly string[];
}

/** Cached by the plan's fields, since every channel asks. */
const known = new WeakMap<Plan['fields'], readonly Message[]>();

/** The plan's key messages, one a line. */
function messagesOf({ fields }: Plan, language: Language): readonly Message[] {
  let messages = known.get(fields);
  if (!messages) {
    const lines = textOf(fields, 'keyMessages').split('\n').map((line) => line.trim()).filter((line) => !isPlaceholder(line));
    known.set(fields, (messages = lines.map((text) => ({ text, telling: tellingWords(text, language) }))));
  }
  return messages;
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
      const messages = messagesOf(index.plan, languageOf(index.plan));
      if (!hasBegun(index) || messages.some(({ telling }) => telling.length > 0)) return [];
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
      const messages = messagesOf(plan, language).filter(({ telling }) => telling.length > 0);
      const [first] = messages;
      if (isPlaceholder(strategy) || first === undefined || carriesOneOf(strategy, messages.flatMap(({ telling }) => telling), language)) return undefined;
      const joined = `${strategy}\n${first.text}`;
      return joined.length > longestText
        ? {}
        : { fixes: [settingField({ en: 'Add the first key message to it', fi: 'Lisää siihen ensimmäinen avainviesti' }, channel.id, 'strategy', joined)] };
    },
  },
];
