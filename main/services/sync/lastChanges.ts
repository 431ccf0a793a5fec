import type * as Y from 'yjs';
import { planDocument } from '../../../shared/plan/planDocument.ts';

/** Who changed a part last, and when. */
export interface LastChange {
  /** '' for the host's own window without a name. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** More parts than any plan has. */
const mostParts = 10_000;

/** Who changed each part of a plan last, while this process has it open. Guests' names stay out of the plan file. */
export class LastChanges {
  readonly #changes = new Map<string, LastChange>();

  of(item: string): LastChange | undefined {
    return this.#changes.get(item);
  }

  /** Notes what a transaction changed. */
  note({ doc, changed }: Y.Transaction, change: LastChange): void {
    const items: unknown = planDocument(doc).items;
    for (const [type, keys] of changed) {
      if (type === items) for (const key of keys) if (key !== null) this.#keep(key, change);
      if (type.parent === items && type._item?.parentSub) this.#keep(type._item.parentSub, change);
    }
  }

  #keep(item: string, change: LastChange): void {
    this.#changes.delete(item);
    this.#changes.set(item, change);
    const [oldest] = this.#changes.keys();
    if (oldest !== undefined && this.#changes.size > mostParts) this.#changes.delete(oldest);
  }
}
