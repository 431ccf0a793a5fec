import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../insights/rules.ts';
import { planDocuments } from '../report/documents.ts';
import { templateIds } from '../templates/templates.ts';
import { assessmentStatements } from './assessment.ts';
import { auditThemes } from './audit.ts';
import { cadences } from './cadences.ts';
import { conflicts } from './conflicts.ts';
import { pathStages } from './customerPath.ts';
import { dimensionIds, positionKindIds } from './dimensions.ts';
import { fieldOf, isItemTypeId } from './itemTypes.ts';
import { businessKpis } from './kpiMap.ts';
import { maturityLevels } from './maturity.ts';
import { duties, fourSteps, processSteps } from './partnership.ts';
import { planField } from './planFields.ts';
import { isRegisterId } from './registers.ts';
import { seasons } from './seasons.ts';
import { viewIds } from './views.ts';

/**
 * The 54 systems of the sources: where each lives in the data, where a person meets it, and what fails when it is gone.
 * Data: `type`, `type.field`, `plan.field`, `register:id`, `rule:id`, `template:id`, `document:id` or `list:id`.
 * Screen: `view:id` or `panel:id`. Test: `file > name`, or `rule:id` for the rule's own case.
 */
const systems: readonly (readonly [number: number, name: string, data: readonly string[], screen: readonly string[], test: string])[] = [
  [1, 'Fan-count trap', ['kpi.counts', 'kpi.measurements', 'rule:fan-trap', 'rule:vanity-only'], ['view:measurements'], 'shared/insights/fanTrap.test.ts > compares both over the time that they share, from 100, and says how wide the gap is'],
  [2, 'No quick wins', ['goal.start', 'goal.due', 'rule:quick-win', 'rule:goal-without-action'], ['panel:insights'], 'rule:goal-without-action'],
  [3, 'Trust + interaction → engagement', ['channel.trust', 'channel.interaction', 'channel.engagement', 'channel.privacy', 'channel.means', 'rule:privacy-open', 'rule:means-missing'], ['view:channels', 'panel:inspector'], 'rule:privacy-open'],
  [4, 'Quality over quantity', ['kpi.kind', 'audience.interests', 'audience.habits', 'rule:audience-unknown'], ['panel:inspector'], 'rule:audience-unknown'],
  [5, 'Content targeting and timing', ['channel.times', 'audience.times', 'rule:timing-apart', 'rule:only-sales'], ['panel:inspector', 'panel:insights'], 'rule:timing-apart'],
  [6, 'Long ROI horizon', ['goal.firstResults', 'register:expectations', 'rule:results-too-soon'], ['view:goals', 'view:actions'], 'shared/views/expectations.test.ts > stands on the timeline, earliest first, and says whether it is signed'],
  [7, 'Outsourced process', ['register:process', 'list:processSteps'], ['view:process'], 'shared/views/processLoop.test.ts > leads from measuring back to planning, not to the time before it'],
  [8, 'Reporting rhythm', ['kpi.cadence', 'plan.reviewCadence', 'list:cadences', 'rule:kpi-silent'], ['view:measurements', 'view:process'], 'shared/views/processLoop.test.ts > reports on the first day after the week, month or quarter'],
  [9, 'Goals from business goals; no goal, no post', ['goal.serves', 'action.advances', 'rule:goal-from-business', 'rule:act-without-goal'], ['view:goals', 'panel:insights'], 'rule:act-without-goal'],
  [10, 'Measurable, realistic, specific', ['goal.measure', 'goal.target', 'goal.realistic', 'rule:goal-measurable'], ['view:goals'], 'shared/views/goalChain.test.ts > names the fields that each criterion still lacks, links included'],
  [11, 'One priority', ['goal.priority', 'goal.focus', 'rule:one-priority', 'rule:goal-too-much'], ['view:goals'], 'shared/views/goalChain.test.ts > after any move there is exactly one number one and the moved goal stands where it was put'],
  [12, 'Commitment and courage', ['plan.commitment', 'plan.courage', 'channel.reason', 'rule:only-trial', 'rule:commitment-open'], ['panel:inspector'], 'rule:only-trial'],
  [13, 'Red thread', ['plan.keyMessages', 'rule:red-thread'], ['view:guide', 'panel:inspector'], 'rule:red-thread'],
  [14, 'Managing expectations', ['goal.firstResults', 'register:expectations', 'rule:expectation-unsigned', 'rule:results-too-soon'], ['view:goals'], 'shared/views/expectations.test.ts > is signed by both sides, and tells when the goal says another day than what was signed'],
  [15, 'Living document', ['plan.horizonMonths', 'plan.nextReview', 'channel.reviewedOn', 'register:reviews', 'register:reviewSteps', 'rule:plan-too-long', 'rule:plan-stale'], ['view:review', 'view:process', 'panel:history'], 'shared/views/review.test.ts > goes through what is due, kind by kind, and asks nothing twice'],
  [16, 'Comparison across clients', ['plan.company', 'plan.nextReview', 'kpi.kind', 'channel.budget'], ['panel:portfolio'], 'e2e/portfolio.spec.ts > a dozen plans are compared from the start screen, sorted, and exported without a client’s name'],
  [17, 'The platform’s own goals', ['channel.platformGoal', 'channel.strategy', 'rule:channel-no-platform-goal'], ['view:channels'], 'rule:channel-no-platform-goal'],
  [18, 'The holistic framework', ['vision', 'mission', 'businessGoal', 'resource', 'cultureTrait', 'outsideInfluence', 'list:dimensions', 'rule:given-missing'], ['view:ring', 'panel:canvas'], 'rule:given-missing'],
  [19, 'Agreed place on the ring', ['list:positions', 'register:agreements', 'register:placements', 'rule:ring-unagreed', 'rule:ring-outside'], ['view:ring'], 'shared/views/blindAgreement.test.ts > keeps the note of an agreement as the place’s reason where it has none'],
  [20, 'Duties of the partnership', ['register:duties', 'list:duties', 'register:approvals', 'plan.approvalDays', 'rule:approval-slow'], ['view:process'], 'shared/plan/capacity.test.ts > count the duties of those who are named for a side'],
  [21, 'Engaging and engagement', ['kpi.happens', 'rule:only-doing'], ['view:kpis'], 'shared/views/engagement.test.ts > groups KPIs by what they count and to what people engage, with the actions beside the doing'],
  [22, 'Brand and content engagement', ['kpi.engagesTo', 'action.engagesTo', 'rule:engagement-apart'], ['view:kpis'], 'rule:engagement-apart'],
  [23, 'Business KPI → social KPI', ['businessGoal.kind', 'kpi.businessKpi', 'list:businessKpis', 'rule:kpi-unaligned'], ['view:kpis'], 'shared/views/kpiAlignment.test.ts > seeds a KPI from the table that stands aligned at once, in either language'],
  [24, 'KPIs first', ['kpi', 'rule:vanity-only', 'register:conflicts', 'list:conflicts'], ['view:kpis', 'panel:conflicts'], 'shared/insights/conflicts.test.ts > can be decided from the finding in one click'],
  [25, 'Maturity', ['plan.maturity', 'register:assessment', 'list:maturityLevels', 'list:assessment'], ['view:maturity'], 'shared/framework/assessment.test.ts > rises with two of a level’s three statements, and not with one'],
  [26, 'One level at a time', ['action.maturity', 'rule:above-maturity'], ['view:maturity'], 'rule:above-maturity'],
  [27, 'Seasonal refresh', ['register:seasons', 'register:refreshes', 'list:seasons', 'rule:season-refresh'], ['view:process'], 'shared/plan/seasons.test.ts > is due six weeks before the season, until it is done'],
  [28, 'The four-step list', ['list:fourSteps', 'template:action-plan'], ['view:actions'], 'shared/views/fourSteps.test.ts > leads from an empty plan to one where every step holds'],
  [29, 'Money that lasts', ['resource.amount', 'resource.from', 'resource.to', 'plan.campaign', 'rule:budget-short', 'rule:budget-front-loaded'], ['view:money'], 'rule:budget-short'],
  [30, 'A strategy put to work', ['action.owner', 'action.start', 'rule:act-without-owner', 'rule:act-without-date'], ['view:actions'], 'rule:act-without-owner'],
  [31, 'Not social media alone', ['channel.social', 'rule:social-only'], ['view:channels'], 'rule:social-only'],
  [32, 'The document set', ['document:strategy', 'document:action-plan', 'document:policy', 'policy'], ['panel:export'], 'shared/report/documents.test.ts > tells an employee what to say, in which tone, and who answers'],
  [33, 'Systematic measuring', ['kpi.dataSource', 'kpi.owner', 'rule:kpi-unsystematic'], ['view:measurements'], 'rule:kpi-unsystematic'],
  [34, 'The SoMe Action Plan', ['template:action-plan', 'document:action-plan'], ['panel:start'], 'shared/templates/makePlan.test.ts > the action plan asks the four steps in order, and its actions advance its one goal'],
  [35, 'Channel roles', ['channel.roles', 'rule:channel-no-role'], ['view:channels'], 'shared/views/channelCheck.test.ts > is asked of the roles that the channel has, and of no others'],
  [36, 'Information: news and journalists', ['audience.kind', 'action.content'], ['view:channels'], 'shared/views/channelCheck.test.ts > ticks journalists only where an audience is marked so'],
  [37, 'Public or private', ['channel.routes', 'channel.routing', 'rule:routing-one-sided'], ['view:channels', 'panel:inspector'], 'rule:routing-one-sided'],
  [38, 'Service: who, when, hands', ['channel.responseHours', 'channel.owner', 'person.hoursPerWeek', 'rule:service-unplanned', 'rule:promise-without-hours', 'rule:person-over-hours'], ['view:channels', 'view:people'], 'rule:promise-without-hours'],
  [39, 'Criticism is answered', ['risk.kind', 'risk.who', 'risk.how', 'rule:no-criticism-plan', 'rule:never-delete'], ['view:risks'], 'rule:never-delete'],
  [40, 'Relaxed yet proper', ['channel.tone', 'channel.manner', 'rule:robot-voice'], ['panel:inspector'], 'rule:robot-voice'],
  [41, 'The crisis plan is known', ['risk.escalation', 'person.crisisToldOn', 'register:drills', 'rule:no-crisis-plan', 'rule:crisis-plan-unknown'], ['view:risks'], 'rule:crisis-plan-unknown'],
  [42, 'Marketing role', ['channel.marketingAim', 'channel.marketingWays', 'rule:ads-only'], ['panel:inspector', 'panel:insights'], 'rule:ads-only'],
  [43, 'Customer value test', ['channel.gain', 'action.gain', 'action.call', 'rule:channel-no-gain', 'rule:one-way-channel'], ['view:channels'], 'shared/views/channelCheck.test.ts > are answered by the actions that are carried out here'],
  [44, 'Organic, paid and its return', ['channel.reach', 'channel.used', 'channel.revenue', 'action.reach', 'action.revenue', 'kpi.worth', 'rule:paid-below-cost'], ['view:money', 'view:channels'], 'shared/insights/moneyReturn.test.ts > sets organic beside paid; an action says it for itself where its channel has both'],
  [45, 'A tool is not a skill', ['person.skillTools', 'person.training', 'resource.kind', 'rule:tool-before-skill'], ['view:people', 'panel:insights'], 'rule:tool-before-skill'],
  [46, 'The path after attention', ['action.pathStage', 'register:path', 'list:pathStages', 'rule:attention-only', 'rule:path-gap'], ['view:actions'], 'shared/insights/customerPath.test.ts > has seven stages, with the actions on each and what drops people there'],
  [47, 'The orchestra', ['person.roles', 'person.training', 'goal.priority'], ['view:people'], 'shared/report/teamFigures.test.ts > plays for the first goal, with the ablest of each skill, and marks what nobody plays'],
  [48, 'Competences', ['person.skillContent', 'person.skillListening', 'person.skillDialogue', 'person.skillAnalytics', 'person.skillNeeds', 'person.skillIndustry', 'person.skillCulture', 'rule:skill-gap', 'rule:skills-unscored'], ['view:people'], 'shared/views/skills.test.ts > has the skills and the competences, and the team’s best in each'],
  [49, 'Learning by trying', ['audience.needs', 'action.tries', 'action.learnt', 'rule:not-learnt', 'rule:nothing-tried'], ['panel:inspector'], 'rule:not-learnt'],
  [50, 'Workflow change', ['resource.kind', 'register:routines', 'action.hours', 'rule:tool-without-time', 'rule:person-over-hours'], ['view:people'], 'shared/plan/capacity.test.ts > count the routines of tools and channels from their day on, within the plan'],
  [51, 'Quantity-metric trap', ['kpi.kind', 'kpi.counts', 'rule:fan-trap'], ['view:measurements'], 'rule:fan-trap'],
  [52, 'Helping, not pushing', ['action.content', 'channel.permission', 'rule:pushing', 'rule:no-permission', 'rule:self-praise'], ['view:actions', 'panel:insights'], 'rule:self-praise'],
  [53, 'The cost spiral', ['channel.used', 'kpi.measurements', 'rule:cost-spiral'], ['view:money', 'panel:insights'], 'shared/insights/moneyReturn.test.ts > turns where a thousand reached costs more and people take part less, with its figures'],
  [54, 'The audit', ['register:audit', 'register:auditHour', 'action.origin', 'template:audit', 'document:audit', 'list:auditThemes'], ['view:audit'], 'e2e/audit.spec.ts > the free hour: statements are scored by keyboard, a finding becomes an action and is taken back, and a summary is left'],
];

