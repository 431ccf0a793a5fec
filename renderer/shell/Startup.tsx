import { Button, Center, Stack, Text as Paragraph, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { wordFailure, type Failure } from '../../shared/messages/failures.ts';
import { appTexts } from '../../shared/messages/app.ts';
import { LateLoader } from '../design/LateLoader.tsx';
import { Wordmark } from '../design/Wordmark.tsx';
import { useHost } from '../session/hostContext.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { startWindow } from './startWindow.ts';

/** Shows the window once it has started. */
export function Startup({ children }: { readonly children: ReactNode }) {
  const host = useHost();
  const start = useWindowState((state) => state.start);
  if (start === 'over') return children;
  return start === 'under way' ? <Starting /> : <NotStarted failure={start} onRetry={() => void startWindow(host)} />;
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
