import { CloseButton, TextInput, type TextInputProps } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { shellTexts } from '../../shared/messages/shell.ts';
import { useSay } from '../session/useSay.ts';
import classes from './SearchField.module.css';

interface SearchFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'leftSection' | 'rightSection' | 'onKeyDown' | 'aria-label'> {
  /** Its name for screen readers, and what stands in it while it is empty unless a `placeholder` does. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Keys that the field does not answer itself; whether one was answered. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => boolean;
}

/** Words to look for; a cross and Escape take them away. Escape in the empty field is anybody's, such as a dialog's around it. */
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
