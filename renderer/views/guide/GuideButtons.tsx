import { Button } from '@mantine/core';
import { guideTexts } from '../../../shared/messages/viewGuide.ts';
import type { Text } from '../../../shared/messages/text.ts';
import { useSay } from '../../session/useSay.ts';

interface GuideButtonsProps {
  readonly place: number;
  /** What Enter does. */
  readonly main: Text;
  readonly hint: Text;
  onMove(place: number): void;
}

/** The ways on from a question. The main one submits the form around it. */
export function GuideButtons({ place, main, hint, onMove }: GuideButtonsProps) {
  const say = useSay();
  return (
    <div className="guide-buttons">
      <Button type="submit" size="lg">
        {say(main)}
      </Button>
      <Button variant="default" size="lg" disabled={place === 0} onClick={() => onMove(place - 1)}>
        {say(guideTexts.back)}
      </Button>
      <Button variant="subtle" size="lg" onClick={() => onMove(place + 1)}>
        {say(guideTexts.skip)}
      </Button>
      <span className="guide-hint">{say(hint)}</span>
    </div>
  );
}
