import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { memo, useMemo, useRef, useState, type FocusEvent } from 'react';
import { formatMoney, localeOf } from '../../../shared/messages/text.ts';
import { actionsViewTexts } from '../../../shared/messages/viewActions.ts';
import { actionColumns, sortActions, type ActionColumn, type ActionRow } from '../../../shared/views/actionBoard.ts';
import { useDrawnRows } from '../../design/useDrawnRows.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import { DayCell } from '../EntryCell.tsx';
import { ItemName } from '../ItemName.tsx';
import { setActionField } from './actionEdits.ts';
import { useActionsState } from './actionsState.ts';
import { StatusSelect } from './StatusSelect.tsx';

/** About how high a row is, px. */
const rowHeight = 37;

/** The actions as a table: a column's head sorts by it, state and days are changed in place. Of very many only the rows at hand are drawn. */
export function ActionTable({ rows }: { readonly rows: readonly ActionRow[] }) {
  const language = useLanguage();
  const sort = useActionsState((state) => state.sort);
  const sorted = useMemo(() => sortActions(rows, sort, new Intl.Collator(localeOf[language]).compare), [rows, sort, language]);
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const placeOf = ({ item }: ActionRow): number => held?.indexOf(item.id) ?? 0;
  const shown = held ? [...sorted].sort((one, other) => placeOf(one) - placeOf(other)) : sorted;
  const body = useRef<HTMLTableSectionElement>(null);
  const [inHand, setInHand] = useState<string | null>(null);
  const kept = inHand === null ? [] : [shown.findIndex(({ item }) => item.id === inHand)];
  const drawn = useDrawnRows(body, shown.length, kept, rowHeight);
  const enter = ({ target }: FocusEvent): void => {
    setHeld((ids) => ids ?? sorted.map(({ item }) => item.id));
    setInHand(target.closest('tr')?.dataset['action'] ?? null);
  };
  return (
    <table className="view-table actions-table" aria-rowcount={shown.length + 1}>
      <thead>
        <tr aria-rowindex={1}>
          {actionColumns.map((column) => (
            <ColumnHead key={column} column={column} />
          ))}
        </tr>
      </thead>
      {/* A row that is typed into stays where it is, whatever its new date says, until the table is left. */}
      <tbody
        ref={body}
        onFocus={enter}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (currentTarget.contains(relatedTarget)) return;
          setHeld(null);
          setInHand(null);
        }}
      >
        {drawn.map((part) => {
          if (part.kind === 'room') {
            return (
              <tr key={`room ${part.before}`} aria-hidden="true" className="actions-room" style={{ height: part.height }}>
                <td colSpan={actionColumns.length} />
              </tr>
            );
          }
          const row = shown[part.place];
          return row ? <ActionLine key={row.item.id} row={row} place={part.place} /> : null;
        })}
      </tbody>
    </table>
  );
}

/** Sorts by its column: upwards, downwards, then as the plan has it. */
function ColumnHead({ column }: { readonly column: ActionColumn }) {
  const say = useSay();
  const sort = useActionsState((state) => state.sort);
  const own = sort?.column === column ? sort : null;
  const next = !own ? { column, descending: false } : own.descending ? null : { column, descending: true };
  return (
    <th scope="col" aria-sort={!own ? 'none' : own.descending ? 'descending' : 'ascending'} data-column={column}>
      <button type="button" onClick={() => useActionsState.setState({ sort: next })}>
        {say(actionsViewTexts[column])}
        {own ? own.descending ? <IconArrowDown size={13} /> : <IconArrowUp size={13} /> : null}
      </button>
    </th>
  );
}

const ActionLine = memo(function ActionLine({ row, place }: { readonly row: ActionRow; readonly place: number }) {
  const say = useSay();
  const language = useLanguage();
  const { item, goals, channels, owner } = row;
  const isSelected = useWindowState((state) => state.selection.items.includes(item.id));
  const title = row.title || say(actionsViewTexts.untitled);
  const labelOf = (field: 'start' | 'end'): string => say(actionsViewTexts.of, { field: say(actionsViewTexts[field]), title });
  return (
    <tr data-selected={isSelected} data-action={item.id} aria-rowindex={place + 2}>
      <th scope="row">
        <ItemName item={item} />
      </th>
      <td>
        <StatusSelect row={row} />
      </td>
      <td>
        <DayCell part={{ kind: 'item', id: item.id }} field="start" label={labelOf('start')} value={row.start} commit={(day) => setActionField(item.id, 'start', day)} />
      </td>
      <td>
        <DayCell part={{ kind: 'item', id: item.id }} field="end" label={labelOf('end')} value={row.end} commit={(day) => setActionField(item.id, 'end', day)} />
      </td>
      <td>
        {goals.map((goal) => (
          <ItemName key={goal.id} item={goal} isChip />
        ))}
      </td>
      <td>
        {channels.map((channel) => (
          <ItemName key={channel.id} item={channel} isChip />
        ))}
      </td>
      <td>{owner ? <ItemName item={owner} isChip /> : null}</td>
      <td className="actions-money">{row.budget ? formatMoney(row.budget.amount, row.budget.currency, language) : ''}</td>
    </tr>
  );
});
