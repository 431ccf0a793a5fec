import { Button, Group } from '@mantine/core';
import { IconLanguage, IconSunMoon } from '@tabler/icons-react';
import { commandById } from '../../shared/commands/catalogue.ts';
import { startTexts } from '../../shared/messages/start.ts';
import { runCommand } from '../commands/dispatch.ts';
import { useSay } from '../session/useSay.ts';
import classes from './StartFooter.module.css';

const shortcuts = [
  { id: 'view.language', Icon: IconLanguage },
  { id: 'view.theme', Icon: IconSunMoon },
] as const;

/** Where plans are kept, and the two choices that a person may want before anything else. */
export function StartFooter({ plansFolder }: { readonly plansFolder?: string }) {
  const say = useSay();
  return (
    <footer className={classes.footer}>
      <span className={classes.folder}>{plansFolder ? say(startTexts.plansFolder, { folder: plansFolder }) : null}</span>
      <Group gap={4} wrap="nowrap">
        {shortcuts.map(({ id, Icon }) => {
          const command = commandById(id);
          return command ? (
            <Button key={id} variant="subtle" color="gray" size="compact-sm" leftSection={<Icon size={16} />} onClick={() => runCommand(id)}>
              {say(command.name)}
            </Button>
          ) : null;
        })}
      </Group>
    </footer>
  );
}
