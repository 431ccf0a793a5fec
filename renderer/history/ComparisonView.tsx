import { ActionIcon, Alert, Button, Loader, Select, Tooltip } from '@mantine/core';
import { IconArrowsSort, IconLayoutColumns } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo, useState, type ComponentType } from 'react';
import type { Change } from '../../shared/history/change.ts';
import { comparePlans } from '../../shared/history/comparePlans.ts';
import { earlierFileTime, isEarlierFile } from '../../shared/history/earlierFile.ts';
import type { RevisionSummary } from '../../shared/history/revision.ts';
import { earlierTexts } from '../../shared/messages/earlier.ts';
import { wordFailure } from '../../shared/messages/failures.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { ComparedMoments } from '../session/comparedMoments.ts';
import { formatMoment } from '../session/formatMoment.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useToday } from '../session/today.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { ChangeList } from './ChangeList.tsx';
import classes from './ComparisonView.module.css';
import { compare, type Comparison, type Moment } from './historyState.ts';
import { momentsAtHand, mostMoments, type MomentOption } from './momentsAtHand.ts';
import { PartialRestore, useChangeChoice } from './PartialRestore.tsx';
import { lookAt, viewNow } from './showRevision.ts';
import { SideBySide } from './SideBySide.tsx';
import { usePlanAt } from './usePlanAt.ts';

interface ComparisonViewProps {
  readonly session: PlanEditor;
  /** Shows two moments on two canvases. */
  readonly Canvases: ComponentType<ComparedMoments>;
  readonly comparison: Comparison;
  readonly revisions: readonly RevisionSummary[];
}

/** What changed between two moments of the plan, in plain sentences. */
export function ComparisonView({ session, Canvases, comparison, revisions }: ComparisonViewProps) {
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  const { before, after } = comparison;
  const from = usePlanAt(session, before);
  const to = usePlanAt(session, after);
  const old = useDeferredValue(from?.ok ? from.value : null);
  const now = useDeferredValue(to?.ok ? to.value : null);
  const changes = useMemo(() => (old && now ? comparePlans(old, now) : null), [old, now]);
  const choice = useChangeChoice();
  const [isBeside, setBeside] = useState(false);
  const fileLabel = (id: string): string => say(earlierTexts.label, { time: formatMoment(earlierFileTime(id), language, today) });
  const labelOf = (id: string): string => (isEarlierFile(id) ? fileLabel(id) : (revisions.find((revision) => revision.id === id)?.label ?? ''));
  useMarkedOnCanvas(old, now, changes);
  useShownOnCanvas(session, after, to?.ok ? to.value : null, labelOf(after));
  const failure = from && !from.ok ? from.failure : to && !to.ok ? to.failure : undefined;
  const since = after === 'now' ? revisions.find(({ id }) => id === before) : undefined;
  const moments = [
    { value: 'now', label: say(historyPanelTexts.now) },
    ...[before, after].filter(isEarlierFile).map((id) => ({ value: id, label: fileLabel(id) })),
    ...revisions.map(({ id, label, time }) => ({ value: id, label: `${label} · ${formatMoment(time, language, today)}` })),
  ];
  const nameOf = (moment: Moment): string => moments.find(({ value }) => value === moment)?.label ?? '';

  return (
    <div className={classes.view}>
      <div className={classes.sides}>
        <div className={classes.selects}>
          <MomentChoice label={say(historyPanelTexts.from)} moments={moments} chosen={before} onChoose={(value) => compare(value, after)} />
          <MomentChoice label={say(historyPanelTexts.to)} moments={moments} chosen={after} onChoose={(value) => compare(before, value)} />
        </div>
        <Tooltip label={say(historyPanelTexts.swap)}>
          <ActionIcon variant="default" size={34} aria-label={say(historyPanelTexts.swap)} onClick={() => compare(after, before)}>
            <IconArrowsSort size={17} />
          </ActionIcon>
        </Tooltip>
      </div>
      {since ? (
        <p className={classes.since}>
          {say(since.signOffs.some(({ party }) => party === 'client') ? historyPanelTexts.sinceSignOff : historyPanelTexts.sinceRevision, {
            label: since.label,
          })}
        </p>
      ) : null}
      {failure ? <Alert color="red">{wordFailure(failure, language)}</Alert> : null}
      {old && now && changes && changes.length > 0 ? (
        <>
          <Button size="compact-sm" variant="default" mb={10} mr={8} leftSection={<IconLayoutColumns size={15} />} onClick={() => setBeside(true)}>
            {say(historyPanelTexts.sideBySide)}
          </Button>
          <SideBySide opened={isBeside} onClose={() => setBeside(false)} changes={changes} before={{ label: nameOf(before), plan: old }} after={{ label: nameOf(after), plan: now }} Canvases={Canvases} />
        </>
      ) : null}
      {changes && changes.length > 0 && before !== 'now' && !session.readOnly ? <PartialRestore session={session} revision={before} label={labelOf(before)} changes={changes} /> : null}
      {changes ? <ChangeList changes={changes} choice={choice} /> : failure ? null : <Loader size="sm" type="dots" />}
    </div>
  );
}

interface MomentChoiceProps {
  readonly label: string;
  readonly moments: readonly MomentOption[];
  readonly chosen: Moment;
  readonly onChoose: (moment: Moment) => void;
}

/** One of the moments; of very many it is looked for by typing. */
function MomentChoice({ label, moments, chosen, onChoose }: MomentChoiceProps) {
  const say = useSay();
  return (
    <Select
      label={label}
      data={moments}
      value={chosen}
      allowDeselect={false}
      searchable={moments.length > mostMoments}
      // What is typed is looked for in place of the name that stands there.
      onFocus={({ currentTarget }) => currentTarget.select()}
      onClick={({ currentTarget }) => currentTarget.select()}
      filter={({ options, search }) => momentsAtHand(options.filter((option) => 'value' in option), search, chosen)}
      nothingFoundMessage={say(historyPanelTexts.filteredOut)}
      onChange={(value) => value && onChoose(value)}
    />
  );
}

/** The canvas marks what is compared as long as the panel lists it. */
function useMarkedOnCanvas(before: Plan | null, after: Plan | null, changes: readonly Change[] | null): void {
  useEffect(() => {
    if (before && after && changes) useWindowState.setState({ compared: { before, after, changes } });
  }, [before, after, changes]);
  useEffect(() => () => useWindowState.setState({ compared: null }), []);
}

/** The canvas shows the later side: its marks lie where things lie then. */
function useShownOnCanvas(session: PlanEditor, after: Moment, plan: Plan | null, label: string): void {
  const shown = after === 'now' ? null : plan;
  useEffect(() => {
    if (after === 'now') viewNow();
    else if (shown) lookAt(session, { id: after, label, plan: shown });
  }, [session, after, shown, label]);
}
