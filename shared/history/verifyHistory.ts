import { historyTexts } from '../messages/history.ts';
import { say, type Language } from '../messages/text.ts';
import { revisionsNewestFirst, type History, type Sha256 } from './history.ts';
import { shortened } from './excerpt.ts';
import { revisionHash, revisionIdOf } from './recordRevision.ts';

/**
 * Everything about a history that does not match its hashes, one sentence each; empty where nobody has touched the past.
 * A revision's hash covers all that it says and the ids of those before it, so one changed letter is told. That an automatic
 * revision was thinned out is on record and no fault.
 */
export function verifyHistory(history: History, sha256: Sha256, language: Language = 'en'): readonly string[] {
  return [...historyFaults(history, sha256, language)].flatMap((fault) => fault ?? []);
}

/** {@link verifyHistory} step by step, for who has other things to do between: undefined after each that found nothing. */
export function* historyFaults(history: History, sha256: Sha256, language: Language): Generator<string | undefined> {
  const isThere = (id: string): boolean => history.revisions.has(id) || history.thinned.has(id);
  for (const revision of revisionsNewestFirst(history)) {
    const label = shortened(revision.label);
    const known = history.revisions.get(revision.id);
    if (known !== revision || revisionHash(revision, sha256) !== revision.hash || revisionIdOf(revision.hash) !== revision.id) {
      yield say(historyTexts.faultRevision, language, { label });
    }
    for (const parent of revision.parents) {
      if (!isThere(parent)) yield say(historyTexts.faultParent, language, { label, parent });
    }
    for (const [part, hash] of Object.entries(revision.tree)) {
      if (!history.objects.has(hash)) yield say(historyTexts.faultPart, language, { label, part: shortened(part) });
    }
    yield undefined;
  }
  for (const { parents } of history.thinned.values()) {
    for (const parent of parents) if (!isThere(parent)) yield say(historyTexts.faultThinned, language, { parent });
  }
  for (const [hash, text] of history.objects) {
    yield sha256(text) === hash ? undefined : say(historyTexts.faultObject, language, { hash: revisionIdOf(hash) });
  }
  const hashes = new Set([...history.revisions.values()].map((revision) => revision.hash));
  for (const signOff of history.signOffs) {
    if (!hashes.has(signOff.revisionHash)) yield say(historyTexts.faultSignOff, language, { name: shortened(signOff.name) });
  }
}
