import type { Text } from '../messages/text.ts';
import { templateTexts } from '../messages/templates.ts';

export const templateIds = ['holistic', 'empty'] as const;
export type TemplateId = (typeof templateIds)[number];

/** What a new plan can start from; the framework's own regions, or nothing but the ring. */
export interface Template {
  readonly id: TemplateId;
  readonly name: Text;
  readonly description: Text;
  /** Whether the framework's regions stand around the ring from the start. */
  readonly regions: boolean;
}

/** The templates in the order in which they are offered. */
export const templates: readonly Template[] = [
  { id: 'holistic', name: templateTexts.holisticName, description: templateTexts.holisticDescription, regions: true },
  { id: 'empty', name: templateTexts.emptyName, description: templateTexts.emptyDescription, regions: false },
];

/** The template with this id. */
export function templateOf(id: TemplateId): Template {
  const template = templates.find((candidate) => candidate.id === id);
  if (!template) throw new Error(`No template ${id}`);
  return template;
}