const lists: Readonly<Record<string, number>> = {
  assessment: assessmentStatements.length,
  auditThemes: auditThemes.length,
  businessKpis: businessKpis.length,
  cadences: cadences.length,
  conflicts: conflicts.length,
  dimensions: dimensionIds.length,
  duties: duties.length,
  fourSteps: fourSteps.length,
  maturityLevels: maturityLevels.length,
  pathStages: pathStages.length,
  positions: positionKindIds.length,
  processSteps: processSteps.length,
  seasons: seasons.length,
};
/** What the sources count, at least. */
const counts: Readonly<Record<string, number>> = { assessment: 12, auditThemes: 4, businessKpis: 5, cadences: 3, conflicts: 3, dimensions: 4, duties: 10, fourSteps: 4, maturityLevels: 4, pathStages: 7, positions: 4, processSteps: 4, seasons: 2 };

/** Where the panels of the window live. */
const panels: Readonly<Record<string, string>> = {
  canvas: 'renderer/canvas/Canvas.tsx',
  conflicts: 'renderer/insights/ConflictList.tsx',
  export: 'renderer/export/ExportForm.tsx',
  history: 'renderer/history',
  insights: 'renderer/insights',
  inspector: 'renderer/inspector/FieldForm.tsx',
  portfolio: 'renderer/portfolio/PortfolioScreen.tsx',
  start: 'renderer/start/NewPlanDialog.tsx',
};

