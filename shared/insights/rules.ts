import type { Rule } from './rule.ts';
import { actionRules } from './rules/actionRules.ts';
import { actionTimeRules } from './rules/actionTimeRules.ts';
import { beginRules } from './rules/beginRules.ts';
import { capacityRules } from './rules/capacityRules.ts';
import { channelRules } from './rules/channelRules.ts';
import { contentRules } from './rules/contentRules.ts';
import { engagementRules } from './rules/engagementRules.ts';
import { goalRules } from './rules/goalRules.ts';
import { goalTimeRules } from './rules/goalTimeRules.ts';
import { kpiRules } from './rules/kpiRules.ts';
import { moneyRules } from './rules/moneyRules.ts';
import { partnershipRules } from './rules/partnershipRules.ts';
import { peopleRules } from './rules/peopleRules.ts';
import { planRules } from './rules/planRules.ts';
import { redThreadRules } from './rules/redThreadRules.ts';
import { returnRules } from './rules/returnRules.ts';
import { ringRules } from './rules/ringRules.ts';
import { trustRules } from './rules/trustRules.ts';
import { spendingRules } from './rules/spendingRules.ts';

/** Every rule that judges a plan. They advise; they never block. */
export const rules: readonly Rule[] = [
  ...beginRules,
  ...planRules,
  ...ringRules,
  ...goalRules,
  ...goalTimeRules,
  ...kpiRules,
  ...actionRules,
  ...actionTimeRules,
  ...channelRules,
  ...redThreadRules,
  ...moneyRules,
  ...spendingRules,
  ...returnRules,
  ...peopleRules,
  ...engagementRules,
  ...trustRules,
  ...contentRules,
  ...capacityRules,
  ...partnershipRules,
];
