import { useMemo } from 'react';
import { useReactFlow } from 'reactflow';
import { alignItems, distributeItems, sameSize, type Alignment } from '../../../shared/edits/arrange.ts';
import { twinOf } from '../../../shared/edits/clips.ts';
import { deleteItems, groupInArea } from '../../../shared/edits/items.ts';
import { bringFromLot, gatherItems, parkItems } from '../../../shared/edits/gather.ts';
import { tidyInLanes } from '../../../shared/edits/lanes.ts';
import { deleteLinks } from '../../../shared/edits/links.ts';
import { restack, stackingSteps } from '../../../shared/edits/restack.ts';
import { setLocked } from '../../../shared/edits/locks.ts';
import { joinNotes, splitNote, turnNotes } from '../../../shared/edits/notes.ts';
import { tidyByFramework } from '../../../shared/edits/tidy.ts';
import { itemTypes } from '../../../shared/framework/itemTypes.ts';
import type { Result } from '../../../shared/messages/failures.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { shellTexts } from '../../../shared/messages/shell.ts';
import { say, type TextValues } from '../../../shared/messages/text.ts';
import { boxAround, boxOf, ringBox } from '../../../shared/plan/geometry.ts';
import { readingOrder } from '../../../shared/plan/inRows.ts';
import { laneKinds, type LaneKind } from '../../../shared/plan/lanes.ts';
import { parkedIn } from '../../../shared/plan/parkingLot.ts';
import { entriesOf, type Item } from '../../../shared/plan/plan.ts';
import { runCommand } from '../../commands/dispatch.ts';
import { useCommands } from '../../commands/useCommands.ts';
import { focusCanvas } from '../../input/focusCanvas.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { showNotice } from '../../session/notices.ts';
import { currentSession, languageOf, nothingSelected, selectItems, useWindowState } from '../../session/windowState.ts';
import { announce, useCanvasState } from '../canvasState.ts';
import { nextLink } from '../links/walkLinks.ts';
import { wordLink } from '../links/wordLink.ts';
import { addAndEdit } from './adding.ts';
import { chooseLink, startEditing, startWording } from './editing.ts';
import { glideFrom } from './gliding.ts';
import { endNudge, pasteNear } from './moving.ts';
import { allOfTheirTypes, inFocus, outermostOf, pruned, unlocked } from './selection.ts';
import { takeStep } from './undoing.ts';
import { fold, isFoldedHere } from './folding.ts';
import { choosePictures } from '../pictures/bringPictures.ts';
import { middleFor, pasteByCommand } from './useClipboard.ts';
import { boxOfItems, useFit } from '../scene/useFit.ts';
import { useScene } from '../scene/sceneContext.ts';
import { glide } from './useReveal.ts';

/** Carries out the commands of the canvas while it is on screen. */
export function useCanvasCommands(): void {
  const { store } = usePlanSource();
  const { zoomIn, zoomOut, zoomTo } = useReactFlow();
  const scene = useScene();
  const fit = useFit();

  const handlers = useMemo(() => {
    const selected = (): readonly string[] => useWindowState.getState().selection.items;
    /** The part whose links the keyboard goes through. */
    let part: string | undefined;
    const walkTo = (step: 1 | -1): void => {
      const { plan } = store.getState();
      const { items, links } = useWindowState.getState().selection;
      const chosen = plan.links.get(links[0] ?? '');
      part = items[0] ?? (chosen && (part === chosen.from || part === chosen.to) ? part : chosen?.from);
      const next = part === undefined ? undefined : nextLink(plan, part, chosen?.id, step);
      const language = languageOf(useWindowState.getState());
      if (!next) return announce(say(canvasTexts.saidNoLinks, language));
      chooseLink(next.id);
      announce(wordLink(plan, next, language));
    };
    return {
      ...editing,
      'edit.selectAll': () => selectItems(inFocus([...store.getState().plan.items.keys()])),
      'edit.selectType': () => selectItems(allOfTheirTypes(store.getState().plan, selected())),
      'edit.nextLink': () => walkTo(1),
      'edit.previousLink': () => walkTo(-1),
      'view.fit': () => fit(scene.bounds()),
      'view.fitSelection': () => {
        const box = boxOfItems(scene, selected());
        if (box) fit(box, { maxZoom: 1.25 });
        else showNotice(shellTexts.chooseFirst);
      },
      'view.ring': () => fit(ringBox),
      'view.zoomWhole': () => void zoomTo(1, { duration: glide() }),
      'view.zoomIn': () => void zoomIn({ duration: glide() }),
      'view.zoomOut': () => void zoomOut({ duration: glide() }),
      'view.select': () => handOver(false),
      'view.hand': () => handOver(!useCanvasState.getState().isHand),
      'view.minimap': () => useWindowState.setState(({ minimapOpen }) => ({ minimapOpen: !minimapOpen })),
    };
  }, [store, scene, fit, zoomIn, zoomOut, zoomTo]);
  useCommands(handlers);
}