function isInData(place: string): boolean {
  const [kind = '', id = ''] = place.split(':');
  switch (kind) {
    case 'register':
      return isRegisterId(id);
    case 'rule':
      return rules.some((rule) => rule.id === id);
    case 'template':
      return templateIds.some((known) => known === id);
    case 'document':
      return planDocuments.some(({ option }) => option === id);
    case 'list':
      return (lists[id] ?? 0) >= (counts[id] ?? Infinity);
    default: {
      const [type = '', key] = place.split('.');
      if (type === 'plan') return planField(key ?? '') !== undefined;
      return isItemTypeId(type) && (key === undefined || fieldOf(type, key) !== undefined);
    }
  }
}

const registry = readFileSync('renderer/views/registry.ts', 'utf8');

function isOnScreen(place: string): boolean {
  const [kind, id = ''] = place.split(':');
  if (kind === 'view') return viewIds.some((known) => known === id) && registry.includes(`  ${id}: view(`);
  const path = panels[id];
  return path !== undefined && (/\.tsx$/.test(path) ? readFileSync(path, 'utf8') !== '' : readdirSync(path).length > 0);
}

const ruleTests = readdirSync('shared/insights', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(\.test|Cases)\.ts$/.test(file))
  .map((file) => readFileSync(join('shared/insights', file), 'utf8'));

/** Whether a test of this name stands in its file; a file alone must hold tests. */
function isTested(test: string): boolean {
  const rule = /^rule:(.+)$/.exec(test)?.[1];
  if (rule !== undefined) return ruleTests.some((text) => text.includes(`'${rule}': `) || new RegExp(`^\\s+${rule}: `, 'm').test(text));
  const [file = '', name] = test.split(' > ');
  const text = readFileSync(file, 'utf8');
  return name === undefined ? /\b(it|test)\(/.test(text) : new RegExp(`\\b(it|test)\\('${name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}'`).test(text);
}

describe('the 54 systems of the sources', () => {
  it('stand here once each, in order', () => {
    expect(systems.map(([number]) => number)).toEqual(Array.from({ length: 54 }, (_, place) => place + 1));
  });

  it.each(systems)('%i %s has its place in the data, on the screen and in a test', (_number, _name, data, screen, test) => {
    expect(data.filter((place) => !isInData(place))).toEqual([]);
    expect(screen.filter((place) => !isOnScreen(place))).toEqual([]);
    expect([data.length > 0, screen.length > 0]).toEqual([true, true]);
    expect(isTested(test), test).toBe(true);
  });
});
