import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { commands } from '../../shared/commands/catalogue.ts';
import { shellTexts } from '../../shared/messages/shell.ts';
import { runCommand, whyNot } from '../commands/dispatch.ts';
import { unavailable } from '../commands/unavailable.ts';
import { useKeyWords } from '../commands/useKeyWords.ts';
import { RingMark } from '../design/Wordmark.tsx';
import { useSay } from '../session/useSay.ts';
import classes from './MainMenu.module.css';
import { menus } from './menus.ts';

/** All commands of the catalogue by menu. */
export function MainMenu() {
  const say = useSay();
  const keys = useKeyWords();
  const [isOpen, setOpen] = useState(false);
  /** Its hundred entries are made when it is first opened. */
  const [wasOpened, setOpened] = useState(false);
  if (isOpen && !wasOpened) setOpened(true);
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-start" width={220} shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.button} data-menu>
          <RingMark size={26} />
          <IconChevronDown size={14} />
          <VisuallyHidden>{say(shellTexts.menu)}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {(wasOpened ? menus : []).map(({ id, name }) => (
          <Menu.Sub key={id} openDelay={80} closeDelay={120} position="right-start">
            <Menu.Sub.Target>
              <Menu.Sub.Item>{say(name)}</Menu.Sub.Item>
            </Menu.Sub.Target>
            <Menu.Sub.Dropdown miw={270} mah="80vh" style={{ overflowY: 'auto' }}>
              {commands
                .filter((command) => command.menu === id)
                .map((command, index) => (
                  <Fragment key={command.id}>
                    {command.group && index > 0 ? <Menu.Divider /> : null}
                    <Menu.Item
                      {...unavailable(isOpen ? whyNot(command) : undefined, say)}
                      rightSection={keys(command.id) ? <span className={classes.keys}>{keys(command.id)}</span> : undefined}
                      onClick={() => runCommand(command.id)}
                    >
                      {say(command.name)}
                    </Menu.Item>
                  </Fragment>
                ))}
            </Menu.Sub.Dropdown>
          </Menu.Sub>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
