import { formatPercent, localeOf, type Text } from '../../../shared/messages/text.ts';
import { goalsViewTexts } from '../../../shared/messages/viewGoals.ts';
import { measuredText } from '../../../shared/plan/amounts.ts';
import { shownName } from '../../../shared/plan/itemNames.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import type { GoalProgress } from '../../../shared/views/goalChain.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';

/** The way from the baseline to the target, and how much of it is done by the KPI's latest reading. */
export function GoalProgressBar({ progress }: { readonly progress: GoalProgress }) {
  const say = useSay();
  const language = useLanguage();
  const { kpi, aimsElsewhere, baseline, latest, target, share } = progress;
  if (!kpi || baseline === undefined || latest === undefined || target === undefined || share === undefined) {
    const missing: readonly Text[] = [
      ...(baseline === undefined ? [goalsViewTexts.needsBaseline] : []),
      ...(latest === undefined ? [goalsViewTexts.needsReading] : []),
      ...(target === undefined ? [goalsViewTexts.needsTarget] : []),
    ];
    const list = new Intl.ListFormat(localeOf[language], { type: 'conjunction' }).format(missing.map((text) => say(text)));
    return <p className="goals-progress goals-progress-none">{missing.length > 0 ? say(goalsViewTexts.noProgress, { missing: list }) : ''}</p>;
  }
  const inUnit = (value: number): string => measuredText(value, textOf(kpi.fields, 'unit'), language);
  const name = shownName(kpi, language);
  const values = { kpi: name, baseline: inUnit(baseline), latest: inUnit(latest), target: inUnit(target), percent: Math.round(share * 100) };
  return (
    <div className="goals-progress" role="img" aria-label={say(aimsElsewhere ? goalsViewTexts.progressOfKpi : goalsViewTexts.progress, values)}>
      {aimsElsewhere ? <span className="goals-ends">{name}</span> : null}
      <div className="goals-bar">
        <i style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%` }} data-reached={share >= 1} />
      </div>
      <strong>{formatPercent(values.percent, language)}</strong>
      <div className="goals-ends">
        <span>{say(goalsViewTexts.baseline, { value: values.baseline })}</span>
        <span>{say(goalsViewTexts.latest, { value: values.latest })}</span>
        <span>{say(goalsViewTexts.target, { value: values.target })}</span>
      </div>
    </div>
  );
}
