import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { RevisionSummary } from '../../shared/history/revision.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { formatDate } from '../../shared/messages/text.ts';
import { dayHere } from '../../shared/plan/days.ts';
import { useHost } from '../session/hostContext.ts';
import { formatMoment } from '../session/formatMoment.ts';
import { focusCanvas } from '../input/focusCanvas.ts';
import { followPointer } from '../input/followPointer.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useToday } from '../session/today.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { useHistoryState } from './historyState.ts';
import { viewNow } from './showRevision.ts';
import { barShare, placeAtShare, placeByKey, shareADay, timelineOf, type TimelineMoment } from './timeline.ts';
import classes from './TimelineStrip.module.css';
import { useChangeSizes } from './useChangeSizes.ts';
import { useTimeTravel } from './useTimeTravel.ts';

/** So many dates stand under the line. */
const datesShown = 5;

interface TimelineStripProps {
  readonly session: PlanEditor;
  readonly revisions: readonly RevisionSummary[];
}

/** All revisions on one line, to drag along or step through: the window shows the plan as it was there. */
export function TimelineStrip({ session, revisions }: TimelineStripProps) {
  const say = useSay();
  const host = useHost();
  const sizes = useChangeSizes(session);
  const wordMoment = useMomentWords(sizes);
  const moments = useMemo(() => timelineOf(revisions), [revisions]);
  const last = moments.length - 1;
  const viewed = useWindowState((state) => state.viewed?.id);
  const shown = viewed === undefined ? last : Math.max(0, moments.findIndex(({ revision }) => revision?.id === viewed));
  const [wanted, setWanted] = useState<number | null>(null);
  const travel = useTimeTravel(host, session, () => setWanted(null));
  const place = Math.min(wanted ?? shown, last);
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => line.current?.focus(), []);

  const go = (to: number): void => {
    setWanted(to);
    travel(moments[to]?.revision);
  };
  const leave = (): void => {
    travel(undefined);
    viewNow();
    useHistoryState.setState({ isTravelling: false });
    focusCanvas();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = placeByKey(event.key, place, moments);
    if (to === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (to === undefined) leave();
    else go(to);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const goTo = (x: number): void => go(placeAtShare((x - left) / width, moments.length));
    goTo(event.clientX);
    followPointer(event.nativeEvent, event.currentTarget, { slack: 0, move: (at) => goTo(at.clientX) });
  };
  const words = wordMoment(moments[place]);

  return (
    <section className={classes.strip} aria-label={say(historyPanelTexts.timeline)}>
      <Tooltip label={say(historyPanelTexts.earlier)}>
        <ActionIcon variant="subtle" color="gray" aria-label={say(historyPanelTexts.earlier)} disabled={place === 0} onClick={() => go(place - 1)}>
          <IconChevronLeft size={18} />
        </ActionIcon>
      </Tooltip>
      <div className={classes.middle}>
        <p className={classes.words} aria-hidden>
          {words}
        </p>
        <div
          ref={line}
          className={classes.line}
          role="slider"
          tabIndex={0}
          aria-label={say(historyPanelTexts.timeline)}
          aria-description={say(historyPanelTexts.timelineHelp)}
          aria-valuemin={0}
          aria-valuemax={last}
          aria-valuenow={place}
          aria-valuetext={words}
          onKeyDown={onKeyDown}
          onPointerDown={onPointerDown}
        >
          <Sizes moments={moments} sizes={sizes} />
          <Marks moments={moments} />
          <span className={classes.thumb} style={{ left: at(place, last) }} />
        </div>
        <Dates moments={moments} />
      </div>
      <Tooltip label={say(historyPanelTexts.later)}>
        <ActionIcon variant="subtle" color="gray" aria-label={say(historyPanelTexts.later)} disabled={place === last} onClick={() => go(place + 1)}>
          <IconChevronRight size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={say(historyPanelTexts.closeTimeline)}>
        <ActionIcon variant="subtle" color="gray" aria-label={say(historyPanelTexts.closeTimeline)} onClick={leave}>
          <IconX size={17} />
        </ActionIcon>
      </Tooltip>
    </section>
  );
}

function at(place: number, last: number): string {
  return last === 0 ? '100%' : `${(place / last) * 100}%`;
}

/** How much each changed, as a bar over the line; a hundred changes are no hundred times as much to look at. */
function Sizes({ moments, sizes }: { readonly moments: readonly TimelineMoment[]; readonly sizes: ReadonlyMap<string, number> }) {
  const last = moments.length - 1;
  const bars = moments.flatMap(({ revision }, place) => {
    const share = barShare(sizes.get(revision?.id ?? '') ?? 0, sizes);
    return share > 0 ? [`M${place} 1V${(1 - share).toFixed(3)}`] : [];
  });
  return (
    <svg className={classes.sizes} viewBox={`0 0 ${Math.max(1, last)} 1`} preserveAspectRatio="none" aria-hidden>
      <path d={bars.join('')} />
    </svg>
  );
}

/** Automatic ones are strokes of one path, however many; what people made has a shape of its own. */
function Marks({ moments }: { readonly moments: readonly TimelineMoment[] }) {
  const last = moments.length - 1;
  const strokes = moments.flatMap(({ isNotable }, place) => (isNotable ? [] : [`M${place} 0V1`])).join('');
  return (
    <>
      <svg className={classes.strokes} viewBox={`0 0 ${Math.max(1, last)} 1`} preserveAspectRatio="none" aria-hidden>
        <path d={strokes} />
      </svg>
      {moments.map(({ revision, isNotable, isSigned, isMerge }, place) =>
        isNotable ? (
          <span
            key={revision?.id ?? 'now'}
            className={classes.mark}
            data-kind={revision === undefined ? 'now' : isSigned ? 'signed' : isMerge ? 'merge' : revision.kind}
            style={{ left: at(place, last) }}
            title={revision?.label}
          />
        ) : null,
      )}
    </>
  );
}

function Dates({ moments }: { readonly moments: readonly TimelineMoment[] }) {
  const language = useLanguage();
  const today = useToday();
  const last = moments.length - 1;
  const count = Math.min(datesShown, moments.length - 1);
  const places = [...new Set(Array.from({ length: count }, (_, index) => Math.round((index * last) / datesShown)))];
  const times = places.map((place) => moments[place]?.revision?.time ?? '');
  const worded = shareADay(times) ? (time: string) => formatMoment(time, language, today) : (time: string) => formatDate(dayHere(new Date(time)), language);
  return (
    <div className={classes.dates} aria-hidden>
      {places.map((place, index) => (
        <span key={place} style={{ left: at(place, last) }}>
          {worded(times[index] ?? '')}
        </span>
      ))}
    </div>
  );
}

function useMomentWords(sizes: ReadonlyMap<string, number>): (moment: TimelineMoment | undefined) => string {
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  return (moment) => {
    const revision = moment?.revision;
    if (!moment || !revision) return say(historyPanelTexts.now);
    const words = say(historyPanelTexts.momentOf, { label: revision.label, author: revision.author, time: formatMoment(revision.time, language, today) });
    const size = sizes.get(revision.id);
    const marks = [...(size ? [say(historyPanelTexts.changes, { count: size })] : []), ...(moment.isSigned ? [say(historyPanelTexts.signedMark)] : []), ...(moment.isMerge ? [say(historyPanelTexts.mergedMark)] : [])];
    return [words, ...marks].join(' · ');
  };
}
