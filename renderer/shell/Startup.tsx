import { Button, Center, Stack, Text as Paragraph, Title } from '@mantine/core';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { success, wordFailure, type Failure } from '../../shared/messages/failures.ts';
import { diagnosisTexts } from '../../shared/messages/diagnosis.ts';
import { appTexts } from '../../shared/messages/app.ts';
import { endFirstPicture } from '../canvas/firstPicture/firstPicture.ts';
import { LateLoader } from '../design/LateLoader.tsx';
import { Wordmark } from '../design/Wordmark.tsx';
import { takeSocket } from '../session/headStart.ts';
import { showNews } from '../session/notices.ts';
import { useHost } from '../session/hostContext.ts';
import { openPlan, openRemembered } from '../session/planOpening.ts';
import { readRemembered, remember } from '../session/rememberedPlan.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';

/** Asks the host who it is and what to open, and shows the window once it has answered. */
export function Startup({ children }: { readonly children: ReactNode }) {
  const host = useHost();
  const [isReady, setReady] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const start = useCallback(async (): Promise<void> => {
    setFailure(null);
    const answer = await host.call('app.describe', {});
    if (!answer.ok) {
      endFirstPicture();
      return setFailure(answer.failure);
    }
    const app = answer.value;
    useWindowState.setState({ app, preferences: app.preferences });
    const { startWith } = app;
    // The host tells this once: a page that is loaded anew before the plan is shown opens it all the same.
    if (startWith) remember(startWith);
    const isRemembered = !startWith && readRemembered() !== undefined;
    const isOpen = startWith ? await openPlan(host, Promise.resolve(success(startWith))) : isRemembered && (await openRemembered(host));
    if (!isOpen) {
      endFirstPicture();
      takeSocket()?.close();
    }
    setReady(true);
    if (app.crashed) showNews(diagnosisTexts.crashed);
  }, [host]);

  useEffect(() => {
    void start();
  }, [start]);

  if (isReady) return children;
  return failure ? <NotStarted failure={failure} onRetry={() => void start()} /> : <Starting />;
}

function Starting() {
  const say = useSay();
  return (
    <Center mih="100vh">
      <Stack align="center" role="status" aria-label={say(appTexts.starting)}>
        <Wordmark size={56} />
        <LateLoader size="sm" />
      </Stack>
    </Center>
  );
}

function NotStarted({ failure, onRetry }: { readonly failure: Failure; onRetry(): void }) {
  const say = useSay();
  const language = useLanguage();
  const isUnreachable = failure.code === 'host-unreachable';
  return (
    <Center mih="100vh" p="xl" role="alert">
      <Stack align="center" maw={480} gap="md">
        <Wordmark size={56} />
        <Title order={1} size="h3" ta="center">
          {say(isUnreachable ? appTexts.unreachableTitle : appTexts.refusedTitle)}
        </Title>
        <Paragraph ta="center" c="dimmed">
          {isUnreachable ? say(appTexts.unreachableText) : wordFailure(failure, language)}
        </Paragraph>
        <Button onClick={onRetry} autoFocus>
          {say(appTexts.tryAgain)}
        </Button>
      </Stack>
    </Center>
  );
}
