import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { CellFault, CellProblem, ColumnMapping, ColumnUse, CsvTable, ImportPreview } from '../../../../shared/interchange/measurementsCsv.ts';
import { inspectorTexts } from '../../../../shared/messages/inspector.ts';
import type { Text } from '../../../../shared/messages/text.ts';
import { measurementsViewTexts } from '../../../../shared/messages/viewMeasurements.ts';
import { titleOf, type Item } from '../../../../shared/plan/plan.ts';
import { useSay } from '../../../session/useSay.ts';

interface ImportTableProps {
  readonly table: CsvTable;
  readonly mapping: ColumnMapping;
  readonly preview: ImportPreview;
  readonly kpis: readonly Item[];
  onMap(mapping: ColumnMapping): void;
}

/** A preview is looked over, not read to its end; the sentence under it counts them all. */
const shownRows = 100;

/** The table as it will be read: a use for each column at its head, and what is wrong with a row at its end. */
export function ImportTable({ table, mapping, preview, kpis, onMap }: ImportTableProps) {
  const say = useSay();
  const [onlyFaulty, setOnlyFaulty] = useState(false);
  const columns = Array.from({ length: table.width }, (_, column) => column);
  const rows = onlyFaulty && preview.faulty > 0 ? preview.rows.filter((row) => row.faults.length > 0) : preview.rows;
  const nameOf = (column: number): string => table.heading?.[column] || say(measurementsViewTexts.unnamedColumn, { number: column + 1 });
  return (
    <>
      {preview.faulty > 0 ? (
        <Checkbox size="xs" mb="xs" label={say(measurementsViewTexts.onlyFaults)} checked={onlyFaulty} onChange={(event) => setOnlyFaulty(event.currentTarget.checked)} />
      ) : null}
      <div className="measurements-scroll import-scroll" tabIndex={0} role="region" aria-label={say(measurementsViewTexts.preview)}>
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">{say(measurementsViewTexts.row)}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  <span>{nameOf(column)}</span>
                  <UseChoice
                    label={say(measurementsViewTexts.column, { column: nameOf(column) })}
                    use={mapping[column] ?? { kind: 'skip' }}
                    kpis={kpis}
                    onChange={(use) => onMap(withUse(mapping, column, use))}
                  />
                </th>
              ))}
              <th scope="col">{say(measurementsViewTexts.faults)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownRows).map((row) => (
              <tr key={row.line} data-faulty={row.faults.length > 0}>
                <td>{row.line}</td>
                {columns.map((column) => (
                  <td key={column} data-skipped={(mapping[column]?.kind ?? 'skip') === 'skip'} data-fault={row.faults.some((fault) => fault.column === column)}>
                    {shortened(row.cells[column] ?? '')}
                  </td>
                ))}
                <td>{row.faults.map((fault) => wordFault(fault, say)).join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length > shownRows ? <p className="measurements-hint">{say(measurementsViewTexts.moreRows, { count: rows.length - shownRows })}</p> : null}
      </div>
    </>
  );
}

const singleUses = { skip: measurementsViewTexts.useSkip, day: measurementsViewTexts.useDay, note: measurementsViewTexts.useNote, name: measurementsViewTexts.useName, value: measurementsViewTexts.useValue } as const;
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
        ...kpis.map((kpi) => ({ value: kpiPrefix + kpi.id, label: say(measurementsViewTexts.useKpi, { kpi: titleOf(kpi) || say(inspectorTexts.untitled) }) })),
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
  ambiguousNumber: inspectorTexts.ambiguousNumber,
  notADay: inspectorTexts.notADay,
  noSuchDay: inspectorTexts.noSuchDay,
  valueMissing: inspectorTexts.valueMissing,
  dayTwice: measurementsViewTexts.dayTwice,
  dayMissing: measurementsViewTexts.dayMissing,
  nameUnknown: measurementsViewTexts.nameUnknown,
};

function wordFault({ problem, text }: CellFault, say: ReturnType<typeof useSay>): string {
  return say(faultTexts[problem], { text: shortened(text) });
}

/** A cell may hold a novel. */
function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
