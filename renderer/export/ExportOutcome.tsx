import { Alert, Button, Group, Stack, Text as Paragraph } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { exportDialogTexts } from '../../shared/messages/exportDialog.ts';
import { wordFailure } from '../../shared/messages/failures.ts';
import { formatSize } from '../../shared/messages/text.ts';
import { handOverFile } from '../session/handOverFile.ts';
import { useHost } from '../session/hostContext.ts';
import { showFailure } from '../session/notices.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import type { ExportState } from './useExportJob.ts';

interface ExportOutcomeProps {
  readonly state: Extract<ExportState, { state: 'done' | 'failed' }>;
  onAnother(): void;
  onClose(): void;
}

/** The finished file, handed over at once; or why there is none. */
export function ExportOutcome({ state, onAnother, onClose }: ExportOutcomeProps) {
  const say = useSay();
  const language = useLanguage();
  if (state.state === 'done') return <ExportedFile state={state} onAnother={onAnother} onClose={onClose} />;
  return (
    <Stack gap="md">
      <Alert color="red" icon={<IconAlertTriangle />} title={say(exportDialogTexts.failedTitle)}>
        {wordFailure(state.failure, language)}
      </Alert>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {say(exportDialogTexts.close)}
        </Button>
        <Button onClick={onAnother} data-autofocus>
          {say(exportDialogTexts.again)}
        </Button>
      </Group>
    </Stack>
  );
}

interface ExportedFileProps {
  readonly state: Extract<ExportState, { state: 'done' }>;
  onAnother(): void;
  onClose(): void;
}

function ExportedFile({ state: { job, file }, onAnother, onClose }: ExportedFileProps) {
  const say = useSay();
  const language = useLanguage();
  const missing = file.missing ?? [];
  const { handOver, outcome, isDesktop } = useHandOver(job, missing.length === 0);
  return (
    <Stack gap="md">
      <Alert color="green" icon={<IconCircleCheck />} title={say(exportDialogTexts.doneTitle, { name: file.fileName })} role="status">
        <Paragraph size="sm">{file.pages === undefined ? formatSize(file.bytes, language) : say(exportDialogTexts.donePages, { count: file.pages, size: file.bytes })}</Paragraph>
        {outcome ? <Paragraph size="sm">{say(outcome.text, outcome.values)}</Paragraph> : null}
      </Alert>
      {missing.length > 0 ? (
        <Alert color="yellow" icon={<IconAlertTriangle />}>
          {say(exportDialogTexts.missing, { count: missing.length, characters: missing.join(' ') })}
        </Alert>
      ) : null}
      <Group justify="flex-end">
        <Button variant="subtle" onClick={onAnother}>
          {say(exportDialogTexts.another)}
        </Button>
        <Button variant="default" onClick={() => void handOver()}>
          {say(isDesktop ? exportDialogTexts.save : outcome ? exportDialogTexts.download : exportDialogTexts.downloadFirst)}
        </Button>
        <Button onClick={onClose} data-autofocus>
          {say(exportDialogTexts.close)}
        </Button>
      </Group>
    </Stack>
  );
}

/** Gives the file to the person: the desktop asks where, a browser downloads it. Once by itself where nothing is to be told first, then whenever asked. */
function useHandOver(job: string, atOnce: boolean) {
  const host = useHost();
  const isDesktop = useWindowState((state) => state.app?.host === 'desktop');
  const [outcome, setOutcome] = useState<{ text: (typeof exportDialogTexts)['savedAs' | 'downloaded']; values?: { name: string } } | null>(null);

  const handOver = useCallback(async (): Promise<void> => {
    const answer = await handOverFile(host, job, isDesktop);
    if (!answer.ok) showFailure(answer.failure);
    else if (answer.value?.how === 'saved') setOutcome({ text: exportDialogTexts.savedAs, values: { name: answer.value.name } });
    else if (answer.value) setOutcome({ text: exportDialogTexts.downloaded });
  }, [host, isDesktop, job]);

  useEffect(() => {
    if (atOnce) void handOver();
  }, [atOnce, handOver]);
  return { handOver, outcome, isDesktop };
}
