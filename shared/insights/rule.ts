import type { Edit } from '../edits/edit.ts';
import type { SourceId } from '../framework/source.ts';
import type { CountedText, Text, TextValues } from '../messages/text.ts';
import type { Item } from '../plan/plan.ts';
import type { PlanIndex } from './planIndex.ts';

/** How serious a finding is: `stop` makes the plan fail its purpose, `mend` weakens it, `mind` is worth a thought. */
export type Severity = 'stop' | 'mend' | 'mind';

/** One step of undo that ends a finding. Its edits run in order, each on the plan that the one before it left. */
export interface Fix {
  readonly name: Text;
  readonly values?: TextValues;
  /** Placeholders whose values are texts in both languages. */
  readonly texts?: Readonly<Record<string, Text>>;
  readonly edit: Edit<void, unknown>;
}

/** A rule's result about a plan, before it is worded. */
export interface Verdict {
  /** The item concerned; absent: the plan as a whole. */
  readonly item?: string;
  /** Tells verdicts of one rule about one item apart (an axis, a missing type). */
  readonly about?: string;
  /** Replaces the rule's own sentence. */
  readonly sentence?: Text | CountedText;
  readonly values?: TextValues;
  /** Placeholders whose values are texts in both languages. */
  readonly texts?: Readonly<Record<string, Text>>;
  readonly fixes?: readonly Fix[];
}

/** What rules look at: the indexed plan, and the day on which it is judged (`yyyy-mm-dd`). */
export interface Bench {
  readonly index: PlanIndex;
  readonly today: string;
}

interface RuleBase {
  /** Stable: `kehys lint --rule` takes it, and plans store it when a finding is set aside. */
  readonly id: string;
  readonly severity: Severity;
  /** What is wrong and why, in one sentence. */
  readonly sentence: Text | CountedText;
  readonly sources: readonly SourceId[];
  /** A source with another opinion; always shown beside the finding. */
  readonly differs?: { readonly source: SourceId; readonly view: Text };
}

/** Judges items of one type one by one: themselves, their links, and what those lead to. */
export interface ItemRule extends RuleBase {
  readonly scope: 'item';
  readonly type: Item['type'];
  readonly judge: (item: Item, bench: Bench) => Verdict | undefined;
}

/** Judges the plan as a whole. */
export interface PlanRule extends RuleBase {
  readonly scope: 'plan';
  readonly judge: (bench: Bench) => readonly Verdict[];
}

export type Rule = ItemRule | PlanRule;
