import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ColumnMapping, ColumnUse } from '../../shared/interchange/measurements/columns.ts';
import type { MeasurementTable } from '../../shared/interchange/measurements/measurementTable.ts';
import type { CellFault, CellProblem, ImportPreview, PreviewRow } from '../../shared/interchange/measurements/importPreview.ts';
import { importTexts } from '../../shared/messages/importReadings.ts';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import { shortened } from '../../shared/messages/shortened.ts';
import { formatDate, formatNumber, type Text } from '../../shared/messages/text.ts';
import { titleOf, type Item } from '../../shared/plan/plan.ts';
import { useLanguage, useSay } from '../session/useSay.ts';

interface ImportTableProps {
  readonly table: MeasurementTable;
  readonly mapping: ColumnMapping;
  readonly preview: ImportPreview;
  readonly kpis: readonly Item[];
  nameOf(column: number): string;
  onMap(mapping: ColumnMapping): void;
}

/** A preview is looked over, not read to its end; the sentence under it counts them all. */
const shownRows = 100;
/** A cell may hold a novel. */
const longestCell = 60;

/** The table as it will be stored: a use for each column at its head, each value as it was understood, and what is wrong with a row at its end. */
export function ImportTable({ table, mapping, preview, kpis, nameOf, onMap }: ImportTableProps) {
  const say = useSay();
  const [onlyFaulty, setOnlyFaulty] = useState(false);
  const columns = Array.from({ length: table.width }, (_, column) => column);
  const rows = onlyFaulty && preview.faulty > 0 ? preview.rows.filter((row) => row.faults.length > 0) : preview.rows;
  return (
    <>
      {preview.faulty > 0 ? (
        <Checkbox size="xs" mb="xs" label={say(importTexts.onlyFaults)} checked={onlyFaulty} onChange={(event) => setOnlyFaulty(event.currentTarget.checked)} />
      ) : null}
      <div className="import-scroll" tabIndex={0} role="region" aria-label={say(importTexts.preview)}>
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">{say(importTexts.row)}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  <span>{nameOf(column)}</span>
                  <UseChoice
                    label={say(importTexts.column, { column: nameOf(column) })}
                    use={mapping[column] ?? { kind: 'skip' }}
                    kpis={kpis}
                    onChange={(use) => onMap(withUse(mapping, column, use))}
                  />
                </th>
              ))}
              <th scope="col">{say(importTexts.faults)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownRows).map((row) => (
              <tr key={row.line} data-faulty={row.faults.length > 0}>
                <td>{row.line}</td>
                {columns.map((column) => (
                  <PreviewCell key={column} row={row} column={column} use={mapping[column] ?? { kind: 'skip' }} />
                ))}
                <td>{row.faults.map((fault) => wordFault(fault, say)).join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length > shownRows ? <p className="import-hint">{say(importTexts.moreRows, { count: rows.length - shownRows })}</p> : null}
      </div>
    </>
  );
}

/** A cell with what it will be in the plan; how the table wrote it stands below where that is not the same. */
function PreviewCell({ row, column, use }: { readonly row: PreviewRow; readonly column: number; readonly use: ColumnUse }) {
  const say = useSay();
  const language = useLanguage();
  const text = shortened(row.cells[column] ?? '', longestCell);
  const reading = row.readings.find((known) => known.column === column);
  const isFaulty = row.faults.some((fault) => fault.column === column);
  const exact = (value: number): string => formatNumber(value, language, 6);
  const shown = reading ? exact(reading.value) : use.kind === 'day' && row.day !== undefined && !isFaulty ? formatDate(row.day, language) : text;
  const remarks = [
    ...(shown === text || text === '' ? [] : [say(importTexts.written, { text })]),
    ...(reading?.state === 'changed' && reading.was !== undefined ? [say(importTexts.was, { value: exact(reading.was) })] : []),
    ...(reading?.state === 'summed' ? [say(importTexts.summed)] : []),
    ...(reading?.state === 'same' ? [say(importTexts.same)] : []),
  ];
  return (
    <td data-skipped={use.kind === 'skip'} data-fault={isFaulty} data-state={reading?.state}>
      {shown}
      {remarks.length > 0 ? <small>{remarks.join(' · ')}</small> : null}
    </td>
  );
}

const singleUses = { skip: importTexts.useSkip, day: importTexts.useDay, note: importTexts.useNote, name: importTexts.useName, value: importTexts.useValue } as const;
const singleKinds = ['skip', 'day', 'note', 'name', 'value'] as const;
const kpiPrefix = 'kpi:';

interface UseChoiceProps {
  readonly label: string;
  readonly use: ColumnUse;
  readonly kpis: readonly Item[];
  onChange(use: ColumnUse): void;
}

function UseChoice({ label, use, kpis, onChange }: UseChoiceProps) {
  const say = useSay();
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={use.kind === 'kpi' ? kpiPrefix + use.id : use.kind}
      data={[
        ...singleKinds.map((kind) => ({ value: kind, label: say(singleUses[kind]) })),
        ...kpis.map((kpi) => ({ value: kpiPrefix + kpi.id, label: say(importTexts.useKpi, { kpi: titleOf(kpi) || say(inspectorTexts.untitled) }) })),
      ]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        onChange(value.startsWith(kpiPrefix) ? { kind: 'kpi', id: value.slice(kpiPrefix.length) } : { kind: singleKinds.find((kind) => kind === value) ?? 'skip' });
      }}
    />
  );
}

/** Gives a column a use; the other column that had it, where only one can, is left out. */
function withUse(mapping: ColumnMapping, column: number, use: ColumnUse): ColumnMapping {
  return mapping.map((known, at) => {
    if (at === column) return use;
    return use.kind !== 'skip' && use.kind !== 'kpi' && known.kind === use.kind ? { kind: 'skip' } : known;
  });
}

const faultTexts: Readonly<Record<CellProblem, Text>> = {
  notANumber: inspectorTexts.notANumber,
  numberOpen: importTexts.numberOpen,
  notADay: inspectorTexts.notADay,
  noSuchDay: inspectorTexts.noSuchDay,
  unlikelyYear: inspectorTexts.unlikelyYear,
  dayOpen: importTexts.dayOpen,
  valueMissing: inspectorTexts.valueMissing,
  dayTwice: importTexts.dayTwice,
  dayMissing: importTexts.dayMissing,
  nameUnknown: importTexts.nameUnknown,
  quoteOpen: importTexts.quoteOpen,
  tooManyCells: importTexts.tooManyCells,
};

function wordFault({ problem, text }: CellFault, say: ReturnType<typeof useSay>): string {
  return say(faultTexts[problem], { text: shortened(text, longestCell) });
}
