/** @jsxImportSource preact */
import { taskKindOf, type AnswerForm as FormId } from '../../shared/workshop/task.ts';
import type { AnswerFormProps } from './forms/answerFormProps.ts';
import { AxesForm } from './forms/AxesForm.tsx';
import { DotsForm } from './forms/DotsForm.tsx';
import { OrderForm } from './forms/OrderForm.tsx';
import { StanceForm } from './forms/StanceForm.tsx';
import { StatementsForm } from './forms/StatementsForm.tsx';
import { TextsForm } from './forms/TextsForm.tsx';

const forms = { texts: TextsForm, axes: AxesForm, dots: DotsForm, stance: StanceForm, order: OrderForm, statements: StatementsForm } as const satisfies Record<FormId, (props: AnswerFormProps) => unknown>;

/** The form that a task is answered in. */
export function AnswerForm(props: AnswerFormProps) {
  const Form = forms[taskKindOf(props.task.kind).form];
  return <Form {...props} />;
}
