import { Alert, Button, Group } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import type { OpenPlan, Recovery } from '../../shared/contract/contract.ts';
import type { Host } from '../../shared/contract/host.ts';
import type { Result } from '../../shared/messages/failures.ts';
import { startTexts } from '../../shared/messages/start.ts';
import { confirm } from '../design/confirm.tsx';
import { formatMoment } from '../session/formatMoment.ts';
import { useHost } from '../session/hostContext.ts';
import { showFailure } from '../session/notices.ts';
import { useToday } from '../session/today.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import classes from './Recoveries.module.css';

interface RecoveriesProps {
  readonly recoveries: readonly Recovery[];
  open(opening: (host: Host) => Promise<Result<OpenPlan | null>>): Promise<boolean>;
  onChange(): void;
}

/** Edits that a crash kept from their files: to take back into the plan, or to discard. */
export function Recoveries({ recoveries, open, onChange }: RecoveriesProps) {
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  const host = useHost();

  const discard = async ({ id, title, name }: Recovery): Promise<void> => {
    const agreed = await confirm({
      title: say(startTexts.discardTitle),
      text: say(startTexts.discardText, { title: title || name }),
      agree: say(startTexts.discard),
      decline: say(startTexts.keep),
      isDangerous: true,
    });
    if (!agreed) return;
    const answer = await host.call('plans.discardRecovery', { recovery: id });
    if (!answer.ok) showFailure(answer.failure);
    onChange();
  };

  if (recoveries.length === 0) return null;
  return (
    <Alert color="orange" icon={<IconLifebuoy />} title={say(startTexts.recoveriesTitle)}>
      <p className={classes.text}>{say(startTexts.recoveriesText)}</p>
      <ul className={classes.list}>
        {recoveries.map((recovery) => (
          <li key={recovery.id} className={classes.row}>
            <span className={classes.plan}>
              <strong>{recovery.title || recovery.name}</strong>
              <span className={classes.time}>{say(startTexts.recoveryTime, { time: formatMoment(recovery.time, language, today) })}</span>
            </span>
            <Group gap={8} wrap="nowrap">
              <Button
                size="xs"
                color="orange"
                variant="filled"
                autoContrast
                onClick={() => void open((current) => current.call('plans.recover', { recovery: recovery.id }))}
              >
                {say(startTexts.recover)}
              </Button>
              <Button size="xs" variant="subtle" color="red" onClick={() => void discard(recovery)}>
                {say(startTexts.discard)}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
