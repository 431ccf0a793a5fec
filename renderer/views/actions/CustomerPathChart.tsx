import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { setField } from '../../../shared/edits/fields.ts';
import { setRegisterEntry } from '../../../shared/edits/registers.ts';
import { pathStages } from '../../../shared/framework/customerPath.ts';
import { actionsViewTexts } from '../../../shared/messages/viewActions.ts';
import { numberOf, titleOf, type Item } from '../../../shared/plan/plan.ts';
import { customerPath, type StageColumn } from '../../../shared/insights/customerPath.ts';
import { usePortion } from '../../design/usePortion.tsx';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { EntryCell } from '../EntryCell.tsx';
import { ItemName } from '../ItemName.tsx';
import { RuleNotes } from '../RuleNotes.tsx';

/** The actions on the seven stages of the customer's path; gaps and what drops people stand in it (S4). */
export function CustomerPathChart() {
  const say = useSay();
  const plan = usePlan((whole) => whole);
  const { columns, unstaged } = useMemo(() => customerPath(plan), [plan]);
  const { shown, more } = usePortion(unstaged);
  return (
    <div className="path">
      <h3>{say(actionsViewTexts.pathTitle)}</h3>
      <p className="mix-rule">{say(actionsViewTexts.pathRule)}</p>
      <RuleNotes rules={['attention-only', 'path-gap']} />
      <ol className="path-stages">
        {columns.map((column) => (
          <Stage key={column.stage.id} column={column} />
        ))}
      </ol>
      {unstaged.length > 0 ? (
        <section aria-label={say(actionsViewTexts.pathUnstaged)} className="path-unstaged">
          <h4>{say(actionsViewTexts.pathUnstaged)}</h4>
          <ul>
            {shown.map((action) => (
              <PathAction key={action.id} action={action} />
            ))}
          </ul>
          {more}
        </section>
      ) : null}
    </div>
  );
}

function Stage({ column: { stage, actions, filters, isGap } }: { readonly column: StageColumn }) {
  const say = useSay();
  const { shown, more } = usePortion(actions);
  const name = say(stage.name);
  return (
    <li data-gap={isGap} data-empty={actions.length === 0}>
      <header>
        <b>{stage.stage}</b>
        <h4>{name}</h4>
        <p>{say(stage.does)}</p>
      </header>
      <ul>
        {shown.map((action) => (
          <PathAction key={action.id} action={action} />
        ))}
        {actions.length === 0 ? <li className="path-none">{say(isGap ? actionsViewTexts.pathGap : actionsViewTexts.pathNothing)}</li> : null}
      </ul>
      {more}
      <div className="path-filters">
        <small aria-hidden="true">{say(actionsViewTexts.pathFilters)}</small>
        <EntryCell<string>
          part={{ kind: 'entry', register: 'path', entry: stage.id }}
          field="filters"
          label={say(actionsViewTexts.pathFiltersOf, { stage: stage.stage, name })}
          shown={filters}
          isLong
          read={(value) => ({ ok: true, value })}
          commit={(value) => currentSession().edit(setRegisterEntry, { register: 'path', entry: stage.id, values: { filters: value } }).ok}
        />
      </div>
    </li>
  );
}

/** An action and the list that moves it to another stage. */
function PathAction({ action }: { readonly action: Item }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const stage = numberOf(action.fields, 'pathStage');
  return (
    <li>
      <ItemName item={action} isChip />
      {readOnly ? null : (
        <NativeSelect
          size="xs"
          aria-label={say(actionsViewTexts.pathMove, { title: titleOf(action) || say(actionsViewTexts.untitled) })}
          value={stage === undefined ? '' : String(stage)}
          data={[{ value: '', label: '–' }, ...pathStages.map(({ id, name }) => ({ value: id, label: `${id} ${say(name)}` }))]}
          onChange={(event) => currentSession().edit(setField, { id: action.id, key: 'pathStage', value: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })}
        />
      )}
    </li>
  );
}
