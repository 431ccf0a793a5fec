import { itemType } from '../framework/itemTypes.ts';
import type { ScaleField } from '../framework/field.ts';
import { linkKind } from '../framework/linkKinds.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import { PlanIndex } from '../insights/planIndex.ts';
import { able } from '../insights/rules/peopleRules.ts';
import { isFinished } from '../plan/isFinished.ts';
import { numberOf, textOf, type Item, type Plan } from '../plan/plan.ts';

/** What a person answers for, of one type. */
export interface Owned {
  readonly type: ItemTypeId;
  readonly items: readonly Item[];
}

/** A person in the matrix. */
export interface PersonRow {
  readonly item: Item;
  /** By the skill's key; absent where it has not been assessed. */
  readonly scores: Readonly<Record<string, number>>;
  readonly training: string;
  /** Each type that can be owned, with what this person owns of it that is not over. */
  readonly owned: readonly Owned[];
  /** How many items that is in all. */
  readonly load: number;
}

/** One skill across the team. */
export interface SkillColumn {
  readonly field: ScaleField;
  /** The team's best score; undefined where nobody has been assessed. */
  readonly best: number | undefined;
  /** Those who can carry it. */
  readonly able: readonly Item[];
  /** The channels need it and nobody has it at {@link needed} or more (S4). */
  readonly isGap: boolean;
}

/** People × skills, with what the team is held against. */
export interface SkillMatrix {
  readonly skills: readonly SkillColumn[];
  readonly people: readonly PersonRow[];
  /** What somebody in the team must reach; nought where no channel asks for anything yet. */
  readonly needed: number;
  /** What nobody answers for, of each type that has such items. */
  readonly ownerless: readonly Owned[];
}

/** The types that people answer for. */
function ownedTypes(): readonly ItemTypeId[] {
  const { from } = linkKind('ownedBy');
  return from === 'any' ? [] : from;
}

/** The people of a plan and what they can do and answer for. */
export function skillMatrix(plan: Plan): SkillMatrix {
  const index = new PlanIndex(plan);
  const people = index.ofType('person');
  const fields = itemType('person').fields.flatMap((field) => (field.kind === 'scale' ? [field] : []));
  const needed = index.ofType('channel').length > 0 ? able : 0;
  const ofTypes = (items: readonly Item[]): readonly Owned[] =>
    ownedTypes().map((type) => ({ type, items: items.filter((item) => item.type === type && !isFinished(item)) }));

  const skills = fields.map((field): SkillColumn => {
    const scores = people.flatMap((item) => numberOf(item.fields, field.key) ?? []);
    const carrying = people.filter((item) => (numberOf(item.fields, field.key) ?? 0) >= able);
    return { field, best: scores.length === 0 ? undefined : Math.max(...scores), able: carrying, isGap: needed > 0 && carrying.length === 0 };
  });
  const rows = people.map((item): PersonRow => {
    const linked = index.linksTo(item.id).flatMap((link) => (link.kind === 'ownedBy' ? (plan.items.get(link.from) ?? []) : []));
    const owned = ofTypes(linked);
    return {
      item,
      scores: Object.fromEntries(fields.flatMap(({ key }) => {
        const score = numberOf(item.fields, key);
        return score === undefined ? [] : [[key, score] as const];
      })),
      training: textOf(item.fields, 'training'),
      owned,
      load: owned.reduce((sum, { items }) => sum + items.length, 0),
    };
  });
  const unowned = ownedTypes().flatMap((type) => index.ofType(type)).filter((item) => index.led(item.id, 'ownedBy').length === 0);
  return { skills, people: rows, needed, ownerless: ofTypes(unowned).filter(({ items }) => items.length > 0) };
}
