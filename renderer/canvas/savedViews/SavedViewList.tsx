import { ActionIcon, Button, CloseButton, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconBookmark, IconFilter, IconPencil, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { deleteRegisterEntry, setRegisterEntry } from '../../../shared/edits/registers.ts';
import { moveView, saveView, updateView } from '../../../shared/edits/savedViews.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { inspectorTexts } from '../../../shared/messages/inspector.ts';
import { savedViewsOf, type SavedView } from '../../../shared/plan/savedViews.ts';
import { focusCanvas } from '../../input/focusCanvas.ts';
import { useBetweenPanels } from '../../session/betweenPanels.ts';
import { showNotice } from '../../session/notices.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { draftId } from '../../typing/draftId.ts';
import { readLine, readLines } from '../../typing/readText.ts';
import { useTypedText } from '../../typing/useTypedText.ts';
import { announce, useCanvasState } from '../canvasState.ts';
import { useSeenNow } from './seenNow.ts';
import './savedViews.css';

/** The longest name that a list still shows. */
const longestName = 120;

/** The saved views as a list: each shows itself, and unfolds to be renamed, moved, noted on or deleted. */
export function SavedViewList({ show }: { readonly show: (view: SavedView) => void }) {
  const wanted = useCanvasState((state) => state.savedViews);
  return wanted === null ? null : <List isNaming={wanted === 'naming'} show={show} />;
}

function close(): void {
  useCanvasState.setState({ savedViews: null });
  focusCanvas();
}

/** Where a name is typed; where nothing can be written, what closes the list. */
function beginningOf(list: HTMLElement | null): HTMLElement | null | undefined {
  return list?.querySelector<HTMLElement>('input') ?? list?.querySelector<HTMLElement>('button');
}

function List({ isNaming, show }: { readonly isNaming: boolean; readonly show: (view: SavedView) => void }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const registers = usePlan((plan) => plan.registers);
  const views = savedViewsOf({ registers });
  const [openId, setOpenId] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const between = useBetweenPanels();
  useEffect(() => {
    const first = isNaming ? null : list.current?.querySelector<HTMLElement>('.saved-view-name');
    (first ?? beginningOf(list.current))?.focus();
  }, [isNaming]);
  return (
    <div
      ref={list}
      className="saved-views"
      style={between}
      role="dialog"
      aria-label={say(canvasTexts.savedViews)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <div className="saved-views-head">
        <strong>{say(canvasTexts.savedViews)}</strong>
        <CloseButton aria-label={say(canvasTexts.savedViewsClose)} onClick={close} />
      </div>
      {!readOnly && <NameForm />}
      {views.length === 0 && <p className="saved-views-none">{say(canvasTexts.savedViewsNone)}</p>}
      <ul>
        {views.map((view, place) => (
          <li key={view.id}>
            <div className="saved-view">
              <button type="button" className="saved-view-name" onClick={() => show(view)}>
                <IconBookmark size={15} aria-hidden />
                <span>{view.name || say(canvasTexts.untitled)}</span>
                {view.shows.length > 0 && <IconFilter size={14} role="img" aria-label={say(canvasTexts.savedViewShows)} />}
              </button>
              {!readOnly && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-expanded={openId === view.id}
                  aria-label={say(canvasTexts.savedViewMore, { name: view.name })}
                  onClick={() => setOpenId(openId === view.id ? null : view.id)}
                >
                  <IconPencil size={16} />
                </ActionIcon>
              )}
            </div>
            {openId === view.id && !readOnly && <ViewForm view={view} isFirst={place === 0} isLast={place === views.length - 1} onDeleted={() => beginningOf(list.current)?.focus()} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function NameForm() {
  const say = useSay();
  const seenNow = useSeenNow();
  const [name, setName] = useState('');
  const save = (): void => {
    if (name.trim() === '' || !currentSession().edit(saveView, { name, ...seenNow() }).ok) return;
    announce(say(canvasTexts.saidViewSaved, { name: name.trim() }));
    setName('');
  };
  return (
    <form
      className="saved-views-new"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        size="sm"
        label={say(canvasTexts.savedViewName)}
        description={say(canvasTexts.savedViewKeeps)}
        value={name}
        maxLength={longestName}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button size="sm" type="submit" disabled={name.trim() === ''}>
        {say(canvasTexts.savedViewKeep)}
      </Button>
    </form>
  );
}

interface ViewFormProps {
  readonly view: SavedView;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The view goes, and the buttons that had the keyboard with it. */
  onDeleted(): void;
}

function ViewForm({ view, isFirst, isLast, onDeleted }: ViewFormProps) {
  const say = useSay();
  const seenNow = useSeenNow();
  const part = { kind: 'entry', register: 'savedViews', entry: view.id } as const;
  const write = (field: 'name' | 'speech') => (text: string | null): boolean =>
    currentSession().edit(setRegisterEntry, { register: 'savedViews', entry: view.id, values: { [field]: text } }).ok;
  const name = useTypedText({
    id: draftId(part, 'name'),
    part,
    shown: view.name,
    read: (text) => {
      const line = readLine(text);
      return line.ok && line.value === null ? { ok: false, problem: { text: inspectorTexts.lineMissing } } : line;
    },
    write: write('name'),
  });
  const speech = useTypedText({ id: draftId(part, 'speech'), part, shown: view.speech, read: readLines, write: write('speech'), multiline: true });
  const update = (): void => {
    if (currentSession().edit(updateView, { id: view.id, ...seenNow() }).ok) showNotice(canvasTexts.saidViewSaved, { name: view.name });
  };
  const remove = (): void => {
    if (!currentSession().edit(deleteRegisterEntry, { register: 'savedViews', entry: view.id }).ok) return;
    announce(say(canvasTexts.saidDeleted, { count: 1 }));
    onDeleted();
  };
  const move = (by: 1 | -1) => (): void => void currentSession().edit(moveView, { id: view.id, by });
  return (
    <div className="saved-view-form">
      <TextInput size="xs" label={say(canvasTexts.savedViewRename)} {...name.input} error={name.fault ?? undefined} />
      <Textarea size="xs" autosize minRows={2} maxRows={8} label={say(canvasTexts.speech)} {...speech.input} error={speech.fault ?? undefined} />
      <div className="saved-view-acts">
        <Button size="xs" variant="default" onClick={update}>
          {say(canvasTexts.savedViewUpdate)}
        </Button>
        <ActionIcon variant="default" disabled={isFirst} aria-label={say(canvasTexts.savedViewEarlier)} title={say(canvasTexts.savedViewEarlier)} onClick={move(-1)}>
          <IconArrowUp size={16} />
        </ActionIcon>
        <ActionIcon variant="default" disabled={isLast} aria-label={say(canvasTexts.savedViewLater)} title={say(canvasTexts.savedViewLater)} onClick={move(1)}>
          <IconArrowDown size={16} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          color="red"
          aria-label={say(canvasTexts.savedViewDelete)}
          title={say(canvasTexts.savedViewDelete)}
          onClick={remove}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </div>
    </div>
  );
}
