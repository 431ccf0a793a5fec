import { formatValue } from '../../shared/history/formatValue.ts';
import { idSource } from '../../shared/edits/editContext.ts';
import { arrangeImport, type Arrangement } from '../../shared/imports/arrangeImport.ts';
import type { CanvasPictures } from '../../shared/imports/canvasPictures.ts';
import type { ImportMapping } from '../../shared/imports/importMapping.ts';
import { lookAtArrangement, type ArrangementSeen } from '../../shared/imports/lookAtArrangement.ts';
import { lookThrough, type FileSeen } from '../../shared/imports/lookThrough.ts';
import { importTurns, planOfImport, type ImportTurn, type Standing } from '../../shared/imports/makeImported.ts';
import type { Outline } from '../../shared/imports/outline.ts';
import { readOutline, type ChosenFile } from '../../shared/imports/readOutline.ts';
import { success, type Result } from '../../shared/messages/failures.ts';
import type { Language } from '../../shared/messages/text.ts';
import { emptyPlan, type Item, type Plan } from '../../shared/plan/plan.ts';
import { planToJsonWithPictures } from '../../shared/plan/planJson.ts';
import { decodeText } from '../session/decodeText.ts';

/** What becomes what, and where. */
export interface ArrangeWish {
  readonly mapping: ImportMapping;
  /** A plan of its own; else it goes among what `stand` brought. */
  readonly isNew: boolean;
  readonly pictures?: CanvasPictures;
  readonly language: Language;
}

/** One file that is brought in: read, arranged and handed out in small pieces, all beside the window. It keeps what it read. */
export class ImportDesk {
  #outline: Outline | undefined;
  #into: Plan = emptyPlan;
  #arrangement: Arrangement | undefined;
  #turns: readonly ImportTurn[] = [];

  /** Reads the file; comes first. */
  read(file: ChosenFile): Result<FileSeen> {
    const read = readOutline(file, decodeText);
    if (!read.ok) return read;
    this.#outline = read.value;
    return success(lookThrough(read.value));
  }

  /** Some of the items of the plan that the file goes into; the first of them replace those of before. */
  stand({ items, isFirst }: { readonly items: readonly Item[]; readonly isFirst: boolean }): void {
    this.#into = { ...emptyPlan, items: new Map([...(isFirst ? [] : this.#into.items), ...items.map((item) => [item.id, item] as const)]) };
  }

  /** Works out what will be made. */
  arrange({ mapping, isNew, pictures, language }: ArrangeWish): ArrangementSeen {
    const into = isNew ? undefined : this.#into;
    this.#arrangement = arrangeImport({ outline: given(this.#outline), mapping, ...(into ? { into } : {}), ...(pictures ? { pictures } : {}), newId: idSource(Math.random), language });
    // The plan's currency is not known here; the amount is.
    return lookAtArrangement(this.#arrangement, into, language, (field, value) => formatValue(field.kind === 'money' ? undefined : field, value, '', language));
  }

  /** What was arranged last as a plan of its own, as plan JSON. */
  planText({ title, language }: { readonly title: string; readonly language: Language }): string {
    return JSON.stringify(planToJsonWithPictures(planOfImport({ ...given(this.#arrangement), title }, language)));
  }

  /** Divides what was arranged last into turns, and answers how many. */
  divide({ standing, atOnce }: { readonly standing: Standing; readonly atOnce: number }): number {
    this.#turns = importTurns(given(this.#arrangement), standing, atOnce);
    return this.#turns.length;
  }

  /** One of the turns, from 0. */
  turn(place: number): ImportTurn {
    return given(this.#turns[place]);
  }
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Asked for what was not made yet');
  return value;
}
