import { Button, Group, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { viewRisksTexts as texts } from '../../../shared/messages/viewRisks.ts';
import { titleOf } from '../../../shared/plan/plan.ts';
import { clockFace } from '../../../shared/framework/toldNumber.ts';
import { courseOf, isInTime, keepDrill, matchingPlan, verdictOf, type DrillCandidate, type RiskPlan } from '../../../shared/views/drill.ts';
import { todayHere } from '../../session/today.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import type { DrillState } from './drillState.ts';
import { PartyVerdict } from './PartyVerdict.tsx';
import { PlanParts } from './PlanParts.tsx';

interface DrillVerdictProps {
  readonly situation: DrillCandidate;
  readonly plans: readonly RiskPlan[];
  readonly drill: DrillState;
  readonly seconds: number;
  readonly onChange: (change: Partial<DrillState>) => void;
  readonly onEnd: () => void;
}

/** The answer beside the plan: who, how and by when. Each party says itself whether the plan held. */
export function DrillVerdict({ situation, plans, drill, seconds, onChange, onEnd }: DrillVerdictProps) {
  const say = useSay();
  const { note, keptClient, keptAgency, participants, marks } = drill;
  const answer = drill.answer.trim();
  const [planId, setPlanId] = useState(() => matchingPlan(plans, situation)?.item.id ?? '');
  const kept = verdictOf([keptClient, keptAgency]);
  const plan = plans.find(({ item }) => item.id === planId);
  const inTime = plan && isInTime(plan, seconds);
  const limit = plan?.withinHours === undefined ? '' : say(texts.hours, { count: plan.withinHours });
  const time = clockFace(seconds);

  const keep = (): void => {
    if (kept === undefined) return;
    const result = { scenario: situation.text, risk: planId, on: todayHere(), seconds, participants: participants.join(', '), course: courseOf(situation, marks), answer, kept, keptClient, keptAgency, note: note.trim() };
    if (currentSession().edit(keepDrill, result).ok) onEnd();
  };

  return (
    <div className="drill-verdict">
      <div className="drill-sides">
        <section aria-label={say(texts.answer)}>
          <h3>{say(texts.answer)}</h3>
          <p className="drill-time" data-late={inTime === false}>
            {say(inTime === undefined ? texts.noLimit : inTime ? texts.inTime : texts.late, { time, limit })}
          </p>
          <p className="drill-words" dir="auto">{answer || say(texts.spoken)}</p>
        </section>
        <section aria-label={say(texts.compare)}>
          <h3>{say(texts.compare)}</h3>
          <NativeSelect
            aria-label={say(texts.against)}
            data={[{ value: '', label: say(texts.noPlanOption) }, ...plans.map(({ item }) => ({ value: item.id, label: titleOf(item) || say(texts.untitled) }))]}
            value={planId}
            onChange={(event) => setPlanId(event.currentTarget.value)}
          />
          {plan ? <PlanParts plan={plan} /> : <p className="drill-words">{say(texts.noPlan)}</p>}
        </section>
      </div>
      <div className="drill-parties">
        <PartyVerdict party="client" value={keptClient} onChange={(verdict) => onChange({ keptClient: verdict })} />
        <PartyVerdict party="agency" value={keptAgency} onChange={(verdict) => onChange({ keptAgency: verdict })} />
      </div>
      {keptClient !== '' && keptAgency !== '' && keptClient !== keptAgency ? <p className="drill-differ">{say(texts.disagree)}</p> : null}
      <Textarea size="md" label={say(texts.note)} value={note} onChange={(event) => onChange({ note: event.currentTarget.value })} autosize minRows={2} />
      <Group>
        <Button size="md" disabled={kept === undefined} onClick={keep}>
          {say(texts.keep)}
        </Button>
        <Button size="md" variant="subtle" color="gray" onClick={onEnd}>
          {say(texts.discard)}
        </Button>
      </Group>
    </div>
  );
}
