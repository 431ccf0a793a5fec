import { Button, Group, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { setField, setMeasurements } from '../../shared/edits/fields.ts';
import { guessMapping, type ColumnMapping } from '../../shared/interchange/measurements/columns.ts';
import type { Delimiter } from '../../shared/interchange/measurements/delimitedText.ts';
import { readTable, type MeasurementTable } from '../../shared/interchange/measurements/measurementTable.ts';
import { nothingAnswered, type ImportAnswers, type ImportPreview } from '../../shared/interchange/measurements/importPreview.ts';
import { importTexts } from '../../shared/messages/importReadings.ts';
import type { Text } from '../../shared/messages/text.ts';
import { numberForms } from '../../shared/plan/figures.ts';
import { itemsOfType, titleOf, type Item } from '../../shared/plan/plan.ts';
import { dayOrders } from '../../shared/plan/writtenDays.ts';
import { Dialog } from '../design/Dialog.tsx';
import { showNotice } from '../session/notices.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useToday } from '../session/today.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { ImportQuestions } from './ImportQuestions.tsx';
import { ImportSource } from './ImportSource.tsx';
import { ImportTable } from './ImportTable.tsx';
import './readings.css';
import { usePreview } from './usePreview.ts';

const delimiterNames: Readonly<Record<Delimiter, Text>> = { ';': importTexts.semicolon, ',': importTexts.comma, '\t': importTexts.tab, '|': importTexts.bar, ' ': importTexts.space };
const formNames = { point: importTexts.point, comma: importTexts.commaForm } as const;

const close = (): void => useWindowState.setState({ importing: null });

/** Readings out of a spreadsheet or a CSV file: what each column holds, what is asked, what would come of it, and only then the import. */
export function ImportDialog({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const importing = useWindowState((state) => state.importing);
  return (
    <Dialog opened={importing !== null} onClose={close} title={say(importTexts.title)} size="min(980px, 94vw)">
      {importing ? <ImportForm session={session} pasted={importing.text} fallback={importing.kpi} /> : null}
    </Dialog>
  );
}

interface ImportFormProps {
  readonly session: PlanEditor;
  /** What was pasted to open it, or ''. */
  readonly pasted: string;
  /** The KPI that readings without a name belong to. */
  readonly fallback: string | undefined;
}

function ImportForm({ session, pasted, fallback }: ImportFormProps) {
  const say = useSay();
  const plan = useStore(session.store, (state) => state.plan);
  const kpis = useMemo(() => itemsOfType(plan, 'kpi'), [plan]);
  const today = useToday();
  const [text, setText] = useState(pasted);
  const [ownMapping, setOwnMapping] = useState<ColumnMapping | null>(null);
  const [answers, setAnswers] = useState<ImportAnswers>(nothingAnswered);
  const table = useMemo(() => readTable(text, answers.joins), [text, answers.joins]);
  const mapping = useMemo(() => ownMapping ?? guessMapping(table, kpis, fallback), [ownMapping, table, kpis, fallback]);
  const state = usePreview(table, mapping, kpis, answers, today);

  const begin = (next: string): void => {
    setText(next);
    setOwnMapping(null);
    setAnswers(nothingAnswered);
  };
  const nameOf = (column: number): string => table.heading?.[column] || say(importTexts.unnamedColumn, { number: column + 1 });
  const hasTable = table.rows.length > 0;
  const { preview } = state;
  const count = preview ? preview.added + preview.changed : 0;
  return (
    <>
      <p className="import-hint">{say(importTexts.hint)}</p>
      <ImportSource text={text} isShort={hasTable} onText={begin} />
      {hasTable && preview ? (
        <>
          <ImportQuestions
            questions={preview.questions}
            kpis={kpis}
            nameOf={nameOf}
            onAnswer={setAnswers}
            onLeaveOut={(kpi) => setOwnMapping(mapping.map((use) => (use.kind === 'kpi' && use.id === kpi ? { kind: 'skip' } : use)))}
          />
          <Forms table={table} preview={preview} nameOf={nameOf} onAnswer={setAnswers} />
          <ImportTable table={table} mapping={mapping} preview={preview} kpis={kpis} nameOf={nameOf} onMap={setOwnMapping} />
          <Verdict mapping={mapping} preview={preview} kpis={kpis} />
        </>
      ) : null}
      {hasTable && !preview ? (
        <p className="import-verdict" role="status">
          {say(importTexts.reading, { count: state.read })}
        </p>
      ) : null}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {say(importTexts.cancel)}
        </Button>
        <Button
          disabled={count === 0 || !preview || preview.questions.length > 0}
          onClick={() => {
            if (preview) importReadings(session, preview);
            close();
          }}
        >
          {say(importTexts.confirm, { count })}
        </Button>
      </Group>
    </>
  );
}

interface FormsProps {
  readonly table: MeasurementTable;
  readonly preview: ImportPreview;
  nameOf(column: number): string;
  onAnswer(change: (answers: ImportAnswers) => ImportAnswers): void;
}

/** How the table was read: what was found stands here to be seen and changed. */
function Forms({ table, preview, nameOf, onAnswer }: FormsProps) {
  const say = useSay();
  const { leftOut, rows, delimiter } = table;
  const isAsked = (kind: string): boolean => preview.questions.some((question) => question.kind === kind);
  return (
    <Group gap="md" mb="xs">
      <span className="import-hint">
        {say(importTexts.found, { count: rows.length, delimiter: say(delimiterNames[delimiter]) })}{' '}
        {leftOut.length > 0 ? say(importTexts.leftOut, { count: leftOut.length, lines: leftOut.slice(0, 8).map(({ line }) => line).join(', ') + (leftOut.length > 8 ? '…' : '') }) : ''}
      </span>
      {preview.order === undefined || isAsked('order') ? null : (
        <NativeSelect
          size="xs"
          className="import-form"
          label={say(importTexts.orderOf)}
          value={preview.order}
          data={dayOrders.map((order) => ({ value: order, label: say(importTexts[order]) }))}
          onChange={(event) => {
            const order = dayOrders.find((known) => known === event.currentTarget.value);
            if (order) onAnswer((known) => ({ ...known, order }));
          }}
        />
      )}
      {[...preview.forms].map(([column, form]) => (
        <NativeSelect
          key={column}
          size="xs"
          className="import-form"
          label={say(importTexts.formOf, { column: nameOf(column) })}
          value={form}
          data={numberForms.map((known) => ({ value: known, label: say(formNames[known]) }))}
          onChange={(event) => {
            const chosen = numberForms.find((known) => known === event.currentTarget.value);
            if (chosen) onAnswer((known) => ({ ...known, forms: { ...known.forms, [column]: chosen } }));
          }}
        />
      ))}
    </Group>
  );
}

/** What will happen, in sentences; or what is still to be said. */
function Verdict({ mapping, preview, kpis }: { readonly mapping: ColumnMapping; readonly preview: ImportPreview; readonly kpis: readonly Item[] }) {
  const say = useSay();
  const has = (...kinds: readonly string[]): boolean => kinds.every((kind) => mapping.some((use) => use.kind === kind));
  const counted = [
    [importTexts.willAdd, preview.added],
    [importTexts.willChange, preview.changed],
    [importTexts.willStay, preview.same],
    [importTexts.willRefuse, preview.faulty],
    [importTexts.ahead, preview.ahead],
  ] as const;
  const sentences = !has('day')
    ? [say(importTexts.noDayColumn)]
    : !has('kpi') && !has('name', 'value')
      ? [say(importTexts.noValueColumn)]
      : [...(preview.questions.length > 0 ? [say(importTexts.answerFirst)] : []), ...counted.filter(([, count]) => count > 0).map(([text, count]) => say(text, { count }))];
  return (
    <>
      <p className="import-verdict" role="status" data-faulty={preview.faulty + preview.ahead + preview.questions.length > 0 || preview.readings.size === 0}>
        {sentences.join(' ')}
      </p>
      {[...preview.units].map(([id, unit]) => (
        <p key={id} className="import-units">
          {say(importTexts.unitKept, { kpi: titleOfKpi(kpis, id), unit })}
        </p>
      ))}
    </>
  );
}

function titleOfKpi(kpis: readonly Item[], id: string): string {
  const kpi = kpis.find((known) => known.id === id);
  return kpi ? titleOf(kpi) : '';
}

/** Writes all readings of all KPIs, and the units that they came in, as one undo step. */
function importReadings(session: PlanEditor, { readings, units, added, changed }: ImportPreview): void {
  const results = session.step(() => [
    ...[...units].map(([id, unit]) => session.edit(setField, { id, key: 'unit', value: unit })),
    ...[...readings].map(([id, measurements]) => session.edit(setMeasurements, { id, measurements })),
  ]);
  if (results.every(({ ok }) => ok)) showNotice(importTexts.imported, { count: added + changed });
}
