import type { Field } from '../../shared/framework/field.ts';
import type { Item } from '../../shared/plan/plan.ts';
import { ChoiceEditor } from './editors/ChoiceEditor.tsx';
import { DateEditor } from './editors/DateEditor.tsx';
import { LinkEditor } from './editors/LinkEditor.tsx';
import { ManyEditor } from './editors/ManyEditor.tsx';
import { MeasurementsEditor } from './editors/MeasurementsEditor.tsx';
import { NumberEditor } from './editors/NumberEditor.tsx';
import { ScaleEditor } from './editors/ScaleEditor.tsx';
import { LongTextEditor, TextEditor } from './editors/TextEditor.tsx';
import type { FieldOwner } from './fieldOwner.ts';
import classes from './inspector.module.css';

interface FieldFormProps {
  readonly fields: readonly Field[];
  readonly owner: FieldOwner;
  /** The item whose links and measurements are edited; absent where the owner has neither. */
  readonly item?: Item;
}

/** Kinds that need little room: two stand side by side where the panel is wide enough. A hint needs the whole width. */
const narrowKinds: ReadonlySet<Field['kind']> = new Set(['number', 'money', 'date']);
const isNarrow = (field: Field): boolean => narrowKinds.has(field.kind) && field.hint === undefined;

/** A form out of field definitions: one editor for each kind of field. */
export function FieldForm({ fields, owner, item }: FieldFormProps) {
  return (
    <div className={classes.form}>
      {fields.map((field) => (
        <div key={field.key} className={isNarrow(field) ? classes.narrow : classes.wide} data-field={field.key}>
          <FieldEditor field={field} owner={owner} item={item} />
        </div>
      ))}
    </div>
  );
}

function FieldEditor({ field, owner, item }: Omit<FieldFormProps, 'fields'> & { readonly field: Field }) {
  switch (field.kind) {
    case 'text':
      return <TextEditor field={field} owner={owner} />;
    case 'longText':
      return <LongTextEditor field={field} owner={owner} />;
    case 'choice':
      return <ChoiceEditor field={field} owner={owner} />;
    case 'many':
      return <ManyEditor field={field} owner={owner} />;
    case 'number':
    case 'money':
      return <NumberEditor field={field} owner={owner} />;
    case 'date':
      return <DateEditor field={field} owner={owner} />;
    case 'scale':
      return <ScaleEditor field={field} owner={owner} />;
    case 'link':
      return item ? <LinkEditor field={field} item={item} readOnly={owner.readOnly} /> : null;
    case 'measurements':
      return item ? <MeasurementsEditor field={field} item={item} readOnly={owner.readOnly} /> : null;
  }
}
