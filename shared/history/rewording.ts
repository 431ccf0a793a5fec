import { fieldOf, itemType } from '../framework/itemTypes.ts';
import { planField } from '../framework/planFields.ts';
import { register, registerField } from '../framework/registers.ts';
import type { Change } from './change.ts';
import { aroundChanges, compareWords, type WordRun } from './compareWords.ts';
import { excerptLength } from './excerpt.ts';
import { isWritten } from './isWritten.ts';

/** Texts shorter than this are read faster as old → new. */
const shortest = 48;
/** How many words of what stayed are shown on each side of a change. */
const wordsAround = 8;

/** A text before and after; '' where there was none, or is none any more. */
export interface Rewording {
  readonly before: string;
  readonly after: string;
}

/**
 * The texts of a change that reworded a text longer than a name, or wrote or emptied one that a sentence would not hold; undefined for
 * every other change, and for what must not be told.
 */
export function rewordingOf(change: Change): Rewording | undefined {
  const texts = textsOf(change);
  if (!texts || isTitle(change)) return undefined;
  const { before, after } = texts;
  // Why a marker was moved stands in the sentence as far as it has room.
  const isReworded = before !== '' && after !== '' && !isMoved(change);
  const isLong = Math.max(before.length, after.length) >= (isReworded ? shortest : excerptLength);
  return isLong && before !== after ? texts : undefined;
}

/** Whether a marker on the ring stands elsewhere, for whatever reason. */
export function isMoved(change: Change): boolean {
  return change.kind === 'positionChanged' && change.before?.value !== change.after?.value;
}

/** The words of a rewording with what changed in them, without long stretches that stayed. */
export function rewordedRuns({ before, after }: Rewording): readonly WordRun[] {
  return aroundChanges(compareWords(before, after), wordsAround);
}

function textsOf(change: Change): Rewording | undefined {
  switch (change.kind) {
    case 'positionChanged':
      return { before: change.before?.reason ?? '', after: change.after?.reason ?? '' };
    case 'planFieldChanged':
      return isWritten(planField(change.field)) ? written(change) : undefined;
    case 'fieldChanged':
      return isWritten(fieldOf(change.item.type, change.field)) ? written(change) : undefined;
    case 'registerChanged':
      return !register(change.register).isHidden && isWritten(registerField(change.register, change.field)) ? written(change) : undefined;
    case 'itemAdded':
    case 'itemRemoved':
    case 'measurementsChanged':
    case 'linkAdded':
    case 'linkRemoved':
    case 'linkReplaced':
    case 'itemMoved':
      return undefined;
  }
}

function written({ before = '', after = '' }: Extract<Change, { kind: 'fieldChanged' | 'planFieldChanged' | 'registerChanged' }>): Rewording | undefined {
  return typeof before === 'string' && typeof after === 'string' ? { before, after } : undefined;
}

/** A short title is told as a new name. */
function isTitle(change: Change): boolean {
  return change.kind === 'fieldChanged' && change.field === itemType(change.item.type).titleField && String(change.before).length + String(change.after).length < 2 * shortest;
}
