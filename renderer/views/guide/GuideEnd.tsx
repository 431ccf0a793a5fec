import { Button } from '@mantine/core';
import { guideSteps } from '../../../shared/framework/guide.ts';
import { guideTexts } from '../../../shared/messages/viewGuide.ts';
import { runCommand } from '../../commands/dispatch.ts';
import { focusAtOnce } from '../../design/focusAtOnce.ts';
import { useSay } from '../../session/useSay.ts';
import { showView, useWindowState } from '../../session/windowState.ts';

interface GuideEndProps {
  readonly answered: readonly boolean[];
  onMove(place: number): void;
}

/** After the last question: which are open, and where to go on. */
export function GuideEnd({ answered, onMove }: GuideEndProps) {
  const say = useSay();
  const open = guideSteps.flatMap((step, place) => (answered[place] ? [] : [{ step, place }]));
  return (
    <article className="guide-question" aria-labelledby="guide-question">
      <h3 id="guide-question" ref={focusAtOnce} tabIndex={-1}>
        {say(open.length > 0 ? guideTexts.throughTitle : guideTexts.doneTitle)}
      </h3>
      {open.length > 0 ? (
        <section className="guide-so-far">
          <p className="guide-why">{say(guideTexts.doneOpen, { count: open.length })}</p>
          <ul>
            {open.map(({ step, place }) => (
              <li key={step.id}>
                <Button variant="light" size="sm" title={say(step.question)} onClick={() => onMove(place)}>
                  {say(step.name)}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="guide-why">{say(guideTexts.doneText)}</p>
      <div className="guide-buttons">
        <Button
          size="lg"
          onClick={() => {
            showView(null);
            useWindowState.setState({ historyOpen: false, insightsOpen: true });
          }}
        >
          {say(guideTexts.toFindings)}
        </Button>
        <Button
          size="lg"
          variant="default"
          onClick={() => {
            showView(null);
            // All that the answers made is seen, wherever the canvas was left.
            runCommand('view.fit');
          }}
        >
          {say(guideTexts.toCanvas)}
        </Button>
        <Button size="lg" variant="subtle" onClick={() => onMove(guideSteps.length - 1)}>
          {say(guideTexts.back)}
        </Button>
      </div>
    </article>
  );
}
