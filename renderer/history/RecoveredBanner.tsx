import { Button, Group } from '@mantine/core';
import { recoveredSentences } from '../../shared/history/recoveredEdits.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { Banner } from '../design/Banner.tsx';
import { formatMoment } from '../session/formatMoment.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useToday } from '../session/today.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { showRecovered } from './historyState.ts';
import classes from './Recovered.module.css';
import { useRecovered } from './useRecovered.ts';

/** So many sentences stand in the banner; the rest in the panel. */
const mostSentences = 3;

/** Says what a crash had kept from the file and is back, until somebody has seen it. */
export function RecoveredBanner({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  const { recovered, wasSeen } = useRecovered(session);
  if (!recovered) return null;
  const sentences = recoveredSentences(recovered, language);
  const more = sentences.length - mostSentences;
  return (
    <Banner hue="blue">
      <div className={classes.told}>
        <span>{say(historyPanelTexts.recovered, { count: sentences.length, time: formatMoment(recovered.time, language, today) })}</span>
        <ul>
          {sentences.slice(0, mostSentences).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {more > 0 ? <li>{say(historyPanelTexts.recoveredMore, { count: more })}</li> : null}
        </ul>
      </div>
      <Group gap={8} wrap="nowrap">
        <Button size="compact-sm" onClick={() => showRecovered(recovered)}>
          {say(historyPanelTexts.recoveredAll)}
        </Button>
        <Button size="compact-sm" variant="default" onClick={wasSeen}>
          {say(historyPanelTexts.recoveredSeen)}
        </Button>
      </Group>
    </Banner>
  );
}
