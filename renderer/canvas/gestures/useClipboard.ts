import { useEffect } from 'react';
import { clipOf, type Clip } from '../../../shared/edits/clips.ts';
import { addItem, deleteItems } from '../../../shared/edits/items.ts';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import type { ItemTypeId } from '../../../shared/framework/vocabulary.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { pasteTexts } from '../../../shared/messages/pasteCells.ts';
import { say } from '../../../shared/messages/text.ts';
import { moveClear } from '../../../shared/edits/moveClear.ts';
import { boxAround } from '../../../shared/plan/geometry.ts';
import type { Item } from '../../../shared/plan/plan.ts';
import { wordKeys } from '../../commands/keys.ts';
import { isPictureFile } from '../../input/pictureFile.ts';
import { takesText } from '../../input/keyboardTarget.ts';
import { showNotice } from '../../session/notices.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { currentSession, languageOf, nothingSelected, selectItems, useWindowState } from '../../session/windowState.ts';
import { announce, useCanvasState, type Point } from '../canvasState.ts';
import { bringPictures } from '../pictures/bringPictures.ts';
import { clipFormat, clipToHtml, clipToText, clipToWords } from './clipboardText.ts';
import { endNudge, pasteNear } from './moving.ts';
import { droppedLinks, isDrawing, pastedFrom, type Copied, type Pasted } from './pasted.ts';
import { canvasMiddle, pointerOnCanvas } from './pointer.ts';
import { readClipboard } from './readClipboard.ts';
import { takerAt } from './takers.ts';
import { textOfHtml } from './textOfHtml.ts';
import { openAround } from '../scene/shownPlan.ts';

/** What was copied last in this window, for hosts whose clipboard cannot be read when a menu asks. */
let lastCopied: Copied | null = null;
/** Where something was pasted last, so that pasting again does not cover it. */
let lastPasted: { readonly at: Point; readonly times: number } | null = null;

/** Copies, cuts and pastes by the clipboard's own events, so that other programs take part. */
export function useClipboard(): void {
  const { store, readOnly } = usePlanSource();

  useEffect(() => {
    const onCopy = (event: ClipboardEvent): void => {
      if (!isForCanvas(event)) return;
      const { items } = useWindowState.getState().selection;
      const clip = clipOf(store.getState().plan, items);
      if (clip.items.length === 0 || !event.clipboardData) return;
      const language = languageOf(useWindowState.getState());
      const words = clipToWords(clip, language);
      event.clipboardData.setData('text/plain', words);
      event.clipboardData.setData('text/html', clipToHtml(clip, language));
      event.clipboardData.setData(clipFormat, clipToText(clip));
      event.preventDefault();
      lastCopied = { words, clip };
      lastPasted = null;
      // What is locked is copied and stays; the failure says so.
      const isCut = event.type === 'cut' && !readOnly && cutOut(clip);
      announce(say(isCut ? canvasTexts.saidCut : canvasTexts.saidCopied, language, { count: clip.items.length }));
    };
    /** Linux pastes what was marked last wherever the middle button is let go: over the canvas that button carries the view. */
    let isMiddleLetGo = false;
    const onMouseUp = ({ button }: MouseEvent): void => {
      isMiddleLetGo = button === 1;
      setTimeout(() => (isMiddleLetGo = false));
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (isMiddleLetGo && !takesText(event.target)) return event.preventDefault();
      if (!isForCanvas(event) || !event.clipboardData) return;
      event.preventDefault();
      if (readOnly) return showNotice(pasteTexts.onlyRead);
      const { clipboardData } = event;
      const html = clipboardData.getData('text/html');
      const text = clipboardData.getData('text/plain');
      take(pastedFrom({ ownFormat: clipboardData.getData(clipFormat), html, text }, lastCopied), isDrawing(text) ? text : html, [...clipboardData.files]);
    };
    const isOverCanvas = ({ target }: DragEvent): boolean => target instanceof Element && target.closest('.canvas') !== null;
    const onDragOver = (event: DragEvent): void => {
      if (isOverCanvas(event)) event.preventDefault();
    };
    // Text and links become notes; a file that was dropped would take the window's place.
    const onDrop = (event: DragEvent): void => {
      if (!isOverCanvas(event) || !event.dataTransfer || takesText(event.target)) return;
      event.preventDefault();
      // A file that is no picture is opened or brought in, wherever it is dropped.
      const files = [...event.dataTransfer.files];
      if (files.some((file) => !isPictureFile(file))) return;
      if (readOnly) return showNotice(pasteTexts.onlyRead);
      if (files.length > 0) return void bringPictures(files, placeFor);
      const html = event.dataTransfer.getData('text/html');
      const text = droppedLinks(event.dataTransfer.getData('text/uri-list'), textOfHtml(html)) || event.dataTransfer.getData('text/plain');
      take(pastedFrom({ html, text }, null), isDrawing(text) ? text : html, []);
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('mouseup', onMouseUp, true);
    document.addEventListener('paste', onPaste);
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('mouseup', onMouseUp, true);
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('drop', onDrop);
    };
  }, [store, readOnly]);
}

