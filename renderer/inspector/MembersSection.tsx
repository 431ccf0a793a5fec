import { Group } from '@mantine/core';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import { inOrder } from '../../shared/plan/plan.ts';
import { usePlan } from '../session/planSource.ts';
import { useSay } from '../session/useSay.ts';
import classes from './inspector.module.css';
import { ItemChip } from './ItemChip.tsx';

/** What an area holds; nothing for whatever holds nothing. */
export function MembersSection({ area }: { readonly area: string }) {
  const say = useSay();
  const members = usePlan((plan) => inOrder([...plan.items.values()].filter((item) => item.area === area)).map((item) => item.id));
  if (members.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3 className={classes.sectionTitle}>{say(inspectorTexts.holds)}</h3>
      <Group gap={4}>
        {members.map((id) => (
          <ItemChip key={id} id={id} />
        ))}
      </Group>
    </section>
  );
}
