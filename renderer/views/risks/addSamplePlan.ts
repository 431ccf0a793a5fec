import type { RiskTemplate } from '../../../shared/framework/riskTemplates.ts';
import { languages, type Language } from '../../../shared/messages/text.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { addRiskFromTemplate } from '../../../shared/views/drill.ts';
import { currentSession, selectItems } from '../../session/windowState.ts';

/** Adds a sample plan in the plan's language, else the window's, and selects it. */
export function addSamplePlan(template: RiskTemplate, plan: Plan, windowLanguage: Language): void {
  const language = languages.find((known) => known === plan.fields['language']) ?? windowLanguage;
  const result = currentSession().edit(addRiskFromTemplate, { template, language });
  if (result.ok) selectItems([result.value]);
}
