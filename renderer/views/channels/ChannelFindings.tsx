import { Button } from '@mantine/core';
import { wordFinding, wordFix, type Finding } from '../../../shared/insights/finding.ts';
import type { Fix } from '../../../shared/insights/rule.ts';
import { viewChannelsTexts } from '../../../shared/messages/viewChannels.ts';
import { useFindingsOf, useInsights } from '../../session/insights.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession, useWindowState } from '../../session/windowState.ts';

/** What the rules say of this channel, and what mends it in one click. A revision is not judged. */
export function ChannelFindings({ id }: { readonly id: string }) {
  const say = useSay();
  const findings = useFindingsOf(id);
  const isLive = useWindowState((state) => state.viewed === null);
  if (!isLive || findings.length === 0) return null;
  return (
    <section className="channel-findings">
      <h4>{say(viewChannelsTexts.findings)}</h4>
      <ul>
        {findings.map((finding) => (
          <FindingLine key={finding.key} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

function FindingLine({ finding }: { readonly finding: Finding }) {
  const language = useLanguage();
  const { readOnly } = usePlanSource();
  const fixes = useInsights((state) => state.fixesOf)(finding);
  return (
    <li data-rule={finding.rule.id}>
      <span>{wordFinding(finding, language)}</span>
      {readOnly
        ? null
        : fixes.map((fix) => (
            <Button key={wordFix(fix, language)} size="compact-xs" variant="light" className="finding-fix" onClick={() => apply(fix)}>
              {wordFix(fix, language)}
            </Button>
          ))}
    </li>
  );
}

function apply(fix: Fix): void {
  currentSession().edit(fix.edit, undefined);
}
