import { useId } from 'react';
import type { Field, LinkField, Option } from '../../../shared/framework/field.ts';
import { inspectorTexts } from '../../../shared/messages/inspector.ts';
import { untranslated } from '../../../shared/messages/text.ts';
import { guideTexts } from '../../../shared/messages/viewGuide.ts';
import type { EntryProblem } from '../../../shared/plan/parseEntry.ts';
import { titleOf } from '../../../shared/plan/plan.ts';
import { linkChoices } from '../../../shared/views/guide.ts';
import type { Typed } from '../../../shared/views/guideEntry.ts';
import { usePlan } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';

interface GuideFieldProps {
  readonly field: Field;
  /** The first field of the screen, in the largest type. */
  readonly isMain: boolean;
  readonly typed: Typed;
  readonly problem?: EntryProblem;
  onChange(typed: Typed): void;
}

/** One field of a question, by its kind. */
export function GuideField({ field, isMain, typed, problem, onChange }: GuideFieldProps) {
  const say = useSay();
  const id = useId();
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
      return null;
    default:
      return (
        <div className="guide-field" data-main={isMain}>
          <label htmlFor={id}>{name}</label>
          {field.kind === 'longText' ? (
            <textarea id={id} rows={isMain ? 3 : 2} value={text} onChange={(event) => onChange(event.currentTarget.value)} />
          ) : (
            <input
              id={id}
              type="text"
              autoComplete="off"
              data-narrow={field.kind !== 'text'}
              inputMode={field.kind === 'number' || field.kind === 'money' ? 'decimal' : undefined}
              value={text}
              aria-invalid={problem !== undefined || undefined}
              aria-describedby={problem ? `${id}-fault` : undefined}
              onChange={(event) => onChange(event.currentTarget.value)}
            />
          )}
          {field.hint ? <p className="guide-field-hint">{say(field.hint)}</p> : null}
          {problem ? (
            <p id={`${id}-fault`} role="alert" className="guide-field-fault">
              {say(inspectorTexts[problem], { text: text.trim() })}
            </p>
          ) : null}
        </div>
      );
  }
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
