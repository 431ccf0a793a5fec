import type { Edit } from '../edits/edit.ts';
import type { SourceId } from '../framework/source.ts';
import type { CountedText, Text, TextValues } from '../messages/text.ts';
import type { Item } from '../plan/plan.ts';
import type { PlanIndex } from './planIndex.ts';

/** How much a finding matters: `stop` would make the plan fail its purpose, `mend` weakens it, `mind` is worth a thought. */
export type Severity = 'stop' | 'mend' | 'mind';

/** One step of undo that ends a finding. Steps run in order; each sees the plan that the one before it left. */
export interface Fix {
  readonly name: Text;
  readonly values?: TextValues;
  /** Placeholders whose values are texts themselves. */
  readonly texts?: Readonly<Record<string, Text>>;
  readonly edit: Edit<void, unknown>;
}

/** What a rule says about a plan, before it is worded. */
export interface Verdict {
  /** The item that it is about; absent where it is about the plan as a whole. */
  readonly item?: string;
  /** Tells verdicts of one rule on one item apart (an axis, a missing type). */
  readonly about?: string;
  /** Said in place of the rule's own sentence. */
  readonly sentence?: Text | CountedText;
  readonly values?: TextValues;
  /** Placeholders whose values are texts themselves. */
  readonly texts?: Readonly<Record<string, Text>>;
  readonly fixes?: readonly Fix[];
}

/** What a rule may look at: the plan with its links indexed, and the day it is judged on (`yyyy-mm-dd`). */
export interface Bench {
  readonly index: PlanIndex;
  readonly today: string;
}

interface RuleBase {
  /** Stable; what `kehys lint --rule` takes and plans keep when a finding is set aside. */
  readonly id: string;
  readonly severity: Severity;
  /** What is wrong and why, in one sentence. */
  readonly sentence: Text | CountedText;
  readonly sources: readonly SourceId[];
  /** Another source that sees it differently; shown beside the finding, never hidden. */
  readonly differs?: { readonly source: SourceId; readonly view: Text };
}

/** Judges items of one type by themselves, their links, and what those lead to; nothing farther. */
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
