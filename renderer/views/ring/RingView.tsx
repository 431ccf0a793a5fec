import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { dimensionIds } from '../../../shared/framework/dimensions.ts';
import { viewRingTexts as texts } from '../../../shared/messages/viewRing.ts';
import { entriesOf, type Plan } from '../../../shared/plan/plan.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { ViewFrame } from '../ViewFrame.tsx';
import { BlindScreen } from './BlindScreen.tsx';
import { PositionsScreen } from './PositionsScreen.tsx';
import './ring.css';
import { ScenariosScreen } from './ScenariosScreen.tsx';

const screens = ['positions', 'blind', 'scenarios'] as const;

/** The ring for two: every position with its reason, the blind agreement, and the scenarios (S1, Felix et al. 2017). */
export function View() {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const plan = usePlan((whole) => whole);
  const [screen, setScreen] = useState<(typeof screens)[number]>('positions');

  return (
    <ViewFrame
      id="ring"
      isEmpty={isBlank(plan) && screen === 'positions'}
      tools={
        <SegmentedControl
          size="xs"
          aria-label={say(texts.screen)}
          data={screens.map((value) => ({ value, label: say(texts[value]) }))}
          value={screen}
          onChange={setScreen}
        />
      }
      start={readOnly ? undefined : <Button onClick={() => setScreen('blind')}>{say(texts.start)}</Button>}
    >
      {screen === 'positions' ? <PositionsScreen plan={plan} /> : null}
      {screen === 'blind' ? <BlindScreen plan={plan} readOnly={readOnly} /> : null}
      {screen === 'scenarios' ? <ScenariosScreen plan={plan} readOnly={readOnly} /> : null}
    </ViewFrame>
  );
}

/** Nobody stands anywhere yet. */
function isBlank(plan: Plan): boolean {
  return (
    dimensionIds.every((id) => Object.keys(plan.positions[id]).length === 0) &&
    Object.keys(entriesOf(plan, 'placements')).length === 0 &&
    Object.keys(entriesOf(plan, 'scenarios')).length === 0
  );
}
