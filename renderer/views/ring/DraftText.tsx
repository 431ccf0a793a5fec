import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface DraftTextProps {
  /** Its name for screen readers, and its placeholder. */
  readonly label: string;
  readonly value: string;
  /** Left empty, it keeps what it had. */
  readonly isRequired?: boolean;
  readonly onCommit: (text: string) => void;
}

/** A line that is written when it is left or on Enter: one edit, one step of undo. Escape takes it back. */
export function DraftText({ label, value, isRequired = false, onCommit }: DraftTextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (): void => {
    const text = draft?.trim();
    if (text !== undefined && text !== value && (text !== '' || !isRequired)) onCommit(text);
    setDraft(null);
  };
  return (
    <TextInput
      size="xs"
      aria-label={label}
      placeholder={label}
      value={draft ?? value}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
