import { Button } from '@mantine/core';
import { IconListCheck, IconPlayerStop, IconQrcode } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { WorkshopStatus } from '../../../shared/contract/workshopMethods.ts';
import { agendaTexts } from '../../../shared/messages/agenda.ts';
import { viewWorkshopTexts as texts } from '../../../shared/messages/viewWorkshop.ts';
import { entriesOf } from '../../../shared/plan/plan.ts';
import { runCommand } from '../../commands/dispatch.ts';
import { confirm } from '../../design/confirm.tsx';
import { useHost } from '../../session/hostContext.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { useWorkshop } from '../../session/workshop.ts';
import { ViewFrame } from '../ViewFrame.tsx';
import { AskForm } from './AskForm.tsx';
import { CanvasSeats } from './CanvasSeats.tsx';
import { endWorkshop } from './endWorkshop.ts';
import { JoinPanel } from './JoinPanel.tsx';
import { Minutes } from './Minutes.tsx';
import { NextSteps } from './NextSteps.tsx';
import { OpenRound } from './OpenRound.tsx';
import { PeopleList } from './PeopleList.tsx';
import { RevealedRound } from './RevealedRound.tsx';
import { SilentDoor } from './SilentDoor.tsx';
import './workshop.css';

/** The workshop: how phones come in, what the room is asked, what it said, and the minutes of it. */
export function View() {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const status = useWorkshop((state) => state.status);
  const hasMinutes = usePlan((plan) => Object.keys(entriesOf(plan, 'workshopRounds')).length > 0 || Object.keys(entriesOf(plan, 'workshopSteps')).length > 0);
  const start = readOnly ? undefined : <Button size="xs" leftSection={<IconQrcode size={15} />} onClick={() => runCommand('workshop.start')}>{say(texts.startTitle)}</Button>;
  return (
    <ViewFrame id="workshop" isEmpty={!status && !hasMinutes} start={start} tools={<>
      <AgendaButton />
      {status ? <EndButton status={status} /> : start}
    </>}>
      {status ? (
        <Running key={status.id} status={status} />
      ) : (
        <div className="workshop-past">
          <NextSteps workshop={undefined} />
          <Minutes />
        </div>
      )}
    </ViewFrame>
  );
}

function AgendaButton() {
  const say = useSay();
  return (
    <Button size="xs" variant="default" leftSection={<IconListCheck size={15} />} onClick={() => runCommand('view.agenda')}>
      {say(agendaTexts.agenda)}
    </Button>
  );
}

function EndButton({ status }: { readonly status: WorkshopStatus }) {
  const say = useSay();
  const host = useHost();
  const language = useLanguage();
  const end = async (): Promise<void> => {
    const isMeant = await confirm({ title: say(texts.endTitle), text: say(texts.endText), agree: say(texts.endAction), decline: say(texts.endNot), isDangerous: true });
    if (isMeant) await endWorkshop(host, status, language);
  };
  return (
    <Button size="xs" variant="default" leftSection={<IconPlayerStop size={15} />} onClick={() => void end()}>
      {say(texts.end)}
    </Button>
  );
}

function Running({ status }: { readonly status: WorkshopStatus }) {
  const last = status.rounds.at(-1);
  /** The revealed round that was left for the next question. */
  const [left, setLeft] = useState<string | null>(null);
  const round = last && last.id === left && last.stage === 'revealed' ? undefined : last;
  const isGathering = status.rounds.length === 0;
  const top = useRef<HTMLDivElement>(null);
  const hasBegun = useRef(false);
  // What has just begun or come to light is what the room looks at.
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'start' });
    // The button that brought it is gone: whoever pressed it by keyboard goes on there, and hears what it is.
    if (hasBegun.current && document.activeElement === document.body) top.current?.querySelector<HTMLElement>('.workshop-round')?.focus({ preventScroll: true });
    hasBegun.current = true;
  }, [round?.id, round?.stage]);
  return (
    <div className="workshop-running" data-gathering={isGathering} ref={top}>
      <div className="workshop-main">
        {status.door === null ? <SilentDoor /> : null}
        {status.door && isGathering ? <JoinPanel door={status.door} isLarge /> : null}
        {round === undefined ? <AskForm status={status} onOpened={() => setLeft(null)} /> : null}
        {round && round.stage !== 'revealed' ? <OpenRound status={status} round={round} /> : null}
        {round?.stage === 'revealed' ? <RevealedRound key={round.id} status={status} round={round} onNext={() => setLeft(round.id)} /> : null}
        {isGathering ? null : <NextSteps workshop={status.title} />}
        <Minutes except={round?.id} />
      </div>
      <aside>
        {status.door && !isGathering ? <JoinPanel door={status.door} isLarge={false} /> : null}
        <CanvasSeats invitation={status.invitation} seats={status.seats} />
        <PeopleList people={status.people} round={round && round.stage !== 'revealed' ? round : undefined} />
      </aside>
    </div>
  );
}
