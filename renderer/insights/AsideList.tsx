import { Button } from '@mantine/core';
import { deleteRegisterEntry } from '../../shared/edits/registers.ts';
import { wordFinding, type Finding } from '../../shared/insights/finding.ts';
import { insightTexts } from '../../shared/messages/insights.ts';
import { formatDate } from '../../shared/messages/text.ts';
import { entriesOf, textOf } from '../../shared/plan/plan.ts';
import { usePortion } from '../design/usePortion.tsx';
import { usePlan, usePlanSource } from '../session/planSource.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { currentSession } from '../session/windowState.ts';

/** What was set aside, why and by whom. */
export function AsideList({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useSay();
  const language = useLanguage();
  const { readOnly } = usePlanSource();
  const entries = usePlan((plan) => entriesOf(plan, 'setAside'));
  const { shown, more } = usePortion(findings);
  if (findings.length === 0) return null;
  return (
    <details className="insights-aside">
      <summary>{say(insightTexts.asideHeading, { count: findings.length })}</summary>
      <ul>
        {shown.map((finding) => {
          const entry = entries[finding.key] ?? {};
          return (
            <li key={finding.key} className="finding">
              <p className="finding-sentence">{wordFinding(finding, language)}</p>
              <p className="finding-reason">
                {say(insightTexts.asideBy, {
                  reason: textOf(entry, 'reason'),
                  author: textOf(entry, 'author'),
                  date: formatDate(textOf(entry, 'on'), language),
                })}
              </p>
              {readOnly ? null : (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => currentSession().edit(deleteRegisterEntry, { register: 'setAside', entry: finding.key })}
                >
                  {say(insightTexts.takeBack)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {more}
    </details>
  );
}
