import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { riskTemplates } from '../../../shared/framework/riskTemplates.ts';
import { viewRisksTexts as texts } from '../../../shared/messages/viewRisks.ts';
import { heldDrills, riskPlans } from '../../../shared/views/drill.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { RuleNotes } from '../RuleNotes.tsx';
import { ViewFrame } from '../ViewFrame.tsx';
import { addSamplePlan } from './addSamplePlan.ts';
import { Drill } from './Drill.tsx';
import { DrillHistory } from './DrillHistory.tsx';
import { useDrill } from './drillState.ts';
import { PlanGroups } from './PlanGroups.tsx';
import './risks.css';
import { SamplePlans } from './SamplePlans.tsx';
import { WhoKnows } from './WhoKnows.tsx';

const screens = ['plans', 'drill', 'knowledge'] as const;

/** What the rules say, where it is worked on. */
const rulesOf = {
  plans: ['no-crisis-plan', 'no-criticism-plan'],
  drill: [],
  knowledge: ['crisis-plan-unknown'],
} as const;

/** The plans for criticism and crises, and drills that try them (S2, S3). */
export function View() {
  const say = useSay();
  const language = useLanguage();
  const { readOnly } = usePlanSource();
  const plan = usePlan((whole) => whole);
  const plans = useMemo(() => riskPlans(plan), [plan]);
  const drills = useMemo(() => heldDrills(plan), [plan]);
  const [{ situation }] = useDrill();
  const isDrilling = situation !== null;
  const [screen, setScreen] = useState<(typeof screens)[number]>(isDrilling ? 'drill' : 'plans');

  return (
    <ViewFrame
      id="risks"
      isEmpty={plans.length === 0 && drills.length === 0 && screen !== 'knowledge'}
      tools={
        <SegmentedControl
          size="xs"
          aria-label={say(texts.screen)}
          data={screens.map((value) => ({ value, label: say(texts[value]) }))}
          value={screen}
          onChange={setScreen}
        />
      }
      start={
        readOnly ? undefined : (
          <div className="risks-start">
            {riskTemplates.map((template) => (
              <Button key={template.id} variant="light" onClick={() => addSamplePlan(template, plan, language)}>
                {say(texts.startWith, { scenario: say(template.scenario) })}
              </Button>
            ))}
          </div>
        )
      }
    >
      <div className="risks">
        {screen === 'knowledge' ? <WhoKnows plan={plan} readOnly={readOnly} /> : null}
        {screen === 'plans' ? (
          <>
            <h3 className="view-question">{say(texts.plansQuestion)}</h3>
            <PlanGroups plans={plans} />
            {readOnly ? null : <SamplePlans plan={plan} />}
          </>
        ) : null}
        {screen === 'drill' ? (
          <>
            {readOnly ? null : <Drill plan={plan} plans={plans} />}
            <DrillHistory plan={plan} drills={drills} plans={plans} readOnly={readOnly} />
          </>
        ) : null}
        <RuleNotes rules={rulesOf[screen]} />
      </div>
    </ViewFrame>
  );
}
