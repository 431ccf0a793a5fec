import { GroupLine } from './GroupLine.tsx';
import { ItemLine, type ItemLineProps } from './ItemLine.tsx';
import type { OutlineRow } from './outlineRows.ts';
import { AxisLine, PositionLine } from './RingLines.tsx';

interface OutlineLineProps extends Pick<ItemLineProps, 'match' | 'isEditing' | 'readOnly' | 'drop' | 'onEdited'> {
  readonly row: OutlineRow;
  readonly isActive: boolean;
  readonly isSelected: boolean;
}

/** One line of the tree, by what it stands for. */
export function OutlineLine({ row, isActive, isSelected, ...item }: OutlineLineProps) {
  const line = { level: row.level, place: row.place, size: row.size, isOpen: row.isOpen, isActive, rowKey: row.key };
  switch (row.kind) {
    case 'group':
      return <GroupLine {...line} name={row.name} count={row.count} type={row.type} readOnly={item.readOnly} />;
    case 'axis':
      return <AxisLine {...line} dimension={row.dimension} axis={row.axis} />;
    case 'position':
      return <PositionLine {...line} party={row.party} value={row.value} reason={row.reason} isSelected={isSelected} />;
    case 'item':
      return <ItemLine {...line} {...item} item={row.item} isSelected={isSelected} />;
  }
}
