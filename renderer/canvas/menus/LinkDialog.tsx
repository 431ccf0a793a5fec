import { itemType } from '../../../shared/framework/itemTypes.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { nameOfItem } from '../../../shared/plan/itemNames.ts';
import { Dialog } from '../../design/Dialog.tsx';
import { typeIcons } from '../../design/typeIcons.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import { focusItem, readingOrder } from '../gestures/editing.ts';
import { linkAll, makeLink } from '../links/connectItems.ts';
import { linkChoices } from '../links/linkChoices.ts';
import { wordItem } from '../links/wordLink.ts';
import { Picker, type PickerOption } from './Picker.tsx';

/** Links what is selected to another part without a pointer: each row says which link it would make, of several parts for the first. */
export function LinkDialog() {
  const isOpen = useWindowState(({ dialog }) => dialog === 'connect');
  const ids = useWindowState(({ selection }) => selection.items);
  const say = useSay();
  const language = useLanguage();
  const { store } = usePlanSource();
  const { plan } = store.getState();
  const item = plan.items.get(ids[0] ?? '');
  const title = ids.length > 1 ? say(canvasTexts.linkManyTitle, { count: ids.length }) : say(canvasTexts.linkTitle, { title: wordItem(plan, item, language) });
  return (
    <Dialog opened={isOpen && item !== undefined} onClose={close} title={title} size="md">
      {isOpen && item && <TargetPicker from={item.id} ids={ids} />}
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
  const language = useLanguage();
  const { plan } = usePlanSource().store.getState();
  const linked = new Set([...plan.links.values()].map(({ kind, from: one, to }) => `${kind} ${one} ${to}`));
  const rows = readingOrder(plan).flatMap((target) =>
    linkChoices(plan, from, target.id)
      .filter(({ kind, from: one, to }) => (ids.length > 1 ? !kind.single || one === from : !linked.has(`${kind.id} ${one} ${to}`)))
      .map((choice) => ({ choice, target })),
  );
  // What says most comes first; “relates to” is offered for everything, after it.
  const sorted = [...rows].sort((one, other) => Number(one.choice.kind.from === 'any') - Number(other.choice.kind.from === 'any'));
  const options = sorted.map(({ choice, target }, index): PickerOption => {
    const type = itemType(target.type);
    const Icon = typeIcons[target.type];
    const kind = choice.from === from ? choice.kind.name : choice.kind.inverse;
    return {
      id: String(index),
      label: nameOfItem(plan, target, language).slice(0, 120) || say(canvasTexts.untitled),
      detail: say(canvasTexts.fieldValue, { field: say(kind), value: say(type.name) }),
      hue: type.hue,
      icon: <Icon size={16} aria-hidden />,
    };
  });
  return (
    <Picker
      label={say(canvasTexts.pickTarget)}
      options={options}
      onClose={close}
      onPick={(id) => {
        const row = sorted[Number(id)];
        close();
        if (!row) return;
        if (ids.length > 1) linkAll(ids, row.target.id, row.choice.kind);
        else makeLink(row.choice);
      }}
    />
  );
}
