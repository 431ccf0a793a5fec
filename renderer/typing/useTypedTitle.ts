import { setField } from '../../shared/edits/fields.ts';
import { fieldOf, itemType } from '../../shared/framework/itemTypes.ts';
import { textOf, type Item } from '../../shared/plan/plan.ts';
import { useWindowState } from '../session/windowState.ts';
import { draftId } from './draftId.ts';
import { readLine, readLines } from './readText.ts';
import { useTypedText } from './useTypedText.ts';

/** A field for an item's title, on the canvas or in the outline. */
export function useTypedTitle(item: Item) {
  const session = useWindowState((state) => state.session);
  const key = itemType(item.type).titleField;
  const isLong = fieldOf(item.type, key)?.kind === 'longText';
  const part = { kind: 'item', id: item.id } as const;
  const typed = useTypedText({
    id: draftId(part, key),
    part,
    shown: textOf(item.fields, key),
    read: isLong ? readLines : readLine,
    write: (value) => session?.edit(setField, { id: item.id, key, value }).ok ?? false,
  });
  return { ...typed, isLong };
}
