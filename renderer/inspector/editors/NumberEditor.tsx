import { TextInput } from '@mantine/core';
import type { MoneyField, NumberField } from '../../../shared/framework/field.ts';
import { formatNumberEntry } from '../../../shared/plan/parseEntry.ts';
import { currencyOf, numberOf } from '../../../shared/plan/plan.ts';
import { usePlan } from '../../session/planSource.ts';
import { useLanguage } from '../../session/useSay.ts';
import type { EditorProps } from '../fieldOwner.ts';
import classes from '../inspector.module.css';
import { readNumberField } from '../readEntry.ts';
import { useDraft } from '../useDraft.ts';
import { useFieldFrame } from '../useFieldFrame.ts';

/** A number, written and read in the way of the language; an amount shows the plan's currency. */
export function NumberEditor({ field, owner }: EditorProps<NumberField | MoneyField>) {
  const language = useLanguage();
  const currency = usePlan(currencyOf);
  const value = numberOf(owner.values, field.key);
  const draft = useDraft({
    id: `${owner.id}/${field.key}`,
    shown: value === undefined ? '' : formatNumberEntry(value, language),
    read: (text) => readNumberField(field, text, language),
    commit: (entry) => owner.commit(field.key, entry),
  });
  return (
    <TextInput
      {...useFieldFrame(field, owner, draft.problem)}
      {...draft.input}
      inputMode="decimal"
      rightSection={field.kind === 'money' ? <span className={classes.unit}>{currency}</span> : undefined}
      rightSectionWidth={field.kind === 'money' ? 40 : undefined}
    />
  );
}
