import * as Y from 'yjs';
import { bringBack } from '../../../shared/edits/bringBack.ts';
import { editContextOf } from '../../../shared/edits/editContext.ts';
import { setField, setPlanField } from '../../../shared/edits/fields.ts';
import { setPosition } from '../../../shared/edits/positions.ts';
import { replacePlan } from '../../../shared/edits/replacePlan.ts';
import { fieldOf } from '../../../shared/framework/itemTypes.ts';
import { planField } from '../../../shared/framework/planFields.ts';
import type { Change } from '../../../shared/history/change.ts';
import { changesApart, clashesBetween, commonGround, contentChanges, isSameOutcome, matterOf, takenFrom, withCommonItems, type Clash } from '../../../shared/history/clashes.ts';
import { compareTexts } from '../../../shared/history/compareTexts.ts';
import { headsOf, mergeHistories, revisionsNewestFirst, type History } from '../../../shared/history/history.ts';
import { mergeTexts } from '../../../shared/history/mergeTexts.ts';
import { readRevision } from '../../../shared/history/readRevision.ts';
import { recordRevision } from '../../../shared/history/recordRevision.ts';
import type { Revision } from '../../../shared/history/revision.ts';
import { takeBack } from '../../../shared/history/takeBack.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { serviceTexts } from '../../../shared/messages/services.ts';
import { say, type Language } from '../../../shared/messages/text.ts';
import { LivePlan, planOf } from '../../../shared/plan/livePlan.ts';
import type { Plan, Position } from '../../../shared/plan/plan.ts';
import { createYDoc } from '../../../shared/plan/planDocument.ts';
import { sha256 } from '../disk/sha256.ts';
import type { PlanFileContent } from '../planFile/planFile.ts';
import { withAutomaticRevision } from '../session/automaticRevision.ts';
import { areCopies, holdsAllOf } from '../session/samePlan.ts';
import { isKnownTo, isSettledByYjs } from './supersededValues.ts';

/** One of two copies of a plan. */
export interface PlanCopy {
  /** The name that people see. */
  readonly name: string;
  readonly content: PlanFileContent;
}

/** One copy's side of a clash. */
export interface ClashSide {
  readonly change: Change;
  /** The first revision of this copy with this value; absent where none has it yet. */
  readonly revision?: Revision;
}

/** Something that both copies changed, and the value in the merged plan. */
export interface SettledClash {
  readonly one: ClashSide;
  readonly other: ClashSide;
  /** Names the clash in choices; clashes about one thing share it. */
  readonly matter: string;
  /** Whose value the merged plan has; `both` where two texts were merged. */
  readonly taken: 'one' | 'other' | 'both';
}

export interface MergedPlan {
  readonly content: Omit<PlanFileContent, 'formatVersion'>;
  /** Absent where there was nothing to merge. */
  readonly revision?: Revision;
  readonly clashes: readonly SettledClash[];
  /** How many changes each copy made since their last common state. */
  readonly changed: Readonly<Record<'one' | 'other', number>>;
}

/** Whose values a person chose, by matter. Clashes without a choice are settled so that nothing is lost. */
export type MergeChoices = ReadonlyMap<string, 'one' | 'other'>;

/** Who merges, when (ISO 8601, UTC), and the language of the revision's label. */
export interface MergeFacts {
  readonly author: string;
  readonly time: string;
  readonly language: Language;
  readonly random: () => number;
  readonly choices?: MergeChoices;
}

/**
 * Merges two copies of one plan: the documents by Yjs, the histories by union, as a revision that follows both. Nothing is lost:
 * the state of each copy is a revision; long texts that both changed have both people's words; what one removed and the other
 * changed comes back. The result does not depend on the order of the copies. Fails with `copies-unrelated`, `file-newer`,
 * `author-empty` or `too-much-text`.
 */
