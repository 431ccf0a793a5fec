import { say } from '../../../shared/messages/text.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { pictureTexts } from '../../../shared/messages/pictures.ts';
import { nextFrame } from '../../session/nextFrame.ts';
import { showNotice } from '../../session/notices.ts';
import { currentSession, languageOf, selectItems, useWindowState } from '../../session/windowState.ts';
import { announce, useCanvasState, type Point } from '../canvasState.ts';
import { endNudge } from '../gestures/moving.ts';

/** So long pictures may take before it is told how far they are, ms. */
const patience = 500;

let cancelled = false;

/** Calls off what {@link bringPictures} has under way. */
export function cancelPictures(): void {
  cancelled = true;
}

let last: Promise<void> = Promise.resolve();

/** Makes cards of picture files, and says what became of them; what is dropped meanwhile comes after it. */
export function bringPictures(files: readonly File[], placeFor: (width: number, height: number) => Point): Promise<void> {
  const next = last.then(() => bring(files, placeFor));
  last = next.catch(() => undefined);
  return next;
}

async function bring(files: readonly File[], placeFor: (width: number, height: number) => Point): Promise<void> {
  if (files.length === 0) return;
  endNudge();
  const [{ addPictures }, { PicturePreparer }] = await Promise.all([import('./addPictures.ts'), import('../../pictures/preparePicture.ts')]);
  cancelled = false;
  let isLong = false;
  let ready = 0;
  const tell = (): void => useCanvasState.setState({ bringing: { done: ready, count: files.length } });
  const timer = setTimeout(() => {
    isLong = true;
    tell();
  }, patience);
  const progress = (done: number): void => {
    ready = done;
    if (isLong) tell();
  };
  const session = currentSession();
  const preparer = new PicturePreparer();
  try {
    const { ids, smaller, still, faults } = await addPictures(session, files, placeFor, { prepare: (file) => preparer.prepare(file), progress, isCancelled: () => cancelled || useWindowState.getState().session !== session });
    if (cancelled) return showNotice(pictureTexts.cancelled);
    // The cards are drawn before their form is: together they would take a frame too long.
    if (ids.length > 0) await nextFrame();
    if (ids.length > 0 && useWindowState.getState().session === session) {
      selectItems(ids);
      announce(say(canvasTexts.saidPasted, languageOf(useWindowState.getState()), { count: ids.length }));
    }
    if (smaller > 0) showNotice(pictureTexts.smaller, { count: smaller });
    if (still > 0) showNotice(pictureTexts.still, { count: still });
    for (const { fault, name } of faults.slice(0, 3)) showNotice(pictureTexts[fault], { name });
    if (faults.length > 3) showNotice(pictureTexts.moreFaults, { count: faults.length - 3 });
  } finally {
    clearTimeout(timer);
    preparer.close();
    useCanvasState.setState({ bringing: null });
  }
}

/** Lets the person choose picture files of this computer. */
export function choosePictures(placeFor: (width: number, height: number) => Point): void {
  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.accept = 'image/*';
  chooser.multiple = true;
  chooser.addEventListener('change', () => void bringPictures([...(chooser.files ?? [])], placeFor));
  chooser.click();
}
