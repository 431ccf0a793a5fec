import { IconCalendarEvent } from '@tabler/icons-react';
import type { Chip } from './cardRows.ts';
import type { ChipWords } from './wordChip.ts';

/** One short fact on a card. Its full name is a hover away. */
export function ChipView({ chip, words }: { readonly chip: Chip; readonly words: ChipWords }) {
  const isDated = chip.kind === 'day' || chip.kind === 'days';
  return (
    <span className="chip" data-kind={chip.kind} title={words.full}>
      {isDated && <IconCalendarEvent size={13} aria-hidden />}
      {words.name !== undefined && <span className="chip-name">{words.name}</span>}
      <span className="chip-value">{words.value}</span>
    </span>
  );
}
