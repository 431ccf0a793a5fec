import type { DateField } from '../../../shared/framework/field.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import { useSay } from '../../session/useSay.ts';
import { DayInput } from '../../typing/DayInput.tsx';
import { draftId } from '../../typing/draftId.ts';
import { useTypedDay } from '../../typing/useTypedDay.ts';
import type { EditorProps } from '../fieldOwner.ts';
import { useFieldFrame } from '../useFieldFrame.ts';

/** A day of whatever has fields. */
export function DateEditor({ field, owner }: EditorProps<DateField>) {
  const say = useSay();
  const day = textOf(owner.values, field.key);
  const typed = useTypedDay({ id: draftId(owner.part, field.key), part: owner.part, readOnly: owner.readOnly, day, write: (value) => owner.commit(field.key, value) });
  const { placeholder, ...frame } = useFieldFrame(field, owner, typed.fault);
  return <DayInput {...frame} {...(placeholder === undefined ? {} : { placeholder })} {...typed.input} name={say(field.name)} day={day} choose={typed.choose} />;
}
