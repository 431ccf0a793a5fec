import { z } from 'zod';
import { dimensionIds, innermostPosition, outermostPosition, positionKindIds } from '../framework/dimensions.ts';
import type { Field } from '../framework/field.ts';
import { itemTypes } from '../framework/itemTypes.ts';
import { monthKeyPattern } from '../framework/monthlyMoney.ts';
import { planFields } from '../framework/planFields.ts';
import { registers } from '../framework/registers.ts';
import type { ItemType } from '../framework/itemType.ts';
import { linkKindIds } from '../framework/vocabulary.ts';
import { fieldSchema, measurementSchema } from './fieldSchema.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { largestPicture, pictureName, pictureSize, picturesOn } from './pictures.ts';
import { inOrder, type Item, type Link, type Plan } from './plan.ts';

/** The version of the plan JSON that this Kehys writes. */
export const planJsonVersion = 1;

const id = z.string().min(1).max(64);

function fieldsSchema(fields: readonly Field[]) {
  const shape: Record<string, z.ZodType> = {};
  for (const field of fields) {
    const schema = fieldSchema(field);
    if (schema) shape[field.key] = schema.optional().describe(field.name.en);
  }
  const pattern = monthKeyPattern(fields);
  return pattern === undefined ? z.strictObject(shape) : withMonths(shape, new RegExp(pattern));
}

/** Adds the amounts of single months, whose keys fit the pattern, to a shape of fields. */
function withMonths(shape: Record<string, z.ZodType>, pattern: RegExp) {
  const months = z.core._check(
    ({ value, issues }: z.core.ParsePayload<Record<string, unknown>>) => {
      for (const [key, amount] of Object.entries(value)) {
        if (Object.hasOwn(shape, key)) continue;
        if (!pattern.test(key)) issues.push({ code: 'unrecognized_keys', keys: [key], input: value });
        else if (!z.number().safeParse(amount).success) issues.push({ code: 'invalid_type', expected: 'number', path: [key], input: amount });
      }
    },
    // Told beside other faults of the same item.
    { when: ({ value }: z.core.ParsePayload) => typeof value === 'object' && value !== null },
  );
  return z
    .object(shape)
    .catchall(z.unknown())
    .check(months)
    .meta({ patternProperties: { [pattern.source]: { type: 'number' } }, additionalProperties: false });
}

function itemSchema(type: ItemType) {
  const measured = type.fields.some((field) => field.kind === 'measurements');
  return z.strictObject({
    id: id.optional().describe('Made up where absent; links and areas refer to it.'),
    type: z.literal(type.id),
    fields: fieldsSchema(type.fields).optional(),
    ...(measured ? { measurements: z.array(measurementSchema).optional() } : {}),
    area: id.nullable().optional().describe('Id of the area that holds the item.'),
    x: z.number().optional().describe('Canvas units from the area’s corner, or from the middle of the canvas; placed where absent.'),
    y: z.number().optional(),
    width: z.number().positive().optional(),
    height: z.number().positive().optional(),
    order: z.number().optional(),
  });
}

function makePlanJsonSchema() {
  const position = z.strictObject({
    value: z.number().min(innermostPosition).max(outermostPosition),
    reason: z.string().optional(),
  });

  const axis = z.strictObject(Object.fromEntries(positionKindIds.map((kind) => [kind, position.optional()])));

  const [firstItem, ...otherItems] = itemTypes.map(itemSchema);
  if (!firstItem) throw new Error('The framework has no item types');

  return z
    .strictObject({
      kehys: z.literal(planJsonVersion).describe('Version of this format.'),
      plan: fieldsSchema(planFields).optional(),
      positions: z
        .strictObject(Object.fromEntries(dimensionIds.map((dimension) => [dimension, axis.optional()])))
        .optional(),
      registers: z
        .strictObject(
          Object.fromEntries(
            registers.map((register) => [
              register.id,
              z.record(z.string().regex(/^[^/]{1,200}$/), fieldsSchema(register.fields)).optional().describe(register.name.en),
            ]),
          ),
        )
        .optional()
        .describe('Answers, ticks and results that the plan keeps besides its items.'),
      items: z.array(z.discriminatedUnion('type', [firstItem, ...otherItems])).optional(),
      pictures: z
        .record(z.string().regex(pictureName), z.string().max(Math.ceil(largestPicture / 3) * 4).regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/))
        .optional()
        .describe('JPEG pictures that notes carry, as base64, by the SHA-256 of their bytes.'),
      links: z
        .array(z.strictObject({ id: id.optional(), kind: z.enum(linkKindIds), from: id, to: id }))
        .optional(),
    })
    .meta({ title: 'Kehys plan' });
}

let made: ReturnType<typeof makePlanJsonSchema> | undefined;

/**
 * The schema of a plan as plain JSON: what `plan.json` in a plan file holds, what imports take, and what `kehys schema` publishes.
 * Made when it is first needed: a window that only shows a plan never needs it.
 */
export function planJsonSchema(): ReturnType<typeof makePlanJsonSchema> {
  return (made ??= makePlanJsonSchema());
}

