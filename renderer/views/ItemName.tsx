import { itemType } from '../../shared/framework/itemTypes.ts';
import { insightTexts } from '../../shared/messages/insights.ts';
import type { Item } from '../../shared/plan/plan.ts';
import { FindingMark } from '../design/FindingMark.tsx';
import { useItemName } from '../session/useItemName.ts';
import { useSay } from '../session/useSay.ts';
import { selectItems, useWindowState } from '../session/windowState.ts';
import './itemName.css';

interface ItemNameProps {
  readonly item: Item;
  /** With its type's colour behind it; without, plain text. */
  readonly isChip?: boolean;
  /** In a grid the arrows lead here, not Tab. */
  readonly tabIndex?: number;
}

/** An item by name. Choosing it selects it everywhere, so that the form beside shows it. */
export function ItemName({ item, isChip, tabIndex }: ItemNameProps) {
  const say = useSay();
  const isSelected = useWindowState((state) => state.selection.items.includes(item.id));
  const title = useItemName(item) || say(insightTexts.untitled);
  return (
    <button
      type="button"
      className="item-name"
      dir="auto"
      tabIndex={tabIndex}
      title={title}
      aria-pressed={isSelected}
      data-hue={itemType(item.type).hue}
      data-chip={isChip}
      data-selected={isSelected}
      onClick={() => selectItems([item.id])}
    >
      <span>{title}</span>
      <FindingMark id={item.id} />
    </button>
  );
}
