import { actionsViewTexts } from '../../../shared/messages/viewActions.ts';
import { none, statusOptions, type ActionRow } from '../../../shared/views/actionBoard.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { setStatus } from './actionEdits.ts';
import { statusHue } from './statusHue.ts';

/** An action's state, to be changed in place. */
export function StatusSelect({ row }: { readonly row: ActionRow }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const option = statusOptions().find((known) => known.id === row.status);
  if (readOnly) return <span className="actions-status" data-hue={statusHue(row.status)}>{option ? say(option.name) : ''}</span>;
  return (
    <select
      className="actions-status"
      data-hue={statusHue(row.status)}
      aria-label={say(actionsViewTexts.of, { field: say(actionsViewTexts.status), title: row.title || say(actionsViewTexts.untitled) })}
      value={option ? row.status : none}
      onChange={(event) => setStatus(row.item.id, event.currentTarget.value)}
    >
      <option value={none}>{say(actionsViewTexts.noStatus)}</option>
      {statusOptions().map(({ id, name }) => (
        <option key={id} value={id}>
          {say(name)}
        </option>
      ))}
    </select>
  );
}
