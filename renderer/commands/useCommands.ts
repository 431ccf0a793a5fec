import { useEffect } from 'react';
import { handleCommand } from './dispatch.ts';

/** Handles these commands while the component is on screen. Pass a stable object (useMemo), or they are registered again and again. */
export function useCommands(handlers: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const releases = Object.entries(handlers).map(([id, handler]) => handleCommand(id, handler));
    return () => {
      for (const release of releases) release();
    };
  }, [handlers]);
}
