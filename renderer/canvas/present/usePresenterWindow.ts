import { useCallback, useEffect, useState } from 'react';
import { presenterWindow } from '../../../shared/contract/presenterWindow.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { showNotice } from '../../session/notices.ts';
import type { PresentedScreen } from './useFullScreen.ts';

/** So large it opens, px. */
const size = 'popup,width=960,height=640';

/** The presenter's window while it is open, and the ways to open it, which takes a press, and to hear that it was closed. It goes with the presentation. */
export function usePresenterWindow({ endWithIt }: Pick<PresentedScreen, 'endWithIt'>): { readonly window: Window | null; readonly open: () => void; readonly closed: () => void } {
  const [presenter, setPresenter] = useState<Window | null>(null);
  const open = useCallback(() => {
    // Browsers leave the whole screen when a window opens.
    endWithIt(false);
    const opened = window.open(presenterWindow.address, presenterWindow.name, size);
    if (opened) {
      opened.focus();
      setPresenter(opened);
    } else {
      endWithIt(true);
      showNotice(canvasTexts.presenterRefused);
    }
  }, [endWithIt]);
  const closed = useCallback(() => {
    endWithIt(true);
    setPresenter(null);
  }, [endWithIt]);
  useEffect(() => {
    if (!presenter) return undefined;
    const close = (): void => presenter.close();
    window.addEventListener('pagehide', close);
    return () => {
      window.removeEventListener('pagehide', close);
      close();
    };
  }, [presenter]);
  return { window: presenter, open, closed };
}
