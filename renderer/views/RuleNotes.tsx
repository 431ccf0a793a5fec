import { Button } from '@mantine/core';
import { sources } from '../../shared/framework/source.ts';
import { wordFinding, wordFix, type Finding } from '../../shared/insights/finding.ts';
import { insightTexts } from '../../shared/messages/insights.ts';
import { useInsights } from '../session/insights.ts';
import { usePlanSource } from '../session/planSource.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { currentSession, useWindowState } from '../session/windowState.ts';
import './ruleNotes.css';

/** What these rules say of the plan, where it matters, each with what ends it in one click. Nothing while nothing is said. */
export function RuleNotes({ rules }: { readonly rules: readonly string[] }) {
  const open = useInsights((state) => state.open);
  // Findings are about the live plan; a revision is not judged.
  const isLive = useWindowState((state) => state.viewed === null);
  const notes = open.filter((finding) => rules.includes(finding.rule.id));
  if (!isLive || notes.length === 0) return null;
  return (
    <ul className="rule-notes">
      {notes.map((finding) => (
        <RuleNote key={finding.key} finding={finding} />
      ))}
    </ul>
  );
}

function RuleNote({ finding }: { readonly finding: Finding }) {
  const say = useSay();
  const language = useLanguage();
  const { readOnly } = usePlanSource();
  const fixes = useInsights((state) => state.fixesOf)(finding);
  return (
    <li data-rule={finding.rule.id}>
      <p>
        {wordFinding(finding, language)}{' '}
        {finding.rule.sources.map((id) => (
          <span key={id} className="rule-note-source" title={say(sources[id].title)}>
            {say(insightTexts.sourceChip, { id, kind: say(insightTexts[sources[id].kind]) })}
          </span>
        ))}
      </p>
      {readOnly
        ? null
        : fixes.map((fix) => (
            <Button
              key={wordFix(fix, language)}
              size="compact-xs"
              variant="light"
              className="finding-fix"
              onClick={() => currentSession().edit(fix.edit, undefined)}
            >
              {wordFix(fix, language)}
            </Button>
          ))}
    </li>
  );
}
