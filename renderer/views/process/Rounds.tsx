import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTargetArrow, IconTrash } from '@tabler/icons-react';
import { addRegisterEntry, deleteRegisterEntry } from '../../../shared/edits/registers.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import { viewProcessTexts as texts } from '../../../shared/messages/viewProcess.ts';
import { entriesOf, textOf, type Plan } from '../../../shared/plan/plan.ts';
import { actionOf, makeActionOf } from '../../../shared/views/actionFrom.ts';
import { measuringRounds, type MeasuringRound } from '../../../shared/views/processLoop.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession, useWindowState } from '../../session/windowState.ts';
import { ItemName } from '../ItemName.tsx';
import { EntryDay, EntryLine, EntryText } from '../RegisterCells.tsx';

interface RoundsProps {
  readonly plan: Plan;
  readonly today: string;
  readonly readOnly: boolean;
}

/** What each round of measuring showed and what changes because of it: what is measured steers what changes next (S1). */
export function Rounds({ plan, today, readOnly }: RoundsProps) {
  const say = useSay();
  const author = useWindowState((state) => state.preferences.author);
  const rounds = measuringRounds(plan);
  return (
    <section aria-label={say(texts.rounds)}>
      <h3 className="view-question">{say(texts.roundsQuestion)}</h3>
      {readOnly ? null : (
        <Button size="xs" variant="light" leftSection={<IconPlus size={15} />} onClick={() => currentSession().edit(addRegisterEntry, { register: 'rounds', values: { on: today, author: author || null } })}>
          {say(texts.addRound)}
        </Button>
      )}
      {rounds.length === 0 ? <p className="process-quiet">{say(texts.noRounds)}</p> : null}
      <ol className="process-rounds">
        {rounds.map((round) => (
          <Round key={round.id} round={round} plan={plan} readOnly={readOnly} />
        ))}
      </ol>
    </section>
  );
}

function Round({ round, plan, readOnly }: { readonly round: MeasuringRound; readonly plan: Plan; readonly readOnly: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const values = entriesOf(plan, 'rounds')[round.id] ?? {};
  const cell = { register: 'rounds', entry: round.id, values } as const;
  const action = actionOf(plan, 'rounds', round.id);
  return (
    <li className="process-card">
      <header>
        <EntryDay {...cell} field="on" label={say(texts.agreedOn)} />
        <EntryLine {...cell} field="author" label={say(texts.by)} />
        {readOnly ? null : (
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={say(texts.deleteEntry, { what: formatDate(round.on, language) })} onClick={() => currentSession().edit(deleteRegisterEntry, { register: 'rounds', entry: round.id })}>
            <IconTrash size={14} />
          </ActionIcon>
        )}
      </header>
      <div className="process-round">
        <label>
          <span>{say(texts.showed)}</span>
          <EntryText {...cell} field="showed" label={say(texts.showed)} />
        </label>
        <label>
          <span>{say(texts.changes)}</span>
          <EntryText {...cell} field="changes" label={say(texts.changes)} />
        </label>
      </div>
      {action ? (
        <p className="process-became">
          {say(texts.becameAction)} <ItemName item={action} isChip />
        </p>
      ) : readOnly || textOf(values, 'changes') === '' ? null : (
        <Button size="compact-sm" variant="subtle" leftSection={<IconTargetArrow size={14} />} onClick={() => currentSession().edit(makeActionOf, { register: 'rounds', entry: round.id })}>
          {say(texts.makeAction)}
        </Button>
      )}
    </li>
  );
}
