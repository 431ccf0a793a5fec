import type { Arrangement } from '../../shared/imports/arrangeImport.ts';
import { importTurns, writeImportTurn } from '../../shared/imports/makeImported.ts';
import type { PlanEditor } from '../session/planEditor.ts';

/** So many parts are written within a frame. */
const atOnce = 150;

/** What is told while parts are written. */
export interface ImportProgress {
  progress(done: number): void;
  /** Waits until the window has drawn. */
  nextFrame(): Promise<void>;
  isCancelled(): boolean;
}

/** Writes an import a few parts a frame, all of them one step of undo; called off or refused, none stays. Answers whether all are there. */
export async function importInTurns(session: Pick<PlanEditor, 'edit' | 'step' | 'undo' | 'plan'>, arrangement: Arrangement, turn: ImportProgress): Promise<boolean> {
  const group = {};
  let done = 0;
  for (const [place, part] of importTurns(arrangement, session.plan, atOnce).entries()) {
    const written = turn.isCancelled() ? undefined : session.step(() => session.edit(writeImportTurn, part), group);
    if (!written?.ok) {
      if (place > 0) session.undo();
      return false;
    }
    done += written.value;
    turn.progress(done);
    await turn.nextFrame();
  }
  return true;
}
