import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { setMeasurements } from '../../../shared/edits/fields.ts';
import { inspectorTexts } from '../../../shared/messages/inspector.ts';
import type { Item } from '../../../shared/plan/plan.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import type { PlanEditor } from '../../session/planEditor.ts';
import { isComposingKey } from '../../typing/composing.ts';
import { draftId } from '../../typing/draftId.ts';
import type { Problem } from '../../typing/reading.ts';
import classes from '../inspector.module.css';
import { readMeasuredDay, readMeasuredValue } from './readMeasurement.ts';
import { CellFault } from './TableCell.tsx';

const cells = ['day', 'value', 'note'] as const;
type Cells = Readonly<Record<(typeof cells)[number], string>>;
const blank: Cells = { day: '', value: '', note: '' };

/** The row for a new reading: added with Enter, with its button, or by leaving it whole. What is half typed stays as a draft. */
export function NewMeasurementRow({ item }: { readonly item: Item }) {
  const session = useWindowState((state) => state.session);
  return session && <NewRow item={item} session={session} />;
}

function NewRow({ item, session }: { readonly item: Item; readonly session: PlanEditor }) {
  const say = useSay();
  const language = useLanguage();
  const row = useRef<HTMLTableRowElement>(null);
  const { drafts } = session.typing;
  const idOf = (cell: string): string => draftId({ kind: 'item', id: item.id }, `new/${cell}`);
  const typed: Cells = useStore(
    drafts.store,
    useShallow(({ texts }) => ({ day: texts.get(idOf('day')) ?? '', value: texts.get(idOf('value')) ?? '', note: texts.get(idOf('note')) ?? '' })),
  );
  const [problem, setProblem] = useState<Problem | null>(null);

  /** What is done with a whole row when the table disappears. */
  const leave = useRef<() => void>(() => undefined);
  const type = (next: Cells): void => {
    leave.current = () => undefined;
    setProblem(null);
    for (const cell of cells) drafts.keep(idOf(cell), next[cell] || undefined);
  };
  const add = (): boolean => {
    const date = readMeasuredDay(typed.day, item, language);
    if (!date.ok) setProblem(date.problem);
    const value = readMeasuredValue(typed.value, item, language);
    if (date.ok && !value.ok) setProblem(value.problem);
    if (!date.ok || !value.ok) return false;
    const note = typed.note.trim();
    const added = session.edit(setMeasurements, { id: item.id, measurements: [{ date: date.value, value: value.value, ...(note ? { note } : {}) }] });
    if (added.ok) type(blank);
    return added.ok;
  };
  const isWhole = typed.day.trim() !== '' && typed.value.trim() !== '';

  useLayoutEffect(() => {
    leave.current = () => {
      if (isWhole && session === useWindowState.getState().session) add();
    };
  });
  useLayoutEffect(() => () => leave.current(), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposingKey(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    if (event.key === 'Escape' && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    else if (add()) row.current?.querySelector('input')?.focus();
    event.preventDefault();
    event.stopPropagation();
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
          {cell === 'day' && <CellFault id={`${item.id}/new-fault`} fault={problem && say(problem.text, problem.values)} />}
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
