import { IconArrowNarrowRight, IconCalendarEvent } from '@tabler/icons-react';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { formatDate, formatMoney, formatNumber } from '../../../shared/messages/text.ts';
import { currencyOf } from '../../../shared/plan/plan.ts';
import { usePlan } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import type { Chip } from './cardRows.ts';

/** One short fact on a card. Its full name is a hover away. */
export function ChipView({ chip }: { readonly chip: Chip }) {
  const say = useSay();
  const language = useLanguage();
  const field = say(chip.field.name);
  const named = (value: string): string => say(canvasTexts.fieldValue, { field, value });
  switch (chip.kind) {
    case 'option': {
      const value = say(chip.option.name);
      return (
        <span className="chip chip-option" title={named(value)}>
          {value}
        </span>
      );
    }
    case 'number': {
      const value = formatNumber(chip.value, language);
      return (
        <span className="chip" title={named(value)}>
          <span className="chip-name">{field}</span> <b>{value}</b>
        </span>
      );
    }
    case 'progress': {
      const word = (value: number | undefined): string => (value === undefined ? '–' : formatNumber(value, language));
      return (
        <span className="chip" title={`${field}: ${say(canvasTexts.fromTo, { from: word(chip.from), to: word(chip.to) })}`}>
          {word(chip.from)} <IconArrowNarrowRight size={14} aria-hidden /> <b>{word(chip.to)}</b>
        </span>
      );
    }
    case 'money':
      return <MoneyChip amount={chip.amount} name={named} />;
    case 'day': {
      const value = formatDate(chip.day, language);
      return (
        <span className="chip" title={named(value)}>
          <IconCalendarEvent size={13} aria-hidden /> {value}
        </span>
      );
    }
    case 'days': {
      const from = chip.from ? formatDate(chip.from, language) : '';
      const to = chip.to ? formatDate(chip.to, language) : '';
      const text = from && to ? canvasTexts.range : from ? canvasTexts.rangeFrom : canvasTexts.rangeTo;
      return (
        <span className="chip" title={say(text, { from, to })}>
          <IconCalendarEvent size={13} aria-hidden /> {say(text, { from, to })}
        </span>
      );
    }
  }
}

function MoneyChip({ amount, name }: { readonly amount: number; name(value: string): string }) {
  const currency = usePlan(currencyOf);
  const value = formatMoney(amount, currency, useLanguage());
  return (
    <span className="chip chip-money" title={name(value)}>
      {value}
    </span>
  );
}
