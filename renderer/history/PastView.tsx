import { Alert, Button, Progress, SegmentedControl, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { dimensions, positionKinds } from '../../shared/framework/dimensions.ts';
import { fieldOf, itemType } from '../../shared/framework/itemTypes.ts';
import { planField } from '../../shared/framework/planFields.ts';
import type { Change } from '../../shared/history/change.ts';
import { describeChange } from '../../shared/history/describeChange.ts';
import type { PastSubject } from '../../shared/history/pastQuery.ts';
import type { PastStep } from '../../shared/history/pastSteps.ts';
import type { RevisionSummary } from '../../shared/history/revision.ts';
import { wordFailure } from '../../shared/messages/failures.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { say as sayIn, type Language } from '../../shared/messages/text.ts';
import { nameOfItem } from '../../shared/plan/itemNames.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { SearchField } from '../design/SearchField.tsx';
import { useHost } from '../session/hostContext.ts';
import { formatMoment } from '../session/formatMoment.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useToday } from '../session/today.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { ChangeLine } from './ChangeList.tsx';
import classes from './PastView.module.css';
import { askPast, backToList } from './historyState.ts';
import { restoreChanges } from './restoreChanges.ts';
import { showRevision } from './showRevision.ts';
import { usePast } from './usePast.ts';
import { wordAskedPeriod } from './wordAskedPeriod.ts';

/** A text is looked for once nobody has typed for this long, milliseconds. */
const searchPause = 250;

interface PastViewProps {
  readonly session: PlanEditor;
  readonly subject: PastSubject | undefined;
  readonly revisions: readonly RevisionSummary[];
}

/** What the past says of one part of the plan, or of all of it: who changed what, when, from what to what. */
export function PastView({ session, subject, revisions }: PastViewProps) {
  const say = useSay();
  const language = useLanguage();
  const plan = useStore(session.store, (state) => state.plan);
  const [text, setText] = useState('');
  const [looked] = useDebouncedValue(text, searchPause);
  const { answer, goOn } = usePast(session, subject, looked);
  const byId = useMemo(() => new Map(revisions.map((revision) => [revision.id, revision])), [revisions]);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), [subject]);
  const total = revisions.length + 1;

  return (
    <div className={classes.view}>
      {subject && subject.kind !== 'removed' ? <p className={classes.subject}>{nameOfSubject(subject, plan, language)}</p> : null}
      {subject === undefined || subject.kind === 'removed' ? <Kinds subject={subject} /> : null}
      {subject?.kind === 'item' ? <FieldChoice subject={subject} plan={plan} /> : null}
      <SearchField
        ref={search}
        className={classes.search}
        label={say(historyPanelTexts.searchLabel)}
        placeholder={say(subject === undefined ? historyPanelTexts.searchPlaceholder : historyPanelTexts.searchLabel)}
        value={text}
        onChange={setText}
        onKey={({ key }) => {
          if (key !== 'Escape') return false;
          backToList();
          return true;
        }}
      />
      {answer.period ? <p className={classes.period} role="status">{wordAskedPeriod(answer.period, language)}</p> : null}
      {answer.state === 'reading' ? (
        <Progress size="xs" value={(answer.looked / total) * 100} aria-label={say(historyPanelTexts.reading, { looked: answer.looked, total })} />
      ) : null}
      {answer.failure ? <Alert color="red">{wordFailure(answer.failure, language)}</Alert> : null}
      <p className={classes.count} role="status">
        {answer.state === 'done' && answer.steps.length === 0 ? say(nothingFound(subject, looked)) : null}
        {answer.unread > 0 ? ` ${say(historyPanelTexts.pastUnread, { count: answer.unread })}` : null}
      </p>
      <ol className={classes.steps}>
        {answer.steps.map((step) => (
          <Step key={step.revision ?? 'now'} session={session} step={step} plan={plan} revision={step.revision === null ? undefined : byId.get(step.revision)} />
        ))}
      </ol>
      {answer.state === 'resting' ? (
        <Button variant="default" size="xs" onClick={goOn}>
          {say(historyPanelTexts.lookFurther)}
        </Button>
      ) : null}
    </div>
  );
}

function nothingFound(subject: PastSubject | undefined, looked: string) {
  if (looked.trim() !== '' || subject === undefined) return historyPanelTexts.pastEmpty;
  return subject.kind === 'removed' ? historyPanelTexts.noneDeleted : historyPanelTexts.neverChanged;
}

