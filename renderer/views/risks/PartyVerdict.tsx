import { Group, Radio } from '@mantine/core';
import { dutyParties } from '../../../shared/framework/partnership.ts';
import { viewRisksTexts as texts } from '../../../shared/messages/viewRisks.ts';
import type { DrillVerdict } from '../../../shared/views/drill.ts';
import { useSay } from '../../session/useSay.ts';

interface PartyVerdictProps {
  readonly party: 'client' | 'agency';
  readonly value: DrillVerdict;
  onChange(verdict: DrillVerdict): void;
}

/** What one party says of the drill: did the plan hold? */
export function PartyVerdict({ party, value, onChange }: PartyVerdictProps) {
  const say = useSay();
  return (
    <Radio.Group label={say(texts.heldSays, { party: say(dutyParties[party]) })} value={value || null} onChange={(choice) => onChange(choice === 'yes' ? 'yes' : 'no')} size="md">
      <Group mt={6}>
        <Radio size="md" value="yes" label={say(texts.yes)} />
        <Radio size="md" value="no" label={say(texts.no)} />
      </Group>
    </Radio.Group>
  );
}
