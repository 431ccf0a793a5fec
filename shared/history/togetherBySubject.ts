import type { Language } from '../messages/text.ts';
import type { Change } from './change.ts';
import { subjectOf } from './describeChange.ts';
import { rewordingOf } from './rewording.ts';

/** Changes that one sentence tells together: a group for each item or entry, however much changed in it; a rewording has one of its own, for its words stand under it. */
export function togetherBySubject(changes: readonly Change[], language: Language): readonly (readonly Change[])[] {
  const groups = new Map<string, Change[]>();
  changes.forEach((change, index) => {
    const subject = rewordingOf(change) ? undefined : subjectOf(change, language);
    const about = change.kind === 'registerChanged' ? change.entry : 'item' in change ? change.item.id : '';
    const key = subject === undefined ? String(index) : `${about}\n${subject}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  });
  return [...groups.values()];
}
