/** @jsxImportSource preact */
import type { Text } from '../../shared/messages/text.ts';
import { useWords } from './words.ts';

interface ChoicesProps<Id extends string> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly id: Id; readonly text: Text }[];
  readonly value: Id | undefined;
  readonly onChange: (value: Id) => void;
  readonly className?: string;
}

/** One of a few, each large enough for a thumb. */
export function Choices<Id extends string>({ name, legend, options, value, onChange, className }: ChoicesProps<Id>) {
  const say = useWords();
  return (
    <fieldset class={className}>
      <legend>{legend}</legend>
      <div class="choices">
        {options.map(({ id, text }) => (
          <label key={id} class="choice">
            <input type="radio" name={name} checked={value === id} onChange={() => onChange(id)} />
            <span>{say(text)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
