import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { processSteps } from '../../../shared/framework/partnership.ts';
import { viewProcessTexts as texts } from '../../../shared/messages/viewProcess.ts';
import { entriesOf } from '../../../shared/plan/plan.ts';
import { dueReadings, dueReports, processNow, reviewOf } from '../../../shared/views/processLoop.ts';
import { useToday } from '../../session/today.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { ViewFrame } from '../ViewFrame.tsx';
import { Duties } from './Duties.tsx';
import { DueList } from './DueList.tsx';
import { Loop } from './Loop.tsx';
import { standAt } from './standAt.ts';
import './process.css';
import { ReviewCard } from './ReviewCard.tsx';

/** The outsourced process as a loop, what is due in it, and what client and agency owe each other (S1). */
export function View() {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const plan = usePlan((whole) => whole);
  const today = useToday();
  const now = useMemo(() => processNow(plan), [plan]);
  const reports = useMemo(() => dueReports(plan, today), [plan, today]);
  const readings = useMemo(() => dueReadings(plan, today), [plan, today]);
  const duties = entriesOf(plan, 'duties');
  const isEmpty = !now && Object.keys(duties).length === 0 && readings.length === 0 && !plan.fields['reviewCadence'];

  return (
    <ViewFrame
      id="process"
      isEmpty={isEmpty}
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
        <Loop now={now} readOnly={readOnly} />
        <div className="process-columns">
          <div className="process-column">
            <ReviewCard review={reviewOf(plan, today)} today={today} readOnly={readOnly} />
            <DueList reports={reports} readings={readings} />
          </div>
          <Duties entries={duties} today={today} readOnly={readOnly} />
        </div>
      </div>
    </ViewFrame>
  );
}
