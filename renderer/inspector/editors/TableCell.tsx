import type { ReactNode } from 'react';
import { useSay } from '../../session/useSay.ts';
import type { Problem, Reading } from '../fieldOwner.ts';
import classes from '../inspector.module.css';
import { useDraft } from '../useDraft.ts';

interface TableCellProps<T> {
  readonly id: string;
  readonly label: string;
  readonly shown: string;
  readonly readOnly: boolean;
  readonly numeric?: boolean;
  read(text: string): Reading<T>;
  commit(value: T): void;
}

/** A cell that is typed into, with its fault under it. */
export function TableCell<T>({ id, label, shown, readOnly, numeric, read, commit }: TableCellProps<T>) {
  const draft = useDraft({ id, shown, read, commit });
  if (readOnly) return <td className={numeric ? classes.numeric : undefined}>{shown}</td>;
  return (
    <td>
      <input
        {...draft.input}
        className={numeric ? classes.numericInput : classes.cellInput}
        aria-label={label}
        aria-invalid={draft.problem !== null || undefined}
        aria-errormessage={draft.problem ? `${id}-fault` : undefined}
        autoComplete="off"
      />
      <CellFault id={`${id}-fault`} problem={draft.problem} />
    </td>
  );
}

/** Why a cell's text does not fit; nothing where it does. */
export function CellFault({ id, problem }: { readonly id: string; readonly problem: Problem | null }): ReactNode {
  const say = useSay();
  return problem ? (
    <div id={id} role="alert" className={classes.fault}>
      {say(problem.text, problem.values)}
    </div>
  ) : null;
}
