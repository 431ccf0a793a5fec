import type { ReactNode } from 'react';
import type { TypedField } from '../../typing/stay.ts';
import { useTypedText } from '../../typing/useTypedText.ts';
import classes from '../inspector.module.css';

interface TableCellProps<T> extends TypedField<T> {
  readonly label: string;
  readonly readOnly: boolean;
  readonly numeric?: boolean;
}

/** A cell that is typed into, with its fault under it. */
export function TableCell<T>({ label, numeric, ...field }: TableCellProps<T>) {
  const typed = useTypedText(field);
  const faultId = `${field.id}-fault`;
  if (field.readOnly) return <td className={numeric ? classes.numeric : undefined}>{field.shown}</td>;
  return (
    <td>
      <input
        {...typed.input}
        className={numeric ? classes.numericInput : classes.cellInput}
        aria-label={label}
        aria-invalid={typed.fault !== null || undefined}
        aria-errormessage={typed.fault ? faultId : undefined}
        autoComplete="off"
      />
      <CellFault id={faultId} fault={typed.fault} />
    </td>
  );
}

/** Why a cell's text does not fit; nothing where it does. */
export function CellFault({ id, fault }: { readonly id: string; readonly fault: string | null }): ReactNode {
  return fault ? (
    <div id={id} role="alert" className={classes.fault}>
      {fault}
    </div>
  ) : null;
}
