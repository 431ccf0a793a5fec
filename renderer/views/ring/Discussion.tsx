import { Button, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { dimensionIds, positionKindIds, type DimensionId, type PositionKindId } from '../../../shared/framework/dimensions.ts';
import { viewRingTexts as texts } from '../../../shared/messages/viewRing.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { axisGaps, placedBy, startOver, type BlindParty } from '../../../shared/views/blindAgreement.ts';
import { useHost } from '../../session/hostContext.ts';
import { showFailure } from '../../session/notices.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { dialogId } from '../../typing/draftId.ts';
import { useKeptText } from '../../typing/useKeptText.ts';
import { AxisTalk } from './AxisTalk.tsx';
import { RingSketch, type SketchedShape } from './RingSketch.tsx';

const shown: readonly PositionKindId[] = positionKindIds.filter((kind) => kind !== 'today');

interface DiscussionProps {
  readonly plan: Plan;
  readonly partyName: (party: BlindParty) => string;
  readonly readOnly: boolean;
}

/** Both revealed: side by side, the gaps, what to talk about, and the agreement on each axis under both names. */
export function Discussion({ plan, partyName, readOnly }: DiscussionProps) {
  const say = useSay();
  const host = useHost();
  const placed = placedBy(plan);
  const [client, setClient] = useKeptText(dialogId('discussion', 'client'), placed.client);
  const [agency, setAgency] = useKeptText(dialogId('discussion', 'agency'), placed.agency);
  const gaps = useMemo(() => axisGaps(plan.positions), [plan.positions]);
  const shapes = shown.map((kind): SketchedShape => {
    const values: Partial<Record<DimensionId, number>> = {};
    for (const id of dimensionIds) values[id] = plan.positions[id][kind]?.value;
    return { kind, values };
  });
  const placeAnew = async (): Promise<void> => {
    const forgotten = await host.call('placements.forget', { session: currentSession().id });
    if (forgotten.ok) currentSession().edit(startOver, undefined);
    else showFailure(forgotten.failure);
  };
  const hasNames = client.trim() !== '' && agency.trim() !== '';

  return (
    <section className="ring-talk" aria-label={say(texts.revealed)}>
      <div className="ring-talk-head">
        <RingSketch shapes={shapes} />
        <div>
          <h3>{say(texts.revealed)}</h3>
          {readOnly ? null : (
            <>
              <TextInput size="xs" label={say(texts.clientName)} value={client} onChange={(event) => setClient(event.currentTarget.value)} />
              <TextInput size="xs" label={say(texts.agencyName)} value={agency} onChange={(event) => setAgency(event.currentTarget.value)} />
              {hasNames ? null : <p className="ring-quiet">{say(texts.namesFirst)}</p>}
              <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void placeAnew()}>
                {say(texts.startOver)}
              </Button>
            </>
          )}
        </div>
      </div>
      <ul className="ring-axes">
        {gaps.map((gap) => (
          <AxisTalk key={gap.dimension.id} gap={gap} plan={plan} partyName={partyName} names={hasNames ? { client, agency } : undefined} readOnly={readOnly} />
        ))}
      </ul>
    </section>
  );
}
