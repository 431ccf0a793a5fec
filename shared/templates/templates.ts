import type { FieldValue } from '../framework/field.ts';
import type { ViewId } from '../framework/views.ts';
import type { Text } from '../messages/text.ts';
import { templateTexts } from '../messages/templates.ts';
import type { Starter } from './starter.ts';
import { actionPlan } from './starters/actionPlan.ts';
import { audit } from './starters/audit.ts';
import { campaign } from './starters/campaign.ts';
import { clientAgency } from './starters/clientAgency.ts';
import { publicBody } from './starters/publicBody.ts';
import { smallCompany } from './starters/smallCompany.ts';
import { templateIds, type TemplateId } from './templateIds.ts';

export { templateIds, type TemplateId };

/** What a new plan can start from; the framework's own regions, or nothing but the ring. */
export interface Template {
  readonly id: TemplateId;
  readonly name: Text;
  readonly description: Text;
  /** Whether the framework's regions stand around the ring from the start. */
  readonly regions: boolean;
  /** Offered at once; the others are behind “more templates”. */
  readonly isMain: boolean;
  /** Facts of the plan that differ from what every new plan starts with. */
  readonly fields?: Readonly<Record<string, FieldValue>>;
  /** The view in which its first step is taken; absent: the canvas. */
  readonly view?: ViewId;
  /** Prompts that stand on the canvas from the start. */
  readonly starters?: readonly Starter[];
}

/** The templates in the order in which they are offered. */
export const templates: readonly Template[] = [
  { id: 'holistic', name: templateTexts.holisticName, description: templateTexts.holisticDescription, regions: true, isMain: true },
  { id: 'empty', name: templateTexts.emptyName, description: templateTexts.emptyDescription, regions: false, isMain: true },
  {
    id: 'small-company',
    name: templateTexts.smallCompanyName,
    description: templateTexts.smallCompanyDescription,
    regions: true,
    isMain: false,
    starters: smallCompany,
    view: 'goals',
  },
  { id: 'public-body', name: templateTexts.publicBodyName, description: templateTexts.publicBodyDescription, regions: true, isMain: false, starters: publicBody, view: 'channels' },
  {
    id: 'client-agency',
    name: templateTexts.clientAgencyName,
    description: templateTexts.clientAgencyDescription,
    regions: true,
    isMain: false,
    fields: { reviewCadence: 'month' },
    starters: clientAgency,
    view: 'process',
  },
  {
    id: 'campaign',
    name: templateTexts.campaignName,
    description: templateTexts.campaignDescription,
    regions: true,
    isMain: false,
    fields: { campaign: 'yes', horizonMonths: 3, reviewCadence: 'month' },
    starters: campaign,
    view: 'actions',
  },
  {
    id: 'action-plan',
    name: templateTexts.actionPlanName,
    description: templateTexts.actionPlanDescription,
    regions: true,
    isMain: false,
    fields: { reviewCadence: 'month' },
    starters: actionPlan,
    view: 'actions',
  },
  { id: 'audit', name: templateTexts.auditName, description: templateTexts.auditDescription, regions: true, isMain: false, starters: audit, view: 'audit' },
];

/** The template with this id. */
export function templateOf(id: TemplateId): Template {
  const template = templates.find((candidate) => candidate.id === id);
  if (!template) throw new Error(`No template ${id}`);
  return template;
}
