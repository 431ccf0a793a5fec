import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useWindowState } from '../../session/windowState.ts';

/** Ends the presentation. */
export function end(): void {
  useWindowState.setState({ isPresenting: false });
}

/** The screen while it is presented on. */
export interface PresentedScreen {
  readonly isWhole: boolean;
  /** Takes the whole screen, where the browser lets it: just after a press in this window. */
  readonly take: () => void;
  /** Whether leaving the whole screen ends the presentation, as it does until told otherwise. */
  readonly endWithIt: (ends: boolean) => void;
}

/** Takes the whole screen where the browser lets it, and ends the presentation with it. */
export function useFullScreen(): PresentedScreen {
  const [isWhole, setWhole] = useState(false);
  const ends = useRef(true);
  const take = useCallback(() => void document.documentElement.requestFullscreen?.().catch(() => undefined), []);
  useEffect(() => {
    const onChange = (): void => {
      setWhole(document.fullscreenElement !== null);
      if (!document.fullscreenElement && ends.current) end();
    };
    document.addEventListener('fullscreenchange', onChange);
    const taken = document.documentElement.requestFullscreen?.().catch(() => undefined);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      void taken?.then(() => document.fullscreenElement && document.exitFullscreen());
    };
  }, []);
  return useMemo(() => ({ isWhole, take, endWithIt: (does: boolean) => void (ends.current = does) }), [isWhole, take]);
}
