import type { Answer, Task } from '../../../shared/workshop/task.ts';
import type { OwnAnswer } from '../phoneStore.ts';

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
