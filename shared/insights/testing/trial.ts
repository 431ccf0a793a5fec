import * as Y from 'yjs';
import { expect } from 'vitest';
import { editContextOf } from '../../edits/editContext.ts';
import type { EditContext } from '../../edits/edit.ts';
import { setField, setMeasurements, setPlanField } from '../../edits/fields.ts';
import { addItem } from '../../edits/items.ts';
import { addLink } from '../../edits/links.ts';
import { setPosition } from '../../edits/positions.ts';
import { setRegisterEntry } from '../../edits/registers.ts';
import type { ConflictId, FollowedVoice } from '../../framework/conflicts.ts';
import type { DimensionId, PositionKindId } from '../../framework/dimensions.ts';
import type { FieldValue } from '../../framework/field.ts';
import type { RegisterId } from '../../framework/registers.ts';
import type { ItemTypeId } from '../../framework/vocabulary.ts';
import type { Language } from '../../messages/text.ts';
import { LivePlan } from '../../plan/livePlan.ts';
import { wordFinding, type Finding } from '../finding.ts';
import { findInsights } from '../liveFindings.ts';

/** The day on which trial plans are judged. */
export const today = '2026-11-24';
type Fields = Record<string, FieldValue>;

/** A plan made by edits, with short words for making more of it. */
export class Trial {
  readonly context: EditContext;

  constructor(seed = 1) {
    let state = seed;
    const random = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
    this.context = editContextOf(new LivePlan(new Y.Doc()), random);
  }

  add(type: ItemTypeId, fields: Fields = {}): string {
    const result = addItem(this.context, { type, fields });
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    return result.value;
  }

  set(id: string, fields: Fields): void {
    for (const [key, value] of Object.entries(fields)) expect(setField(this.context, { id, key, value }).ok).toBe(true);
  }

  plan(fields: Fields): void {
    for (const [key, value] of Object.entries(fields)) expect(setPlanField(this.context, { key, value }).ok).toBe(true);
  }

  link(from: string, to: string): void {
    expect(addLink(this.context, { from, to }).ok).toBe(true);
  }

  place(dimension: DimensionId, kind: PositionKindId, value: number, reason?: string): void {
    expect(setPosition(this.context, { dimension, kind, value, ...(reason === undefined ? {} : { reason }) }).ok).toBe(true);
  }

  measure(id: string, ...readings: readonly (readonly [date: string, value: number])[]): void {
    expect(setMeasurements(this.context, { id, measurements: readings.map(([date, value]) => ({ date, value })) }).ok).toBe(true);
  }

  enter(register: RegisterId, entry: string, values: Fields): void {
    expect(setRegisterEntry(this.context, { register, entry, values }).ok).toBe(true);
  }

  follow(conflict: ConflictId, voice: FollowedVoice): void {
    expect(setRegisterEntry(this.context, { register: 'conflicts', entry: conflict, values: { follows: voice } }).ok).toBe(true);
  }

  findings(): readonly Finding[] {
    return findInsights(this.context.plan(), today);
  }

  /** The ids of the rules that speak, as often as they do. */
  fired(): readonly string[] {
    return this.findings().map((finding) => finding.rule.id);
  }

  /** What one rule says. */
  said(rule: string, language: Language): readonly string[] {
    return this.findings().filter((finding) => finding.rule.id === rule).map((finding) => wordFinding(finding, language));
  }
}

/** A rule's two sides. */
export interface Case {
  /** Makes a plan that fires the rule. */
  readonly fires: (trial: Trial) => void;
  /** The least change after which it does not. */
  readonly justNot: (trial: Trial) => void;
  /** Whether the rule offers a fix in the firing plan. */
  readonly fixable: boolean;
}

/** The plan's first item of a type. */
export const first = (trial: Trial, type: ItemTypeId): string => {
  const item = [...trial.context.plan().items.values()].find((known) => known.type === type);
  if (!item) throw new Error(`No ${type}`);
  return item.id;
};

/** An item that lacks something, and what mends it. */
export const lacking = (type: ItemTypeId, mend: (trial: Trial, id: string) => void, fixable: boolean, others: (trial: Trial) => void = () => {}): Case => ({
  fires: (trial) => {
    trial.add(type);
    others(trial);
  },
  justNot: (trial) => mend(trial, first(trial, type)),
  fixable,
});

/** An item that lacks a link to one of another type. */
export const linked = (type: ItemTypeId, other: ItemTypeId): Case =>
  lacking(type, (trial, id) => trial.link(id, first(trial, other)), true, (trial) => trial.add(other, { [other === 'goal' || other === 'businessGoal' ? 'statement' : 'name']: 'Someone' }));
