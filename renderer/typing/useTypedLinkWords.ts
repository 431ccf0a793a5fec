import { setLinkWords } from '../../shared/edits/linkWords.ts';
import { wordsOnLink } from '../../shared/plan/linkWords.ts';
import { usePlan, usePlanSource } from '../session/planSource.ts';
import { useWindowState } from '../session/windowState.ts';
import { draftId } from './draftId.ts';
import { readLine } from './readText.ts';
import { useTypedText } from './useTypedText.ts';

/** A field for the words on a link, on the canvas or in its details. */
export function useTypedLinkWords(link: string) {
  const { readOnly } = usePlanSource();
  const session = useWindowState((state) => state.session);
  const shown = usePlan((plan) => wordsOnLink(plan, link));
  const part = { kind: 'entry', register: 'linkWords', entry: link } as const;
  return useTypedText({
    id: draftId(part, 'words'),
    part,
    readOnly,
    shown,
    read: readLine,
    write: (words) => session?.edit(setLinkWords, { id: link, words }).ok ?? false,
  });
}
