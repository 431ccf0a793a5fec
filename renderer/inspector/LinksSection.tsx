import { Group } from '@mantine/core';
import { memo } from 'react';
import { addLink, deleteLinks } from '../../shared/edits/links.ts';
import { linkBetween } from '../../shared/framework/linkKinds.ts';
import { itemTypeIds, type ItemTypeId } from '../../shared/framework/vocabulary.ts';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import { linksFrom, linksTo } from '../../shared/plan/plan.ts';
import { usePlan } from '../session/planSource.ts';
import { useSay } from '../session/useSay.ts';
import { currentSession } from '../session/windowState.ts';
import classes from './inspector.module.css';
import { ItemChip } from './ItemChip.tsx';
import { ItemPicker } from './ItemPicker.tsx';
import { linkGroups } from './linkGroups.ts';

interface LinksSectionProps {
  readonly id: string;
  readonly type: ItemTypeId;
  readonly readOnly: boolean;
}

/** What else is linked to an item, in words from its own side, and a list to link it to more. What is typed into the item is none of its concern. */
export const LinksSection = memo(function LinksSection({ id, type, readOnly }: LinksSectionProps) {
  const say = useSay();
  const links = usePlan((plan) => [...linksFrom(plan, id), ...linksTo(plan, id)]);
  if (!itemTypeIds.some((other) => linkBetween(type, other))) return null;
  const groups = linkGroups({ id, type }, links);
  const linked = new Set(links.flatMap((link) => [link.from, link.to]));
  return (
    <section className={classes.section}>
      <h3 className={classes.sectionTitle}>{say(inspectorTexts.links)}</h3>
      {groups.map((group) => (
        <div key={group.id} className={classes.linkGroup}>
          <span className={classes.linkName}>{say(group.name)}</span>
          <Group gap={4}>
            {group.ends.map(({ link, other }) => (
              <ItemChip key={link} id={other} onRemove={readOnly ? undefined : () => currentSession().edit(deleteLinks, [link])} />
            ))}
          </Group>
        </div>
      ))}
      {links.length === 0 && <p className={classes.quiet}>{say(inspectorTexts.noLinks)}</p>}
      {!readOnly && (
        <ItemPicker
          label={say(inspectorTexts.linkMore)}
          placeholder={say(inspectorTexts.choiceEmpty)}
          fits={(other) => other.id !== id && !linked.has(other.id) && linkBetween(type, other.type) !== undefined}
          onChoose={(to) => currentSession().edit(addLink, { from: id, to })}
        />
      )}
    </section>
  );
});
