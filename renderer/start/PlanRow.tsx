import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { PlanFile } from '../../shared/contract/contract.ts';
import { startTexts } from '../../shared/messages/start.ts';
import { Hint } from '../design/Hint.tsx';
import { RingMark } from '../design/Wordmark.tsx';
import { formatMoment } from '../session/formatMoment.ts';
import { useToday } from '../session/today.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import classes from './PlanList.module.css';

interface PlanRowProps {
  readonly file: PlanFile;
  /** The time that is told of it, ISO 8601. */
  readonly moment: string;
  /** Of what lies there the folder is not said again. */
  readonly plansFolder: string;
  onOpen(): void;
  /** Absent where the list is not the person's to shorten. */
  onForget?(): void;
}

/** One plan file in a list: title, file, where it lies unless that is the plans folder, and when it was last opened or written. */
export function PlanRow({ file, moment, plansFolder, onOpen, onForget }: PlanRowProps) {
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  const title = file.title || file.name;
  const forget = say(startTexts.forget, { title });
  const told = (time: string): string => formatMoment(time, language, today);
  const moments = [
    ...(file.opened === undefined ? [] : [say(startTexts.openedAt, { time: told(file.opened) })]),
    ...(file.exists ? [say(startTexts.changedAt, { time: told(file.modified) })] : []),
  ].join(' · ');
  return (
    <li className={classes.row} data-gone={!file.exists || undefined}>
      <UnstyledButton
        className={classes.plan}
        data-opens-plan
        onClick={onOpen}
        disabled={!file.exists}
        onKeyDown={(event) => {
          if (event.key === 'Delete') onForget?.();
        }}
      >
        <RingMark size={30} />
        <span className={classes.text}>
          <span className={classes.title}>{title}</span>
          <span className={classes.place} title={`${file.folder}/${file.name}.kehys`}>
            {file.folder === plansFolder ? `${file.name}.kehys` : `${file.name}.kehys · ${file.folder}`}
          </span>
        </span>
        <span className={classes.when} title={moments}>
          {file.exists ? told(moment) : say(startTexts.gone)}
        </span>
      </UnstyledButton>
      {onForget ? (
        <Hint label={forget}>
          <ActionIcon className={classes.forget} variant="subtle" color="gray" aria-label={forget} onClick={onForget}>
            <IconX size={16} />
          </ActionIcon>
        </Hint>
      ) : null}
    </li>
  );
}
