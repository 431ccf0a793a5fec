import type { ItemTypeId, LinkKindId } from '../framework/vocabulary.ts';
import { grouped } from '../plan/grouped.ts';
import { inOrder, type Item, type Link, type Plan } from '../plan/plan.ts';
import { isAnswered } from './answered.ts';

const none: readonly Link[] = [];

/** A plan with its links and types looked up once, so that judging every item stays linear in the plan. */
export class PlanIndex {
  readonly #from: ReadonlyMap<string, readonly Link[]>;
  readonly #to: ReadonlyMap<string, readonly Link[]>;
  #grouped: ReadonlyMap<ItemTypeId, readonly Item[]> | undefined;
  readonly #byType = new Map<ItemTypeId, readonly Item[]>();
  readonly #answered = new Map<ItemTypeId, readonly Item[]>();

  /** @param before an index whose links are reused where they are the same object */
  constructor(
    readonly plan: Plan,
    before?: PlanIndex,
  ) {
    if (before && before.plan.links === plan.links) {
      this.#from = before.#from;
      this.#to = before.#to;
    } else {
      this.#from = grouped(plan.links.values(), (link) => link.from);
      this.#to = grouped(plan.links.values(), (link) => link.to);
    }
  }

  /** The items of a type, in the plan's order. */
  ofType(type: ItemTypeId): readonly Item[] {
    this.#grouped ??= grouped(this.plan.items.values(), (item) => item.type);
    let items = this.#byType.get(type);
    if (!items) {
      items = inOrder(this.#grouped.get(type) ?? []);
      this.#byType.set(type, items);
    }
    return items;
  }

  /** The items of a type that somebody has answered: neither prompts nor placeholders. */
  answered(type: ItemTypeId): readonly Item[] {
    let items = this.#answered.get(type);
    if (!items) {
      items = this.ofType(type).filter(isAnswered);
      this.#answered.set(type, items);
    }
    return items;
  }

  linksFrom(id: string): readonly Link[] {
    return this.#from.get(id) ?? none;
  }

  linksTo(id: string): readonly Link[] {
    return this.#to.get(id) ?? none;
  }

  /** What an item's links of a kind lead to. */
  led(id: string, kind: LinkKindId): readonly Item[] {
    return this.linksFrom(id).flatMap((link) => (link.kind === kind ? (this.plan.items.get(link.to) ?? []) : []));
  }
}