export function mergeCopies(one: PlanCopy, other: PlanCopy, facts: MergeFacts): Result<MergedPlan> {
  for (const { content } of [one, other]) if (content.readOnly) return { ok: false, failure: content.readOnly };
  if (!areCopies(one.content, other.content)) return failed('copies-unrelated', { one: one.name, other: other.name });
  const [mine, theirs] = [planOf(one.content.doc), planOf(other.content.doc)];
  const common = lastCommonPlan(one.content.history, other.content.history);
  const base = common ? withCommonItems(common, mine, theirs) : commonGround(mine, theirs);
  const clashes = clashesBetween(base, mine, theirs).filter((clash) => !isSettledByYjs(clash, one.content.doc, other.content.doc));
  const doc = createYDoc();
  for (const { content } of [one, other]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(content.doc));
  const live = new LivePlan(doc);
  settle(clashes, live, { base, mine, theirs }, facts.random);
  choose(live, { one: mine, other: theirs }, facts);
  const plan = live.plan;
  live.close();
  const merged = recordMerge([one, other], [mine, theirs], plan, facts);
  if (!merged.ok) return merged;
  const after = contentChanges(base, plan);
  const [ours, others] = [contentChanges(base, mine), contentChanges(base, theirs)];
  return success({
    content: { doc, history: merged.value.history, assets: mergedAssets(one.content.assets, other.content.assets), ...planIdOfBoth(one, other) },
    ...(merged.value.revision ? { revision: merged.value.revision } : {}),
    changed: {
      one: changesApart(ours, others).filter((change) => !isKnownTo(other.content.doc, change, one.content.doc)).length,
      other: changesApart(others, ours).filter((change) => !isKnownTo(one.content.doc, change, other.content.doc)).length,
    },
    clashes: clashes.map((clash) => ({
      one: sideOf(clash.one, one.content.history, other.content.history, base),
      other: sideOf(clash.other, other.content.history, one.content.history, base),
      matter: matterOf(clash),
      taken: takenOf(clash, after),
    })),
  });
}

/** The newest state that both histories have. */
function lastCommonPlan(one: History, other: History): Plan | undefined {
  for (const revision of revisionsNewestFirst(one)) {
    if (!other.states.has(revision.tree)) continue;
    const plan = readRevision(one, revision);
    if (plan.ok) return plan.value;
  }
  return undefined;
}

/** Writes values that Yjs alone would lose. Where an edit is refused, Yjs' result stays; the other value is in the history and in the list. */
function settle(clashes: readonly Clash[], live: LivePlan, plans: { readonly base: Plan; readonly mine: Plan; readonly theirs: Plan }, random: () => number): void {
  const context = editContextOf(live, random, 'merge');
  for (const { one, other } of clashes) {
    const removed = one.kind === 'itemRemoved' ? one.item.id : other.kind === 'itemRemoved' ? other.item.id : undefined;
    if (removed !== undefined) {
      bringBack(context, { part: { kind: 'item', id: removed }, before: one.kind === 'itemRemoved' ? plans.theirs : plans.mine });
      continue;
    }
    if (one.kind === 'positionChanged' && other.kind === 'positionChanged') setPosition(context, { dimension: one.dimension, kind: one.position, ...placeThatStands(one.after, other.after, live.plan.positions[one.dimension][one.position]) });
    const text = mergedText(one, other);
    if (text === undefined) continue;
    if (one.kind === 'fieldChanged') setField(context, { id: one.item.id, key: one.field, value: text });
    if (one.kind === 'planFieldChanged') setPlanField(context, { key: one.field, value: text });
  }
}

/** Applies a person's choices. */
function choose(live: LivePlan, copies: Readonly<Record<'one' | 'other', Plan>>, { choices = new Map(), random }: MergeFacts): void {
  let plan = live.plan;
  for (const side of ['one', 'other'] as const) {
    const matters = new Set([...choices].flatMap(([matter, chosen]) => (chosen === side ? [matter] : [])));
    if (matters.size > 0) plan = takeBack(plan, copies[side], takenFrom(copies[side], plan, matters));
  }
  if (plan !== live.plan) replacePlan(editContextOf(live, random, 'merge'), plan);
}

/** A position and its reason belong together, but Yjs could take them from different copies. A removed position comes back. */
function placeThatStands(one: Position | undefined, other: Position | undefined, now: Position | undefined): Position {
  if (!one || !other) return one ?? other ?? { value: now?.value ?? 0, reason: now?.reason ?? '' };
  if (one.value !== other.value) return now?.value === one.value ? one : other;
  return compareTexts(one.reason, other.reason) > 0 ? one : other;
}

