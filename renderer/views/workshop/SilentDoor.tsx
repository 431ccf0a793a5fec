import { Button } from '@mantine/core';
import { useState } from 'react';
import { viewWorkshopTexts as texts } from '../../../shared/messages/viewWorkshop.ts';
import { NetworkChoice } from '../../design/NetworkChoice.tsx';
import { useHost } from '../../session/hostContext.ts';
import { showFailure } from '../../session/notices.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { useWorkshop } from '../../session/workshop.ts';

/** The workshop goes on but nothing listens: a network is chosen anew. */
export function SilentDoor() {
  const say = useSay();
  const host = useHost();
  const [address, setAddress] = useState<string | null>(null);
  const goOn = async (): Promise<void> => {
    if (address === null) return;
    const answer = await host.call('workshop.listen', { session: currentSession().id, address });
    if (answer.ok) useWorkshop.setState({ status: answer.value });
    else showFailure(answer.failure);
  };
  return (
    <section className="workshop-card" role="alert">
      <h3>{say(texts.unreachable)}</h3>
      <p>{say(texts.silentHint)}</p>
      <NetworkChoice value={address} onChange={setAddress} />
      <Button mt="sm" disabled={address === null} onClick={() => void goOn()}>
        {say(texts.goOn)}
      </Button>
    </section>
  );
}
