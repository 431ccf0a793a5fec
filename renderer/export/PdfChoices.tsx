import { Checkbox, Select, Stack, Text as Paragraph } from '@mantine/core';
import { pdfStandardIds, pdfStandards, type PdfStandardId } from '../../shared/contract/pdfStandards.ts';
import { exportDialogTexts } from '../../shared/messages/exportDialog.ts';
import { useSay } from '../session/useSay.ts';
import { attachmentRefusal, type PdfChoice } from './pdfChoice.ts';

interface PdfChoicesProps {
  readonly value: PdfChoice;
  /** Whether something is left out of the document. */
  readonly leavesOut: boolean;
  /** What the revision to be exported is called; absent: the plan as it stands. */
  readonly revision: string | undefined;
  onChange(value: PdfChoice): void;
}

const none = 'none';

/** What only a PDF can be: checked by a standard, carrying the plan, and sealed. */
export function PdfChoices({ value, leavesOut, revision, onChange }: PdfChoicesProps) {
  const say = useSay();
  const refusal = attachmentRefusal(value.standard, leavesOut);
  const { standard } = value;
  return (
    <Stack gap="sm">
      <Select
        label={say(exportDialogTexts.standard)}
        description={say(standard ? pdfStandards[standard].purpose : exportDialogTexts.standardNone)}
        data={[{ value: none, label: say(exportDialogTexts.noStandard) }, ...pdfStandardIds.map((id) => ({ value: id, label: pdfStandards[id].name }))]}
        value={standard ?? none}
        allowDeselect={false}
        onChange={(chosen) => onChange({ ...value, standard: pdfStandardIds.find((id): id is PdfStandardId => id === chosen) })}
      />
      <Checkbox
        label={say(exportDialogTexts.attach)}
        description={say(refusal ? exportDialogTexts[refusal] : exportDialogTexts.attachHint)}
        checked={value.attach && !refusal}
        disabled={refusal !== undefined}
        onChange={(event) => onChange({ ...value, attach: event.currentTarget.checked })}
      />
      <Paragraph size="xs" c="dimmed">
        {revision === undefined ? say(exportDialogTexts.sealWorking) : say(exportDialogTexts.sealRevision, { revision })}
      </Paragraph>
    </Stack>
  );
}
