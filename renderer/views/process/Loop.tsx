import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { processSteps } from '../../../shared/framework/partnership.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import { viewProcessTexts as texts } from '../../../shared/messages/viewProcess.ts';
import { loopArrows, loopSize, stepBox } from '../../../shared/views/loopShape.ts';
import { stepAfter, type processNow } from '../../../shared/views/processLoop.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { standAt } from './standAt.ts';

const share = (value: number, whole: number): string => `${(value / whole) * 100}%`;
const { onward, back } = loopArrows();

interface LoopProps {
  readonly now: ReturnType<typeof processNow>;
  readonly readOnly: boolean;
}

/** Where the loop is wider than its room, the step at which the plan stands comes into sight. */
function seen(step: HTMLElement | null): void {
  step?.closest('.process-room')?.scrollTo({ left: step.offsetLeft });
}

/** The four steps with the arrow back; a click says where the plan stands now. */
export function Loop({ now, readOnly }: LoopProps) {
  const say = useSay();
  const language = useLanguage();
  const next = now && stepAfter(now.step);
  return (
    <section aria-label={say(texts.loop)}>
      <div className="process-head">
        <p>{say(texts.loopHint)}</p>
        {next && !readOnly ? (
          <Button size="compact-sm" variant="light" rightSection={<IconArrowRight size={14} />} onClick={() => standAt(next)}>
            {say(texts.onward, { step: say(next.name) })}
          </Button>
        ) : null}
      </div>
      <div className="process-room">
        <ol className="process-loop" style={{ aspectRatio: `${loopSize.width} / ${loopSize.height}` }}>
          <svg viewBox={`0 0 ${loopSize.width} ${loopSize.height}`} aria-hidden="true">
            <defs>
              <marker id="process-tip" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="5" markerHeight="5" orient="auto-start-reverse">
                <path d="M 0 0 L 10 5 L 0 10 z" />
              </marker>
            </defs>
            {onward.map((path) => (
              <path key={path} d={path} markerEnd="url(#process-tip)" />
            ))}
            <path d={back} markerEnd="url(#process-tip)" />
          </svg>
          {processSteps.map((step, place) => {
            const box = stepBox(place);
            const isNow = now?.step.id === step.id;
            return (
              <li
                key={step.id}
                ref={isNow ? seen : undefined}
                data-now={isNow}
                aria-current={isNow ? 'step' : undefined}
                style={{
                  left: share(box.x, loopSize.width),
                  top: share(box.y, loopSize.height),
                  width: share(box.width, loopSize.width),
                  height: share(box.height, loopSize.height),
                }}
              >
                <button type="button" disabled={readOnly || isNow} aria-label={say(texts.standAt, { step: say(step.name) })} onClick={() => standAt(step)}>
                  <strong>{say(step.name)}</strong>
                  <span>{say(step.work)}</span>
                  {isNow ? (
                    <em>
                      {say(texts.now)}
                      {now.since ? <small>{say(texts.since, { date: formatDate(now.since, language) })}</small> : null}
                    </em>
                  ) : null}
                </button>
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}
