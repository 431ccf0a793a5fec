import { Button, Group, Progress, Stack, Text as Paragraph } from '@mantine/core';
import { exportDialogTexts } from '../../shared/messages/exportDialog.ts';
import { exportSteps } from '../../shared/messages/report.ts';
import { useSay } from '../session/useSay.ts';
import type { ExportState } from './useExportJob.ts';

interface ExportProgressProps {
  readonly state: Extract<ExportState, { state: 'waiting' | 'running' }>;
  onCancel(): void;
}

function isExportStep(step: string): step is keyof typeof exportSteps {
  return Object.hasOwn(exportSteps, step);
}

/** How far an export is, and the way to stop it. */
export function ExportProgress({ state, onCancel }: ExportProgressProps) {
  const say = useSay();
  const share = state.state === 'running' ? state.progress : 0;
  const step = state.state === 'running' ? (isExportStep(state.step) ? exportSteps[state.step] : exportSteps.preparing) : exportDialogTexts.waiting;
  return (
    <Stack gap="md" py="sm">
      <Paragraph role="status">{say(exportDialogTexts.progress, { step: say(step) })}</Paragraph>
      <Progress.Root size="lg">
        <Progress.Section value={Math.max(3, share * 100)} animated aria-label={say(exportDialogTexts.progressName)} />
      </Progress.Root>
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel} data-autofocus>
          {say(exportDialogTexts.cancel)}
        </Button>
      </Group>
    </Stack>
  );
}
