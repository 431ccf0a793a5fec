import { Button, SegmentedControl } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { processSteps } from '../../../shared/framework/partnership.ts';
import { viewProcessTexts as texts } from '../../../shared/messages/viewProcess.ts';
import { entriesOf, itemsOfType } from '../../../shared/plan/plan.ts';
import { asksWhatChanged, dueReadings, dueReports, measuringRounds, processNow, reviewOf } from '../../../shared/views/processLoop.ts';
import { runningReview } from '../../../shared/views/review.ts';
import { remindersOf } from '../../../shared/views/reminders.ts';
import { runCommand } from '../../commands/dispatch.ts';
import { useToday } from '../../session/today.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { RuleNotes } from '../RuleNotes.tsx';
import { ViewFrame } from '../ViewFrame.tsx';
import { Approvals } from './Approvals.tsx';
import { DueNow } from './DueNow.tsx';
import { Duties } from './Duties.tsx';
import { DueList } from './DueList.tsx';
import { LastRound } from './LastRound.tsx';
import { Loop } from './Loop.tsx';
import { standAt } from './standAt.ts';
import './process.css';
import { ReviewCard } from './ReviewCard.tsx';
import { Rounds } from './Rounds.tsx';
import { Seasons } from './Seasons.tsx';

const screens = ['stand', 'duties', 'approvals', 'rounds', 'seasons'] as const;
type Screen = (typeof screens)[number];

/** What the rules say, where it is worked on. */
const rulesOf: Readonly<Record<Screen, readonly string[]>> = {
  stand: ['plan-stale'],
  duties: [],
  approvals: ['approval-slow'],
  rounds: ['measured-unused'],
  seasons: [],
};

/** The outsourced process as a loop, what is due in it, and what client and agency owe each other (S1). */
export function View() {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const plan = usePlan((whole) => whole);
  const today = useToday();
  const now = useMemo(() => processNow(plan), [plan]);
  const reports = useMemo(() => dueReports(plan, today), [plan, today]);
  const readings = useMemo(() => dueReadings(plan, today), [plan, today]);
  const reminders = useMemo(() => remindersOf(plan, today), [plan, today]);
  const duties = entriesOf(plan, 'duties');
  const [screen, setScreen] = useState<Screen>('stand');
  const isEmpty = !now && Object.keys(duties).length === 0 && readings.length === 0 && !plan.fields['reviewCadence'] && screen === 'stand';

  return (
    <ViewFrame
      id="process"
      isEmpty={isEmpty}
      tools={
        <>
          <SegmentedControl size="xs" aria-label={say(texts.screen)} data={screens.map((value) => ({ value, label: say(texts[value]) }))} value={screen} onChange={setScreen} />
          <Button size="xs" variant="default" leftSection={<IconCalendar size={15} />} onClick={() => runCommand('plan.exportCalendar')}>
            {say(texts.takeCalendar)}
          </Button>
        </>
      }
      start={
        readOnly ? undefined : (
          <Button
            onClick={() => {
              const [first] = processSteps;
              if (first) standAt(first);
            }}
          >
            {say(texts.start)}
          </Button>
        )
      }
    >
      <div className="process">
        {screen === 'stand' ? (
          <>
            <Loop now={now} readOnly={readOnly} />
            <LastRound round={measuringRounds(plan)[0]} isAsked={!readOnly && asksWhatChanged(plan)} onAnswer={() => setScreen('rounds')} />
            <div className="process-columns">
              <DueNow reminders={reminders} />
              <ReviewCard review={reviewOf(plan, today)} isRunning={runningReview(plan) !== undefined} today={today} readOnly={readOnly} />
              <DueList reports={reports} readings={readings} />
            </div>
          </>
        ) : null}
        {screen === 'duties' ? <Duties entries={duties} people={itemsOfType(plan, 'person')} today={today} readOnly={readOnly} /> : null}
        {screen === 'approvals' ? <Approvals plan={plan} today={today} readOnly={readOnly} /> : null}
        {screen === 'rounds' ? <Rounds plan={plan} today={today} readOnly={readOnly} /> : null}
        {screen === 'seasons' ? <Seasons plan={plan} today={today} readOnly={readOnly} /> : null}
        <RuleNotes rules={rulesOf[screen]} />
      </div>
    </ViewFrame>
  );
}
