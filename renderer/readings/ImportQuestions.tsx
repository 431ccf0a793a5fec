import { Button, Group } from '@mantine/core';
import type { ImportAnswers, ImportQuestion } from '../../shared/interchange/measurements/importPreview.ts';
import { importTexts } from '../../shared/messages/importReadings.ts';
import { formatDate, formatNumber } from '../../shared/messages/text.ts';
import { titleOf, type Item } from '../../shared/plan/plan.ts';
import { useLanguage, useSay } from '../session/useSay.ts';

interface ImportQuestionsProps {
  readonly questions: readonly ImportQuestion[];
  readonly kpis: readonly Item[];
  nameOf(column: number): string;
  onAnswer(change: (answers: ImportAnswers) => ImportAnswers): void;
  onLeaveOut(kpi: string): void;
}

interface Choice {
  readonly label: string;
  choose(): void;
}

/** What the table does not tell, asked with its own examples and with what each answer would make of them. */
export function ImportQuestions({ questions, kpis, nameOf, onAnswer, onLeaveOut }: ImportQuestionsProps) {
  const say = useSay();
  const language = useLanguage();
  const exact = (value: number): string => formatNumber(value, language, 6);
  const askedOf = (question: ImportQuestion): { readonly id: string; readonly text: string; readonly choices: readonly Choice[] } => {
    const { kind } = question;
    switch (kind) {
      case 'order':
        return {
          id: kind,
          text: say(importTexts.askOrder, { example: question.example }),
          choices: [
            { label: formatDate(question.dayFirst, language), choose: () => onAnswer((known) => ({ ...known, order: 'dayFirst' })) },
            { label: formatDate(question.monthFirst, language), choose: () => onAnswer((known) => ({ ...known, order: 'monthFirst' })) },
          ],
        };
      case 'form': {
        const { column } = question;
        const answer = (form: 'point' | 'comma') => () => onAnswer((known) => ({ ...known, forms: { ...known.forms, [column]: form } }));
        return {
          id: `${kind}/${column}`,
          text: say(importTexts.askForm, { example: question.example, column: nameOf(column) }),
          choices: [
            { label: exact(question.comma), choose: answer('comma') },
            { label: exact(question.point), choose: answer('point') },
          ],
        };
      }
      case 'commas':
        return {
          id: kind,
          text: say(importTexts.askCommas, { example: question.example }),
          choices: [
            { label: say(importTexts.oneNumber), choose: () => onAnswer((known) => ({ ...known, joins: true })) },
            { label: say(importTexts.twoColumns), choose: () => onAnswer((known) => ({ ...known, joins: false })) },
          ],
        };
      case 'sameDay': {
        const kpi = kpis.find(({ id }) => id === question.kpi);
        const answer = (sameDay: 'sum' | 'first') => () => onAnswer((known) => ({ ...known, sameDay }));
        return {
          id: kind,
          text: say(importTexts.askSameDay, { kpi: kpi ? titleOf(kpi) : '', day: formatDate(question.day, language) }),
          choices: [
            { label: say(importTexts.addedUp, { value: exact(question.sum) }), choose: answer('sum') },
            { label: say(importTexts.firstOnly, { value: exact(question.first) }), choose: answer('first') },
          ],
        };
      }
      case 'unit': {
        const kpi = kpis.find(({ id }) => id === question.kpi);
        const values = { kpi: kpi ? titleOf(kpi) : '', units: question.units.join(', '), own: question.own };
        return {
          id: `${kind}/${question.kpi}`,
          text: say(question.own === '' ? importTexts.askMixed : importTexts.askUnit, values),
          choices: [
            { label: say(importTexts.takeAsTheyAre), choose: () => onAnswer((known) => ({ ...known, units: [...known.units, question.kpi] })) },
            { label: say(importTexts.leaveOut), choose: () => onLeaveOut(question.kpi) },
          ],
        };
      }
    }
  };
  if (questions.length === 0) return null;
  return (
    <section className="import-questions" aria-label={say(importTexts.questions)}>
      <h3>{say(importTexts.questions)}</h3>
      {questions.map(askedOf).map(({ id, text, choices }) => (
        <Group key={id} gap="xs" role="group" aria-label={text}>
          <span>{text}</span>
          {choices.map(({ label, choose }) => (
            <Button key={label} size="compact-sm" variant="default" onClick={choose}>
              {label}
            </Button>
          ))}
        </Group>
      ))}
    </section>
  );
}
