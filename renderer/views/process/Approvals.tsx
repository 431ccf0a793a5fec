import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconCheck, IconPlus, IconTrash } from '@tabler/icons-react';
import { setPlanField } from '../../../shared/edits/fields.ts';
import { addRegisterEntry, deleteRegisterEntry, setRegisterEntry } from '../../../shared/edits/registers.ts';
import { formatNumber } from '../../../shared/messages/text.ts';
import { viewProcessTexts as texts } from '../../../shared/messages/viewProcess.ts';
import { approvalTimes, type Approval, type ApprovalTimes } from '../../../shared/plan/approvals.ts';
import { entriesOf, type FieldValues, type Plan } from '../../../shared/plan/plan.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { EntryDay, EntryText } from '../RegisterCells.tsx';

/** What can be promised in a click, days. */
const usualPromises = [1, 2, 3, 5, 7, 10, 14];

interface ApprovalsProps {
  readonly plan: Plan;
  readonly today: string;
  readonly readOnly: boolean;
}

/** How soon the client promised to approve, and how soon it does. */
export function Approvals({ plan, today, readOnly }: ApprovalsProps) {
  const say = useSay();
  const times = approvalTimes(plan, today);
  const entries = entriesOf(plan, 'approvals');
  return (
    <section aria-label={say(texts.approvals)}>
      <h3 className="view-question">{say(texts.approvalsQuestion)}</h3>
      <Figures times={times} readOnly={readOnly} />
      {readOnly ? null : (
        <Button size="xs" variant="light" leftSection={<IconPlus size={15} />} onClick={() => currentSession().edit(addRegisterEntry, { register: 'approvals', values: { asked: today } })}>
          {say(texts.askedToday)}
        </Button>
      )}
      {times.approvals.length === 0 ? (
        <p className="process-quiet">{say(texts.noApprovals)}</p>
      ) : (
        <table className="view-table process-table">
          <thead>
            <tr>
              <th scope="col">{say(texts.what)}</th>
              <th scope="col">{say(texts.asked)}</th>
              <th scope="col">{say(texts.approved)}</th>
              <th scope="col">{say(texts.took)}</th>
              {readOnly ? null : <td />}
            </tr>
          </thead>
          <tbody>
            {times.approvals.map((approval) => (
              <ApprovalRow key={approval.id} approval={approval} values={entries[approval.id] ?? {}} promised={times.promised} today={today} readOnly={readOnly} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The promise beside what came of it, large enough for the room. */
function Figures({ times: { promised, usual, longest, inTime, count }, readOnly }: { readonly times: ApprovalTimes; readonly readOnly: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const choices = [...new Set([...usualPromises, ...(promised === undefined ? [] : [promised])])].sort((one, other) => one - other);
  const wordDays = (days: number): string => say(texts.days, { count: days });
  const isLate = promised !== undefined && usual !== undefined && usual > promised;
  return (
    <dl className="process-figures">
      <div>
        <dt>{say(texts.promised)}</dt>
        <dd>{promised === undefined ? '–' : wordDays(promised)}</dd>
        {readOnly ? null : (
          <dd className="process-promise">
            <NativeSelect
              size="xs"
              aria-label={say(texts.promisedDays)}
              data={[{ value: '', label: say(texts.noPromise) }, ...choices.map((days) => ({ value: String(days), label: say(texts.withinDays, { count: days }) }))]}
              value={promised === undefined ? '' : String(promised)}
              onChange={(event) => currentSession().edit(setPlanField, { key: 'approvalDays', value: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })}
            />
          </dd>
        )}
      </div>
      {usual === undefined || longest === undefined ? null : (
        <>
          <div data-late={isLate}>
            <dt>
              {say(texts.really)}, {say(texts.usually)}
            </dt>
            <dd>
              {wordDays(usual)} <small>{say(texts.ofLatest, { count })}</small>
            </dd>
          </div>
          <div>
            <dt>{say(texts.longest)}</dt>
            <dd>{wordDays(longest)}</dd>
          </div>
          {inTime === undefined ? null : (
            <div>
              <dt>{say(texts.inTime)}</dt>
              <dd>{say(texts.inTimeOf, { count: formatNumber(inTime, language), all: formatNumber(count, language) })}</dd>
            </div>
          )}
        </>
      )}
    </dl>
  );
}

interface ApprovalRowProps {
  readonly approval: Approval;
  readonly values: FieldValues;
  readonly promised: number | undefined;
  readonly today: string;
  readonly readOnly: boolean;
}

function ApprovalRow({ approval, values, promised, today, readOnly }: ApprovalRowProps) {
  const say = useSay();
  const { id, what, approved, days } = approval;
  const cell = { register: 'approvals', entry: id, values } as const;
  const isWaiting = approved === '';
  return (
    <tr>
      <td>
        <EntryText {...cell} field="what" label={say(texts.what)} />
      </td>
      <td>
        <EntryDay {...cell} field="asked" label={say(texts.asked)} />
      </td>
      <td>
        <EntryDay {...cell} field="approved" label={say(texts.approved)} />
      </td>
      <td data-late={days !== undefined && promised !== undefined && days > promised}>{days === undefined ? '–' : say(isWaiting ? texts.waits : texts.days, { count: days })}</td>
      {readOnly ? null : (
        <td>
          {isWaiting ? (
            <Button size="compact-xs" variant="light" leftSection={<IconCheck size={13} />} onClick={() => currentSession().edit(setRegisterEntry, { register: 'approvals', entry: id, values: { approved: today } })}>
              {say(texts.approvedToday)}
            </Button>
          ) : null}
          <ActionIcon variant="subtle" color="gray" size={24} aria-label={say(texts.deleteEntry, { what })} onClick={() => currentSession().edit(deleteRegisterEntry, { register: 'approvals', entry: id })}>
            <IconTrash size={14} />
          </ActionIcon>
        </td>
      )}
    </tr>
  );
}
