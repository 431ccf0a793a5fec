import { useState } from 'react';
import { useStore } from 'zustand';
import { setPlanField } from '../../shared/edits/fields.ts';
import { shellTexts } from '../../shared/messages/shell.ts';
import { textOf } from '../../shared/plan/plan.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import classes from './PlanTitle.module.css';

/** The plan's title, edited where it stands: Enter or leaving keeps it, Escape takes it back. */
export function PlanTitle({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const viewed = useWindowState((state) => state.viewed);
  const live = useStore(session.store, (state) => textOf(state.plan.fields, 'title'));
  const isReadOnly = useStore(session.store, (state) => state.saveState.status === 'readOnly') || viewed !== null;
  const [draft, setDraft] = useState<string | null>(null);
  const title = viewed ? textOf(viewed.plan.fields, 'title') : live;
  const shown = draft ?? title;

  const keep = (): void => {
    if (draft !== null && draft.trim() !== title) session.edit(setPlanField, { key: 'title', value: draft.trim() });
    setDraft(null);
  };

  return (
    <span className={classes.frame}>
      <span className={classes.measure} aria-hidden="true">
        {shown || say(shellTexts.untitled)}
      </span>
      <input
        className={classes.title}
        aria-label={say(shellTexts.planTitle)}
        placeholder={say(shellTexts.untitled)}
        value={shown}
        readOnly={isReadOnly}
        spellCheck={false}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          const { currentTarget } = event;
          setDraft(null);
          queueMicrotask(() => currentTarget.blur());
        }}
      />
    </span>
  );
}
