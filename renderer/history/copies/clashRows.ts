import type { MethodOutput } from '../../../shared/contract/contract.ts';
import type { Change } from '../../../shared/history/change.ts';
import { mergeTexts } from '../../../shared/history/mergeTexts.ts';

type LookedClash = MethodOutput<'copies.look'>['clashes'][number];

/** Whose words stand. */
export type Standing = LookedClash['taken'];

/** What one copy made of a thing: its changes, and who said so first, where a revision says so. */
export interface RowSide {
  readonly changes: readonly Change[];
  readonly author: string | undefined;
  readonly time: string | undefined;
}

/** One thing that both copies changed. */
export interface ClashRow {
  readonly matter: string;
  readonly taken: Standing;
  readonly one: RowSide;
  readonly other: RowSide;
  /** The text that holds both's words, where both can stand. */
  readonly both: string | undefined;
}

/** The clashes by what they are about: of a thing that one side removed, all that the other changed in it is one row. */
export function clashRows(clashes: readonly LookedClash[]): readonly ClashRow[] {
  const byMatter = new Map<string, LookedClash[]>();
  for (const clash of clashes) byMatter.set(clash.matter, [...(byMatter.get(clash.matter) ?? []), clash]);
  return [...byMatter].flatMap(([matter, [first, ...more]]) => {
    if (!first) return [];
    const all = [first, ...more];
    return [{ matter, taken: first.taken, one: sideOf(all.map(({ one }) => one)), other: sideOf(all.map(({ other }) => other)), both: first.taken === 'both' ? bothWords(first) : undefined }];
  });
}

function sideOf(sides: readonly LookedClash['one'][]): RowSide {
  const changes = new Map(sides.map(({ change }) => [JSON.stringify(change), change as Change]));
  const [first] = sides;
  return { changes: [...changes.values()], author: first?.author, time: first?.time };
}

function bothWords({ one, other }: LookedClash): string | undefined {
  const [mine, theirs] = [one.change as Change, other.change as Change];
  if (!('after' in mine) || !('after' in theirs) || typeof mine.after !== 'string' || typeof theirs.after !== 'string') return undefined;
  return mergeTexts('before' in mine && typeof mine.before === 'string' ? mine.before : undefined, mine.after, theirs.after);
}
