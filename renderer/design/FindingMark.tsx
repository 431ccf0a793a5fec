import { memo } from 'react';
import { wordFinding } from '../../shared/insights/finding.ts';
import { insightTexts } from '../../shared/messages/insights.ts';
import { useFindingsOf } from '../session/insights.ts';
import { usePlanSource } from '../session/planSource.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import './findingMark.css';

/** A dot beside an item with findings, which a tooltip words. Not shown for revisions. */
export const FindingMark = memo(function FindingMark({ id }: { readonly id: string }) {
  const say = useSay();
  const language = useLanguage();
  const findings = useFindingsOf(id);
  const { isLive } = usePlanSource();
  const [first] = findings;
  if (!first || !isLive) return null;
  const sentences = findings.map((finding) => wordFinding(finding, language)).join('\n');
  return (
    <i
      className="finding-mark"
      role="img"
      data-severity={first.rule.severity}
      title={sentences}
      aria-label={say(insightTexts.count, { count: findings.length })}
    />
  );
});
