import { Button, Group } from '@mantine/core';
import { IconMaximize } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import type { RoundStatus, WorkshopStatus } from '../../../shared/contract/workshopMethods.ts';
import { setRegisterEntry } from '../../../shared/edits/registers.ts';
import { viewWorkshopTexts as texts } from '../../../shared/messages/viewWorkshop.ts';
import { entriesOf, textOf } from '../../../shared/plan/plan.ts';
import { outcomeOf, type Outcome } from '../../../shared/workshop/outcome.ts';
import { isInPlan } from '../../../shared/workshop/revealIntoPlan.ts';
import { useHost } from '../../session/hostContext.ts';
import { usePlan } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { actInWorkshop } from '../../session/workshop.ts';
import { EntryCell } from '../EntryCell.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { OutcomeBoard } from './OutcomeBoard.tsx';
import { askedIn, putIntoPlan, revealedRound } from './revealRound.ts';
import { RoundTurn } from './RoundTurn.tsx';

interface RevealedRoundProps {
  readonly status: WorkshopStatus;
  readonly round: RoundStatus;
  readonly onNext: () => void;
}

/** So few are drawn larger on the big screen. */
const fewEnough = 6;

/** How many things there are to read; the axes have their figure. */
function countOf(outcome: Outcome): number {
  switch (outcome.form) {
    case 'texts':
      return outcome.said.length;
    case 'stance':
      return outcome.words.length;
    case 'axes':
      return Infinity;
    case 'dots':
    case 'order':
    case 'statements':
      return outcome.options.length;
  }
}

/** What came of a question, for the big screen, and what was decided on it. */
export function RevealedRound({ status, round, onNext }: RevealedRoundProps) {
  const say = useSay();
  const host = useHost();
  const board = useRef<HTMLDivElement>(null);
  const { id, task, told, answered } = round;
  const outcome = useMemo(() => outcomeOf(task, told), [task, told]);
  const revealed = useMemo(() => revealedRound(status, round), [status, round]);
  const isKept = usePlan((plan) => isInPlan(plan, id));
  const decision = usePlan((plan) => textOf(entriesOf(plan, 'workshopRounds')[id] ?? {}, 'decision'));
  const decide = (value: string | null): boolean => currentSession().edit(setRegisterEntry, { register: 'workshopRounds', entry: id, values: { decision: value } }).ok;

  return (
    <section className="workshop-card workshop-round" tabIndex={-1} aria-label={task.question}>
      <div className="workshop-board" data-few={countOf(outcome) <= fewEnough} ref={board}>
        <h3>{task.question}</h3>
        <p className="workshop-said-by">
          {say(texts.answered, { answered: answered.length, asked: askedIn(status, answered).length })} <RoundTurn status={status} round={round} />
        </p>
        {told.length === 0 ? <p>{say(texts.noAnswers)}</p> : <OutcomeBoard outcome={outcome} areNotes={isKept && task.kind === 'notes'} />}
      </div>
      {isKept ? <DecisionPanel round={revealed} /> : null}
      {isKept ? (
        <div className="workshop-decision">
          <span className="workshop-label">{say(texts.decision)}</span>
          <EntryCell part={{ kind: 'entry', register: 'workshopRounds', entry: id }} field="decision" label={say(texts.decision)} shown={decision} isLong read={(text) => ({ ok: true, value: text })} commit={decide} />
        </div>
      ) : null}
      {told.length === 0 ? null : (
        <p className="workshop-quiet" role="status">
          {say(isKept ? texts.inPlan : texts.notInPlan)}
        </p>
      )}
      <Group>
        <Button size="md" onClick={onNext}>
          {say(texts.next)}
        </Button>
        <Button size="md" variant="default" onClick={() => void actInWorkshop(host, { kind: 'open', task })}>
          {say(texts.askAgain)}
        </Button>
        {told.length === 0 || isKept ? null : (
          <Button size="md" variant="default" onClick={() => putIntoPlan(status, round)}>
            {say(texts.intoPlan)}
          </Button>
        )}
        <Button size="md" variant="default" leftSection={<IconMaximize size={17} />} onClick={() => void board.current?.requestFullscreen()}>
          {say(texts.bigScreen)}
        </Button>
      </Group>
    </section>
  );
}
