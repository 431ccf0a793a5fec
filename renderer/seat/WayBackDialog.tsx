import { Button, Group, Stack, Text as Paragraph, TextInput } from '@mantine/core';
import { useState } from 'react';
import { seatTexts as texts } from '../../shared/messages/seat.ts';
import { comebackOf, spacedComeback } from '../../shared/workshop/comeback.ts';
import { Dialog } from '../design/Dialog.tsx';
import { focusAtOnce } from '../design/focusAtOnce.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { mostCarried, nextSeatAddress } from './carriedOver.ts';
import { useSeatWay, type SeatWay } from './seatWay.ts';

const close = (): void => useWindowState.setState({ dialog: null });

/** For a laptop whose host is at another address now: how its person stays in their seat. */
export function WayBackDialog() {
  const say = useSay();
  const isOpen = useWindowState((state) => state.dialog === 'wayBack');
  const way = useSeatWay((state) => state.way);
  return (
    <Dialog opened={isOpen && way !== null} onClose={close} title={say(texts.otherAddressTitle)}>
      {way ? <WayBackForm way={way} /> : null}
    </Dialog>
  );
}

function WayBackForm({ way }: { readonly way: SeatWay }) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const isAddress = nextSeatAddress(typed, way.seat, undefined, location) !== undefined;
  const isTooMuch = (way.unsent()?.update.length ?? 0) > mostCarried;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const address = nextSeatAddress(typed, way.seat, way.unsent(), location);
        if (address === undefined) return;
        // This window stays: whoever mistyped has lost nothing.
        window.open(address, '_blank', 'noopener');
        close();
      }}
    >
      <Stack>
        <TextInput
          label={say(texts.otherAddressLabel)}
          description={say(isTooMuch ? texts.otherAddressTooMuch : texts.otherAddressHint)}
          placeholder={`${location.host}${location.pathname}`}
          value={typed}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          ref={focusAtOnce}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" disabled={!isAddress}>
            {say(texts.otherAddressAction)}
          </Button>
        </Group>
        {way.seat.token === null ? null : (
          <div>
            <Paragraph size="sm">{say(texts.otherAddressScan)}</Paragraph>
            <Paragraph ff="monospace" size="xl" mt="xs">
              {spacedComeback(comebackOf(way.seat.token))}
            </Paragraph>
          </div>
        )}
      </Stack>
    </form>
  );
}
