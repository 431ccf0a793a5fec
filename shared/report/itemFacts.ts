import type { Field } from '../framework/field.ts';
import { fieldSections } from '../framework/fieldSections.ts';
import { itemType, linkFieldsOf } from '../framework/itemTypes.ts';
import { linkKind, linkKinds } from '../framework/linkKinds.ts';
import type { ItemType } from '../framework/itemType.ts';
import type { LinkKindId } from '../framework/vocabulary.ts';
import { linkedItems, linksTo, type Item } from '../plan/plan.ts';
import { withinSentence } from '../messages/text.ts';
import { cellText, type Cell, type Fact } from './report.ts';
import { referenceTo, type ReportContext } from './reportContext.ts';
import { toldName } from '../framework/toldNumber.ts';
import type { TypePlan } from './sectionPlans.ts';
import { valueCell } from './valueCell.ts';

/** From this length on a value gets the whole width. */
const longFrom = 64;

/**
 * What is known of an item besides its title and the fields shown elsewhere: one fact for each field that is filled in,
 * those of `first`, then in the order of the type's definition, then the links that no field shows. `bySection`: each says of which part of the form it is.
 */
export function itemFacts(
  context: ReportContext,
  type: ItemType,
  item: Item,
  shown: readonly string[],
  incoming: readonly LinkKindId[] = [],
  { first = [], bySection }: Pick<TypePlan, 'first' | 'bySection'> = {},
): readonly Fact[] {
  const facts: Fact[] = [];
  const place = ({ key }: Field): number => (first.includes(key) ? first.indexOf(key) : first.length);
  for (const field of first.length > 0 ? [...type.fields].sort((one, other) => place(one) - place(other)) : type.fields) {
    if (field.key === type.titleField || shown.includes(field.key)) continue;
    const value = valueCell(context, field, item);
    if (value) facts.push({ ...fact(toldName(field, context.language), value, field), ...(bySection && field.section ? { section: fieldSections[field.section][context.language] } : {}) });
  }
  const inFields = new Set(linkFieldsOf(type.id).map((field) => field.link));
  for (const kind of linkKinds) {
    if (inFields.has(kind.id)) continue;
    const names = linkedItems(context.plan, item.id, kind.id).map((linked) => referenceTo(context, linked));
    if (names.length > 0) facts.push(fact(capitalised(kind.name[context.language]), { kind: 'list', entries: names }));
  }
  for (const id of incoming) {
    const { inverse, arriving = inverse, from: types } = linkKind(id);
    const items = linksTo(context.plan, item.id, id).flatMap((link) => context.plan.items.get(link.from) ?? []);
    const told = (kind: string, of: readonly Item[]): void => {
      if (of.length > 0) facts.push(fact(capitalised([arriving[context.language], kind].filter(Boolean).join(' ')), { kind: 'list', entries: of.map((each) => referenceTo(context, each)) }));
    };
    // A long list of things of many kinds is told kind by kind.
    if (types === 'any' || types.length === 1) told('', items);
    else for (const kind of types) told(withinSentence(itemType(kind).plural[context.language]), items.filter(({ type }) => type === kind));
  }
  return facts;
}

/** One fact; long where its field is a long text or its value takes more than a line. */
export function fact(label: string, value: Cell, field?: Field): Fact {
  const text = value.kind === 'text' || value.kind === 'list' ? cellText(value) : '';
  const long = text.length >= longFrom || text.includes('\n') || field?.kind === 'longText';
  return { label, value, long };
}

/** With its first letter large: link kinds are written to stand inside a sentence. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase() + text.slice(first.length);
}
