import { CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStoreApi } from 'reactflow';
import { addItem } from '../../../shared/edits/items.ts';
import { isItemTypeId, itemType, itemTypes } from '../../../shared/framework/itemTypes.ts';
import type { ItemTypeId } from '../../../shared/framework/vocabulary.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { useCommands } from '../../commands/useCommands.ts';
import { focusCanvas } from '../../input/focusCanvas.ts';
import { useBetweenPanels } from '../../session/betweenPanels.ts';
import { showNotice } from '../../session/notices.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession, selectItems } from '../../session/windowState.ts';
import { isComposingKey } from '../../typing/composing.ts';
import { announce, useCanvasState } from '../canvasState.ts';
import { endNudge } from '../gestures/moving.ts';
import { showsWhole } from '../scene/useFit.ts';
import { linesOf, mostLines } from './lines.ts';
import './CaptureBar.css';

/** One line after the other becomes a card where its type belongs, as fast as a room talks. */
export function CaptureBar() {
  const [isOpen, setOpen] = useState(false);
  useCommands(useMemo(() => ({ 'insert.capture': () => setOpen(true) }), []));
  return isOpen ? <Bar close={() => setOpen(false)} /> : null;
}

function Bar({ close }: { readonly close: () => void }) {
  const say = useSay();
  const [type, setType] = useState<ItemTypeId>('note');
  const [text, setText] = useState('');
  const [added, setAdded] = useState<readonly string[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const between = useBetweenPanels();
  const flow = useStoreApi();
  useEffect(() => field.current?.focus(), []);

  const add = (lines: readonly string[]): void => {
    endNudge();
    const session = currentSession();
    const { titleField, name } = itemType(type);
    const made = session.step(() =>
      lines.flatMap((line) => {
        const item = session.edit(addItem, { type, fields: { [titleField]: line } });
        return item.ok ? item.value : [];
      }),
    );
    if (made.length === lines.length) setText('');
    setAdded([...added, ...made]);
    if (!showsWhole(flow.getState().transform)) useCanvasState.setState({ sought: { ids: made, why: 'visited' } });
    announce(say(canvasTexts.saidCaptured, { count: made.length, type: say(name) }));
  };

  /** What was captured is in hand: to be turned, gathered, parked or voted on. */
  const end = (): void => {
    const { items } = currentSession().plan;
    if (added.length > 0) selectItems(added.filter((id) => items.has(id)));
    close();
  };

  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>): void => {
    if (isComposingKey(event)) return;
    if (event.key === 'Enter') {
      const lines = linesOf(text);
      if (lines.length > 0) add(lines);
    } else if (event.key === 'Escape') {
      end();
      focusCanvas();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onPaste = (event: React.ClipboardEvent<HTMLInputElement>): void => {
    const lines = linesOf(event.clipboardData.getData('text/plain'));
    if (lines.length < 2) return;
    event.preventDefault();
    if (lines.length > mostLines) showNotice(canvasTexts.tooManyLines, { count: lines.length, limit: mostLines });
    else add(lines);
  };

  return (
    <div className="capture-bar" style={between} role="group" aria-label={say(canvasTexts.capture)} data-hue={itemType(type).hue}>
      <NativeSelect
        size="sm"
        className="capture-type"
        aria-label={say(canvasTexts.captureType)}
        value={type}
        onChange={({ currentTarget: { value } }) => {
          if (isItemTypeId(value)) setType(value);
          field.current?.focus();
        }}
        data={itemTypes.filter(({ id }) => id !== 'area').map(({ id, name }) => ({ value: id, label: say(name) }))}
      />
      <TextInput
        ref={field}
        size="sm"
        className="capture-text"
        aria-label={say(canvasTexts.captureText)}
        placeholder={say(canvasTexts.captureHint)}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        dir="auto"
      />
      <span className="capture-count">{added.length > 0 ? say(canvasTexts.captured, { count: added.length }) : null}</span>
      <CloseButton aria-label={say(canvasTexts.captureClose)} onClick={end} />
    </div>
  );
}
