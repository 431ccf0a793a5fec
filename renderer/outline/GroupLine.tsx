import { IconPlus } from '@tabler/icons-react';
import { memo } from 'react';
import { itemType } from '../../shared/framework/itemTypes.ts';
import type { ItemTypeId } from '../../shared/framework/vocabulary.ts';
import { outlineTexts } from '../../shared/messages/outline.ts';
import type { Text } from '../../shared/messages/text.ts';
import { typeIcons } from '../design/typeIcons.ts';
import { useSay } from '../session/useSay.ts';
import classes from './outline.module.css';
import { TreeLine, type LineProps } from './TreeLine.tsx';

interface GroupLineProps extends LineProps {
  readonly name: Text;
  readonly count?: number;
  readonly type?: ItemTypeId;
  readonly readOnly: boolean;
}

/** A region or a type: its name, how many it has, and a button to add one more. */
export const GroupLine = memo(function GroupLine({ name, count, type, readOnly, ...line }: GroupLineProps) {
  const say = useSay();
  const Icon = type && typeIcons[type];
  return (
    <TreeLine {...line} look="group" hue={type && itemType(type).hue} label={count === undefined ? undefined : `${say(name)}, ${say(outlineTexts.counted, { count })}`}>
      {Icon && <Icon size={13} className={classes.icon} aria-hidden="true" />}
      <span className={classes.name} data-empty={count === 0 || undefined} title={type && say(itemType(type).purpose)}>
        {say(name)}
      </span>
      {count !== undefined && <span className={classes.count}>{count}</span>}
      {type && !readOnly && (
        <button type="button" tabIndex={-1} data-adds={type} className={classes.add} aria-label={say(outlineTexts.add, { type: say(itemType(type).name) })} title={say(outlineTexts.add, { type: say(itemType(type).name) })}>
          <IconPlus size={13} aria-hidden="true" />
        </button>
      )}
    </TreeLine>
  );
});
