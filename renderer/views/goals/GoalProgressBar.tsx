import { formatNumber, formatPercent, localeOf, type Text } from '../../../shared/messages/text.ts';
import { goalsViewTexts } from '../../../shared/messages/viewGoals.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import { measuredText } from '../../../shared/report/amounts.ts';
import type { GoalProgress } from '../../../shared/views/goalChain.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';

/** The way from the baseline to the target, and how much of it is done by the KPI's latest reading. */
export function GoalProgressBar({ progress }: { readonly progress: GoalProgress }) {
  const say = useSay();
  const language = useLanguage();
  const { kpi, baseline, latest, target, share } = progress;
  if (baseline === undefined || latest === undefined || target === undefined || share === undefined) {
    const missing: readonly Text[] = [
      ...(baseline === undefined ? [goalsViewTexts.needsBaseline] : []),
      ...(latest === undefined ? [goalsViewTexts.needsReading] : []),
      ...(target === undefined ? [goalsViewTexts.needsTarget] : []),
    ];
    const list = new Intl.ListFormat(localeOf[language], { type: 'conjunction' }).format(missing.map((text) => say(text)));
    return <p className="goals-progress goals-progress-none">{missing.length > 0 ? say(goalsViewTexts.noProgress, { missing: list }) : ''}</p>;
  }
  const unit = textOf(kpi?.fields ?? {}, 'unit');
  const inUnit = (value: number): string => measuredText(value, unit, language);
  const percent = Math.round(share * 100);
  const values = { baseline: inUnit(baseline), latest: inUnit(latest), target: inUnit(target), percent };
  return (
    <div className="goals-progress" role="img" aria-label={say(goalsViewTexts.progress, values)}>
      <div className="goals-bar">
        <i style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%` }} data-reached={share >= 1} />
      </div>
      <strong>{formatPercent(percent, language)}</strong>
      <div className="goals-ends">
        <span>{say(goalsViewTexts.baseline, { value: formatNumber(baseline, language) })}</span>
        <span>{say(goalsViewTexts.latest, { value: formatNumber(latest, language) })}</span>
        <span>{say(goalsViewTexts.target, { value: values.target })}</span>
      </div>
    </div>
  );
}
