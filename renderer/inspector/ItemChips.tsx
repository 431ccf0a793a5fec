import { Group } from '@mantine/core';
import { useState } from 'react';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import { useSay } from '../session/useSay.ts';
import classes from './inspector.module.css';
import { ItemChip } from './ItemChip.tsx';

/** So many names at once: more are not read, and thousands would hold up who selects all. */
const atOnce = 24;
const leastAtOnce = 4;

interface ItemChipsProps {
  readonly ids: readonly string[];
  /** How many such lists share the panel, and the names that it shows at once. */
  readonly lists?: number;
}

/** Items by name, the first of many; the others are a click away. */
export function ItemChips({ ids, lists = 1 }: ItemChipsProps) {
  const say = useSay();
  const [shown, setShown] = useState(() => Math.max(leastAtOnce, Math.floor(atOnce / lists)));
  const left = ids.length - shown;
  return (
    <Group gap={4}>
      {ids.slice(0, shown).map((id) => (
        <ItemChip key={id} id={id} />
      ))}
      {left > 0 && (
        <button type="button" className={classes.more} onClick={() => setShown(shown + 4 * atOnce)}>
          {say(inspectorTexts.moreItems, { count: left })}
        </button>
      )}
    </Group>
  );
}
