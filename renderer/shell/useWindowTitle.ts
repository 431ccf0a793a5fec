import { useEffect } from 'react';
import { appTexts } from '../../shared/messages/app.ts';
import { shellTexts } from '../../shared/messages/shell.ts';
import { textOf } from '../../shared/plan/plan.ts';
import { saveSignal } from '../session/saveSignal.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { typedStateOf } from '../typing/typedState.ts';

/** Keeps the page's language and the title that the system shows for this window: “● Title – Kehys” while unsaved. */
export function useWindowTitle(): void {
  const language = useLanguage();
  const say = useSay();
  const session = useWindowState((state) => state.session);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  useEffect(() => {
    const refresh = (): void => {
      const state = session?.store.getState();
      const title = state && (textOf(state.plan.fields, 'title').trim() || say(shellTexts.untitled));
      const isUnsaved = session !== null && state !== undefined && !['saved', 'readOnly'].includes(saveSignal({ ...state, ...typedStateOf(session) }));
      document.title = title ? say(isUnsaved ? appTexts.unsavedWindowTitle : appTexts.windowTitle, { title }) : say(appTexts.name);
    };
    refresh();
    const stops = [session?.store, session?.typing.store, session?.typing.drafts.store].map((store) => store?.subscribe(refresh));
    return () => stops.forEach((stop) => stop?.());
  }, [session, say]);
}
