import { useStore } from 'zustand';
import { setPlanField } from '../../shared/edits/fields.ts';
import { shellTexts } from '../../shared/messages/shell.ts';
import { textOf } from '../../shared/plan/plan.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { isComposingKey } from '../typing/composing.ts';
import { draftId } from '../typing/draftId.ts';
import { readLine } from '../typing/readText.ts';
import { useTypedText } from '../typing/useTypedText.ts';
import classes from './PlanTitle.module.css';

/** The plan's title, edited in place; Enter, Escape or leaving it ends that. */
export function PlanTitle({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const viewed = useWindowState((state) => state.viewed);
  const live = useStore(session.store, (state) => textOf(state.plan.fields, 'title'));
  // The title cannot be edited before the plan has arrived.
  const isReadOnly = useStore(session.store, (state) => !state.loaded || state.saveState.status === 'readOnly') || viewed !== null;
  const { input, text, fault } = useTypedText({
    id: draftId(undefined, 'title'),
    shown: viewed ? textOf(viewed.plan.fields, 'title') : live,
    readOnly: isReadOnly,
    read: readLine,
    write: (value) => session.edit(setPlanField, { key: 'title', value }).ok,
  });

  return (
    <span className={classes.frame}>
      <span className={classes.measure} aria-hidden="true">
        {text || say(shellTexts.untitled)}
      </span>
      <input
        {...input}
        className={classes.title}
        aria-label={say(shellTexts.planTitle)}
        placeholder={say(shellTexts.untitled)}
        readOnly={isReadOnly}
        spellCheck={false}
        aria-invalid={fault !== null || undefined}
        title={fault ?? undefined}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposingKey(event)) event.currentTarget.blur();
          else input.onKeyDown(event);
        }}
      />
    </span>
  );
}
