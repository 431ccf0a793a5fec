import { ActionIcon, ScrollArea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Finding } from '../../shared/insights/finding.ts';
import type { Severity } from '../../shared/insights/rule.ts';
import { insightTexts } from '../../shared/messages/insights.ts';
import { ofCards, usePortion } from '../design/usePortion.tsx';
import { useInsights } from '../session/insights.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { AsideList } from './AsideList.tsx';
import { ConflictList } from './ConflictList.tsx';
import { FindingCard } from './FindingCard.tsx';
import './insights.css';

const severities: readonly Severity[] = ['stop', 'mend', 'mind'];

/** What the rules say of the open plan, most pressing first. */
export function InsightsPanel() {
  const say = useSay();
  const open = useInsights((state) => state.open);
  const aside = useInsights((state) => state.aside);

  return (
    <section className="insights" aria-label={say(insightTexts.title)}>
      <header className="insights-header">
        <h2>{say(insightTexts.title)}</h2>
        <span className="insights-count" role="status">
          {say(insightTexts.count, { count: open.length })}
        </span>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={say(insightTexts.close)}
          onClick={() => useWindowState.setState({ insightsOpen: false })}
        >
          <IconX size={18} />
        </ActionIcon>
      </header>
      <ScrollArea className="insights-body" type="auto">
        <p className="insights-intro">{say(insightTexts.intro)}</p>
        {open.length === 0 ? (
          <p className="insights-none">{say(aside.length > 0 ? insightTexts.noneLeft : insightTexts.none)}</p>
        ) : null}
        {severities.map((severity) => (
          <SeverityGroup key={severity} severity={severity} findings={open.filter((finding) => finding.rule.severity === severity)} />
        ))}
        <ConflictList />
        <AsideList findings={aside} />
      </ScrollArea>
    </section>
  );
}

function SeverityGroup({ severity, findings }: { readonly severity: Severity; readonly findings: readonly Finding[] }) {
  const say = useSay();
  const { shown, more } = usePortion(findings, ofCards);
  if (findings.length === 0) return null;
  return (
    <section className="insights-group" data-severity={severity} aria-label={say(insightTexts[severity])}>
      <h3>{say(insightTexts[severity])}</h3>
      <ul>
        {shown.map((finding) => (
          <FindingCard key={finding.key} finding={finding} />
        ))}
      </ul>
      {more}
    </section>
  );
}
