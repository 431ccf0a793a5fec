import { dimensionIds, positionKindIds } from '../framework/dimensions.ts';
import type { FieldValue } from '../framework/field.ts';
import { registerIds, type RegisterId } from '../framework/registers.ts';
import { interchangeTexts } from '../messages/interchange.ts';
import { failed, success, type Result } from '../messages/failures.ts';
import { say, type Language } from '../messages/text.ts';
import type { FieldValues, Link, Plan, Position, Positions, RegisterEntries, Registers } from '../plan/plan.ts';
import { picturesFromJson, planJsonSchema, type PlanJson } from '../plan/planJson.ts';
import { wellFormed } from '../plan/wellFormedText.ts';
import { issueWords, pathWords } from './jsonFaults.ts';
import { layOut, type UnplacedItem } from '../plan/layOut.ts';
import { measurementsOf, planFaults } from './planFaults.ts';

/** A plan from plan JSON, complete and placed, and what is worth a look though it was no fault, in words. */
export interface ParsedPlan {
  readonly plan: Plan;
  readonly warnings: readonly string[];
}

/** The most faults that one message lists. */
const mostFaults = 500;

/**
 * Reads plan JSON that anybody may have written. Every fault is told with its path, in `language`, and nothing is imported
 * while there is one: fails with `json-unreadable` or `import-faulty`. What has no id gets one from `newId`, what has no
 * place is laid out around the ring.
 */
export function parsePlanJson(text: string, newId: () => string, language: Language = 'en'): Result<ParsedPlan> {
  let json: unknown;
  try {
    json = planIn(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return failed('json-unreadable', { why: error.message });
  }
  const outcome = planJsonSchema().safeParse(json);
  if (!outcome.success) return faulty(outcome.error.issues.flatMap((issue) => issueWords(issue, json, language)), language);
  const data = mended(outcome.data) as PlanJson;
  const faults = planFaults(data, language);
  if (faults.length > 0) return faulty(faults, language);
  return success({ plan: planFrom(data, newId), warnings: warningsOf(outcome.data, data, language) });
}

/** What a JSON Canvas of ours has under `kehys` is the plan (planToCanvas.ts); anything else is taken as it is. */
function planIn(json: unknown): unknown {
  const isCanvas = typeof json === 'object' && json !== null && 'nodes' in json && 'kehys' in json && typeof json.kehys === 'object';
  return isCanvas ? json.kehys : json;
}

function faulty(faults: readonly string[], language: Language): Result<never> {
  const left = faults.length - mostFaults;
  const listed = left > 0 ? [...faults.slice(0, mostFaults), say(interchangeTexts.more, language, { count: left })] : faults;
  return failed('import-faulty', { count: faults.length, faults: listed.join('; ') });
}

/** The same value with all texts well-formed. Its depth is bounded: the schema has been through it. */
function mended(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.map(mended);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mended(entry)]));
}

function warningsOf(original: PlanJson, data: PlanJson, language: Language): readonly string[] {
  const warnings: string[] = [];
  if (JSON.stringify(original) !== JSON.stringify(data)) warnings.push(say(interchangeTexts.textMended, language));
  if (!data.plan?.['title']) warnings.push(say(interchangeTexts.untitled, language));
  const seen = new Set<string>();
  (data.links ?? []).forEach((link, index) => {
    if (seen.has(joined(link))) warnings.push(say(interchangeTexts.linkTwice, language, { path: pathWords(['links', index], language) }));
    seen.add(joined(link));
  });
  return warnings;
}

function joined({ kind, from, to }: Pick<Link, 'kind' | 'from' | 'to'>): string {
  return JSON.stringify([kind, from, to]);
}

function planFrom(json: PlanJson, newId: () => string): Plan {
  const fresh = freshIds(json, newId);
  let order = (json.items ?? []).reduce((last, item) => Math.max(last, item.order ?? 0), 0);
  const items = (json.items ?? []).map((item): UnplacedItem => {
    const { id = fresh(), type, area = null, x, y, width, height } = item;
    return {
      id,
      type,
      fields: filled(item.fields),
      measurements: [...measurementsOf(item)].sort((one, other) => (one.date < other.date ? -1 : 1)),
      area,
      order: item.order ?? ++order,
      ...(x !== undefined && y !== undefined ? { corner: { x, y } } : {}),
      ...(width === undefined ? {} : { width }),
      ...(height === undefined ? {} : { height }),
    };
  });
  const seen = new Set<string>();
  const links = (json.links ?? []).flatMap((link): Link[] => {
    const isNew = !seen.has(joined(link));
    seen.add(joined(link));
    return isNew ? [{ id: link.id ?? fresh(), kind: link.kind, from: link.from, to: link.to }] : [];
  });
  return {
    fields: filled(json.plan),
    items: layOut(items, fresh, json.plan?.['language'] === 'fi' ? 'fi' : 'en'),
    links: new Map(links.map((link) => [link.id, link])),
    positions: positionsFrom(json),
    registers: registersFrom(json),
    pictures: picturesFromJson(json),
  };
}

/** Ids that nothing in the JSON has. */
function freshIds(json: PlanJson, newId: () => string): () => string {
  const taken = new Set([...(json.items ?? []), ...(json.links ?? [])].map((entry) => entry.id));
  return () => {
    let id = newId();
    while (taken.has(id)) id = newId();
    taken.add(id);
    return id;
  };
}

/** Empty texts and lists are fields that nobody filled in. */
function filled(fields: Readonly<Record<string, unknown>> | undefined): FieldValues {
  const entries = Object.entries(fields ?? {}) as [string, FieldValue | undefined][];
  return Object.fromEntries(entries.filter(([, value]) => typeof value === 'number' || (value && value.length > 0))) as FieldValues;
}

function positionsFrom(json: PlanJson): Positions {
  const axis = (dimension: (typeof dimensionIds)[number]): Positions[typeof dimension] => {
    const places = json.positions?.[dimension];
    const known: Partial<Record<(typeof positionKindIds)[number], Position>> = {};
    for (const kind of positionKindIds) {
      const place = places?.[kind];
      if (place) known[kind] = { value: place.value, reason: place.reason ?? '' };
    }
    return known;
  };
  const [scope, culture, structure, governance] = dimensionIds;
  return { scope: axis(scope), culture: axis(culture), structure: axis(structure), governance: axis(governance) };
}

/** Registers and entries that hold nothing are left out, as they are when a document is read. */
function registersFrom(json: PlanJson): Registers {
  const tables: Partial<Record<RegisterId, RegisterEntries>> = {};
  for (const id of registerIds) {
    const entries = Object.entries(json.registers?.[id] ?? {}).map(([entry, values]) => [entry, filled(values)] as const);
    const holding = entries.filter(([, values]) => Object.keys(values).length > 0);
    if (holding.length > 0) tables[id] = Object.fromEntries(holding);
  }
  return tables;
}
