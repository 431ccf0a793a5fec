import { useEffect } from 'react';

/** The document's own events reach the window, too. */
type Events = WindowEventMap & Pick<DocumentEventMap, 'visibilitychange'>;

/** Listens to the window while the component is on screen. Pass a stable listener. */
export function useWindowEvent<K extends keyof Events>(type: K, listener: (event: Events[K]) => void): void {
  useEffect(() => {
    const target: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> = window;
    const hear = listener as EventListener;
    target.addEventListener(type, hear);
    return () => target.removeEventListener(type, hear);
  }, [type, listener]);
}
