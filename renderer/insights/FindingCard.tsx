import { Button, Tooltip } from '@mantine/core';
import { useMemo, useState } from 'react';
import { itemType } from '../../shared/framework/itemTypes.ts';
import { sources } from '../../shared/framework/source.ts';
import { wordFinding, wordFix, type Finding } from '../../shared/insights/finding.ts';
import type { Fix } from '../../shared/insights/rule.ts';
import { insightTexts } from '../../shared/messages/insights.ts';
import { useInsights } from '../session/insights.ts';
import { usePlan, usePlanSource } from '../session/planSource.ts';
import { useItemName } from '../session/useItemName.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { currentSession, selectItems } from '../session/windowState.ts';
import { SetAsideForm } from './SetAsideForm.tsx';

/** One finding: what and why, whose view it is, and what can be done about it in one click. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const say = useSay();
  const language = useLanguage();
  const { readOnly } = usePlanSource();
  const [isSettingAside, setSettingAside] = useState(false);
  const fixesOf = useInsights((state) => state.fixesOf);
  const fixes = useMemo(() => fixesOf(finding), [fixesOf, finding]);

  return (
    <li className="finding" data-rule={finding.rule.id}>
      <Subject finding={finding} />
      <p className="finding-sentence">{wordFinding(finding, language)}</p>
      <Sources finding={finding} />
      {readOnly ? null : isSettingAside ? (
        <SetAsideForm finding={finding} onDone={() => setSettingAside(false)} />
      ) : (
        <div className="finding-deeds">
          {fixes.map((fix) => (
            <Button key={wordFix(fix, language)} size="compact-xs" variant="light" className="finding-fix" onClick={() => apply(fix)}>
              {wordFix(fix, language)}
            </Button>
          ))}
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setSettingAside(true)}>
            {say(insightTexts.setAside)}
          </Button>
        </div>
      )}
    </li>
  );
}

function apply(fix: Fix): void {
  currentSession().edit(fix.edit, undefined);
}

function Subject({ finding }: { readonly finding: Finding }) {
  const say = useSay();
  const item = usePlan((plan) => (finding.item === undefined ? undefined : plan.items.get(finding.item)));
  const title = useItemName(item);
  if (!item) return <p className="finding-subject">{say(insightTexts.wholePlan)}</p>;
  const type = itemType(item.type);
  const words = say(insightTexts.about, { type: say(type.name), title: title || say(insightTexts.untitled) });
  return (
    <button type="button" className="finding-subject" data-hue={type.hue} dir="auto" onClick={() => selectItems([item.id])}>
      {words}
    </button>
  );
}

function Sources({ finding: { rule } }: { readonly finding: Finding }) {
  const say = useSay();
  return (
    <p className="finding-sources">
      {rule.sources.map((id) => {
        const kind = say(insightTexts[sources[id].kind]);
        return (
          <Tooltip key={id} label={say(insightTexts.sourceIs, { id, kind, title: say(sources[id].title) })} multiline maw={320}>
            <span className="finding-source" data-kind={sources[id].kind} tabIndex={0}>
              {say(insightTexts.sourceChip, { id, kind })}
            </span>
          </Tooltip>
        );
      })}
      {rule.differs ? (
        <span className="finding-differs">{say(insightTexts.differs, { id: rule.differs.source, view: say(rule.differs.view) })}</span>
      ) : null}
    </p>
  );
}
