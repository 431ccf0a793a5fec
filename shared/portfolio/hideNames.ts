import { portfolioTexts } from '../messages/portfolio.ts';
import { say, type Language } from '../messages/text.ts';
import { platformOf } from './platforms.ts';
import type { PlanSummary } from './planSummary.ts';

/** Units that tell nothing of whose plan it is. */
const plainUnit = /^(%|€|\$|£|[A-Z]{3}|kpl|pcs|h|min|s)$/;

/** The letters that follow each other as in a spreadsheet: A … Z, AA, AB … */
export function lettersOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : lettersOf(Math.floor(place / 26) - 1) + letter;
}

/**
 * The plans without anything that tells whose they are: no word that a person wrote is left. Clients are A, B and so on in the order
 * given, whatever they are sorted by later; channels are known platforms or “other”, KPIs and goals are numbered.
 */
export function hideNames(plans: readonly PlanSummary[], language: Language): readonly PlanSummary[] {
  return plans.map((plan, place) => {
    const client = say(portfolioTexts.hiddenClient, language, { letter: lettersOf(place) });
    const channelName = (name: string): string => platformOf(name) ?? say(portfolioTexts.otherChannel, language);
    const amounts = new Map<string, number>();
    for (const { name, amount } of plan.channels) amounts.set(channelName(name), (amounts.get(channelName(name)) ?? 0) + amount);
    return {
      ...plan,
      id: `client-${lettersOf(place)}`,
      file: client,
      title: client,
      company: client,
      goals: plan.goals.map(({ share }, index) => ({ title: say(portfolioTexts.hiddenGoal, language, { number: index + 1 }), share })),
      kpis: plan.kpis.map((kpi, index) => ({
        ...kpi,
        name: say(portfolioTexts.hiddenKpi, language, { number: index + 1 }),
        unit: plainUnit.test(kpi.unit) ? kpi.unit : '',
        channels: [...new Set(kpi.channels.map(channelName))],
      })),
      channels: [...amounts].map(([name, amount]) => ({ name, amount })).sort((one, other) => other.amount - one.amount),
    };
  });
}
