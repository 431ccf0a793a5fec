import { Button, Group, Stack, Switch, Title } from '@mantine/core';
import { useEffect } from 'react';
import { updateTexts } from '../../shared/messages/updates.ts';
import { useHost } from '../session/hostContext.ts';
import { writePreferences } from '../session/preferences.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { askForUpdates, lookForUpdates } from './updateNews.ts';

/** Newer versions, where this copy of Kehys can find any. */
export function UpdateSection() {
  const say = useSay();
  const host = useHost();
  const { status, version = '' } = useWindowState((state) => state.updates);
  const isByItself = useWindowState((state) => state.preferences.updates);
  useEffect(() => void askForUpdates(host), [host]);
  if (status === 'off') return null;
  const isBusy = status === 'looking' || status === 'getting';
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        {say(updateTexts.title)}
      </Title>
      <Stack gap="xs" align="flex-start">
        <span role="status">{say(updateTexts[status], { version })}</span>
        <Group gap="md">
          {status === 'ready' ? (
            <Button onClick={() => void host.call('updates.install', {})}>{say(updateTexts.restart)}</Button>
          ) : (
            <Button variant="default" disabled={isBusy} onClick={() => void lookForUpdates(host)}>
              {say(updateTexts.look)}
            </Button>
          )}
          <Switch label={say(updateTexts.byItself)} checked={isByItself} onChange={(event) => void writePreferences(host, { updates: event.currentTarget.checked })} />
        </Group>
      </Stack>
    </section>
  );
}
