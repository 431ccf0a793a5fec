import { historyTexts } from '../messages/history.ts';
import { say, type Language } from '../messages/text.ts';
import { compareTexts } from './compareTexts.ts';
import { revisionsNewestFirst, type History } from './history.ts';
import { shortened } from './excerpt.ts';
import { partsIn, type PartList } from './partList.ts';
import { partHashes } from './planParts.ts';
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
    const list = state.list();
    const isSame = list !== undefined && hashes.of(list) === tree;
    for (const revision of saying.get(tree) ?? []) {
      const label = shortened(revision.label);
      if (!isSame) yield say(list ? historyTexts.faultState : historyTexts.faultNoState, language, { label });
      else if (!isProvable(revision) && !isProvedByParts(revision, list, sha256)) yield say(historyTexts.faultRevision, language, { label });
    }
    yield undefined;
  }
}

function isProved(revision: Revision, sha256: Sha256): boolean {
  return revisionHash(revision, sha256) === revision.hash && revisionIdOf(revision.hash) === revision.id;
}

function isProvedByParts(revision: Revision, list: PartList, sha256: Sha256): boolean {
  return formerRevisionHash(revision, partHashes(partsIn(list), sha256), sha256) === revision.hash && shortRevisionIdOf(revision.hash) === revision.id;
}

/** Of one from before format 2 only its id is left, and that it was automatic is then not provable. */
function isAutomaticForSure(thinned: ThinnedRevision, sha256: Sha256): boolean {
  if (!isProvable(thinned)) return true;
  return 'hash' in thinned && thinned.kind === 'automatic' && isProved(thinned, sha256);
}

/** The hashes of states that follow each other, of which most parts stay the same from one to the next. */
class TreeHashes {
  readonly #sha256: Sha256;
  #names: readonly string[] = [];
  /** Numbers of parts in the order of canonical JSON. */
  #order: readonly number[] = [];
  /** What each part said, by its number, and how the tree's canonical JSON names it. */
  #texts: (string | undefined)[] = [];
  #lines: string[] = [];

  constructor(sha256: Sha256) {
    this.#sha256 = sha256;
  }

  /** What `treeHash` says of these parts. */
  of({ names, texts }: PartList): string {
    if (names !== this.#names) this.#number(names);
    const lines: string[] = [];
    for (const number of this.#order) {
      const text = texts[number];
      if (text === undefined) continue;
      if (this.#texts[number] !== text) {
        this.#texts[number] = text;
        this.#lines[number] = `${JSON.stringify(names[number])}:"${this.#sha256(text)}"`;
      }
      lines.push(this.#lines[number] ?? '');
    }
    return this.#sha256(`{${lines.join(',')}}`);
  }

  /** From now on parts have these numbers. */
  #number(names: readonly string[]): void {
    const former = new Map(this.#names.map((name, number) => [name, number]));
    const formerly = names.map((name) => former.get(name) ?? -1);
    this.#texts = formerly.map((number) => this.#texts[number]);
    this.#lines = formerly.map((number) => this.#lines[number] ?? '');
    this.#names = names;
    this.#order = [...names.keys()].sort((one, other) => compareTexts(names[one] ?? '', names[other] ?? ''));
  }
}
