import { Button } from '@mantine/core';
import { useState } from 'react';
import { positionKinds } from '../../../shared/framework/dimensions.ts';
import { viewRingTexts as texts } from '../../../shared/messages/viewRing.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { blindParties, blindStage, placementInPlan, reveal, type BlindParty } from '../../../shared/views/blindAgreement.ts';
import { useHost } from '../../session/hostContext.ts';
import { showFailure } from '../../session/notices.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { Discussion } from './Discussion.tsx';
import { PlaceForm } from './PlaceForm.tsx';
import { useHiddenPlacements } from './useHiddenPlacements.ts';

/** The blind agreement, one step at a time: place, hand over, place, reveal, talk, agree. */
export function BlindScreen({ plan, readOnly }: { readonly plan: Plan; readonly readOnly: boolean }) {
  const say = useSay();
  const [placing, setPlacing] = useState<BlindParty | null>(null);
  const host = useHost();
  const hidden = useHiddenPlacements(plan, readOnly);
  const stage = blindStage(plan, hidden);
  const nameOf = (party: BlindParty): string => hidden[party] ?? placementInPlan(plan, party)?.name ?? '';
  const names = { client: nameOf('client'), agency: nameOf('agency') };
  const partyName = (party: BlindParty): string => say(positionKinds.find((kind) => kind.id === party)?.name ?? texts.axis);

  const revealBoth = async (): Promise<void> => {
    const placements = await host.call('placements.reveal', { session: currentSession().id });
    if (placements.ok) currentSession().edit(reveal, placements.value);
    else showFailure(placements.failure);
  };

  if (placing && !readOnly) {
    return (
      <PlaceForm
        key={placing}
        party={placing}
        partyName={partyName(placing)}
        onDone={async ({ name, values }) => {
          const placed = await host.call('placements.place', { session: currentSession().id, party: placing, name, values });
          if (placed.ok) setPlacing(null);
          else showFailure(placed.failure);
          return placed.ok;
        }}
        onCancel={() => setPlacing(null)}
      />
    );
  }
  if (stage.stage === 'revealed') return <Discussion plan={plan} partyName={partyName} readOnly={readOnly} />;
  if (stage.stage === 'ready') {
    return (
      <section className="ring-stage" aria-label={say(texts.ready)}>
        <h3>{say(texts.ready)}</h3>
        <p>{say(texts.readyHint)}</p>
        <Parties partyName={partyName} names={names} done={blindParties} onPlace={readOnly ? undefined : setPlacing} />
        {readOnly ? null : (
          <Button size="lg" onClick={() => void revealBoth()}>
            {say(texts.reveal)}
          </Button>
        )}
      </section>
    );
  }
  const [done] = stage.done;
  const [next] = stage.waiting;
  return (
    <section className="ring-stage" aria-label={say(done ? texts.handOver : texts.blind)}>
      <h3>{say(done ? texts.handOver : texts.blind)}</h3>
      <p>{done && next ? say(texts.handOverTo, { done: partyName(done), next: partyName(next).toLowerCase() }) : say(texts.blindHint)}</p>
      <Parties partyName={partyName} names={names} done={stage.done} onPlace={readOnly ? undefined : setPlacing} />
    </section>
  );
}

interface PartiesProps {
  readonly partyName: (party: BlindParty) => string;
  readonly names: Readonly<Record<BlindParty, string>>;
  readonly done: readonly BlindParty[];
  readonly onPlace: ((party: BlindParty) => void) | undefined;
}

/** Both parties and whether each has placed itself; never where. */
function Parties({ partyName, names, done, onPlace }: PartiesProps) {
  const say = useSay();
  return (
    <ul className="ring-parties">
      {blindParties.map((party) => {
        const isDone = done.includes(party);
        return (
          <li key={party} data-kind={party} data-done={isDone}>
            <strong>{partyName(party)}</strong>
            <p>{isDone ? say(texts.placed, { name: names[party] }) : say(texts.waiting)}</p>
            {onPlace ? (
              <Button size="sm" variant={isDone ? 'subtle' : 'filled'} color={isDone ? 'gray' : undefined} aria-label={isDone ? say(texts.againNamed, { party: partyName(party) }) : undefined} onClick={() => onPlace(party)}>
                {isDone ? say(texts.again) : say(texts.weAre, { party: partyName(party).toLowerCase() })}
              </Button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
