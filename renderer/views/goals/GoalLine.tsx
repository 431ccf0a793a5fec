import { Button, NativeSelect } from '@mantine/core';
import { IconCheck, IconGripVertical } from '@tabler/icons-react';
import type { HTMLAttributes } from 'react';
import { setField } from '../../../shared/edits/fields.ts';
import { fieldOf } from '../../../shared/framework/itemTypes.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import { goalsViewTexts } from '../../../shared/messages/viewGoals.ts';
import { numberOf, textOf, titleOf, type Item } from '../../../shared/plan/plan.ts';
import type { GoalRow, SmartMark } from '../../../shared/views/goalChain.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession, selectItems } from '../../session/windowState.ts';
import { ItemName } from '../ItemName.tsx';
import { GoalProgressBar } from './GoalProgressBar.tsx';

interface GoalLineProps {
  readonly row: GoalRow;
  readonly isShown: boolean;
  readonly isDragged: boolean;
  readonly dropsAt: 'before' | 'after' | undefined;
  readonly rowProps: HTMLAttributes<HTMLLIElement>;
  onMakeFirst(): void;
}

/** A goal among its like: its rank, whether it is SMART, how far it has come. */
export function GoalLine({ row: { goal, smart, progress }, isShown, isDragged, dropsAt, rowProps, onMakeFirst }: GoalLineProps) {
  const say = useSay();
  const language = useLanguage();
  const { readOnly } = usePlanSource();
  const rank = numberOf(goal.fields, 'priority');
  const title = titleOf(goal);
  const due = textOf(goal.fields, 'due');
  return (
    <li
      {...rowProps}
      className="goals-line"
      tabIndex={0}
      data-goal={goal.id}
      data-shown={isShown}
      data-dragged={isDragged}
      data-drop={dropsAt}
      aria-label={rank === undefined ? say(goalsViewTexts.unrankedLabel, { title }) : say(goalsViewTexts.rowLabel, { rank, title })}
      aria-current={isShown || undefined}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      onClick={(event) => {
        if (event.target instanceof Element && !event.target.closest('button, select, input')) selectItems([goal.id]);
      }}
    >
      {readOnly ? null : <IconGripVertical size={16} className="goals-grip" aria-hidden />}
      <span className="goals-rank" data-first={rank === 1} title={rank === undefined ? say(goalsViewTexts.unranked) : undefined}>
        {rank ?? '–'}
      </span>
      <div className="goals-main">
        <ItemName item={goal} />
        <div className="goals-facts">
          <span data-missing={due === ''}>{due ? say(goalsViewTexts.due, { day: formatDate(due, language) }) : say(goalsViewTexts.noDue)}</span>
          <FocusChoice goal={goal} />
          {readOnly || rank === 1 ? null : (
            <Button size="compact-xs" variant="subtle" className="goals-make-first" aria-label={say(goalsViewTexts.makeFirstFull, { title })} onClick={onMakeFirst}>
              {say(goalsViewTexts.makeFirst)}
            </Button>
          )}
        </div>
      </div>
      <SmartMarks marks={smart} />
      <GoalProgressBar progress={progress} />
    </li>
  );
}

/** Brand image or sales. */
function FocusChoice({ goal }: { readonly goal: Item }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const field = fieldOf(goal.type, 'focus');
  if (field?.kind !== 'choice') return null;
  const value = textOf(goal.fields, field.key);
  const chosen = field.options.find(({ id }) => id === value);
  if (readOnly) return <span>{say(chosen?.name ?? goalsViewTexts.focusNone)}</span>;
  return (
    <NativeSelect
      size="xs"
      className="goals-focus"
      aria-label={say(goalsViewTexts.focus, { title: titleOf(goal) })}
      value={value}
      data={[{ value: '', label: say(goalsViewTexts.focusNone) }, ...field.options.map(({ id, name }) => ({ value: id, label: say(name) }))]}
      onChange={(event) => currentSession().edit(setField, { id: goal.id, key: field.key, value: event.currentTarget.value || null })}
    />
  );
}

function SmartMarks({ marks }: { readonly marks: readonly SmartMark[] }) {
  const say = useSay();
  return (
    <ul className="goals-smart" aria-label={say(goalsViewTexts.smart)}>
      {marks.map(({ criterion, missing }) => {
        const name = say(criterion.name);
        const fields = missing.map((field) => say(field.name).toLocaleLowerCase()).join(', ');
        const words = missing.length === 0 ? say(goalsViewTexts.smartHolds, { name }) : say(goalsViewTexts.smartLacks, { name, fields });
        return (
          <li key={criterion.id} data-holds={missing.length === 0} title={words} aria-label={words}>
            {missing.length === 0 ? <IconCheck size={12} aria-hidden /> : null}
            {name}
          </li>
        );
      })}
    </ul>
  );
}
