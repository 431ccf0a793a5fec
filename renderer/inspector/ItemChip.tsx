import { IconX } from '@tabler/icons-react';
import { itemType } from '../../shared/framework/itemTypes.ts';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import { typeIcons } from '../design/typeIcons.ts';
import { useItem } from '../session/planSource.ts';
import { useItemName } from '../session/useItemName.ts';
import { useSay } from '../session/useSay.ts';
import { selectItems } from '../session/windowState.ts';
import classes from './inspector.module.css';

interface ItemChipProps {
  readonly id: string;
  /** Absent: it stays. */
  readonly onRemove?: () => void;
}

/** An item by name; clicking it selects it. */
export function ItemChip({ id, onRemove }: ItemChipProps) {
  const say = useSay();
  const item = useItem(id);
  const name = useItemName(item);
  if (!item) return null;
  const type = itemType(item.type);
  const Icon = typeIcons[item.type];
  const title = name || say(inspectorTexts.untitled);
  return (
    <span className={classes.chip} data-hue={type.hue}>
      <button
        type="button"
        className={classes.chipName}
        title={`${say(type.name)}: ${title}`}
        aria-label={say(inspectorTexts.show, { title })}
        onClick={() => selectItems([id])}
      >
        <Icon size={12} aria-hidden="true" />
        <span className={classes.chipText}>{title}</span>
      </button>
      {onRemove && (
        <button type="button" className={classes.chipRemove} aria-label={say(inspectorTexts.removeLink, { title })} onClick={onRemove}>
          <IconX size={11} />
        </button>
      )}
    </span>
  );
}
