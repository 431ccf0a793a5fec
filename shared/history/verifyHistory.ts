import { historyTexts } from '../messages/history.ts';
import { say, type Language } from '../messages/text.ts';
import { compareTexts } from './compareTexts.ts';
import { revisionsNewestFirst, type History } from './history.ts';
import { shortened } from './excerpt.ts';
import { partHashes, type Parts } from './planParts.ts';
import { formerRevisionHash, revisionHash } from './recordRevision.ts';
import { isProvable, revisionIdOf, shortRevisionIdOf, type Revision, type ThinnedRevision } from './revision.ts';
import type { Sha256 } from './sha256.ts';

/**
 * Everything about a history that does not match its hashes, one sentence each; empty where nobody has touched the past.
 * A revision's hash covers all that it says, what the plan said and the ids of those before it, so one changed letter is told.
 * That an automatic revision was thinned out is on record and no fault.
 */
export function verifyHistory(history: History, sha256: Sha256, language: Language = 'en'): readonly string[] {
  return [...historyFaults(history, sha256, language)].flatMap((fault) => fault ?? []);
}

/**
 * {@link verifyHistory} step by step, for who has other things to do between: undefined after each that found nothing. What
 * the plan said comes last, oldest first, because a change of it can spoil what was written after it.
 */
export function* historyFaults(history: History, sha256: Sha256, language: Language): Generator<string | undefined> {
  const isThere = (id: string): boolean => history.revisions.has(id) || history.thinned.has(id);
  for (const revision of revisionsNewestFirst(history)) {
    const label = shortened(revision.label);
    const isKnown = history.revisions.get(revision.id) === revision;
    if (!isKnown || (isProvable(revision) && !isProved(revision, sha256))) yield say(historyTexts.faultRevision, language, { label });
    for (const parent of revision.parents) {
      if (!isThere(parent)) yield say(historyTexts.faultParent, language, { label, parent });
    }
    if (!history.states.has(revision.tree)) yield say(historyTexts.faultNoState, language, { label });
    yield undefined;
  }
  for (const thinned of history.thinned.values()) {
    if (!isAutomaticForSure(thinned, sha256)) yield say(historyTexts.faultThinnedChanged, language, { id: thinned.id });
    for (const parent of thinned.parents) if (!isThere(parent)) yield say(historyTexts.faultThinned, language, { parent });
    yield undefined;
  }
  const hashes = new Set([...history.revisions.values()].map((revision) => revision.hash));
  for (const signOff of history.signOffs) {
    if (!hashes.has(signOff.revisionHash)) yield say(historyTexts.faultSignOff, language, { name: shortened(signOff.name) });
  }
  yield* stateFaults(history, sha256, language);
}

function* stateFaults(history: History, sha256: Sha256, language: Language): Generator<string | undefined> {
  const saying = new Map<string, Revision[]>();
  for (const revision of history.revisions.values()) saying.set(revision.tree, [...(saying.get(revision.tree) ?? []), revision]);
  const hashes = new TreeHashes(sha256);
  for (const [tree, state] of history.states) {
    const parts = state.parts();
    const isSame = parts !== undefined && hashes.of(parts) === tree;
    for (const revision of saying.get(tree) ?? []) {
      const label = shortened(revision.label);
      if (!isSame) yield say(parts ? historyTexts.faultState : historyTexts.faultNoState, language, { label });
      else if (!isProvable(revision) && !isProvedByParts(revision, parts, sha256)) yield say(historyTexts.faultRevision, language, { label });
    }
    yield undefined;
  }
}

function isProved(revision: Revision, sha256: Sha256): boolean {
  return revisionHash(revision, sha256) === revision.hash && revisionIdOf(revision.hash) === revision.id;
}

function isProvedByParts(revision: Revision, parts: Parts, sha256: Sha256): boolean {
  return formerRevisionHash(revision, partHashes(parts, sha256), sha256) === revision.hash && shortRevisionIdOf(revision.hash) === revision.id;
}

/** Of one from before format 2 only its id is left, and that it was automatic is then not provable. */
function isAutomaticForSure(thinned: ThinnedRevision, sha256: Sha256): boolean {
  if (!isProvable(thinned)) return true;
  return 'hash' in thinned && thinned.kind === 'automatic' && isProved(thinned, sha256);
}

/** The hashes of states that follow each other, of which most parts stay the same from one to the next. */
class TreeHashes {
  readonly #sha256: Sha256;
  /** What each part says, and how the tree's canonical JSON names it. */
  readonly #known = new Map<string, { readonly text: string; readonly line: string }>();
  /** In the order of canonical JSON. */
  #names: readonly string[] = [];

  constructor(sha256: Sha256) {
    this.#sha256 = sha256;
  }

  /** What `treeHash` says of these parts. */
  of(parts: Parts): string {
    if (this.#names.length !== parts.size || !this.#names.every((name) => parts.has(name))) this.#names = [...parts.keys()].sort(compareTexts);
    const lines: string[] = [];
    for (const name of this.#names) {
      const text = parts.get(name) ?? '';
      const known = this.#known.get(name);
      if (known?.text === text) lines.push(known.line);
      else {
        const line = `${JSON.stringify(name)}:"${this.#sha256(text)}"`;
        this.#known.set(name, { text, line });
        lines.push(line);
      }
    }
    return this.#sha256(`{${lines.join(',')}}`);
  }
}
