import { Button, Group, Modal, Text as Paragraph } from '@mantine/core';
import { create } from 'zustand';

/** A question with the answers yes and no, in the window's language. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** The words of the agreeing button: the act itself, not “yes”. */
  readonly agree: string;
  readonly decline: string;
  /** Agreeing loses something, so Enter declines. */
  readonly isDangerous?: boolean;
}

interface Pending {
  /** Kept while the dialog fades out. */
  readonly question: Question | null;
  readonly isAsking: boolean;
  answer(agreed: boolean): void;
}

const idle = { isAsking: false, answer: (): void => undefined };
const usePending = create<Pending>(() => ({ question: null, ...idle }));

/** Asks the person; false where they decline or close the dialog. */
export function confirm(question: Question): Promise<boolean> {
  usePending.getState().answer(false);
  return new Promise((resolve) => {
    usePending.setState({
      question,
      isAsking: true,
      answer: (agreed) => {
        usePending.setState(idle);
        resolve(agreed);
      },
    });
  });
}

/** Shows the question that is being asked. Rendered once in the window. */
export function Confirmations() {
  const { question, isAsking, answer } = usePending();
  return (
    <Modal opened={isAsking} onClose={() => answer(false)} title={question?.title} withCloseButton={false} zIndex={400}>
      <Paragraph size="sm">{question?.text}</Paragraph>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => answer(false)} data-autofocus={question?.isDangerous || undefined}>
          {question?.decline}
        </Button>
        <Button color={question?.isDangerous ? 'red.8' : undefined} onClick={() => answer(true)} data-autofocus={question?.isDangerous ? undefined : true}>
          {question?.agree}
        </Button>
      </Group>
    </Modal>
  );
}
