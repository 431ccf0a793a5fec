import type { Plan } from '../plan/plan.ts';
import { isExample, isPrompt, isQuestion } from '../templates/prompts.ts';
import type { ReportInput } from './report.ts';

/**
 * The same without what is still as a template made it: neither its questions nor its example are the plan's own words. Where
 * nothing has been answered yet, the questions are all that there is to show, and stay.
 */
export function answeredOnly(input: ReportInput): ReportInput {
  const { plan, signedOff, against } = input;
  return {
    ...input,
    plan: own(plan),
    ...(signedOff ? { signedOff: { ...signedOff, plan: own(signedOff.plan) } } : {}),
    ...(against ? { against: { ...against, plan: own(against.plan) } } : {}),
  };
}

function own(plan: Plan): Plan {
  const items = [...plan.items.values()];
  const gone = new Set(items.filter((item) => isQuestion(item) || isExample(item)).map(({ id }) => id));
  if (gone.size === 0 || items.every((item) => item.type === 'area' || isPrompt(item))) return plan;
  return {
    ...plan,
    items: new Map([...plan.items].filter(([id]) => !gone.has(id))),
    links: new Map([...plan.links].filter(([, { from, to }]) => !gone.has(from) && !gone.has(to))),
  };
}
