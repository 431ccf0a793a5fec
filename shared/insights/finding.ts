import { say, type Language, type TextValues } from '../messages/text.ts';
import type { Fix, Rule, Verdict } from './rule.ts';

/** One thing that a rule says about a plan. */
export interface Finding {
  /** The same as long as a rule says the same about an item; stored in the plan when it is set aside. */
  readonly key: string;
  readonly rule: Rule;
  readonly item?: string;
  readonly verdict: Verdict;
}

/** The finding of a verdict. */
export function findingOf(rule: Rule, verdict: Verdict): Finding {
  const key = [rule.id, verdict.item, verdict.about].filter(Boolean).join(':');
  return { key, rule, item: verdict.item, verdict };
}

/** The finding's sentence in a language. */
export function wordFinding({ rule, verdict }: Finding, language: Language): string {
  return say(verdict.sentence ?? rule.sentence, language, worded(verdict, language));
}

/** What a fix does, in a language. */
export function wordFix(fix: Fix, language: Language): string {
  return say(fix.name, language, worded(fix, language));
}

function worded({ values, texts = {} }: Pick<Verdict, 'values' | 'texts'>, language: Language): TextValues {
  return { ...values, ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text[language]])) };
}
