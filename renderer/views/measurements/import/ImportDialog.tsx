import { Alert, Button, FileButton, Group, Modal, NativeSelect, Textarea } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { setMeasurements } from '../../../../shared/edits/fields.ts';
import { guessMapping, guessNumbers, previewImport, readCsv, type ColumnMapping, type Delimiter, type ImportPreview } from '../../../../shared/interchange/measurementsCsv.ts';
import type { Language, Text } from '../../../../shared/messages/text.ts';
import { measurementsViewTexts } from '../../../../shared/messages/viewMeasurements.ts';
import type { Item } from '../../../../shared/plan/plan.ts';
import { showNotice } from '../../../session/notices.ts';
import { useLanguage, useSay } from '../../../session/useSay.ts';
import { currentSession } from '../../../session/windowState.ts';
import { ImportTable } from './ImportTable.tsx';
import { readTextFile } from './readTextFile.ts';

interface ImportDialogProps {
  /** What was pasted to open it, or ''. */
  readonly text: string;
  readonly kpis: readonly Item[];
  /** The KPI that readings without a name belong to. */
  readonly fallback: string | undefined;
  onClose(): void;
}

const delimiterNames: Readonly<Record<Delimiter, Text>> = { ';': measurementsViewTexts.semicolon, ',': measurementsViewTexts.comma, '\t': measurementsViewTexts.tab };
const waysOfNumbers: readonly { readonly language: Language; readonly name: Text }[] = [
  { language: 'fi', name: measurementsViewTexts.decimalComma },
  { language: 'en', name: measurementsViewTexts.decimalPoint },
];

/** Readings out of a spreadsheet or a CSV file: what each column holds, what would come of it, and only then the import. */
export function ImportDialog({ text: pasted, kpis, fallback, onClose }: ImportDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const [text, setText] = useState(pasted);
  const [fault, setFault] = useState<string | null>(null);
  const [ownMapping, setOwnMapping] = useState<ColumnMapping | null>(null);
  const [ownNumbers, setOwnNumbers] = useState<Language | null>(null);
  const table = useMemo(() => readCsv(text), [text]);
  const numbers = ownNumbers ?? guessNumbers(table, language);
  const mapping = useMemo(() => ownMapping ?? guessMapping(table, kpis, numbers, fallback), [ownMapping, table, kpis, numbers, fallback]);
  const preview = useMemo(() => previewImport(table, mapping, kpis, numbers), [table, mapping, kpis, numbers]);

  const begin = (next: string): void => {
    setText(next);
    setFault(null);
    setOwnMapping(null);
    setOwnNumbers(null);
  };
  const openFile = async (file: File | null): Promise<void> => {
    if (!file) return;
    const content = await readTextFile(file);
    if (content.ok) begin(content.text);
    else setFault(say(content.problem === 'tooLarge' ? measurementsViewTexts.fileTooLarge : measurementsViewTexts.fileUnreadable, { name: file.name }));
  };
  const confirm = (): void => {
    importReadings(preview);
    onClose();
  };
  const hasTable = table.rows.length > 0;
  return (
    <Modal opened onClose={onClose} title={say(measurementsViewTexts.importTitle)} size="min(960px, 94vw)">
      <p className="measurements-hint">{say(measurementsViewTexts.importHint)}</p>
      <Group align="flex-end" gap="sm" mb="sm">
        <Textarea
          className="import-text"
          size="xs"
          label={say(measurementsViewTexts.pasteHere)}
          placeholder={say(measurementsViewTexts.pasteExample)}
          rows={hasTable ? 2 : 6}
          value={text}
          onChange={(event) => begin(event.currentTarget.value)}
          data-autofocus
        />
        <FileButton onChange={(file) => void openFile(file)} accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain">
          {(props) => (
            <Button {...props} variant="default" size="xs" leftSection={<IconFileImport size={15} />}>
              {say(measurementsViewTexts.chooseFile)}
            </Button>
          )}
        </FileButton>
      </Group>
      {fault ? (
        <Alert color="red" variant="light" p="xs" mb="sm" role="alert">
          {fault}
        </Alert>
      ) : null}
      {hasTable ? (
        <>
          <Group gap="md" mb="xs">
            <span className="measurements-hint">{say(measurementsViewTexts.found, { count: table.rows.length, delimiter: say(delimiterNames[table.delimiter]) })}</span>
            <NativeSelect
              size="xs"
              label={say(measurementsViewTexts.numbers)}
              className="import-numbers"
              value={numbers}
              data={waysOfNumbers.map((way) => ({ value: way.language, label: say(way.name) }))}
              onChange={(event) => setOwnNumbers(waysOfNumbers.find((way) => way.language === event.currentTarget.value)?.language ?? null)}
            />
          </Group>
          <ImportTable table={table} mapping={mapping} preview={preview} kpis={kpis} onMap={setOwnMapping} />
          <Verdict mapping={mapping} preview={preview} />
        </>
      ) : null}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {say(measurementsViewTexts.cancel)}
        </Button>
        <Button disabled={preview.taken === 0} onClick={confirm}>
          {say(measurementsViewTexts.confirm, { count: preview.taken })}
        </Button>
      </Group>
    </Modal>
  );
}

/** What will happen, in sentences; or what is still to be said. */
function Verdict({ mapping, preview }: { readonly mapping: ColumnMapping; readonly preview: ImportPreview }) {
  const say = useSay();
  const has = (...kinds: readonly string[]): boolean => kinds.every((kind) => mapping.some((use) => use.kind === kind));
  const sentences = !has('day')
    ? [say(measurementsViewTexts.noDayColumn)]
    : !has('kpi') && !has('name', 'value')
      ? [say(measurementsViewTexts.noValueColumn)]
      : [
          say(measurementsViewTexts.willTake, { count: preview.taken }),
          ...(preview.replaced > 0 ? [say(measurementsViewTexts.willReplace, { count: preview.replaced })] : []),
          ...(preview.faulty > 0 ? [say(measurementsViewTexts.willRefuse, { count: preview.faulty })] : []),
        ];
  return (
    <p className="import-verdict" role="status" data-faulty={preview.faulty > 0 || preview.taken === 0}>
      {sentences.join(' ')}
    </p>
  );
}

/** Writes all readings of all KPIs, as one undo step. */
function importReadings({ readings, taken }: ImportPreview): void {
  const session = currentSession();
  const results = session.step(() => [...readings].map(([id, measurements]) => session.edit(setMeasurements, { id, measurements })));
  if (results.every(({ ok }) => ok)) showNotice(measurementsViewTexts.imported, { count: taken });
}
