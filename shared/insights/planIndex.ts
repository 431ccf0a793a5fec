import type { ItemTypeId, LinkKindId } from '../framework/vocabulary.ts';
import { itemsOfType, linksFrom, linksTo, type Item, type Link, type Plan } from '../plan/plan.ts';
import { isAnswered } from './answered.ts';

/** A plan with links and types indexed, so that judging all items takes linear time. */
export class PlanIndex {
  readonly #answered = new Map<ItemTypeId, readonly Item[]>();

  constructor(readonly plan: Plan) {}

  /** The items of a type, in the plan's order. */
  ofType(type: ItemTypeId): readonly Item[] {
    return itemsOfType(this.plan, type);
  }

  /** The items of a type that somebody has filled in. */
  answered(type: ItemTypeId): readonly Item[] {
    let items = this.#answered.get(type);
    if (!items) {
      items = this.ofType(type).filter(isAnswered);
      this.#answered.set(type, items);
    }
    return items;
  }

  linksFrom(id: string): readonly Link[] {
    return linksFrom(this.plan, id);
  }

  linksTo(id: string): readonly Link[] {
    return linksTo(this.plan, id);
  }

  /** The items that an item's links of a kind lead to. */
  led(id: string, kind: LinkKindId): readonly Item[] {
    return this.linksFrom(id).flatMap((link) => (link.kind === kind ? (this.plan.items.get(link.to) ?? []) : []));
  }
}
