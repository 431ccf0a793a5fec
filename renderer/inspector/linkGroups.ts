import { linkFieldsOf } from '../../shared/framework/itemTypes.ts';
import { linkKinds } from '../../shared/framework/linkKinds.ts';
import type { Text } from '../../shared/messages/text.ts';
import type { Item, Link } from '../../shared/plan/plan.ts';

/** Links of an item that read alike: “is served by” and the items at their other ends. */
export interface LinkGroup {
  readonly id: string;
  readonly name: Text;
  readonly ends: readonly { readonly link: string; readonly other: string }[];
}

/** An item's links that no field of its form shows: all that arrive, and those that leave by a kind without a field. */
export function linkGroups(item: Pick<Item, 'id' | 'type'>, links: readonly Link[]): readonly LinkGroup[] {
  const inForm = new Set(linkFieldsOf(item.type).map((field) => field.link));
  return linkKinds.flatMap((kind) => {
    const arriving = links.filter((link) => link.kind === kind.id && link.to === item.id).map((link) => ({ link: link.id, other: link.from }));
    const leaving = links
      .filter((link) => link.kind === kind.id && link.from === item.id && !inForm.has(kind.id))
      .map((link) => ({ link: link.id, other: link.to }));
    const readsAlike = kind.name.en === kind.inverse.en;
    const groups: readonly LinkGroup[] = readsAlike
      ? [{ id: kind.id, name: kind.name, ends: [...leaving, ...arriving] }]
      : [
          { id: kind.id, name: kind.name, ends: leaving },
          { id: `${kind.id}/inverse`, name: kind.inverse, ends: arriving },
        ];
    return groups.filter((group) => group.ends.length > 0);
  });
}
