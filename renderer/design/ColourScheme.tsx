import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { cssVariables, theme } from './theme.ts';
import { useWindowState } from '../session/windowState.ts';

/** Light, dark or as the system, by the person's preference. */
export function ColourScheme({ children }: { readonly children: ReactNode }) {
  const chosen = useWindowState((state) => state.preferences.theme);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      forceColorScheme={chosen === 'system' ? undefined : chosen}
    >
      {children}
    </MantineProvider>
  );
}
