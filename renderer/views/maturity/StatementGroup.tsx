import { SegmentedControl } from '@mantine/core';
import { viewMaturityTexts as texts } from '../../../shared/messages/viewMaturity.ts';
import { answerStatement, type Answers, type LevelRow } from '../../../shared/views/maturityAssessment.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';

const choices = ['yes', 'no', 'open'] as const;

interface StatementGroupProps {
  readonly row: LevelRow;
  readonly answers: Answers;
  readonly readOnly: boolean;
}

/** The statements of one level. Tab goes from one to the next, arrow keys answer. */
export function StatementGroup({ row, answers, readOnly }: StatementGroupProps) {
  const say = useSay();
  const name = say(texts.levelName, { level: row.level.level, name: say(row.level.name) });
  return (
    <section className="maturity-group" aria-label={name} data-met={row.isMet}>
      <header>
        <h4>{name}</h4>
        <span>{say(texts.holds, { held: row.held, all: row.statements.length })}</span>
      </header>
      <ul>
        {row.statements.map((statement) => {
          const holds = answers.get(statement.id);
          const chosen = holds === undefined ? 'open' : holds ? 'yes' : 'no';
          return (
            <li key={statement.id} data-answer={chosen}>
              <span>{say(statement.text)}</span>
              {readOnly ? (
                <strong>{say(texts[chosen])}</strong>
              ) : (
                <SegmentedControl
                  size="xs"
                  aria-label={say(statement.text)}
                  data={choices.map((choice) => ({ value: choice, label: say(texts[choice]) }))}
                  value={chosen}
                  onChange={(choice) =>
                    currentSession().edit(answerStatement, { statement: statement.id, holds: choice === 'open' ? undefined : choice === 'yes' })
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
