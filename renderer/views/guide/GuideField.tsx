import { useId, type ComponentProps } from 'react';
import type { TypedPart } from '../../../shared/edits/bringBack.ts';
import type { Field, FieldValue, LinkField, Option } from '../../../shared/framework/field.ts';
import { untranslated } from '../../../shared/messages/text.ts';
import { guideTexts } from '../../../shared/messages/viewGuide.ts';
import { titleOf } from '../../../shared/plan/plan.ts';
import { linkChoices } from '../../../shared/views/guide.ts';
import { readTyped, type Typed } from '../../../shared/views/guideEntry.ts';
import { todayHere } from '../../session/today.ts';
import { usePlan } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { draftId } from '../../typing/draftId.ts';
import { wordProblem } from '../../typing/reading.ts';
import { useTypedText } from '../../typing/useTypedText.ts';
import { hasYear } from '../../typing/whole.ts';

/** Where a field's answers go as they are typed: a part of the plan, or the plan as a whole. */
export interface GuideTarget {
  readonly part?: TypedPart;
  readonly readOnly: boolean;
  /** False where the plan did not take it. */
  write(key: string, value: FieldValue | null): boolean;
}

interface GuideFieldProps {
  readonly field: Field;
  /** The first field of the screen, in the largest type. */
  readonly isMain: boolean;
  readonly typed: Typed;
  /** Why what is typed does not fit, worded. */
  readonly fault?: string;
  /** What is answered already and changed here; absent for an answer that is still to be added. */
  readonly target?: GuideTarget;
  onChange(typed: Typed): void;
}

/** One field of a question, by its kind. */
export function GuideField({ field, isMain, typed, fault, target, onChange }: GuideFieldProps) {
  const say = useSay();
  const name = say(field.name);
  const text = typeof typed === 'string' ? typed : '';
  switch (field.kind) {
    case 'link':
      return <LinkOptions field={field} typed={typed} onChange={onChange} />;
    case 'many':
      return <Options name={name} options={field.options} many typed={typed} onChange={onChange} />;
    case 'choice':
      return <Options name={name} options={field.options} many={false} typed={text === '' ? [] : [text]} onChange={([chosen = '']) => onChange(chosen)} />;
    case 'scale': {
      const degrees = Array.from({ length: field.maximum + 1 }, (_, degree): Option => ({ id: String(degree), name: untranslated(String(degree)) }));
      const chosen = typeof typed === 'number' ? [String(typed)] : [];
      return <Options name={name} options={degrees} many={false} typed={chosen} onChange={([degree]) => onChange(Number(degree ?? 0))} />;
    }
    case 'measurements':
    case 'picture':
      return null;
    case 'text':
    case 'longText':
    case 'number':
    case 'money':
    case 'date': {
      const shared = { field, isMain };
      if (target) return <TargetText {...shared} shown={text} target={target} />;
      return <TextEntry {...shared} fault={fault ?? null} input={{ value: text, onChange: (event) => onChange(event.currentTarget.value) }} />;
    }
  }
}

interface TextFieldProps {
  readonly field: Field;
  readonly isMain: boolean;
}

/** A text that the plan has already: it is changed as it is typed. */
function TargetText({ field, isMain, shown, target }: TextFieldProps & { readonly shown: string; readonly target: GuideTarget }) {
  const language = useLanguage();
  const { input, fault } = useTypedText<FieldValue | null>({
    id: draftId(target.part, field.key),
    part: target.part,
    shown,
    readOnly: target.readOnly,
    // Enter goes on to the next question.
    multiline: true,
    read: (text) => {
      const entry = readTyped(field, text, language, todayHere());
      return entry.ok ? entry : { ok: false, problem: wordProblem(entry.problem, text) };
    },
    write: (value) => target.write(field.key, value),
    isWhole: field.kind === 'date' ? hasYear : undefined,
  });
  return <TextEntry field={field} isMain={isMain} fault={fault} input={input} />;
}

type InputProps = ComponentProps<'input'> & ComponentProps<'textarea'>;

function TextEntry({ field, isMain, fault, input }: TextFieldProps & { readonly fault: string | null; readonly input: InputProps }) {
  const say = useSay();
  const id = useId();
  const described = { 'aria-invalid': fault !== null || undefined, 'aria-describedby': fault ? `${id}-fault` : undefined };
  return (
    <div className="guide-field" data-main={isMain}>
      <label htmlFor={id}>{say(field.name)}</label>
      {field.kind === 'longText' ? (
        <textarea {...input} {...described} id={id} rows={isMain ? 3 : 2} />
      ) : (
        <input
          {...input}
          {...described}
          id={id}
          type="text"
          autoComplete="off"
          data-narrow={field.kind !== 'text'}
          inputMode={field.kind === 'number' || field.kind === 'money' ? 'decimal' : undefined}
        />
      )}
      {field.hint ? <p className="guide-field-hint">{say(field.hint)}</p> : null}
      {fault ? (
        <p id={`${id}-fault`} role="alert" className="guide-field-fault">
          {fault}
        </p>
      ) : null}
    </div>
  );
}

function LinkOptions({ field, typed, onChange }: { readonly field: LinkField; readonly typed: Typed; onChange(typed: Typed): void }) {
  const say = useSay();
  const choices = usePlan((plan) => linkChoices(plan, field));
  const options = choices.map((item): Option => ({ id: item.id, name: untranslated(titleOf(item)) }));
  return <Options name={say(field.name)} options={options} many={field.many} typed={typed} onChange={onChange} />;
}

interface OptionsProps {
  readonly name: string;
  readonly options: readonly Option[];
  readonly many: boolean;
  readonly typed: Typed;
  onChange(chosen: readonly string[]): void;
}

/** Options as large buttons that can be seen from the back of a room. */
function Options({ name, options, many, typed, onChange }: OptionsProps) {
  const say = useSay();
  const group = useId();
  const chosen = Array.isArray(typed) ? (typed as readonly string[]) : [];
  return (
    <fieldset className="guide-field guide-options">
      <legend>{name}</legend>
      {options.length === 0 ? <p className="guide-field-hint">{say(guideTexts.noChoices)}</p> : null}
      {options.map((option) => (
        <label key={option.id} data-chosen={chosen.includes(option.id)}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={group}
            checked={chosen.includes(option.id)}
            onChange={(event) => {
              const others = many ? chosen.filter((id) => id !== option.id) : [];
              onChange(event.currentTarget.checked ? [...others, option.id] : others);
            }}
          />
          <span dir="auto">{say(option.name)}</span>
        </label>
      ))}
    </fieldset>
  );
}
