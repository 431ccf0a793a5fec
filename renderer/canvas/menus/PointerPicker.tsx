import { useEffect, useRef } from 'react';
import type { ItemType } from '../../../shared/framework/itemType.ts';
import { isItemTypeId, itemType, itemTypes } from '../../../shared/framework/itemTypes.ts';
import type { LinkKind } from '../../../shared/framework/linkKinds.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { typeIcons } from '../../design/typeIcons.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { useCanvasState, type PickerSubject } from '../canvasState.ts';
import { addAndEdit } from '../gestures/adding.ts';
import { linkChoices, typesAtEnd } from '../links/linkChoices.ts';
import { makeLink } from '../links/connectItems.ts';
import { wordLink } from '../links/wordLink.ts';
import { Picker, type PickerOption } from './Picker.tsx';

const size = { width: 268, height: 360 };

/** The small list at the pointer: what to add here, or how two parts are linked. */
export function PointerPicker() {
  const picker = useCanvasState((state) => state.picker);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!picker) return;
    const onDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close();
    };
    window.addEventListener('pointerdown', onDown, true);
    return () => window.removeEventListener('pointerdown', onDown, true);
  }, [picker]);
  if (!picker) return null;
  const left = Math.max(8, Math.min(picker.x, window.innerWidth - size.width - 8));
  const top = Math.max(8, Math.min(picker.y, window.innerHeight - size.height - 8));
  return (
    <div ref={box} className="pointer-picker" style={{ left, top, width: size.width, maxHeight: size.height }}>
      <SubjectPicker subject={picker.subject} />
    </div>
  );
}

function close(): void {
  useCanvasState.setState({ picker: null });
}

function SubjectPicker({ subject }: { readonly subject: PickerSubject }) {
  return subject.kind === 'type' ? <TypePicker subject={subject} /> : <KindPicker subject={subject} />;
}

function TypePicker({ subject }: { readonly subject: Extract<PickerSubject, { kind: 'type' }> }) {
  const say = useSay();
  const { at, linkFrom } = subject;
  const source = usePlan((plan) => (linkFrom === undefined ? undefined : plan.items.get(linkFrom)));
  const types: readonly { readonly type: ItemType; readonly kind?: LinkKind }[] = source ? typesAtEnd(source.type) : itemTypes.map((type) => ({ type }));
  const options = types.map(({ type: { id, name, hue }, kind }): PickerOption => {
    const Icon = typeIcons[id];
    return { id, label: say(name), hue, icon: <Icon size={16} aria-hidden />, ...(kind && { detail: say(kind.name) }) };
  });
  return (
    <Picker
      label={say(linkFrom === undefined ? canvasTexts.pickType : canvasTexts.pickTypeAndLink)}
      options={options}
      onClose={close}
      onPick={(id) => {
        close();
        if (isItemTypeId(id)) addAndEdit(id, at, linkFrom);
      }}
    />
  );
}

function KindPicker({ subject: { from, to } }: { readonly subject: Extract<PickerSubject, { kind: 'linkKind' }> }) {
  const say = useSay();
  const language = useLanguage();
  const { plan } = usePlanSource().store.getState();
  const choices = linkChoices(plan, from, to);
  const options = choices.map((choice, index): PickerOption => {
    const source = plan.items.get(choice.from);
    return {
      id: String(index),
      label: say(choice.kind.name),
      detail: wordLink(plan, { ...choice, kind: choice.kind.id }, language),
      hue: source && itemType(source.type).hue,
    };
  });
  return (
    <Picker
      label={say(canvasTexts.pickKind)}
      options={options}
      onClose={close}
      onPick={(id) => {
        close();
        const choice = choices[Number(id)];
        if (choice) makeLink(choice);
      }}
    />
  );
}