/** The merged words, where the clash is in a long text. */
function mergedText(one: Change, other: Change): string | undefined {
  if (one.kind !== other.kind || (one.kind !== 'fieldChanged' && one.kind !== 'planFieldChanged') || !('after' in other)) return undefined;
  const field = one.kind === 'fieldChanged' ? fieldOf(one.item.type, one.field) : planField(one.field);
  if (field?.kind !== 'longText' || typeof one.after !== 'string' || typeof other.after !== 'string') return undefined;
  return mergeTexts(typeof one.before === 'string' ? one.before : undefined, one.after, other.after);
}

/** The union of both histories, each with its copy's present state, and the revision that follows both. */
function recordMerge(copies: readonly [PlanCopy, PlanCopy], plans: readonly [Plan, Plan], plan: Plan, { author, time, language }: MergeFacts): Result<{ readonly history: History; readonly revision?: Revision }> {
  const before = { label: say(serviceTexts.beforeCopiesMergedLabel, language), reason: say(serviceTexts.automaticReason, language), time };
  const [one, other] = copies;
  const wentApart = !holdsAllOf(one.content.doc, other.content.doc) && !holdsAllOf(other.content.doc, one.content.doc);
  const histories = copies.map(({ content }, index) => {
    const stood = plans[index];
    return wentApart && stood ? withAutomaticRevision(content.history, stood, before) : content.history;
  });
  const history = mergeHistories(histories[0] ?? one.content.history, histories[1] ?? other.content.history);
  if (!wentApart && headsOf(history).length < 2) return success({ history });
  return recordRevision(history, plan, { ...mergeWords(copies, language), author, time, kind: 'named' }, sha256);
}

function mergeWords(copies: readonly PlanCopy[], language: Language): { readonly label: string; readonly reason: string } {
  const [one = '', other = ''] = copies.map(({ name }) => name).sort(compareTexts);
  return { label: say(serviceTexts.copiesMergedLabel, language), reason: `${one} + ${other}` };
}

/** The assets of both. Two different ones of the same name are both kept. */
function mergedAssets(one: PlanFileContent['assets'], other: PlanFileContent['assets']): PlanFileContent['assets'] {
  const assets = new Map(one);
  for (const [name, bytes] of other) {
    const known = one.get(name);
    if (!known || Buffer.compare(known, bytes) === 0) assets.set(name, bytes);
    else {
      const [kept, beside] = Buffer.compare(known, bytes) < 0 ? [known, bytes] : [bytes, known];
      assets.set(name, kept);
      assets.set(`other-${name}`.slice(0, 100), beside);
    }
  }
  return assets;
}

function planIdOfBoth(one: PlanCopy, other: PlanCopy): { readonly planId?: string } {
  const [planId] = [one, other].flatMap(({ content }) => content.planId ?? []).sort(compareTexts);
  return planId === undefined ? {} : { planId };
}

/** The first of the revisions that only this copy has with this value. */
function sideOf(change: Change, history: History, theirs: History, base: Plan): ClashSide {
  const says = (revision: Revision): boolean => {
    const plan = readRevision(history, revision);
    return plan.ok && contentChanges(base, plan.value).some((each) => isSameOutcome(each, change));
  };
  let first: Revision | undefined;
  for (const revision of revisionsNewestFirst(history)) {
    if (theirs.revisions.has(revision.id) || !says(revision)) break;
    first = revision;
  }
  return { change, ...(first ? { revision: first } : {}) };
}

function takenOf({ one, other }: Clash, after: readonly Change[]): SettledClash['taken'] {
  const stands = (side: Change): boolean => after.some((change) => isSameOutcome(change, side));
  if (one.kind === 'itemRemoved') return stands(one) ? 'one' : 'other';
  if (other.kind === 'itemRemoved') return stands(other) ? 'other' : 'one';
  if (stands(one) === stands(other)) return 'both';
  return stands(one) ? 'one' : 'other';
}
