import { IconHistory } from '@tabler/icons-react';
import { memo } from 'react';
import type { Field } from '../../shared/framework/field.ts';
import { fieldSectionIds } from '../../shared/framework/fieldSections.ts';
import type { PastSubject } from '../../shared/history/pastQuery.ts';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import type { Item } from '../../shared/plan/plan.ts';
import { runCommand } from '../commands/dispatch.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { ChoiceEditor } from './editors/ChoiceEditor.tsx';
import { DateEditor } from './editors/DateEditor.tsx';
import { LinkEditor } from './editors/LinkEditor.tsx';
import { ManyEditor } from './editors/ManyEditor.tsx';
import { MeasurementsEditor } from './editors/MeasurementsEditor.tsx';
import { NumberEditor } from './editors/NumberEditor.tsx';
import { ScaleEditor } from './editors/ScaleEditor.tsx';
import { ScheduleEditor } from './editors/ScheduleEditor.tsx';
import { LongTextEditor, TextEditor } from './editors/TextEditor.tsx';
import type { FieldOwner } from './fieldOwner.ts';
import { FieldSection } from './FieldSection.tsx';
import classes from './inspector.module.css';

interface FieldFormProps {
  readonly fields: readonly Field[];
  readonly owner: FieldOwner;
  /** The item whose links and measurements are edited; absent where the owner has neither. */
  readonly item?: Item;
}

/** Kinds that need little room: two stand side by side where the panel is wide enough. A hint needs the whole width. */
const narrowKinds: ReadonlySet<Field['kind']> = new Set(['number', 'money', 'date']);
const isNarrow = (field: Field): boolean => narrowKinds.has(field.kind) && field.hint === undefined && !(field.kind === 'money' && field.months);

/** A form out of field definitions: one editor for each kind of field; those of a section fold away under its name. */
export function FieldForm({ fields: all, owner, item }: FieldFormProps) {
  const fields = all.filter(({ kind, beside }) => kind !== 'picture' && (beside === undefined || isFilled(owner.values[beside])));
  const sections = fieldSectionIds.flatMap((id) => {
    const held = fields.filter(({ section }) => section === id);
    return held.length > 0 ? [{ id, held }] : [];
  });
  return (
    <>
      <FieldGrid fields={fields.filter(({ section }) => section === undefined)} owner={owner} item={item} />
      {sections.map(({ id, held }) => (
        <FieldSection key={id} id={id} fields={held} owner={owner}>
          <FieldGrid fields={held} owner={owner} item={item} />
        </FieldSection>
      ))}
    </>
  );
}

const isFilled = (value: unknown): boolean => value !== undefined && value !== '';

function FieldGrid({ fields, owner, item }: FieldFormProps) {
  return (
    <div className={classes.form}>
      {fields.map((field) => (
        <div
          key={field.key}
          className={isNarrow(field) ? classes.narrow : classes.wide}
          data-field={field.key}
          onFocusCapture={() => useWindowState.setState({ pastField: pastOf(field, item) })}
        >
          <FieldEditor field={field} owner={owner} item={item} />
          <FieldHistoryButton field={field} item={item} />
        </div>
      ))}
    </div>
  );
}

function pastOf({ key }: Field, item: Item | undefined): PastSubject {
  return item ? { kind: 'item', id: item.id, field: key } : { kind: 'planField', field: key };
}

/** Asks the past about one field. Out of the way of Tab: by keyboard the command palette asks about the field that one stood in. */
function FieldHistoryButton({ field, item }: { readonly field: Field; readonly item: Item | undefined }) {
  const say = useSay();
  const name = say(inspectorTexts.fieldHistory, { field: say(field.name) });
  const ask = (): void => {
    useWindowState.setState({ pastField: pastOf(field, item) });
    runCommand('history.ofField');
  };
  return (
    <button type="button" tabIndex={-1} className={classes.fieldHistory} title={name} aria-label={name} onClick={ask}>
      <IconHistory size={13} aria-hidden="true" />
    </button>
  );
}

type FieldEditorProps = Omit<FieldFormProps, 'fields'> & { readonly field: Field };

/**
 * Whether an editor would draw the same: its own value, not the whole form's, decides. An owner's id tells the plan and
 * the item apart, so its `commit` means the same as long as the id does. Links, measurements and schedules look at the item itself.
 */
function drawsTheSame(one: FieldEditorProps, other: FieldEditorProps): boolean {
  const { field } = one;
  const looksAtItem = field.kind === 'link' || field.kind === 'measurements' || (field.kind === 'money' && field.months !== undefined);
  return (
    one.field === other.field &&
    one.owner.id === other.owner.id &&
    one.owner.readOnly === other.owner.readOnly &&
    one.owner.values[one.field.key] === other.owner.values[one.field.key] &&
    (!looksAtItem || one.item === other.item)
  );
}

/** The editor of one field. A form has many, and each is heavy enough to cost part of a frame: only the touched one is drawn. */
const FieldEditor = memo(function FieldEditor({ field, owner, item }: FieldEditorProps) {
  switch (field.kind) {
    case 'text':
      return <TextEditor field={field} owner={owner} />;
    case 'longText':
      return <LongTextEditor field={field} owner={owner} />;
    case 'choice':
      return <ChoiceEditor field={field} owner={owner} />;
    case 'many':
      return <ManyEditor field={field} owner={owner} />;
    case 'money':
      return (
        <>
          <NumberEditor field={field} owner={owner} />
          {item && field.months ? <ScheduleEditor field={field} item={item} readOnly={owner.readOnly} /> : null}
        </>
      );
    case 'number':
      return <NumberEditor field={field} owner={owner} />;
    case 'date':
      return <DateEditor field={field} owner={owner} />;
    case 'scale':
      return <ScaleEditor field={field} owner={owner} />;
    case 'link':
      return item ? <LinkEditor field={field} item={item} readOnly={owner.readOnly} /> : null;
    case 'measurements':
      return item ? <MeasurementsEditor field={field} item={item} readOnly={owner.readOnly} /> : null;
    case 'picture':
      return null;
  }
}, drawsTheSame);
