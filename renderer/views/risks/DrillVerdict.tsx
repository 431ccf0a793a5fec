import { Button, Group, NativeSelect, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { viewRisksTexts as texts } from '../../../shared/messages/viewRisks.ts';
import { titleOf } from '../../../shared/plan/plan.ts';
import { clockFace, isInTime, keepDrill, matchingPlan, type DrillCandidate, type RiskPlan } from '../../../shared/views/drill.ts';
import { todayHere } from '../../session/today.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { PlanParts } from './PlanParts.tsx';

interface DrillVerdictProps {
  readonly situation: DrillCandidate;
  readonly plans: readonly RiskPlan[];
  readonly answer: string;
  readonly seconds: number;
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly onEnd: () => void;
}

/** The answer beside the plan: who, how and by when. The team says itself whether the plan was followed. */
export function DrillVerdict({ situation, plans, answer, seconds, note, onNote, onEnd }: DrillVerdictProps) {
  const say = useSay();
  const [planId, setPlanId] = useState(() => matchingPlan(plans, situation)?.item.id ?? '');
  const [kept, setKept] = useState<'yes' | 'no' | null>(null);
  const plan = plans.find(({ item }) => item.id === planId);
  const inTime = plan && isInTime(plan, seconds);
  const limit = plan?.withinHours === undefined ? '' : say(texts.hours, { count: plan.withinHours });
  const time = clockFace(seconds);

  const keep = (): void => {
    if (kept === null) return;
    const result = { scenario: situation.text, risk: planId, on: todayHere(), seconds, answer, kept, note: note.trim() };
    if (currentSession().edit(keepDrill, result).ok) onEnd();
  };

  return (
    <div className="drill-verdict">
      <div className="drill-sides">
        <section aria-label={say(texts.answer)}>
          <h4>{say(texts.answer)}</h4>
          <p className="drill-time" data-late={inTime === false}>
            {say(inTime === undefined ? texts.noLimit : inTime ? texts.inTime : texts.late, { time, limit })}
          </p>
          <p className="drill-words" dir="auto">{answer || say(texts.spoken)}</p>
        </section>
        <section aria-label={say(texts.compare)}>
          <h4>{say(texts.compare)}</h4>
          <NativeSelect
            aria-label={say(texts.against)}
            data={[{ value: '', label: say(texts.noPlanOption) }, ...plans.map(({ item }) => ({ value: item.id, label: titleOf(item) || say(texts.untitled) }))]}
            value={planId}
            onChange={(event) => setPlanId(event.currentTarget.value)}
          />
          {plan ? <PlanParts plan={plan} /> : <p className="drill-words">{say(texts.noPlan)}</p>}
        </section>
      </div>
      <Radio.Group label={say(texts.kept)} value={kept} onChange={(choice) => setKept(choice === 'yes' ? 'yes' : 'no')} size="md">
        <Group mt={6}>
          <Radio size="md" value="yes" label={say(texts.yes)} />
          <Radio size="md" value="no" label={say(texts.no)} />
        </Group>
      </Radio.Group>
      <Textarea size="md" label={say(texts.note)} value={note} onChange={(event) => onNote(event.currentTarget.value)} autosize minRows={2} />
      <Group>
        <Button size="md" disabled={kept === null} onClick={keep}>
          {say(texts.keep)}
        </Button>
        <Button size="md" variant="subtle" color="gray" onClick={onEnd}>
          {say(texts.discard)}
        </Button>
      </Group>
    </div>
  );
}
