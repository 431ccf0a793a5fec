import { itemsOfType, textOf, type Item, type Plan } from './plan.ts';

/** Whether a person knows the crisis plan. */
export interface CrisisKnowledge {
  readonly person: Item;
  /** The channels and risks that the person answers for; whoever answers must know the plan (S3). */
  readonly answersIn: readonly Item[];
  /** When it was gone through with them, `yyyy-mm-dd` or ''. */
  readonly toldOn: string;
}

/** Everyone in the plan and whether they know the crisis plan, from the CEO to the intern. */
export function crisisKnowledge(plan: Plan): readonly CrisisKnowledge[] {
  const answered = new Map<string, Item[]>();
  for (const { kind, from, to } of plan.links.values()) {
    const item = plan.items.get(from);
    if (kind !== 'ownedBy' || !item || (item.type !== 'channel' && item.type !== 'risk')) continue;
    const known = answered.get(to);
    if (known) known.push(item);
    else answered.set(to, [item]);
  }
  return itemsOfType(plan, 'person').map((person) => ({ person, answersIn: answered.get(person.id) ?? [], toldOn: textOf(person.fields, 'crisisToldOn') }));
}
