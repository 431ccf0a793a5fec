import { ActionIcon, Button, type ButtonProps } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { commandById } from '../../shared/commands/catalogue.ts';
import { Hint } from '../design/Hint.tsx';
import { useSay } from '../session/useSay.ts';
import classes from './CommandButton.module.css';
import { runCommand } from './dispatch.ts';
import { useKeyWords } from './useKeyWords.ts';

interface CommandButtonProps {
  readonly id: string;
  readonly icon: Icon;
  /** Shows the name beside the icon; otherwise it is in the tooltip. */
  readonly isLabelled?: boolean;
  readonly variant?: ButtonProps['variant'];
  readonly disabled?: boolean;
  /** For commands that show and hide something: whether it is shown. */
  readonly isPressed?: boolean;
}

/** A button for a command of the catalogue, with its name and keys. */
export function CommandButton({ id, icon: Picture, isLabelled, variant = 'subtle', disabled, isPressed }: CommandButtonProps) {
  const say = useSay();
  const keys = useKeyWords();
  const command = commandById(id);
  if (!command) return null;
  const name = say(command.name).replace(/…$/, '');
  const tip = [name, keys(id)].filter(Boolean).join('  ');
  const shared = {
    variant: isPressed ? 'light' : variant,
    color: variant === 'filled' || isPressed ? undefined : 'gray',
    disabled,
    'aria-pressed': isPressed,
    'data-command': id,
    onClick: () => void runCommand(id),
  };
  return (
    <Hint label={tip}>
      {isLabelled ? (
        <Button size="sm" leftSection={<Picture size={17} />} {...shared}>
          {name}
        </Button>
      ) : (
        <ActionIcon size={34} className={classes.icon} aria-label={name} {...shared}>
          <Picture size={19} stroke={1.7} />
        </ActionIcon>
      )}
    </Hint>
  );
}
