import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { setMeasurements } from '../../../shared/edits/fields.ts';
import { inspectorTexts } from '../../../shared/messages/inspector.ts';
import type { Item } from '../../../shared/plan/plan.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import type { Problem } from '../fieldOwner.ts';
import classes from '../inspector.module.css';
import { keepDraft, keptDraft } from '../keptDrafts.ts';
import { readMeasuredDay, readMeasuredValue } from './readMeasurement.ts';
import { CellFault } from './TableCell.tsx';

const cells = ['day', 'value', 'note'] as const;
type Cells = Readonly<Record<(typeof cells)[number], string>>;
const blank: Cells = { day: '', value: '', note: '' };

/** The row for a new reading: added with Enter, with its button, or by leaving it whole. What is half typed stays. */
export function NewMeasurementRow({ item }: { readonly item: Item }) {
  const say = useSay();
  const language = useLanguage();
  const session = useWindowState((state) => state.session);
  const row = useRef<HTMLTableRowElement>(null);
  const draftId = (cell: string): string => `${item.id}/new/${cell}`;
  const [typed, setTyped] = useState<Cells>(() => ({
    day: keptDraft(draftId('day')) ?? '',
    value: keptDraft(draftId('value')) ?? '',
    note: keptDraft(draftId('note')) ?? '',
  }));
  const [problem, setProblem] = useState<Problem | null>(null);

  /** What is done with a whole row when the table disappears. */
  const leave = useRef<() => void>(() => undefined);
  const type = (next: Cells): void => {
    leave.current = () => undefined;
    setTyped(next);
    setProblem(null);
    for (const cell of cells) keepDraft(draftId(cell), next[cell]);
  };
  const add = (): boolean => {
    const date = readMeasuredDay(typed.day, item, language);
    if (!date.ok) setProblem(date.problem);
    const value = readMeasuredValue(typed.value, language);
    if (date.ok && !value.ok) setProblem(value.problem);
    if (!date.ok || !value.ok) return false;
    const note = typed.note.trim();
    session?.edit(setMeasurements, { id: item.id, measurements: [{ date: date.value, value: value.value, ...(note ? { note } : {}) }] });
    type(blank);
    return true;
  };
  const isWhole = typed.day.trim() !== '' && typed.value.trim() !== '';

  useLayoutEffect(() => {
    leave.current = () => {
      if (isWhole && session === useWindowState.getState().session) add();
    };
  });
  useLayoutEffect(() => () => leave.current(), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      if (add()) row.current?.querySelector('input')?.focus();
      event.preventDefault();
    } else if (event.key === 'Escape' && cells.some((cell) => typed[cell] !== '')) {
      type(blank);
      event.preventDefault();
      event.stopPropagation();
    }
  };

  return (
    <tr
      ref={row}
      className={classes.newRow}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (isWhole && !event.currentTarget.contains(event.relatedTarget)) add();
      }}
    >
      {cells.map((cell) => (
        <td key={cell}>
          <input
            className={cell === 'value' ? classes.numericInput : classes.cellInput}
            aria-label={`${say(inspectorTexts.addMeasurement)}: ${say(inspectorTexts[cell])}`}
            aria-invalid={(problem !== null && cell !== 'note') || undefined}
            placeholder={cell === 'day' ? say(inspectorTexts.dayExample) : undefined}
            autoComplete="off"
            inputMode={cell === 'value' ? 'decimal' : undefined}
            value={typed[cell]}
            onChange={(event) => type({ ...typed, [cell]: event.currentTarget.value })}
          />
          {cell === 'day' && <CellFault id={`${item.id}/new-fault`} problem={problem} />}
        </td>
      ))}
      <td className={classes.rowAction}>
        <ActionIcon size="xs" variant="subtle" aria-label={say(inspectorTexts.addMeasurement)} onClick={add}>
          <IconPlus size={13} />
        </ActionIcon>
      </td>
    </tr>
  );
}
