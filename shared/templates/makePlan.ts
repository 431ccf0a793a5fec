import type { EditContext } from '../edits/edit.ts';
import { setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { frameworkAreas } from '../framework/areas.ts';
import type { FieldValue } from '../framework/field.ts';
import { success, type Result } from '../messages/failures.ts';
import { templateTexts } from '../messages/templates.ts';
import { say, type Language } from '../messages/text.ts';
import { arrangeRegions, type CardCount } from '../plan/placement.ts';
import { isText, type Starter } from './starter.ts';
import { templateOf, type TemplateId } from './templates.ts';

/** What a new plan starts as. */
export interface NewPlan {
  readonly template: TemplateId;
  /** The plan's own language: the areas' titles are written in it. */
  readonly language: Language;
  /** Absent or blank: “Untitled plan” in the plan's language. */
  readonly title?: string;
  /** `yyyy-mm-dd`; the day on which the plan starts. */
  readonly today: string;
  /** How many cards of each type will come, for which the regions get room; absent: the template's own. */
  readonly expects?: CardCount;
}

/** S1: a plan seldom serves for longer than twelve months. */
const horizonMonths = 12;

/**
 * Fills an empty document through the same edits that people make. Fails, having written only what came before,
 * where a value does not hold (a day that does not exist, a title that is too long).
 */
export function makePlan(context: EditContext, input: NewPlan): Result<void> {
  const { language } = input;
  const template = templateOf(input.template);
  const fields: readonly (readonly [string, FieldValue])[] = [
    ['title', input.title?.trim() || say(templateTexts.untitledPlan, language)],
    ['language', language],
    ['currency', 'EUR'],
    ['starts', input.today],
    ['horizonMonths', horizonMonths],
    ['reviewCadence', 'quarter'],
    ['campaign', 'no'],
    ...Object.entries(template.fields ?? {}),
  ];
  for (const [key, value] of fields) {
    const outcome = setPlanField(context, { key, value });
    if (!outcome.ok) return outcome;
  }
  const own: CardCount = (type) => (template.starters ?? []).filter((starter) => starter.type === type).length;
  const laid = template.regions ? layRegions(context, language, input.expects ?? own) : success(undefined);
  return laid.ok ? addStarters(context, template.starters ?? [], language) : laid;
}

/** The framework's regions as areas around the ring, in reading order. Their titles are the person's to change. */
function layRegions(context: EditContext, language: Language, count: CardCount): Result<void> {
  const boxes = arrangeRegions(count);
  for (const region of frameworkAreas) {
    const box = boxes.get(region.id);
    if (!box) continue;
    const outcome = addItem(context, {
      type: 'area',
      fields: { title: say(region.name, language), home: region.id },
      at: { x: box.x, y: box.y },
      width: box.width,
      height: box.height,
    });
    if (!outcome.ok) return outcome;
  }
  return success(undefined);
}

/** The template's prompts, each in the area of its type, in the language of the plan. */
function addStarters(context: EditContext, starters: readonly Starter[], language: Language): Result<void> {
  const ids = new Map<string, string>();
  for (const { type, fields, key, links = [] } of starters) {
    const worded = Object.entries(fields).map(([field, value]) => [field, isText(value) ? say(value, language) : value] as const);
    const added = addItem(context, { type, fields: Object.fromEntries(worded) });
    if (!added.ok) return added;
    if (key !== undefined) ids.set(key, added.value);
    for (const { kind, to } of links) {
      const linked = addLink(context, { kind, from: added.value, to: ids.get(to) ?? to });
      if (!linked.ok) return linked;
    }
  }
  return success(undefined);
}
