import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { exportDialogTexts } from '../../shared/messages/exportDialog.ts';
import type { Language } from '../../shared/messages/text.ts';
import { planTable, planTables, usualTable } from '../../shared/views/planTables.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useSay } from '../session/useSay.ts';

interface TablePickerProps {
  readonly session: PlanEditor;
  /** Whether the format holds one table, or all where none is chosen. */
  readonly holds: 'one' | 'all';
  readonly language: Language;
  /** One of `planTableIds`; undefined: what is usual. */
  readonly value: string | undefined;
  onChange(table: string | undefined): void;
}

const all = 'all';

/** Which table of the plan a spreadsheet gets: those that hold anything, in the language that it will be in. */
export function TablePicker({ session, holds, language, value, onChange }: TablePickerProps) {
  const say = useSay();
  const plan = useStore(session.store, (state) => state.plan);
  const tables = useMemo(() => {
    const held = planTables(plan, language);
    const usual = planTable(plan, usualTable, language);
    return held.some(({ id }) => id === usualTable) || !usual ? held : [usual, ...held];
  }, [plan, language]);
  const usual = holds === 'all' ? all : usualTable;
  return (
    <Select
      label={say(exportDialogTexts.table)}
      data={[...(holds === 'all' ? [{ value: all, label: say(exportDialogTexts.tableAll) }] : []), ...tables.map(({ id, name, rows }) => ({ value: id, label: say(exportDialogTexts.tableRows, { name, count: rows.length }) }))]}
      value={tables.some(({ id }) => id === value) ? (value ?? usual) : usual}
      allowDeselect={false}
      searchable
      onChange={(chosen) => onChange(chosen === null || chosen === all ? undefined : chosen)}
    />
  );
}
