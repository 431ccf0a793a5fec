import { Button } from '@mantine/core';
import { guideTexts } from '../../../shared/messages/viewGuide.ts';
import { useSay } from '../../session/useSay.ts';
import { showView, useWindowState } from '../../session/windowState.ts';

/** After the last question: what is open, and where to go on. */
export function GuideEnd({ open, onBack }: { readonly open: number; onBack(): void }) {
  const say = useSay();
  return (
    <article className="guide-question">
      <h3>{say(guideTexts.doneTitle)}</h3>
      {open > 0 ? <p className="guide-why">{say(guideTexts.doneOpen, { count: open })}</p> : null}
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
        <Button size="lg" variant="default" onClick={() => showView(null)}>
          {say(guideTexts.toCanvas)}
        </Button>
        <Button size="lg" variant="subtle" onClick={onBack}>
          {say(guideTexts.back)}
        </Button>
      </div>
    </article>
  );
}
