import { inspectorTexts } from '../../shared/messages/inspector.ts';
import { inOrder, type Item } from '../../shared/plan/plan.ts';
import { usePlan } from '../session/planSource.ts';
import { useSay } from '../session/useSay.ts';
import classes from './inspector.module.css';
import { ItemChips } from './ItemChips.tsx';

const nothing: readonly string[] = [];

/** What an area holds; nothing for whatever holds nothing. */
export function MembersSection({ item }: { readonly item: Item }) {
  const say = useSay();
  const members = usePlan((plan) => (item.type === 'area' ? inOrder([...plan.items.values()].filter(({ area }) => area === item.id)).map(({ id }) => id) : nothing));
  if (members.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3 className={classes.sectionTitle}>{say(inspectorTexts.holds)}</h3>
      <ItemChips ids={members} />
    </section>
  );
}
