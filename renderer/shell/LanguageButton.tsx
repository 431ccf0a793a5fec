import { Button } from '@mantine/core';
import { commandById } from '../../shared/commands/catalogue.ts';
import { runCommand } from '../commands/dispatch.ts';
import { Hint } from '../design/Hint.tsx';
import { useLanguage, useSay } from '../session/useSay.ts';

/** The code of the window's language; one press switches to the other. */
export function LanguageButton() {
  const say = useSay();
  const language = useLanguage();
  const command = commandById('view.language');
  if (!command) return null;
  return (
    <Hint label={say(command.name)}>
      <Button
        variant="subtle"
        color="gray"
        size="compact-md"
        px={7}
        h={34}
        data-command={command.id}
        aria-label={say(command.name)}
        onClick={() => runCommand(command.id)}
      >
        {language.toUpperCase()}
      </Button>
    </Hint>
  );
}
