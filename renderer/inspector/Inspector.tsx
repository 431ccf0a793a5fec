import { inspectorTexts } from '../../shared/messages/inspector.ts';
import { usePlan } from '../session/planSource.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import classes from './inspector.module.css';
import { ItemForm } from './ItemForm.tsx';
import { LinkForm } from './LinkForm.tsx';
import { MarkerForm } from './MarkerForm.tsx';
import { PlanForm } from './PlanForm.tsx';
import { SeveralForm } from './SeveralForm.tsx';

/** The form for whatever is selected, or for the plan as a whole. */
export function Inspector() {
  const say = useSay();
  return (
    <section className={classes.panel} aria-label={say(inspectorTexts.panel)} data-testid="inspector">
      <SelectedForm />
    </section>
  );
}

function SelectedForm() {
  const selection = useWindowState((state) => state.selection);
  // What is gone (deleted here or elsewhere) is not selected any more.
  const items = usePlan((plan) => selection.items.flatMap((id) => plan.items.get(id) ?? []));
  const links = usePlan((plan) => selection.links.flatMap((id) => plan.links.get(id) ?? []));
  const { marker } = selection;
  if (marker) return <MarkerForm key={`${marker.dimension}.${marker.kind}`} {...marker} />;
  const [item] = items;
  const [link] = links;
  if (item && items.length + links.length === 1) return <ItemForm key={item.id} item={item} />;
  if (link && items.length + links.length === 1) return <LinkForm key={link.id} link={link} />;
  return item || link ? <SeveralForm items={items} links={links.length} /> : <PlanForm />;
}
