import { ActionIcon, Button, CloseButton, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconListCheck, IconPlayerPlay, IconPlayerTrackNext, IconPlayerTrackPrev } from '@tabler/icons-react';
import { useMemo } from 'react';
import { agendaTexts } from '../../shared/messages/agenda.ts';
import { agendaOf } from '../../shared/plan/agenda.ts';
import { useCommands } from '../commands/useCommands.ts';
import { onDemand, OnceAsked } from '../design/onDemand.tsx';
import { usePlan } from '../session/planSource.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { goOn, toggleAgenda, useAgenda } from './agendaState.ts';
import './Agenda.css';

const AgendaPanel = onDemand(async () => (await import('./AgendaPanel.tsx')).AgendaPanel);

/** The agenda in the strip for the room: where it stands, the way on, and its points to be read and changed. */
export function Agenda() {
  const isOpen = useAgenda((state) => state.isOpen);
  const isPresenting = useWindowState((state) => state.isPresenting);
  useCommands(useMemo(() => ({ 'view.agenda': toggleAgenda, 'agenda.next': () => goOn(1), 'agenda.previous': () => goOn(-1) }), []));
  return isOpen && !isPresenting ? <Strip /> : null;
}

function Strip() {
  const say = useSay();
  const registers = usePlan((plan) => plan.registers);
  const points = useMemo(() => agendaOf({ registers }), [registers]);
  const { isListed, isDone, current } = useAgenda();
  const at = points.findIndex(({ id }) => id === current);
  const place = at + 1;
  const count = points.length;
  const title = points[at] && (points[at].title || say(agendaTexts.untitled));
  const isLast = place === count;
  return (
    <>
      <section className="agenda" aria-label={say(agendaTexts.agenda)}>
        <Button
          className="agenda-where"
          variant="subtle"
          color="gray"
          leftSection={<IconListCheck size={20} />}
          aria-haspopup="dialog"
          aria-expanded={isListed}
          aria-label={title === undefined ? say(agendaTexts.agenda) : say(agendaTexts.agendaAt, { place, count, title })}
          title={title}
          onClick={() => useAgenda.setState({ isListed: !isListed })}
        >
          {title === undefined ? (
            say(agendaTexts.agenda)
          ) : (
            <>
              <span className="agenda-place">{say(agendaTexts.at, { place, count })}</span>
              <span className="agenda-title">{title}</span>
            </>
          )}
        </Button>
        {title === undefined ? (
          count > 0 && (
            <Button size="sm" variant="light" leftSection={<IconPlayerPlay size={16} />} onClick={() => goOn(1)}>
              {say(agendaTexts.begin)}
            </Button>
          )
        ) : (
          <>
            <ActionIcon size={34} variant="subtle" color="gray" disabled={at === 0} aria-label={say(agendaTexts.previous)} title={say(agendaTexts.previous)} onClick={() => goOn(-1)}>
              <IconPlayerTrackPrev size={18} />
            </ActionIcon>
            <ActionIcon size={34} variant="light" aria-label={say(isLast ? agendaTexts.end : agendaTexts.next)} title={say(isLast ? agendaTexts.end : agendaTexts.next)} onClick={() => goOn(1)}>
              {isLast ? <IconCheck size={18} /> : <IconPlayerTrackNext size={18} />}
            </ActionIcon>
          </>
        )}
        <CloseButton aria-label={say(agendaTexts.close)} onClick={toggleAgenda} />
        <VisuallyHidden role="status">
          {title === undefined ? (isDone ? say(agendaTexts.saidEnded) : '') : say(agendaTexts.saidBegun, { place, count, title })}
        </VisuallyHidden>
      </section>
      {isListed && (
        <div className="agenda-row">
          <OnceAsked when>
            <AgendaPanel points={points} />
          </OnceAsked>
        </div>
      )}
    </>
  );
}
