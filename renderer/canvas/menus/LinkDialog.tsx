import { offeredElsewhere } from '../../../shared/edits/links.ts';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { linkKind } from '../../../shared/framework/linkKinds.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { readingOrder } from '../../../shared/plan/inRows.ts';
import { nameOfItem } from '../../../shared/plan/itemNames.ts';
import type { Item, Link } from '../../../shared/plan/plan.ts';
import { Dialog } from '../../design/Dialog.tsx';
import { typeIcons } from '../../design/typeIcons.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import { focusItem } from '../gestures/editing.ts';
import { leadElsewhere, linkAll, makeLink } from '../links/connectItems.ts';
import { isMade, linkChoices } from '../links/linkChoices.ts';
import { wordItem, wordLink } from '../links/wordLink.ts';
import { Picker } from './Picker.tsx';

/**
 * Links what is selected to another part, or leads the selected link elsewhere, without a pointer: each row says which link it would make, of several
 * parts for the first.
 */
export function LinkDialog() {
  const isOpen = useWindowState(({ dialog }) => dialog === 'connect');
  const { items, links } = useWindowState(({ selection }) => selection);
  const say = useSay();
  const language = useLanguage();
  const { store } = usePlanSource();
  const { plan } = store.getState();
  const item = plan.items.get(items[0] ?? '');
  const link = item ? undefined : plan.links.get(links[0] ?? '');
  const title = (): string => {
    if (link) return say(canvasTexts.elsewhereTitle, { sentence: wordLink(plan, link, language) });
    return items.length > 1 ? say(canvasTexts.linkManyTitle, { count: items.length }) : say(canvasTexts.linkTitle, { title: wordItem(plan, item, language) });
  };
  return (
    <Dialog opened={isOpen && (item ?? link) !== undefined} onClose={close} title={title()} size="md">
      {isOpen && item && <TargetPicker from={item.id} ids={items} />}
      {isOpen && link && <ElsewherePicker link={link} />}
    </Dialog>
  );
}

function close(): void {
  const [id] = useWindowState.getState().selection.items;
  useWindowState.setState({ dialog: null });
  if (id !== undefined) requestAnimationFrame(() => focusItem(id));
}

function TargetPicker({ from, ids }: { readonly from: string; readonly ids: readonly string[] }) {
  const say = useSay();
  const { plan } = usePlanSource().store.getState();
  const rows = readingOrder(plan).flatMap((target) =>
    linkChoices(plan, from, target.id)
      .filter((choice) => (ids.length > 1 ? !choice.kind.single || choice.from === from : !isMade(plan, choice)))
      .map((choice) => ({ choice, target })),
  );
  // What says most comes first; “relates to” is offered for everything, after it.
  const sorted = [...rows].sort((one, other) => Number(one.choice.kind.from === 'any') - Number(other.choice.kind.from === 'any'));
  const offers = sorted.map(({ choice, target }): Offer => {
    const kind = choice.from === from ? choice.kind.name : choice.kind.inverse;
    return { target, detail: say(canvasTexts.fieldValue, { field: say(kind), value: say(itemType(target.type).name) }), take: () => (ids.length > 1 ? linkAll(ids, target.id, choice.kind) : makeLink(choice)) };
  });
  return <OfferPicker label={say(canvasTexts.pickTarget)} offers={offers} />;
}

/** Where else a link could lead to, then where else it could come from; what it would mean the same to comes first. */
function ElsewherePicker({ link }: { readonly link: Link }) {
  const say = useSay();
  const language = useLanguage();
  const { plan } = usePlanSource().store.getState();
  const order = readingOrder(plan);
  const rows = (['to', 'from'] as const).flatMap((end) =>
    order.flatMap((target) => {
      const led = offeredElsewhere(plan, { id: link.id, [end]: target.id });
      return led ? [{ end, target, kind: linkKind(led.kind) }] : [];
    }),
  );
  const sorted = [...rows].sort((one, other) => Number(one.kind.id !== link.kind) - Number(other.kind.id !== link.kind));
  const offers = sorted.map(({ end, target, kind }): Offer => {
    const title = wordItem(plan, plan.items.get(link[end]), language);
    const detail = say(canvasTexts.ledElsewhere, { kind: say(end === 'to' ? kind.name : kind.inverse), type: say(itemType(target.type).name), title });
    return { target, detail, take: () => leadElsewhere({ id: link.id, [end]: target.id }) };
  });
  return <OfferPicker label={say(canvasTexts.pickElsewhere)} offers={offers} />;
}

/** A part that is offered, and what becomes of it where it is taken. */
interface Offer {
  readonly target: Item;
  readonly detail: string;
  take(): void;
}

function OfferPicker({ label, offers }: { readonly label: string; readonly offers: readonly Offer[] }) {
  const say = useSay();
  const language = useLanguage();
  const { plan } = usePlanSource().store.getState();
  const options = offers.map(({ target, detail }, index) => {
    const { hue } = itemType(target.type);
    const Icon = typeIcons[target.type];
    const name = nameOfItem(plan, target, language).slice(0, 120) || say(canvasTexts.untitled);
    return { id: String(index), label: name, detail, hue, icon: <Icon size={16} aria-hidden /> };
  });
  return (
    <Picker
      label={label}
      options={options}
      onClose={close}
      onPick={(id) => {
        close();
        offers[Number(id)]?.take();
      }}
    />
  );
}
