import { useState, type DragEvent } from 'react';
import { reorderItem } from '../../shared/edits/items.ts';
import { ownName } from '../../shared/plan/itemNames.ts';
import { carry, sideOf } from '../input/dragInList.ts';
import { currentSession } from '../session/windowState.ts';
import { likeOf } from './outlineGestures.ts';
import type { ItemRow, OutlineRow } from './outlineRows.ts';

/** Where a dragged line would be put: at this line's upper or lower edge. */
interface DropTarget {
  readonly key: string;
  readonly side: 'before' | 'after';
}

/** Dragging an item's line among its like puts it in another place in lists and the PDF. */
export function useReorderByDrag(rows: readonly OutlineRow[], readOnly: boolean) {
  const [dragged, setDragged] = useState<ItemRow | null>(null);
  const [target, setTarget] = useState<DropTarget | null>(null);

  const rowUnder = (event: DragEvent): { readonly row: ItemRow; readonly side: DropTarget['side'] } | undefined => {
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    const row = rows.find((other) => other.key === line?.dataset['row']);
    if (!line || row?.kind !== 'item') return undefined;
    return { row, side: sideOf(line, event) };
  };
  const end = (): void => {
    setDragged(null);
    setTarget(null);
  };

  const handlers = {
    onDragStart: (event: DragEvent) => {
      const row = readOnly ? undefined : rowUnder(event)?.row;
      if (!row) return event.preventDefault();
      carry(event, ownName(row.item));
      setDragged(row);
    },
    onDragOver: (event: DragEvent) => {
      const under = rowUnder(event);
      if (!dragged || under?.row.parent !== dragged.parent) return setTarget(null);
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      setTarget({ key: under.row.key, side: under.side });
    },
    onDrop: (event: DragEvent) => {
      const under = rowUnder(event);
      if (dragged && under?.row.parent === dragged.parent && under.row.key !== dragged.key) {
        event.preventDefault();
        const like = likeOf(under.row, rows);
        const before = under.side === 'before' ? under.row : like[like.indexOf(under.row) + 1];
        if (before?.key !== dragged.key) currentSession().edit(reorderItem, { id: dragged.item.id, before: before?.item.id ?? null });
      }
      end();
    },
    onDragEnd: end,
  };
  return { target, handlers };
}
