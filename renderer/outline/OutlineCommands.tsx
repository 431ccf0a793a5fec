import { useMemo } from 'react';
import { useCommands } from '../commands/useCommands.ts';
import { useHost } from '../session/hostContext.ts';
import { setPanelOpen } from '../session/panels.ts';
import { requestFind } from './findRequest.ts';

/** Finding while the outline is closed: opens it first. To be on screen instead of the outline, never beside it. */
export function OutlineCommands() {
  const host = useHost();
  const handlers = useMemo(
    () => ({
      'edit.find': () => {
        requestFind();
        setPanelOpen(host, 'outline', true);
      },
    }),
    [host],
  );
  useCommands(handlers);
  return null;
}
