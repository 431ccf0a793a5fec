import { Button, TextInput, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { addAgendaPoints, moveAgendaPoint } from '../../shared/edits/agenda.ts';
import { deleteRegisterEntry } from '../../shared/edits/registers.ts';
import { readyAgenda } from '../../shared/framework/agenda.ts';
import { agendaTexts } from '../../shared/messages/agenda.ts';
import { say as sayIn } from '../../shared/messages/text.ts';
import type { AgendaPoint } from '../../shared/plan/agenda.ts';
import { usePlanSource } from '../session/planSource.ts';
import { usePlanLanguage } from '../session/usePlanLanguage.ts';
import { useSay } from '../session/useSay.ts';
import { currentSession } from '../session/windowState.ts';
import { AgendaLine } from './AgendaLine.tsx';
import { useAgenda } from './agendaState.ts';

/** The longest title that the strip still shows. */
const longestTitle = 120;

function minutesOf(points: readonly { readonly minutes: number | undefined }[]): number {
  return points.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
}

/** The agenda laid out: its points to be begun, written, put in order and taken off. */
export function AgendaPanel({ points }: { readonly points: readonly AgendaPoint[] }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const panel = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  /** The control of a point that was moved: it keeps the keyboard wherever it went. */
  const moved = useRef<{ readonly id: string; readonly by: 1 | -1 } | null>(null);
  useEffect(() => (panel.current?.querySelector<HTMLElement>('[data-current="true"] button') ?? panel.current?.querySelector<HTMLElement>('button, input'))?.focus(), []);
  useEffect(() => {
    const { id, by } = moved.current ?? {};
    if (id === undefined) return;
    moved.current = null;
    const control = (way: number | undefined): HTMLButtonElement | null | undefined => panel.current?.querySelector(`[data-move="${CSS.escape(id)} ${way}"]`);
    const same = control(by);
    (same?.disabled ? control(-(by ?? 1)) : same)?.focus();
  }, [points]);

  const move = (point: AgendaPoint, place: number, by: 1 | -1): void => {
    if (!currentSession().edit(moveAgendaPoint, { id: point.id, by }).ok) return;
    moved.current = { id: point.id, by };
    setSaid(say(agendaTexts.saidMoved, { title: point.title || say(agendaTexts.untitled), place: place + by, count: points.length }));
  };
  const remove = (point: AgendaPoint): void => {
    if (currentSession().edit(deleteRegisterEntry, { register: 'agenda', entry: point.id }).ok) panel.current?.focus();
  };
  return (
    <div
      ref={panel}
      className="agenda-panel"
      role="dialog"
      aria-label={say(agendaTexts.agenda)}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        useAgenda.setState({ isListed: false });
        document.querySelector<HTMLElement>('.agenda-where')?.focus();
      }}
    >
      {points.length === 0 ? <Empty readOnly={readOnly} taken={() => panel.current?.focus()} /> : null}
      <ol>
        {points.map((point, at) => (
          <AgendaLine
            key={point.id}
            point={point}
            place={at + 1}
            isLast={at === points.length - 1}
            readOnly={readOnly}
            move={(by) => move(point, at + 1, by)}
            remove={() => remove(point)}
          />
        ))}
      </ol>
      {readOnly ? null : <NewLine />}
      {points.length === 0 ? null : <p className="agenda-total">{say(agendaTexts.total, { count: points.length, minutes: minutesOf(points) })}</p>}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}

function Empty({ readOnly, taken }: { readonly readOnly: boolean; readonly taken: () => void }) {
  const say = useSay();
  const language = usePlanLanguage();
  const take = (): void => {
    if (currentSession().edit(addAgendaPoints, readyAgenda.map((point) => ({ ...point, title: sayIn(point.title, language) }))).ok) taken();
  };
  return (
    <div className="agenda-none">
      <p>{say(agendaTexts.none)}</p>
      {readOnly ? null : (
        <>
          <Button size="sm" onClick={take}>
            {say(agendaTexts.ready)}
          </Button>
          <p className="agenda-total">{say(agendaTexts.readyHint, { count: readyAgenda.length, minutes: minutesOf(readyAgenda) })}</p>
        </>
      )}
    </div>
  );
}

function NewLine() {
  const say = useSay();
  const [title, setTitle] = useState('');
  const add = (): void => {
    if (title.trim() !== '' && currentSession().edit(addAgendaPoints, [{ title }]).ok) setTitle('');
  };
  return (
    <form
      className="agenda-new"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextInput size="sm" aria-label={say(agendaTexts.newPoint)} placeholder={say(agendaTexts.newPoint)} value={title} maxLength={longestTitle} onChange={(event) => setTitle(event.currentTarget.value)} />
      <Button size="sm" variant="default" type="submit" disabled={title.trim() === ''}>
        {say(agendaTexts.add)}
      </Button>
    </form>
  );
}
