import { Button, Center, Code, Stack, Text as Paragraph } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { appTexts } from '../../shared/messages/app.ts';
import { endFirstPicture } from '../canvas/firstPicture/firstPicture.ts';
import { useSay } from '../session/useSay.ts';
import { bugId, logBug } from './bugReports.ts';

interface BoundaryProps {
  /** Whether the window or a part of it stands inside. */
  readonly scope: 'window' | 'part';
  readonly children: ReactNode;
}

/** An error boundary: a bug in one part of the window does not take the rest with it. */
export class Boundary extends Component<BoundaryProps, { readonly report: string | null }> {
  override state = { report: null };

  static getDerivedStateFromError(): { readonly report: string } {
    return { report: bugId() };
  }

  override componentDidCatch(error: unknown): void {
    logBug(this.state.report ?? '', error);
    endFirstPicture();
  }

  override render(): ReactNode {
    if (this.state.report === null) return this.props.children;
    return <Broken scope={this.props.scope} report={this.state.report} onAgain={() => this.setState({ report: null })} />;
  }
}

interface BrokenProps {
  readonly scope: BoundaryProps['scope'];
  readonly report: string;
  onAgain(): void;
}

function Broken({ scope, report, onAgain }: BrokenProps) {
  const say = useSay();
  return (
    <Center h="100%" p="lg" role="alert">
      <Stack align="center" maw={320} gap="sm">
        <Paragraph ta="center">{say(scope === 'window' ? appTexts.brokenWindow : appTexts.brokenPart)}</Paragraph>
        <Code>{say(appTexts.reportId, { id: report })}</Code>
        {scope === 'window' ? (
          <Button onClick={() => location.reload()}>{say(appTexts.reload)}</Button>
        ) : (
          <Button onClick={onAgain}>{say(appTexts.showAgain)}</Button>
        )}
      </Stack>
    </Center>
  );
}
