import type { Language } from '../messages/text.ts';
import type { Change } from './change.ts';
import { subjectOf, wholeEntry } from './describeChange.ts';
import { rewordingOf } from './rewording.ts';

/**
 * Changes that one sentence tells together: a group for each item or entry, however much changed in it; a rewording has one of its own,
 * for its words stand under it, unless its entry came or went as a whole.
 */
export function togetherBySubject(changes: readonly Change[], language: Language): readonly (readonly Change[])[] {
  const ofEntries = new Map<string, Change[]>();
  for (const change of changes) {
    const key = entryKey(change);
    if (key !== undefined) ofEntries.set(key, [...(ofEntries.get(key) ?? []), change]);
  }
  const whole = new Set([...ofEntries].filter(([, of]) => wholeEntry(of) !== undefined).map(([key]) => key));
  const groups = new Map<string, Change[]>();
  changes.forEach((change, index) => {
    const isApart = rewordingOf(change) !== undefined && !whole.has(entryKey(change) ?? '');
    const subject = isApart ? undefined : subjectOf(change, language);
    const about = change.kind === 'registerChanged' ? change.entry : 'item' in change ? change.item.id : '';
    const key = subject === undefined ? String(index) : `${about}\n${subject}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  });
  return [...groups.values()];
}

function entryKey(change: Change): string | undefined {
  return change.kind === 'registerChanged' ? `${change.register}\n${change.entry}` : undefined;
}
