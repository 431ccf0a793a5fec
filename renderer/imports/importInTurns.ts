import { standingIn, type ImportTurn, type Standing } from '../../shared/imports/makeImported.ts';
import { writeImportTurn } from '../../shared/imports/writeImport.ts';
import type { PlanEditor } from '../session/planEditor.ts';

/** So many parts are written within a frame. */
const atOnce = 150;

/** Where the parts come from, turn by turn; rejects where it was closed. */
export interface TurnSource {
  divide(cut: { readonly standing: Standing; readonly atOnce: number }): Promise<number>;
  turn(place: number): Promise<ImportTurn>;
}

/** How far an import is. */
export interface ImportDone {
  readonly parts: number;
  /** Of all that is written, links among it; from 0 to 1. */
  readonly share: number;
}

/** What is told while parts are written. */
export interface ImportProgress {
  progress(done: ImportDone): void;
  /** Waits until the window has drawn. */
  nextFrame(): Promise<void>;
  isCancelled(): boolean;
}

/** Writes an import a few parts a frame, all of them one step of undo; called off, refused or cut short, none stays. Answers whether all are there. */
export async function importInTurns(session: Pick<PlanEditor, 'edit' | 'step' | 'undo' | 'plan'>, source: TurnSource, { progress, nextFrame, isCancelled }: ImportProgress): Promise<boolean> {
  const group = {};
  let parts = 0;
  const turns = await source.divide({ standing: standingIn(session.plan), atOnce }).catch(() => 0);
  for (let place = 0; place < turns; place += 1) {
    const part = await source.turn(place).catch(() => undefined);
    const written = part && !isCancelled() ? session.step(() => session.edit(writeImportTurn, part), group) : undefined;
    if (!written?.ok) {
      if (place > 0) session.undo();
      return false;
    }
    parts += written.value;
    progress({ parts, share: (place + 1) / turns });
    await nextFrame();
  }
  return turns > 0;
}