/** Everything, or only what was deleted. */
function Kinds({ subject }: { readonly subject: PastSubject | undefined }) {
  const say = useSay();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      className={classes.kinds}
      aria-label={say(historyPanelTexts.searchWhat)}
      value={subject?.kind === 'removed' ? 'removed' : 'all'}
      onChange={(value) => askPast(value === 'removed' ? { subject: { kind: 'removed' } } : {})}
      data={[
        { value: 'all', label: say(historyPanelTexts.allChanges) },
        { value: 'removed', label: say(historyPanelTexts.deletedParts) },
      ]}
    />
  );
}

/** Narrows the history of an item to one of its fields. */
function FieldChoice({ subject, plan }: { readonly subject: PastSubject & { readonly kind: 'item' }; readonly plan: Plan }) {
  const say = useSay();
  const item = plan.items.get(subject.id);
  if (!item) return null;
  return (
    <Select
      size="xs"
      className={classes.search}
      aria-label={say(historyPanelTexts.field)}
      placeholder={say(historyPanelTexts.allFields)}
      clearable
      data={itemType(item.type).fields.map((field) => ({ value: field.key, label: say(field.name) }))}
      value={subject.field ?? null}
      onChange={(field) => askPast({ subject: { kind: 'item', id: subject.id, ...(field === null ? {} : { field }) } })}
    />
  );
}

interface StepProps {
  readonly session: PlanEditor;
  readonly step: PastStep;
  readonly plan: Plan;
  readonly revision: RevisionSummary | undefined;
}

function Step({ session, step, plan, revision }: StepProps) {
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  const host = useHost();
  const wordDeed = (change: Change): string => say(change.kind === 'itemRemoved' ? historyPanelTexts.bringBack : historyPanelTexts.useEarlier);
  const words = revision ? say(historyPanelTexts.byAt, { author: revision.author, time: formatMoment(revision.time, language, today) }) : say(historyPanelTexts.sinceLast);
  return (
    <li className={classes.step}>
      <header className={classes.moment}>
        {revision ? (
          <button type="button" className={classes.revision} onClick={() => void showRevision(host, session, revision)} title={say(historyPanelTexts.look)}>
            {revision.label}
          </button>
        ) : (
          <span className={classes.revision}>{say(historyPanelTexts.now)}</span>
        )}
        <span className={classes.facts}>{words}</span>
      </header>
      <ul className={classes.changes}>
        {step.changes.map((change) => (
          <li key={JSON.stringify(change)} className={classes.change}>
            <ChangeLine change={change} />
            {step.before !== null && canComeBack(change, plan) && !session.readOnly ? (
              <Button
                size="compact-xs"
                variant="subtle"
                leftSection={<IconArrowBackUp size={13} />}
                onClick={() => step.before !== null && void restoreChanges(host, session, step.before, [change])}
                aria-label={say(historyPanelTexts.deedOn, { deed: wordDeed(change), change: describeChange(change, language) })}
              >
                {wordDeed(change)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What was deleted and is still gone, and values that something stands for that is still there. */
function canComeBack(change: Change, plan: Plan): boolean {
  switch (change.kind) {
    case 'itemRemoved':
      return !plan.items.has(change.item.id);
    case 'fieldChanged':
      return plan.items.has(change.item.id) && JSON.stringify(plan.items.get(change.item.id)?.fields[change.field] ?? null) !== JSON.stringify(change.before ?? null);
    case 'planFieldChanged':
      return JSON.stringify(plan.fields[change.field] ?? null) !== JSON.stringify(change.before ?? null);
    case 'positionChanged':
      return JSON.stringify(plan.positions[change.dimension][change.position] ?? null) !== JSON.stringify(change.before ?? null);
    case 'registerChanged':
    case 'itemAdded':
    case 'measurementsChanged':
    case 'linkAdded':
    case 'linkRemoved':
    case 'linkReplaced':
    case 'itemMoved':
      return false;
  }
}

function nameOfSubject(subject: PastSubject, plan: Plan, language: Language): string {
  switch (subject.kind) {
    case 'item': {
      const item = plan.items.get(subject.id);
      if (!item) return sayIn(historyPanelTexts.gonePart, language);
      const field = subject.field === undefined ? undefined : fieldOf(item.type, subject.field)?.name[language];
      const name = [itemType(item.type).name[language], nameOfItem(plan, item, language)].filter(Boolean).join(': ');
      return field === undefined ? name : `${name} – ${field}`;
    }
    case 'planField':
      return planField(subject.field)?.name[language] ?? subject.field;
    case 'position': {
      const dimension = dimensions.find(({ id }) => id === subject.dimension)?.name[language] ?? subject.dimension;
      const kind = positionKinds.find(({ id }) => id === subject.position)?.name[language] ?? subject.position;
      return `${dimension}: ${kind}`;
    }
    case 'removed':
      return sayIn(historyPanelTexts.deletedParts, language);
  }
}
