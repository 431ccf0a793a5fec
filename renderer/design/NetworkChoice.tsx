import { Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Network } from '../../shared/contract/workshopMethods.ts';
import { viewWorkshopTexts as texts } from '../../shared/messages/viewWorkshop.ts';
import { useHost } from '../session/hostContext.ts';
import { useSay } from '../session/useSay.ts';

interface NetworkChoiceProps {
  /** An address; null while none is chosen. */
  readonly value: string | null;
  readonly onChange: (address: string) => void;
}

/** Chooses the network for phones; the likeliest is chosen at first. */
export function NetworkChoice({ value, onChange }: NetworkChoiceProps) {
  const say = useSay();
  const host = useHost();
  const [networks, setNetworks] = useState<readonly Network[]>([]);
  useEffect(() => {
    void host.call('workshop.networks', {}).then((answer) => {
      if (answer.ok) setNetworks(answer.value.networks);
    });
  }, [host]);
  const [first] = networks;
  const isGone = value !== null && networks.length > 0 && networks.every(({ address }) => address !== value);
  useEffect(() => {
    if (first && (value === null || isGone)) onChange(first.address);
  }, [first, value, isGone, onChange]);
  const hasNone = networks.length > 0 && networks.every(({ isLoopback }) => isLoopback);
  return (
    <Select
      label={say(texts.network)}
      description={say(hasNone ? texts.noNetwork : texts.networkHint)}
      data={networks.map(({ name, address, isLoopback }) => ({ value: address, label: `${address} – ${isLoopback ? say(texts.thisComputer) : name}` }))}
      value={value}
      allowDeselect={false}
      onChange={(address) => address !== null && onChange(address)}
    />
  );
}
