import type { Rule } from './rule.ts';
import { actionRules } from './rules/actionRules.ts';
import { channelRules } from './rules/channelRules.ts';
import { contentRules } from './rules/contentRules.ts';
import { engagementRules } from './rules/engagementRules.ts';
import { goalRules } from './rules/goalRules.ts';
import { kpiRules } from './rules/kpiRules.ts';
import { moneyRules } from './rules/moneyRules.ts';
import { peopleRules } from './rules/peopleRules.ts';
import { planRules } from './rules/planRules.ts';
import { ringRules } from './rules/ringRules.ts';
import { trustRules } from './rules/trustRules.ts';

/** Every rule that judges a plan. They advise; they never block. */
export const rules: readonly Rule[] = [
  ...planRules,
  ...ringRules,
  ...goalRules,
  ...kpiRules,
  ...actionRules,
  ...channelRules,
  ...moneyRules,
  ...peopleRules,
  ...engagementRules,
  ...trustRules,
  ...contentRules,
];