/** Plan JSON as people may write it: ids, places and whole sections may be missing. */
export type PlanJson = z.infer<ReturnType<typeof planJsonSchema>>;

/** The whole plan as plan JSON. Equal plans give equal text, in whatever order they were made. */
export function planToJson(plan: Plan): PlanJson {
  return { ...headToJson(plan), items: inOrder([...plan.items.values()]).map(itemToJson) as PlanJson['items'], links: linksToJson(plan) };
}

/** {@link planToJson} with the bytes of the pictures on items, for a plan that leaves its file. */
export function planToJsonWithPictures(plan: Plan): PlanJson {
  const pictures = [...picturesOn(plan, plan.items.values())].sort(([one], [other]) => (one < other ? -1 : 1));
  return pictures.length === 0 ? planToJson(plan) : { ...planToJson(plan), pictures: Object.fromEntries(pictures.map(([name, bytes]) => [name, toBase64(bytes)])) };
}

/** The bytes of the pictures in plan JSON, by name. */
export function picturesFromJson({ pictures = {} }: PlanJson): Plan['pictures'] {
  const brought = Object.entries(pictures).map(([name, text]) => [name, fromBase64(text)] as const);
  return brought.length === 0 ? undefined : new Map(brought.filter(([, bytes]) => pictureSize(bytes) !== undefined));
}

const indent = 2;
/** The text of each item, cached: items are the same objects until they change. */
const itemLines = new WeakMap<Item, string>();

/** A stretch of `plan.json`, with the objects that it is made of. The same object as long as none of these changed. */
export interface PlanPiece {
  readonly of: object;
  readonly text: string;
}

/** Items in one stretch. Where it ends depends on their ids, so that a new item moves no other stretch. */
const [fewestInPiece, mostInPiece, endsOneOf] = [48, 160, 16];

/** The text of `plan.json` in a plan file: {@link planToJson} with a line for each item and link. */
export function planText(plan: Plan): string {
  return planPieces(plan).map(({ text }) => text).join('');
}

/** {@link planText} in stretches, so that saving again writes only those that changed. */
export function planPieces(plan: Plan): readonly PlanPiece[] {
  const head = JSON.stringify(headToJson(plan), undefined, indent).slice(0, -'\n}'.length);
  const pieces: PlanPiece[] = [{ of: plan.fields, text: `${head},\n  "items": ` }];
  const items = inOrder([...plan.items.values()]);
  let lines: string[] = [];
  items.forEach((item, place) => {
    lines.push(`${place === 0 ? '[' : ','}\n    ${lineOf(item)}`);
    const mayEnd = lines.length >= fewestInPiece && (lines.length >= mostInPiece || endsPiece(item.id));
    if (!mayEnd && place < items.length - 1) return;
    pieces.push({ of: items[place + 1 - lines.length] ?? item, text: lines.join('') });
    lines = [];
  });
  const links = linksToJson(plan).map((link) => JSON.stringify(link));
  pieces.push({ of: plan.links, text: `${items.length === 0 ? '[]' : '\n  ]'},\n  "links": ${listed(links)}\n}\n` });
  return pieces;
}

function endsPiece(id: string): boolean {
  let sum = 0;
  for (let at = 0; at < id.length; at += 1) sum += id.charCodeAt(at);
  return sum % endsOneOf === 0;
}

function headToJson({ fields, positions, registers: tables }: Plan): Pick<PlanJson, 'kehys' | 'plan' | 'positions' | 'registers'> {
  return { kehys: planJsonVersion, plan: sorted(fields), positions, registers: tables };
}

function itemToJson({ id: itemId, type, fields, measurements, ...place }: Item): object {
  return { id: itemId, type, fields: sorted(fields), ...(measurements.length > 0 ? { measurements: [...measurements] } : {}), ...place };
}

function linksToJson({ links }: Plan): Link[] {
  return [...links.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function lineOf(item: Item): string {
  const known = itemLines.get(item);
  if (known !== undefined) return known;
  const line = JSON.stringify(itemToJson(item));
  itemLines.set(item, line);
  return line;
}

function listed(lines: readonly string[]): string {
  return lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The plan of JSON in which every item has an id and a place, as {@link planToJson} makes it. Needs no document. */
export function planFromWholeJson(json: PlanJson): Plan {
  return {
    fields: (json.plan ?? {}) as Plan['fields'],
    positions: { scope: {}, culture: {}, structure: {}, governance: {}, ...json.positions },
    registers: json.registers ?? {},
    pictures: picturesFromJson(json),
    items: new Map(
      (json.items ?? []).map((item) => {
        const whole = { fields: {}, measurements: [], area: null, order: 0, ...item } as unknown as
          Plan['items'] extends ReadonlyMap<string, infer I> ? I : never;
        return [whole.id, whole];
      }),
    ),
    links: new Map(
      (json.links ?? []).map((link) => {
        const linkId = link.id ?? `${link.kind}:${link.from}:${link.to}`;
        return [linkId, { ...link, id: linkId }];
      }),
    ),
  };
}