/** What a drag does from now on: moves the view, or selects and moves parts. */
function handOver(isHand: boolean): void {
  useCanvasState.setState({ isHand });
  announce(say(isHand ? canvasTexts.saidHand : canvasTexts.saidSelect, languageOf(useWindowState.getState())));
}

const alignments: readonly Alignment[] = ['left', 'centre', 'right', 'top', 'middle', 'bottom'];

/** Arranges what is chosen, and says so where that changed anything. */
function arrange(edit: (ids: readonly string[]) => Result<unknown>, ids = chosenOnes()): void {
  if (edit(ids).ok) announce(say(canvasTexts.saidArranged, languageOf(useWindowState.getState()), { count: ids.length }));
}

const arranging: Readonly<Record<string, () => void>> = {
  ...Object.fromEntries(alignments.map((to) => [`arrange.${to}`, () => arrange((ids) => currentSession().edit(alignItems, { ids, to }))])),
  'arrange.across': () => arrange((ids) => currentSession().edit(distributeItems, { ids, along: 'x' })),
  'arrange.down': () => arrange((ids) => currentSession().edit(distributeItems, { ids, along: 'y' })),
  'arrange.size': () => arrange((ids) => currentSession().edit(sameSize, ids)),
};

/** The selected notes, in the order in which they are read. */
function chosenNotes(): readonly string[] {
  endNudge();
  const { plan } = currentSession();
  const chosen = new Set(useWindowState.getState().selection.items);
  return readingOrder(plan).flatMap(({ id, type }) => (type === 'note' && chosen.has(id) ? [id] : []));
}

/** Selects what notes became and says so, unless they stayed as they were. */
function selectMade(made: Result<readonly string[]>, said: Parameters<typeof say>[0], values: TextValues = {}): void {
  if (!made.ok) return;
  selectItems(made.value);
  announce(say(said, languageOf(useWindowState.getState()), { count: made.value.length, ...values }));
}

const turning: Readonly<Record<string, () => void>> = {
  ...Object.fromEntries(
    itemTypes.map(({ id: type, name }) => [
      `note.turn.${type}`,
      () => selectMade(currentSession().edit(turnNotes, { ids: chosenNotes(), type }), canvasTexts.saidTurned, { type: say(name, languageOf(useWindowState.getState())) }),
    ]),
  ),
  'note.split': () => selectMade(currentSession().edit(splitNote, chosenNotes()[0] ?? ''), canvasTexts.saidSplit),
  'note.join': () => {
    const notes = chosenNotes();
    const joined = currentSession().edit(joinNotes, notes);
    selectMade(joined.ok ? { ...joined, value: [joined.value] } : joined, canvasTexts.saidJoined, { count: notes.length });
  },
};

/** What changes the plan needs nothing but the session. */
const editing: Readonly<Record<string, () => void>> = {
  'edit.undo': () => takeStep('undo'),
  'edit.redo': () => takeStep('redo'),
  // Asking the browser fires the clipboard's own events, which do the work.
  'edit.cut': () => void document.execCommand('cut'),
  'edit.copy': () => void document.execCommand('copy'),
  'edit.paste': () => void pasteByCommand(),
  'edit.duplicate': duplicate,
  'edit.delete': deleteSelection,
  'edit.rename': () => {
    const { items, links } = useWindowState.getState().selection;
    const [[id, ...more], [link]] = [items, links];
    if (id !== undefined && more.length === 0) startEditing(id);
    else if (id === undefined && link !== undefined && links.length === 1) startWording(link);
  },
  'edit.group': () => {
    const session = currentSession();
    endNudge();
    const grouped = session.edit(groupInArea, { ids: outermostOf(session.plan, useWindowState.getState().selection.items) });
    if (grouped.ok) startEditing(grouped.value);
  },
  'edit.ungroup': () => {
    const session = currentSession();
    endNudge();
    const { items } = session.plan;
    const areas = useWindowState.getState().selection.items.filter((id) => items.get(id)?.type === 'area');
    const held = [...items.values()].flatMap(({ id, area }) => (area !== null && areas.includes(area) ? [id] : []));
    if (areas.length > 0 && session.edit(deleteItems, areas).ok) selectItems(held);
  },
  'edit.connect': () => {
    const { items, links } = useWindowState.getState().selection;
    if (items.length > 0 || links.length === 1) useWindowState.setState({ dialog: 'connect' });
  },
  'arrange.tidy': () => {
    endNudge();
    const before = currentSession().plan;
    const tidied = currentSession().edit(tidyByFramework, undefined);
    if (!tidied.ok) return;
    announce(say(tidied.value === 0 ? canvasTexts.saidTidyAlready : canvasTexts.saidTidied, languageOf(useWindowState.getState()), { count: tidied.value }));
    glideFrom(before);
    runCommand('view.fit');
  },
  ...Object.fromEntries(laneKinds.map((by) => [`arrange.${by}`, () => tidyBy(by)])),
  'arrange.lock': toggleLock,
  'arrange.fold': toggleFold,
  ...Object.fromEntries(
    stackingSteps.map((to) => [
      `arrange.${to}`,
      () => {
        endNudge();
        arrange((ids) => currentSession().edit(restack, { ids, to }), useWindowState.getState().selection.items);
      },
    ]),
  ),
  'arrange.park': () => {
    const session = currentSession();
    const { plan } = session;
    const ids = arranged();
    const parked = new Set(parkedIn(plan).map(({ id }) => id));
    const isBack = ids.length > 0 && ids.every((id) => parked.has(id));
    const language = languageOf(useWindowState.getState());
    const { ok } = isBack ? session.edit(bringFromLot, ids) : session.edit(parkItems, { ids, language });
    if (!ok) return;
    announce(say(isBack ? canvasTexts.saidUnparked : canvasTexts.saidParked, language, { count: ids.length }));
    glideFrom(plan);
  },
  'arrange.gather': () => {
    const { plan } = currentSession();
    const ids = arranged();
    const gathered = currentSession().edit(gatherItems, { ids });
    if (!gathered.ok) return;
    announce(say(canvasTexts.saidGathered, languageOf(useWindowState.getState()), { count: ids.length }));
    glideFrom(plan);
    startEditing(gathered.value);
  },
  ...arranging,
  ...turning,
  'insert.picture': () => choosePictures(middleFor),
  ...Object.fromEntries(itemTypes.map(({ id }) => [`insert.${id}`, () => addAndEdit(id)])),
};

