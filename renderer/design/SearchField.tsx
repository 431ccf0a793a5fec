import { CloseButton, TextInput, type TextInputProps } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { shellTexts } from '../../shared/messages/shell.ts';
import { useSay } from '../session/useSay.ts';
import classes from './SearchField.module.css';

interface SearchFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'leftSection' | 'rightSection' | 'onKeyDown' | 'aria-label'> {
  /** The accessible name, and the placeholder unless `placeholder` is given. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Handles keys that the field does not; returns whether it did. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => boolean;
}

/** A search field; its cross and Escape empty it. Escape in an empty field is left to others, such as a dialog around it. */
export function SearchField({ label, value, onChange, onKey, className, size = 'xs', ...rest }: SearchFieldProps) {
  const say = useSay();
  return (
    <TextInput
      placeholder={label}
      {...rest}
      size={size}
      type="search"
      data-mantine-stop-propagation={value !== ''}
      className={[classes.search, className].filter(Boolean).join(' ')}
      aria-label={label}
      leftSection={<IconSearch size={size === 'xs' ? 14 : 16} aria-hidden />}
      rightSection={value === '' ? undefined : <CloseButton size="xs" aria-label={say(shellTexts.clearSearch)} onClick={() => onChange('')} />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') onChange('');
        else if (!onKey?.(event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