/** Pastes when a menu asks for it. */
export async function pasteByCommand(): Promise<void> {
  const content = await readClipboard(navigator.clipboard);
  if (!content && !lastCopied) return showNotice(canvasTexts.clipboardClosed, { keys: wordKeys('Mod+V') });
  take(pastedFrom(content, lastCopied), isDrawing(content?.text ?? '') ? (content?.text ?? '') : (content?.html ?? ''), content?.pictures ?? []);
}

/** Puts onto the canvas what the clipboard holds: parts of a plan or words, otherwise pictures. Says what it could not take. */
function take(pasted: Pasted, html: string, files: readonly File[]): void {
  if ('notes' in pasted && pasted.notes.length === 0) {
    const pictures = files.filter(isPictureFile);
    if (pictures.length > 0) return void bringPictures(pictures, placeFor);
    return showNotice(/<(?:img|svg)\b/iu.test(html) ? pasteTexts.picture : pasteTexts.nothing);
  }
  paste(pasted);
  if ('notes' in pasted && /<(?:img|svg|table)\b/iu.test(html)) showNotice(pasteTexts.onlyText);
}

function isForCanvas(event: ClipboardEvent): boolean {
  const { dialog } = useWindowState.getState();
  const isText = (document.getSelection()?.toString() ?? '') !== '' && event.type !== 'paste';
  return !takesText(event.target) && dialog === null && !isText;
}

/** Takes away what was copied. False where it stays. */
function cutOut(clip: Clip): boolean {
  endNudge();
  const isGone = currentSession().edit(deleteItems, clip.items.map(({ id }) => id)).ok;
  if (isGone) useWindowState.setState({ selection: nothingSelected });
  return isGone;
}

function paste(pasted: Pasted): void {
  endNudge();
  if ('table' in pasted) return useCanvasState.setState({ pasting: { ...pasted, area: takerThere()?.id ?? null } });
  const ids = 'clip' in pasted ? pasteClipThere(pasted.clip) : pasteNotes(pasted.notes);
  // What went into a folded area is to be seen.
  if (ids[0] !== undefined) openAround(currentSession().plan, ids[0]);
  if (ids.length > 0) announce(say(canvasTexts.saidPasted, languageOf(useWindowState.getState()), { count: ids.length }));
}

/** Where pasted things go: under the pointer, or in the middle of the view; a little further each time. */
function placeFor(width: number, height: number): Point {
  const at = pointerOnCanvas() ?? canvasMiddle();
  const times = lastPasted && lastPasted.at.x === at.x && lastPasted.at.y === at.y ? lastPasted.times + 1 : 0;
  lastPasted = { at, times };
  return { x: Math.round(at.x - width / 2 + times * 24), y: Math.round(at.y - height / 2 + times * 24) };
}

/** Where what a menu adds goes: in the middle of the view. */
export function middleFor(width: number, height: number): Point {
  const { x, y } = canvasMiddle();
  return { x: Math.round(x - width / 2), y: Math.round(y - height / 2) };
}

function pasteClipThere(clip: Clip): readonly string[] {
  const around = boxAround(clip.items.filter(({ area }) => area === null));
  return around ? pasteNear(clip, placeFor(around.width, around.height)) : [];
}

/** The area that takes what is pasted now. */
function takerThere(): Item | undefined {
  return takerAt(currentSession().plan, pointerOnCanvas() ?? canvasMiddle());
}

/** What plain text becomes. */
const noteType: ItemTypeId = 'note';
const columnLength = 5;

function pasteNotes(texts: readonly string[]): readonly string[] {
  if (texts.length === 0) return [];
  const { size, titleField } = itemType(noteType);
  const rows = Math.min(texts.length, columnLength);
  const columns = Math.ceil(texts.length / columnLength);
  const step = { x: size.width + 16, y: size.height + 16 };
  // A list goes where it is pasted, into one area: it is no block that lies over several.
  const area = takerThere()?.id ?? null;
  const start = placeFor(columns * step.x - 16, rows * step.y - 16);
  const session = currentSession();
  return session.step(() => {
    const ids = texts.flatMap((text, index) => {
      const at = { x: start.x + Math.floor(index / columnLength) * step.x, y: start.y + (index % columnLength) * step.y };
      const height = Math.min(420, Math.max(size.height, 24 + 20 * linesOf(text)));
      const added = session.edit(addItem, { type: noteType, fields: { [titleField]: text }, at, area, height });
      return added.ok ? [added.value] : [];
    });
    session.edit(moveClear, ids);
    selectItems(ids);
    return ids;
  });
}

function linesOf(text: string): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / 24)), 0);
}
