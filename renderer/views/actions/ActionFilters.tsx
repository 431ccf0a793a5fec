import { Button, NativeSelect } from '@mantine/core';
import { actionsViewTexts } from '../../../shared/messages/viewActions.ts';
import { titleOf } from '../../../shared/plan/plan.ts';
import { filterChoices, none, statusOptions, type ActionFilter, type ActionRow } from '../../../shared/views/actionBoard.ts';
import { useSay } from '../../session/useSay.ts';
import { useActionsState } from './actionsState.ts';

interface ActionFiltersProps {
  readonly rows: readonly ActionRow[];
  /** How many of them the filter lets through. */
  readonly shown: number;
}

const parts = ['goal', 'channel', 'owner', 'status'] as const;
/** Stands for “all”; ids of items and states never look like this. */
const everything = '*';

/** Which actions are shown: by goal, channel, owner and state. */
export function ActionFilters({ rows, shown }: ActionFiltersProps) {
  const say = useSay();
  const filter = useActionsState((state) => state.filter);
  const choices = filterChoices(rows);
  const optionsOf = (part: (typeof parts)[number]) =>
    part === 'status'
      ? statusOptions().map((option) => ({ value: option.id, label: say(option.name) }))
      : choices[part].map((item) => ({ value: item.id, label: titleOf(item) || say(actionsViewTexts.untitled) }));
  const choose = (part: keyof ActionFilter, value: string): void =>
    useActionsState.setState({ filter: { ...filter, [part]: value === everything ? undefined : value } });
  const isFiltered = parts.some((part) => filter[part] !== undefined);

  return (
    <div className="actions-filters">
      {parts.map((part) => (
        <NativeSelect
          key={part}
          size="xs"
          label={say(actionsViewTexts[part])}
          value={filter[part] ?? everything}
          onChange={(event) => choose(part, event.currentTarget.value)}
          data={[
            { value: everything, label: say(actionsViewTexts.all) },
            ...optionsOf(part),
            { value: none, label: say(actionsViewTexts.withNone) },
          ]}
        />
      ))}
      {isFiltered ? (
        <>
          <Button size="xs" variant="subtle" onClick={() => useActionsState.setState({ filter: {} })}>
            {say(actionsViewTexts.clearFilter)}
          </Button>
          <span className="actions-count" role="status">
            {say(actionsViewTexts.shown, { count: shown, all: rows.length })}
          </span>
        </>
      ) : null}
    </div>
  );
}
