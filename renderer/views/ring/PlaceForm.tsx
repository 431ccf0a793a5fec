import { Button, Group, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { dimensions, type DimensionId } from '../../../shared/framework/dimensions.ts';
import { viewRingTexts as texts } from '../../../shared/messages/viewRing.ts';
import { axisValues, type BlindParty, type Placement } from '../../../shared/views/blindAgreement.ts';
import { useSay } from '../../session/useSay.ts';
import { dialogId } from '../../typing/draftId.ts';
import { useKeptText } from '../../typing/useKeptText.ts';
import { AxisSlider } from './AxisSlider.tsx';
import { RingSketch } from './RingSketch.tsx';

interface PlaceFormProps {
  readonly party: BlindParty;
  readonly partyName: string;
  /** Answers whether it was kept. */
  readonly onDone: (placement: Placement) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** One party places itself. Nothing reaches the host before it is done, and the plan before both reveal. */
export function PlaceForm({ party, partyName, onDone, onCancel }: PlaceFormProps) {
  const say = useSay();
  const [name, setName, nameDone] = useKeptText(dialogId(`placement/${party}`, 'name'));
  const [places, setPlaces] = useState<Readonly<Partial<Record<DimensionId, number>>>>({});
  const values = axisValues((id) => places[id]);
  const open = dimensions.filter(({ id }) => places[id] === undefined).length;
  const place = (id: DimensionId, value: number): void => setPlaces((before) => ({ ...before, [id]: value }));

  const finish = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (values && name.trim() && (await onDone({ name: name.trim(), values }))) nameDone();
  };

  return (
    <form className="ring-place" aria-label={say(texts.placing, { party: partyName })} onSubmit={(event) => void finish(event)}>
      <div>
        <h3>{say(texts.placing, { party: partyName })}</h3>
        <p className="ring-quiet">{say(texts.placingHint)}</p>
        <TextInput label={say(texts.yourName)} value={name} onChange={(event) => setName(event.currentTarget.value)} autoComplete="off" autoFocus required />
        {dimensions.map((dimension) => (
          <section key={dimension.id} aria-label={say(dimension.name)} className="ring-place-axis">
            <h4>{say(dimension.name)}</h4>
            <AxisSlider
              dimension={dimension}
              kind={party}
              value={places[dimension.id]}
              onMove={(value) => place(dimension.id, value)}
              onPlace={(value) => place(dimension.id, value)}
            />
            <p className="ring-meanings">
              <span>{say(dimension.innerMeaning)}</span>
              <span>{say(dimension.outerMeaning)}</span>
            </p>
          </section>
        ))}
        <Group mt="md">
          <Button type="submit" disabled={!values || name.trim() === ''}>
            {say(texts.done)}
          </Button>
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {say(texts.cancel)}
          </Button>
          <span className="ring-quiet" role="status">
            {open > 0 ? say(texts.stillOpen, { count: open }) : ''}
          </span>
        </Group>
      </div>
      <RingSketch shapes={[{ kind: party, values: places }]} />
    </form>
  );
}
