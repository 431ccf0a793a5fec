import { Button } from '@mantine/core';
import { setPlanField } from '../../../shared/edits/fields.ts';
import { assessedLevel } from '../../../shared/framework/assessment.ts';
import { viewMaturityTexts as texts } from '../../../shared/messages/viewMaturity.ts';
import { climbOf, type Answers, type LevelRow } from '../../../shared/views/maturityAssessment.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';

interface LadderProps {
  readonly rows: readonly LevelRow[];
  readonly answers: Answers;
  /** The level that the plan's own field says, or ''. */
  readonly set: string;
  readonly readOnly: boolean;
}

/** The four levels as stairs, where the organisation stands on them, and what the next one asks. */
export function Ladder({ rows, answers, set, readOnly }: LadderProps) {
  const say = useSay();
  const level = assessedLevel(answers);
  const climb = climbOf(answers);
  const explanation =
    level === undefined
      ? say(texts.unknown)
      : !climb
        ? say(texts.top)
        : say(climb.level.level === level ? texts.ground : texts.climb, { count: climb.missing, level: climb.level.level, name: say(climb.level.name) });
  return (
    <section className="maturity-card" aria-label={say(texts.ladder)}>
      <h3>{say(texts.ladder)}</h3>
      <ol className="maturity-ladder">
        {rows.map((row) => (
          <li key={row.level.id} data-here={row.level.level === level} data-below={level !== undefined && row.level.level < level} aria-current={row.level.level === level ? 'step' : undefined} style={{ ['--step' as string]: row.level.level }}>
            <div>
              <strong>{say(texts.levelName, { level: row.level.level, name: say(row.level.name) })}</strong>
              {row.level.level === level ? <em>{say(texts.here)}</em> : null}
            </div>
            <p>{say(row.level.work)}</p>
          </li>
        ))}
      </ol>
      <p role="status">{explanation}</p>
      <p className="maturity-quiet">{say(texts.why)}</p>
      {level !== undefined && set !== String(level) ? (
        <p className="maturity-differs">
          {say(texts.differs, { set: set || '–', assessed: level })}
          {readOnly ? null : (
            <Button size="compact-xs" variant="light" onClick={() => currentSession().edit(setPlanField, { key: 'maturity', value: String(level) })}>
              {say(texts.follow, { assessed: level })}
            </Button>
          )}
        </p>
      ) : null}
    </section>
  );
}
