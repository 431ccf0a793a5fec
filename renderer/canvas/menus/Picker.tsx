import { useId, useState, type ReactNode } from 'react';
import type { Hue } from '../../../shared/framework/vocabulary.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { soughtWords } from '../../../shared/messages/sought.ts';
import { useSay } from '../../session/useSay.ts';
import './menus.css';

export interface PickerOption {
  readonly id: string;
  readonly label: string;
  /** A second, quieter line. */
  readonly detail?: string;
  readonly icon?: ReactNode;
  readonly hue?: Hue;
}

interface PickerProps {
  /** What is asked; also the search field's name. */
  readonly label: string;
  readonly options: readonly PickerOption[];
  onPick(id: string): void;
  onClose(): void;
}

/** More than this no one reads; searching narrows it down. */
const mostShown = 60;

/** A list to search and choose from by keyboard or pointer. */
export function Picker({ label, options, onPick, onClose }: PickerProps) {
  const say = useSay();
  const listId = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const holdsWords = soughtWords(query);
  const found = options.filter(({ label: name, detail = '' }) => holdsWords(`${name} ${detail}`)).slice(0, mostShown);
  const current = Math.min(active, found.length - 1);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) setActive((current + step + found.length) % found.length);
    else if (event.key === 'Enter' && found[current]) onPick(found[current].id);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
  };

  return (
    <div className="picker" onKeyDown={onKeyDown}>
      <input
        type="text"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found[current] ? `${listId}-${current}` : undefined}
        aria-label={label}
        placeholder={label}
        autoFocus
        data-autofocus
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
      />
      <ul id={listId} role="listbox" aria-label={label}>
        {found.map((option, index) => (
          <li
            key={option.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === current}
            data-hue={option.hue}
            ref={index === current ? keepInView : undefined}
            onPointerMove={() => setActive(index)}
            onClick={() => onPick(option.id)}
          >
            {option.icon}
            <span dir="auto">
              {option.label}
              {option.detail && <small dir="auto">{option.detail}</small>}
            </span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p role="status">{say(canvasTexts.pickNothing, { query })}</p>}
    </div>
  );
}

function keepInView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