function tidyBy(by: LaneKind): void {
  endNudge();
  const language = languageOf(useWindowState.getState());
  const before = currentSession().plan;
  const tidied = currentSession().edit(tidyInLanes, { by, language });
  if (!tidied.ok) return;
  announce(say(canvasTexts.saidTidied, language, { count: tidied.value }));
  glideFrom(before);
  runCommand('view.fit');
}

/** Locks what is selected; where all of it is locked, unlocks it. */
function toggleLock(): void {
  endNudge();
  const session = currentSession();
  const ids = useWindowState.getState().selection.items;
  const locks = entriesOf(session.plan, 'locks');
  const isToLock = !ids.every((id) => Object.hasOwn(locks, id));
  if (ids.length === 0 || !session.edit(setLocked, { ids, isLocked: isToLock }).ok) return;
  announce(say(isToLock ? canvasTexts.saidLocked : canvasTexts.saidUnlocked, languageOf(useWindowState.getState()), { count: ids.length }));
}

/** Folds the selected areas, or those around selected cards, to their headings; where all are folded, opens them. */
function toggleFold(): void {
  endNudge();
  const { plan } = currentSession();
  const areas = new Set(useWindowState.getState().selection.items.flatMap((id) => areaOf(plan.items.get(id)) ?? []));
  if (areas.size === 0) return;
  const isToFold = ![...areas].every((id) => isFoldedHere(plan, id));
  fold([...areas], isToFold);
}

function areaOf(item: Item | undefined): string | null {
  return item?.type === 'area' ? item.id : (item?.area ?? null);
}

/** What of the selection is arranged: parts that no other selected part holds, in the order in which they were chosen. */
function arranged(): readonly string[] {
  return unlocked(chosenOnes());
}

/** The same with what is locked: others are brought to it. */
function chosenOnes(): readonly string[] {
  endNudge();
  return outermostOf(currentSession().plan, useWindowState.getState().selection.items);
}

function duplicate(): void {
  const { plan } = currentSession();
  endNudge();
  const ids = outermostOf(plan, useWindowState.getState().selection.items);
  const around = boxAround(ids.flatMap((id) => plan.items.get(id) ?? []).map((item) => boxOf(plan, item)));
  if (around) pasteNear(twinOf(plan, ids), { x: around.x + 24, y: around.y + 24 });
}

function deleteSelection(): void {
  const session = currentSession();
  endNudge();
  const { items, links } = useWindowState.getState().selection;
  const language = languageOf(useWindowState.getState());
  const isGone = session.step(() => {
    const linksGone = links.length === 0 || session.edit(deleteLinks, links).ok;
    return (items.length === 0 || session.edit(deleteItems, items).ok) && linksGone;
  });
  // What is refused, because it is locked, stays chosen: to be unlocked.
  if (!isGone) return useWindowState.setState(({ selection }) => ({ selection: pruned(selection, session.plan) }));
  useWindowState.setState({ selection: nothingSelected });
  announce(say(items.length > 0 ? canvasTexts.saidDeleted : canvasTexts.saidLinksDeleted, language, { count: items.length || links.length }));
  focusCanvas();
}
