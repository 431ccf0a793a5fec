import type { Measurement } from '../framework/field.ts';
import { linkFits, linkKind } from '../framework/linkKinds.ts';
import { interchangeTexts } from '../messages/interchange.ts';
import { say, type CountedText, type Language, type Text, type TextValues } from '../messages/text.ts';
import type { PlanJson } from '../plan/planJson.ts';
import { pathWords, short, type JsonPath } from './jsonFaults.ts';

type JsonItem = NonNullable<PlanJson['items']>[number];
type JsonLink = NonNullable<PlanJson['links']>[number];
type Report = (path: JsonPath, text: Text | CountedText, values?: TextValues) => void;

/** What is wrong between the parts of a plan JSON whose every part is right by itself, in words. */
export function planFaults(json: PlanJson, language: Language): readonly string[] {
  const faults: string[] = [];
  const report: Report = (path, text, values) => faults.push(say(text, language, { path: pathWords(path, language), ...values }));
  const items = json.items ?? [];
  const links = json.links ?? [];
  reportSameIds('items', items, language, report);
  reportSameIds('links', links, language, report);
  const byId = new Map(items.flatMap((item) => (item.id === undefined ? [] : [[item.id, item] as const])));
  items.forEach((item, index) => {
    reportArea(item, ['items', index, 'area'], byId, report);
    reportDays(item, ['items', index, 'measurements'], report);
  });
  reportLinks(links, byId, language, report);
  return faults;
}

function reportSameIds(list: string, entries: readonly { readonly id?: string }[], language: Language, report: Report): void {
  const seen = new Map<string, number>();
  entries.forEach(({ id }, index) => {
    if (id === undefined) return;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, index);
    else report([list, index, 'id'], interchangeTexts.sameId, { id: short(id), other: pathWords([list, first], language) });
  });
}

function reportArea(item: JsonItem, path: JsonPath, byId: ReadonlyMap<string, JsonItem>, report: Report): void {
  const { area } = item;
  if (area === undefined || area === null) return;
  const holder = byId.get(area);
  if (!holder) return report(path, interchangeTexts.noSuchItem, { id: short(area) });
  if (holder.type !== 'area') return report(path, interchangeTexts.notArea, { id: short(area) });
  const seen = new Set<JsonItem>();
  for (let outer: JsonItem | undefined = holder; outer && !seen.has(outer); outer = byId.get(outer.area ?? '')) {
    if (outer === item) return report(path, interchangeTexts.areaLoop);
    seen.add(outer);
  }
}

function reportDays(item: JsonItem, path: JsonPath, report: Report): void {
  const seen = new Set<string>();
  measurementsOf(item).forEach(({ date }, index) => {
    if (seen.has(date)) report([...path, index, 'date'], interchangeTexts.sameDay);
    seen.add(date);
  });
}

function reportLinks(links: readonly JsonLink[], byId: ReadonlyMap<string, JsonItem>, language: Language, report: Report): void {
  const singles = new Map<string, { readonly index: number; readonly to: string }>();
  links.forEach(({ kind, from, to }, index) => {
    const path = ['links', index];
    const [source, target] = [byId.get(from), byId.get(to)];
    if (!source) report([...path, 'from'], interchangeTexts.noSuchItem, { id: short(from) });
    if (!target) report([...path, 'to'], interchangeTexts.noSuchItem, { id: short(to) });
    if (!source || !target) return;
    if (source === target) return report(path, interchangeTexts.linkToItself);
    if (!linkFits(linkKind(kind), source.type, target.type)) {
      return report([...path, 'kind'], interchangeTexts.linkUnfit, { kind, from: source.type, to: target.type });
    }
    if (!linkKind(kind).single) return;
    const key = JSON.stringify([kind, from]);
    const other = singles.get(key);
    if (!other) singles.set(key, { index, to });
    else if (other.to !== to) {
      const place = pathWords(['links', other.index], language);
      report([...path, 'from'], interchangeTexts.linkSingle, { id: short(from), kind, other: place });
    }
  });
}

/** The measurements of an item; types without them have none. The schema has checked their shape. */
export function measurementsOf(item: JsonItem): readonly Measurement[] {
  return 'measurements' in item && Array.isArray(item.measurements) ? (item.measurements as readonly Measurement[]) : [];
}
