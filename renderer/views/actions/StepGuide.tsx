import { Button } from '@mantine/core';
import { IconArrowRight, IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Host } from '../../../shared/contract/host.ts';
import { addItem } from '../../../shared/edits/items.ts';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { actionsViewTexts } from '../../../shared/messages/viewActions.ts';
import { titleOf } from '../../../shared/plan/plan.ts';
import { stepStates, type NextStep, type StepPart, type StepState } from '../../../shared/views/fourSteps.ts';
import { useHost } from '../../session/hostContext.ts';
import { openDetails } from '../../session/panels.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession, selectItems } from '../../session/windowState.ts';
import { ItemName } from '../ItemName.tsx';

/** More names than this would hide the path that they stand on. */
const namesShown = 4;

/** The four-step list as a path: what the plan has for each step, what is missing, and the button that goes on (S2). */
export function StepGuide() {
  const say = useSay();
  const plan = usePlan((whole) => whole);
  const states = useMemo(() => stepStates(plan), [plan]);
  const current = states.find((state) => !state.isDone);
  return (
    <div className="steps">
      <p className="actions-count">{say(actionsViewTexts.stepsDone, { count: states.filter((state) => state.isDone).length, all: states.length })}</p>
      <ol>
        {states.map((state) => (
          <Step key={state.step.id} state={state} isCurrent={state === current} />
        ))}
      </ol>
    </div>
  );
}

function Step({ state, isCurrent }: { readonly state: StepState; readonly isCurrent: boolean }) {
  const say = useSay();
  const host = useHost();
  const { readOnly } = usePlanSource();
  const { step, parts, next, isDone } = state;
  return (
    <li data-done={isDone} aria-current={isCurrent ? 'step' : undefined}>
      <h3>
        {say(step.name)}
        <span className="steps-state">{say(isDone ? actionsViewTexts.stepDone : actionsViewTexts.stepOpen)}</span>
      </h3>
      <p>{say(step.question)}</p>
      <ul>
        {parts.map((part) => (
          <Part key={part.id} part={part} />
        ))}
      </ul>
      {next && !readOnly ? (
        <Button size="xs" variant={isCurrent ? 'filled' : 'default'} rightSection={<IconArrowRight size={14} />} onClick={() => takeStep(host, next)}>
          {next.kind === 'add'
            ? say(actionsViewTexts.nextAdd, { type: say(itemType(next.type).plural) })
            : say(actionsViewTexts.nextFill, { title: titleOf(next.item) || say(actionsViewTexts.untitled) })}
        </Button>
      ) : null}
    </li>
  );
}

function Part({ part }: { readonly part: StepPart }) {
  const say = useSay();
  const type = say(itemType(part.type).plural);
  const name = part.only ? say(actionsViewTexts.partOnly, { type, only: say(part.only) }) : type;
  const fields = part.fields.map((field) => say(field)).join(', ');
  const all = part.having.length + part.lacking.length;
  const shown = part.lacking.slice(0, namesShown);
  return (
    <li data-done={part.isDone}>
      {part.isDone ? <IconCircleCheckFilled size={16} aria-hidden="true" /> : <IconCircle size={16} aria-hidden="true" />}
      <div>
        <span>{fields === '' ? name : say(actionsViewTexts.partWith, { part: name, fields })}</span>{' '}
        <span className="steps-count">
          {all === 0 ? say(actionsViewTexts.partNone) : say(actionsViewTexts.partCount, { having: part.having.length, all })}
        </span>
        {shown.length > 0 ? (
          <div className="steps-lacking">
            {say(actionsViewTexts.lacking)}{' '}
            {shown.map((item) => (
              <ItemName key={item.id} item={item} isChip />
            ))}
            {part.lacking.length > namesShown ? say(actionsViewTexts.moreLacking, { count: part.lacking.length - namesShown }) : null}
          </div>
        ) : null}
      </div>
    </li>
  );
}

/** Adds what the step lacks, or takes up what is half done; either way the form beside shows it. */
function takeStep(host: Host, next: NextStep): void {
  if (next.kind === 'add') {
    const added = currentSession().edit(addItem, { type: next.type, fields: next.fields });
    if (!added.ok) return;
    selectItems([added.value]);
  } else selectItems([next.item.id]);
  openDetails(host);
}
