import { withoutQuestions } from '../insights/answered.ts';
import type { ReportInput } from './report.ts';

/** What a document tells: answers, and no questions of a template ({@link withoutQuestions}). */
export function answeredOnly(input: ReportInput): ReportInput {
  const { plan, signedOff, against } = input;
  return {
    ...input,
    plan: withoutQuestions(plan),
    ...(signedOff ? { signedOff: { ...signedOff, plan: withoutQuestions(signedOff.plan) } } : {}),
    ...(against ? { against: { ...against, plan: withoutQuestions(against.plan) } } : {}),
  };
}
