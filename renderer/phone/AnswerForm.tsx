/** @jsxImportSource preact */
import { taskKindOf, type Answer, type AnswerForm as FormId, type Task } from '../../shared/workshop/task.ts';
import type { OwnAnswer } from './phoneStore.ts';
import { AxesForm } from './forms/AxesForm.tsx';
import { DotsForm } from './forms/DotsForm.tsx';
import { OrderForm } from './forms/OrderForm.tsx';
import { StanceForm } from './forms/StanceForm.tsx';
import { StatementsForm } from './forms/StatementsForm.tsx';
import { TextsForm } from './forms/TextsForm.tsx';

/** What every form of an answer is given. */
export interface AnswerFormProps {
  readonly task: Task;
  /** Answers are taken. */
  readonly isOpen: boolean;
  /** What this phone has answered, by slot. */
  readonly own: readonly OwnAnswer[];
  /** What was being written when the page was left. */
  readonly draft: (key: string) => unknown;
  readonly keepDraft: (key: string, value: unknown) => void;
  readonly onAnswer: (slot: string, answer: Answer | null) => void;
}

const forms = { texts: TextsForm, axes: AxesForm, dots: DotsForm, stance: StanceForm, order: OrderForm, statements: StatementsForm } as const satisfies Record<FormId, (props: AnswerFormProps) => unknown>;

/** The form that a task is answered in. */
export function AnswerForm(props: AnswerFormProps) {
  const Form = forms[taskKindOf(props.task.kind).form];
  return <Form {...props} />;
}
