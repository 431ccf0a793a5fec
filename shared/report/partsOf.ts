import { reportPartTexts } from '../messages/report.ts';
import type { Report } from './report.ts';
import { sectionPlans } from './sectionPlans.ts';

/** What each part of a document is called, by its first chapter: one that no plan knows belongs to the last. Empty where chapters of the parts are mixed, or of one alone. */
export function partsOf({ sections, language }: Pick<Report, 'sections' | 'language'>): Readonly<Record<string, string>> {
  const parts = sections.map(({ id }) => ({ id, part: sectionPlans.find((plan) => plan.id === id)?.part ?? 'appendices' }));
  const begun = parts.filter(({ part }, place) => part !== parts[place - 1]?.part);
  const isDivided = begun.length > 1 && new Set(begun.map(({ part }) => part)).size === begun.length;
  return isDivided ? Object.fromEntries(begun.map(({ id, part }) => [id, reportPartTexts[part][language]])) : {};
}
