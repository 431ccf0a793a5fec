import type { Edit } from '../edits/edit.ts';
import { setPosition } from '../edits/positions.ts';
import { deleteRegisterEntry, setRegisterEntry } from '../edits/registers.ts';
import { dimensionIds, dimensions, wideGap, type Dimension, type DimensionId } from '../framework/dimensions.ts';
import { entriesOf, numberOf, textOf, type Plan, type Positions } from '../plan/plan.ts';
import { asOneEdit } from '../edits/severalEdits.ts';

/** Who places itself on the ring without seeing the other. The ids are both position kinds and entries of `placements`. */
export const blindParties = ['client', 'agency'] as const;
export type BlindParty = (typeof blindParties)[number];

/** A place on each axis, 0–100. */
export type AxisValues = Readonly<Record<DimensionId, number>>;

/** A party's placement: who made it and where. Hidden, it is with the host and in no plan. */
export interface Placement {
  readonly name: string;
  readonly values: AxisValues;
}

/** What an earlier Kehys kept of a hidden placement in the plan itself, where anybody could read it. */
export function placementInPlan(plan: Pick<Plan, 'registers'>, party: BlindParty): Placement | undefined {
  const entry = entriesOf(plan, 'placements')[party] ?? {};
  const name = textOf(entry, 'name');
  const values = axisValues((id) => numberOf(entry, id));
  return name !== '' && values ? { name, values } : undefined;
}

/** The values of all axes, or undefined where one has none. */
export function axisValues(valueOf: (id: DimensionId) => number | undefined): AxisValues | undefined {
  const values: Partial<Record<DimensionId, number>> = {};
  for (const id of dimensionIds) {
    const value = valueOf(id);
    if (value === undefined) return undefined;
    values[id] = value;
  }
  return values as AxisValues;
}

/** Who placed itself for each party, hidden or revealed; '' where nobody has. */
export function placedBy(plan: Pick<Plan, 'registers'>): Readonly<Record<BlindParty, string>> {
  const entries = entriesOf(plan, 'placements');
  return { client: textOf(entries['client'] ?? {}, 'name'), agency: textOf(entries['agency'] ?? {}, 'name') };
}

/** How far a blind agreement has come. */
export type BlindStage =
  | { readonly stage: 'placing'; readonly done: readonly BlindParty[]; readonly waiting: readonly BlindParty[] }
  | { readonly stage: 'ready' }
  | { readonly stage: 'revealed' };

/** Who has placed themselves, by what the host says; null where nobody has. */
export type HiddenNames = Readonly<Record<BlindParty, string | null>>;

/** The stage of an agreement. Once revealed, the plan keeps the names, and the ring has the places. */
export function blindStage(plan: Pick<Plan, 'registers'>, hidden: HiddenNames): BlindStage {
  const inPlan = blindParties.filter((party) => placementInPlan(plan, party));
  const names = placedBy(plan);
  if (inPlan.length === 0 && blindParties.every((party) => names[party] !== '')) return { stage: 'revealed' };
  const done = blindParties.filter((party) => hidden[party] !== null || inPlan.includes(party));
  if (done.length === blindParties.length) return { stage: 'ready' };
  return { stage: 'placing', done, waiting: blindParties.filter((party) => !done.includes(party)) };
}

/** Takes a placement that an earlier Kehys kept in the plan out of it, once the host has it. */
export const takeOutPlacement: Edit<BlindParty> = (context, party) => deleteRegisterEntry(context, { register: 'placements', entry: party });

/** Puts both placements on the ring as the client's and the agency's positions. Reasons given before stay. */
export const reveal: Edit<Readonly<Record<BlindParty, Placement>>> = (context, placements) =>
  asOneEdit(
    context,
    blindParties.flatMap((party) => {
      const { name, values } = placements[party];
      return [
        ...dimensionIds.map((dimension) => (here: typeof context) => setPosition(here, { dimension, kind: party, value: values[dimension] })),
        (here: typeof context) => setRegisterEntry(here, { register: 'placements', entry: party, values: { name: name.trim() } }),
      ];
    }),
  );

/** Takes the placements away, so that both can place themselves anew. What stands on the ring stays. */
export const startOver: Edit<void> = (context) => {
  const entries = Object.keys(entriesOf(context.plan(), 'placements'));
  return asOneEdit(context, entries.map((entry) => (here) => deleteRegisterEntry(here, { register: 'placements', entry })));
};

/** How far client and agency stand apart on an axis. */
export interface AxisGap {
  readonly dimension: Dimension;
  readonly client: number | undefined;
  readonly agency: number | undefined;
  /** Undefined where one of them has no place. */
  readonly gap: number | undefined;
  readonly isWide: boolean;
  /** No axis has a wider one; never true of a gap of zero. */
  readonly isWidest: boolean;
  /** Who stands nearer to the outer ring; undefined where they stand together. */
  readonly bolder: BlindParty | undefined;
}

/** The gap on every axis. */
export function axisGaps(positions: Positions): readonly AxisGap[] {
  const gaps = dimensions.map(({ id }) => {
    const { client, agency } = positions[id];
    return client && agency ? Math.abs(client.value - agency.value) : undefined;
  });
  const widest = Math.max(0, ...gaps.map((gap) => gap ?? 0));
  return dimensions.map((dimension, index) => {
    const client = positions[dimension.id].client?.value;
    const agency = positions[dimension.id].agency?.value;
    const gap = gaps[index];
    const bolder = client === undefined || agency === undefined || client === agency ? undefined : client > agency ? 'client' : 'agency';
    return { dimension, client, agency, gap, isWide: (gap ?? 0) >= wideGap, isWidest: widest > 0 && gap === widest, bolder };
  });
}

/** What both parties agree on one axis, by name. */
export interface Agreement {
  readonly client: string;
  readonly agency: string;
  /** `yyyy-mm-dd`. */
  readonly on: string;
  readonly note: string;
}

/** The agreement on an axis, or undefined where no names stand under one. */
export function agreementOn(plan: Pick<Plan, 'registers'>, dimension: DimensionId): Agreement | undefined {
  const entry = entriesOf(plan, 'agreements')[dimension];
  if (!entry) return undefined;
  return { client: textOf(entry, 'client'), agency: textOf(entry, 'agency'), on: textOf(entry, 'on'), note: textOf(entry, 'note') };
}

/** Agrees on an axis: its agreed position, and both names under it. Where the place has no reason yet, the note is its reason. */
export const agreeOn: Edit<Agreement & { readonly dimension: DimensionId; readonly value: number }> = (context, { dimension, value, client, agency, on, note }) =>
  asOneEdit(context, [
    (here) => {
      const needsReason = !here.plan().positions[dimension].agreed?.reason.trim() && note.trim() !== '';
      return setPosition(here, { dimension, kind: 'agreed', value, ...(needsReason ? { reason: note.trim() } : {}) });
    },
    (here) =>
      setRegisterEntry(here, {
        register: 'agreements',
        entry: dimension,
        values: { client: client.trim(), agency: agency.trim(), on, note: note.trim() },
      }),
  ]);
