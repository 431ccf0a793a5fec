import { TextInput } from '@mantine/core';
import type { MoneyField, NumberField } from '../../../shared/framework/field.ts';
import { formatNumberEntry } from '../../../shared/plan/parseEntry.ts';
import { currencyOf, numberOf, textOf } from '../../../shared/plan/plan.ts';
import { usePlan } from '../../session/planSource.ts';
import { useLanguage } from '../../session/useSay.ts';
import { draftId } from '../../typing/draftId.ts';
import { useTypedText } from '../../typing/useTypedText.ts';
import { hasText } from '../../typing/whole.ts';
import type { EditorProps } from '../fieldOwner.ts';
import classes from '../inspector.module.css';
import { readNumberField } from '../readEntry.ts';
import { useFieldFrame } from '../useFieldFrame.ts';

/** A number, written and read in the way of the language; an amount shows its currency, its item's own or the plan's. */
export function NumberEditor({ field, owner }: EditorProps<NumberField | MoneyField>) {
  const language = useLanguage();
  const planCurrency = usePlan(currencyOf);
  const own = textOf(owner.values, 'currency').trim().toUpperCase();
  const currency = /^[A-Z]{3}$/.test(own) ? own : planCurrency;
  const value = numberOf(owner.values, field.key);
  const typed = useTypedText({
    id: draftId(owner.part, field.key),
    part: owner.part,
    readOnly: owner.readOnly,
    shown: value === undefined ? '' : formatNumberEntry(value, language),
    read: (text) => readNumberField(field, text, language),
    write: (entry) => owner.commit(field.key, entry),
    isWhole: hasText,
  });
  return (
    <TextInput
      {...useFieldFrame(field, owner, typed.fault)}
      {...typed.input}
      inputMode="decimal"
      rightSection={field.kind === 'money' ? <span className={classes.unit}>{currency}</span> : undefined}
      rightSectionWidth={field.kind === 'money' ? 40 : undefined}
    />
  );
}
