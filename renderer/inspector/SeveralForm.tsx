import { IconStack2 } from '@tabler/icons-react';
import { useMemo } from 'react';
import { itemTypes } from '../../shared/framework/itemTypes.ts';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import type { Item } from '../../shared/plan/plan.ts';
import { usePlanSource } from '../session/planSource.ts';
import { useSay } from '../session/useSay.ts';
import { CommandButtons } from './CommandButtons.tsx';
import classes from './inspector.module.css';
import { ItemChips } from './ItemChips.tsx';
import { PanelHeader } from './PanelHeader.tsx';

const arranging = [
  'arrange.left', 'arrange.centre', 'arrange.right', 'arrange.top', 'arrange.middle', 'arrange.bottom', 'arrange.across', 'arrange.down', 'arrange.size',
] as const;

function byType(items: readonly Item[]) {
  const ids = new Map<Item['type'], string[]>();
  for (const { id, type } of items) {
    const known = ids.get(type);
    if (known) known.push(id);
    else ids.set(type, [id]);
  }
  return itemTypes.flatMap((type) => {
    const members = ids.get(type.id);
    return members ? [{ type, members }] : [];
  });
}

const withParts = ['edit.duplicate', 'edit.group', 'edit.delete'] as const;
const withLinks = ['edit.delete'] as const;

interface SeveralFormProps {
  readonly items: readonly Item[];
  readonly links: number;
}

/** Several things at once: how many of what, and what can be done with all of them. */
export function SeveralForm({ items, links }: SeveralFormProps) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const groups = useMemo(() => byType(items), [items]);
  const count = [
    items.length > 0 ? say(inspectorTexts.several, { count: items.length }) : '',
    links > 0 ? say(inspectorTexts.severalLinks, { count: links }) : '',
  ];
  return (
    <>
      <PanelHeader icon={<IconStack2 size={13} aria-hidden="true" />} kind={say(inspectorTexts.panel)} title={count.filter(Boolean).join(', ')} />
      {!readOnly && <CommandButtons ids={items.length > 0 ? withParts : withLinks} />}
      {!readOnly && items.length > 1 && (
        <div className={classes.section}>
          <CommandButtons compact ids={arranging} />
        </div>
      )}
      {groups.map(({ type, members }) => (
        <section key={type.id} className={classes.section}>
          <h3 className={classes.sectionTitle}>
            {say(members.length === 1 ? type.name : type.plural)} <span className={classes.count}>{members.length}</span>
          </h3>
          <ItemChips ids={members} lists={groups.length} />
        </section>
      ))}
    </>
  );
}
