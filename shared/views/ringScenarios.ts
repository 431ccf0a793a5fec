import type { EditContext, Edit } from '../edits/edit.ts';
import { setPosition } from '../edits/positions.ts';
import { deleteRegisterEntry, setRegisterEntry } from '../edits/registers.ts';
import { dimensionIds, innermostPosition, outermostPosition, type DimensionId } from '../framework/dimensions.ts';
import { entriesOf, numberOf, textOf, type FieldValues, type Plan, type Positions } from '../plan/plan.ts';
import { asOneEdit } from '../edits/severalEdits.ts';
import type { AxisValues } from './blindAgreement.ts';

/** A place on the ring that could be taken. An axis without a value is left open. */
export interface RingScenario {
  readonly id: string;
  readonly name: string;
  readonly values: Readonly<Partial<Record<DimensionId, number>>>;
  readonly note: string;
}

/** The scenarios of a plan in the order in which they were made. */
export function scenariosOf(plan: Pick<Plan, 'registers'>): readonly RingScenario[] {
  return Object.entries(entriesOf(plan, 'scenarios'))
    .map(([id, entry]) => ({
      id,
      name: textOf(entry, 'name'),
      values: placesIn(entry),
      note: textOf(entry, 'note'),
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function placesIn(entry: FieldValues): RingScenario['values'] {
  const places: Partial<Record<DimensionId, number>> = {};
  for (const axis of dimensionIds) {
    const value = numberOf(entry, axis);
    if (value !== undefined) places[axis] = value;
  }
  return places;
}

/** How far the two that every ring starts with lie from the middle where no party has a place yet. */
const reach = 20;
const middle = (innermostPosition + outermostPosition) / 2;

/** Which way a proposed scenario leans: towards the outer ring or the centre. */
export type Leaning = 'bold' | 'safe';

/** Where a bold or a safe scenario would lie: at the outer- or innermost of both parties' places, else to a side of what is known. */
export function proposedValues(positions: Positions, leaning: Leaning): AxisValues {
  const starts = startingValues(positions);
  const propose = (id: DimensionId): number => {
    const { client, agency } = positions[id];
    const parties = [client, agency].flatMap((position) => position?.value ?? []);
    const beside = starts[id] + (leaning === 'bold' ? reach : -reach);
    const candidates = parties.length < 2 ? [...parties, beside] : parties;
    const wished = leaning === 'bold' ? Math.max(...candidates) : Math.min(...candidates);
    return Math.min(outermostPosition, Math.max(innermostPosition, wished));
  };
  return { scope: propose('scope'), culture: propose('culture'), structure: propose('structure'), governance: propose('governance') };
}

/** Where a scenario of one's own starts: at what is agreed, else where the company is today, else in the middle. */
export function startingValues(positions: Positions): AxisValues {
  const start = (id: DimensionId): number => positions[id].agreed?.value ?? positions[id].today?.value ?? middle;
  return { scope: start('scope'), culture: start('culture'), structure: start('structure'), governance: start('governance') };
}

/** Adds a scenario after the others; answers with its id. */
export const addScenario: Edit<{ readonly name: string; readonly values: AxisValues }, string> = (context, { name, values }) => {
  const last = Math.max(0, ...scenariosOf(context.plan()).map(({ id }) => Number.parseInt(id, 10) || 0));
  const id = `${String(last + 1).padStart(4, '0')}-${context.newId()}`;
  const result = setRegisterEntry(context, { register: 'scenarios', entry: id, values: { ...values, name: name.trim() } });
  return result.ok ? { ok: true, value: id } : result;
};

/** Takes a scenario as what the agency recommends or as what is agreed. */
export const applyScenario: Edit<{ readonly scenario: RingScenario; readonly kind: 'agency' | 'agreed' }> = (context, { scenario, kind }) =>
  asOneEdit(
    context,
    dimensionIds.flatMap((dimension) => {
      const value = scenario.values[dimension];
      return value === undefined ? [] : [(here: EditContext) => setPosition(here, { dimension, kind, value }), ...(kind === 'agreed' ? struckNames(context, dimension, value) : [])];
    }),
  );

/** Names stand under one place only: where the agreed position moves, the agreement is struck. */
function struckNames(context: EditContext, dimension: DimensionId, value: number): readonly ((here: EditContext) => ReturnType<typeof deleteRegisterEntry>)[] {
  const plan = context.plan();
  const moves = plan.positions[dimension].agreed?.value !== value;
  return moves && Object.hasOwn(entriesOf(plan, 'agreements'), dimension)
    ? [(here) => deleteRegisterEntry(here, { register: 'agreements', entry: dimension })]
    : [];
}
