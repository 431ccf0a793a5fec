import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconMaximize } from '@tabler/icons-react';
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { canvasMarks, markedBy, marksBefore, type CanvasMark } from '../../../shared/history/canvasMarks.ts';
import type { Change } from '../../../shared/history/change.ts';
import type { ChangeMark } from '../../../shared/history/changeGroups.ts';
import { describeChange } from '../../../shared/history/describeChange.ts';
import { historyPanelTexts } from '../../../shared/messages/historyPanel.ts';
import { formatNumber } from '../../../shared/messages/text.ts';
import { boxAround } from '../../../shared/plan/geometry.ts';
import type { ComparedMoments, NamedPlan } from '../../session/comparedMoments.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { useCanvasState } from '../canvasState.ts';
import { glide } from '../gestures/useReveal.ts';
import classes from './ComparedCanvases.module.css';
import { MarksOn, Sign } from './ComparedMarks.tsx';
import { ReadCanvas } from './ReadCanvas.tsx';
import { Sight } from './sight.ts';

/** How far an arrow key pans, px, and how much a key zooms. */
const panStep = 80;
const zoomStep = 1.25;
/** So many sentences are said of one part; the table has all. */
const mostSaid = 2;

const markNames = { added: historyPanelTexts.added, removed: historyPanelTexts.removed, changed: historyPanelTexts.changed, moved: historyPanelTexts.moved } as const satisfies Record<ChangeMark, unknown>;

/** The canvas as it was beside as it is, moved together, with what differs marked on both, part after part. */
export function ComparedCanvases({ before, after, changes, chooser }: ComparedMoments) {
  const say = useSay();
  const [sight] = useState(() => new Sight(2));
  const marks = useMemo(() => canvasMarks(before.plan, after.plan, changes), [before.plan, after.plan, changes]);
  const old = useMemo(() => marksBefore(marks), [marks]);
  const [place, setPlace] = useState<number | null>(null);
  const current = place === null ? undefined : marks[place];
  useDetailKept();

  const goTo = (to: number): void => {
    const mark = marks[to];
    if (!mark) return;
    setPlace(to);
    sight.showBox(boxAround([mark.box, ...(mark.from ? [mark.from] : [])]) ?? mark.box, glide());
  };
  const step = (by: 1 | -1): void => {
    if (marks.length > 0) goTo(((place ?? (by === 1 ? -1 : 0)) + by + marks.length) % marks.length);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const deed = deedOf(event.key, sight, step);
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  };
  const positions = { before: before.plan.positions, after: after.plan.positions };
  const canvas = (side: 'before' | 'after', { label, plan }: NamedPlan, shown: readonly CanvasMark[]) => (
    <section className={classes.side} aria-label={label}>
      <h3 className={classes.label}>{label}</h3>
      <div className={classes.canvas}>
        <ReadCanvas id={`compared-${side}`} plan={plan} name={say(historyPanelTexts.besideCanvas, { label })} description={say(historyPanelTexts.besideHelp)} sight={sight} onKeyDown={onKeyDown}>
          <MarksOn side={side} marks={shown} {...positions} current={current?.id} />
        </ReadCanvas>
      </div>
    </section>
  );

  return (
    <div className={classes.view}>
      <div className={classes.bar}>
        {chooser}
        <Deed name={say(historyPanelTexts.besidePrevious)} isOff={marks.length === 0} onPress={() => step(-1)} Icon={IconChevronLeft} />
        <Deed name={say(historyPanelTexts.besideNext)} isOff={marks.length === 0} onPress={() => step(1)} Icon={IconChevronRight} />
        <Deed name={say(historyPanelTexts.besideWhole)} isOff={false} onPress={() => sight.fit(glide())} Icon={IconMaximize} />
        <p className={classes.said} role="status">
          {current && place !== null ? <Said place={place} count={marks.length} id={current.id} changes={changes} /> : marks.length === 0 ? say(historyPanelTexts.besideNothing) : <Legend marks={marks} />}
        </p>
      </div>
      <div className={classes.sides}>
        {canvas('before', before, old)}
        {canvas('after', after, marks)}
      </div>
    </div>
  );
}

/** What a key does on either canvas; undefined where it does nothing there. */
function deedOf(key: string, sight: Sight, step: (by: 1 | -1) => void): (() => void) | undefined {
  switch (key) {
    case 'ArrowLeft':
      return () => sight.pan(panStep, 0);
    case 'ArrowRight':
      return () => sight.pan(-panStep, 0);
    case 'ArrowUp':
      return () => sight.pan(0, panStep);
    case 'ArrowDown':
      return () => sight.pan(0, -panStep);
    case '+':
    case '=':
      return () => sight.zoom(zoomStep);
    case '-':
      return () => sight.zoom(1 / zoomStep);
    case '0':
      return () => sight.fit(glide());
    case 'PageDown':
      return () => step(1);
    case 'PageUp':
      return () => step(-1);
    default:
      return undefined;
  }
}

/** The canvas behind shows as much as before when these have gone: how much is to be seen is told to all canvases of a window at once. */
function useDetailKept(): void {
  // Read before these are there, for they tell it at once.
  const [detail] = useState(() => useCanvasState.getState().detail);
  useEffect(() => () => useCanvasState.setState({ detail }), [detail]);
}

interface DeedProps {
  readonly name: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
  readonly Icon: typeof IconMaximize;
}

function Deed({ name, isOff, onPress, Icon }: DeedProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon variant="default" size={30} aria-label={name} disabled={isOff} onClick={onPress}>
        <Icon size={16} />
      </ActionIcon>
    </Tooltip>
  );
}

/** What is said of one part. */
function Said({ place, count, id, changes }: { readonly place: number; readonly count: number; readonly id: string; readonly changes: readonly Change[] }) {
  const say = useSay();
  const language = useLanguage();
  const about = changes.filter((change) => markedBy(change)?.id === id);
  const more = about.length - mostSaid;
  const sentences = [...about.slice(0, mostSaid).map((change) => describeChange(change, language)), ...(more > 0 ? [say(historyPanelTexts.besideMore, { count: more })] : [])];
  return (
    <>
      <b>{say(historyPanelTexts.besidePlace, { place: place + 1, count })}</b> {sentences.join(' · ')}
    </>
  );
}

/** How many parts have each mark, and what the marks look like. */
function Legend({ marks }: { readonly marks: readonly CanvasMark[] }) {
  const say = useSay();
  const language = useLanguage();
  return (['added', 'removed', 'changed', 'moved'] as const).map((kind) => {
    const count = marks.filter(({ mark }) => mark === kind).length;
    return count === 0 ? null : (
      <span key={kind} className={`compared-legend ${classes.legend}`} data-mark={kind}>
        <Sign mark={kind} />
        {say(markNames[kind])} {formatNumber(count, language)}
      </span>
    );
  });
}
