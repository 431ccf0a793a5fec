import { ActionIcon, Menu, useComputedColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useState } from 'react';
import { commandById } from '../../shared/commands/catalogue.ts';
import { shellTexts } from '../../shared/messages/shell.ts';
import { Hint } from '../design/Hint.tsx';
import { useHost } from '../session/hostContext.ts';
import { writePreferences } from '../session/preferences.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';

const themes = [
  { id: 'light', name: shellTexts.light, Icon: IconSun },
  { id: 'dark', name: shellTexts.dark, Icon: IconMoon },
  { id: 'system', name: shellTexts.asSystem, Icon: IconDeviceDesktop },
] as const;

/** Light, dark or as the system has it. */
export function ThemeButton() {
  const say = useSay();
  const host = useHost();
  const scheme = useComputedColorScheme('light');
  const chosen = useWindowState((state) => state.preferences.theme);
  const command = commandById('view.theme');
  const name = command ? say(command.name) : '';
  const Shown = scheme === 'dark' ? IconMoon : IconSun;
  const [isOpen, setOpen] = useState(false);
  return (
    <Menu position="bottom-end" withinPortal opened={isOpen} onChange={setOpen}>
      <Menu.Target>
        <Hint label={name} isOff={isOpen}>
          <ActionIcon size={34} variant="subtle" color="gray" aria-label={name} data-command={command?.id}>
            <Shown size={19} stroke={1.7} />
          </ActionIcon>
        </Hint>
      </Menu.Target>
      <Menu.Dropdown>
        {themes.map(({ id, name: theme, Icon }) => (
          <Menu.Item
            key={id}
            leftSection={<Icon size={16} />}
            rightSection={chosen === id ? <IconCheck size={16} /> : undefined}
            onClick={() => void writePreferences(host, { theme: id })}
          >
            {say(theme)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
