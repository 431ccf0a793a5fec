import { itemType } from '../../framework/itemTypes.ts';
import type { ItemTypeId } from '../../framework/vocabulary.ts';
import type { Text } from '../../messages/text.ts';
import { textOf } from '../../plan/plan.ts';
import { isExample, isPrompt } from '../../templates/prompts.ts';
import type { PlanIndex } from '../planIndex.ts';
import type { Rule } from '../rule.ts';
import { namesText } from '../wording.ts';

/** The types that a plan begins with; until one of these is filled in there is nothing to judge. */
const beginnings: readonly ItemTypeId[] = ['vision', 'mission', 'businessGoal', 'goal', 'kpi', 'action'];

/** Whether anybody has begun, by filling in one of {@link beginnings}. */
export function hasBegun(index: PlanIndex): boolean {
  return beginnings.some((type) => index.answered(type).length > 0);
}

/** The parts that every plan needs besides its givens, with the words for a missing one. */
const parts: readonly { readonly name: Text; readonly isThere: (index: PlanIndex) => boolean }[] = [
  ...(['goal', 'kpi', 'audience', 'channel', 'person'] as const).map((type) => ({
    name: itemType(type).plural,
    isThere: (index: PlanIndex) => index.answered(type).length > 0,
  })),
  {
    name: { en: 'Money', fi: 'Raha' },
    isThere: (index) => index.answered('resource').some((resource) => textOf(resource.fields, 'kind') === 'money'),
  },
];

/** Where to begin, and what is still open of what a template asked (Felix et al. 2017, S1, S2). */
export const beginRules: readonly Rule[] = [
  {
    id: 'begin-here',
    scope: 'plan',
    severity: 'stop',
    sources: ['Felix', 'S1'],
    sentence: {
      en: 'Begin here: write what the company is for and what its business aims at. Everything else follows from that.',
      fi: 'Aloita tästä: kirjoita, mitä varten yritys on ja mihin liiketoiminta tähtää. Kaikki muu seuraa siitä.',
    },
    judge: ({ index }) => {
      if (hasBegun(index)) return [];
      const first = beginnings.flatMap((type) => index.ofType(type)).find((item) => isPrompt(item) && !isExample(item));
      if (!first) return [{}];
      return [
        {
          item: first.id,
          sentence: {
            en: 'Begin here: answer the question on this card. Then the other cards, one after the other.',
            fi: 'Aloita tästä: vastaa tämän kortin kysymykseen. Sitten muut kortit yksi kerrallaan.',
          },
        },
      ];
    },
  },
  {
    id: 'prompts-open',
    scope: 'plan',
    severity: 'mind',
    sources: ['S1'],
    sentence: {
      en: {
        one: 'One card is still as the template made it: answer it or delete it.',
        other: '{count} cards are still as the template made them: answer them or delete them.',
      },
      fi: {
        one: 'Yksi kortti on yhä mallipohjan jäljiltä: vastaa siihen tai poista se.',
        other: '{count} korttia on yhä mallipohjan jäljiltä: vastaa niihin tai poista ne.',
      },
    },
    judge: ({ index }) => {
      if (!hasBegun(index)) return [];
      const open = [...index.plan.items.values()].filter((item) => item.type !== 'note' && isPrompt(item));
      const [first] = open;
      return first ? [{ values: { count: open.length }, ...(open.length === 1 ? { item: first.id } : {}) }] : [];
    },
  },
  {
    id: 'parts-missing',
    scope: 'plan',
    severity: 'stop',
    sources: ['S1', 'S2'],
    sentence: {
      en: 'Still missing from the plan: {parts}. Every plan says who does it, where and with what, and how one sees that it works.',
      fi: 'Suunnitelmasta puuttuu vielä: {parts}. Jokaisessa suunnitelmassa sanotaan, kuka tekee, missä ja millä, ja mistä näkee, että se toimii.',
    },
    judge: ({ index }) => {
      const missing = hasBegun(index) ? parts.filter(({ isThere }) => !isThere(index)) : [];
      return missing.length > 0 ? [{ texts: { parts: namesText(missing.map(({ name }) => name)) } }] : [];
    },
  },
];
