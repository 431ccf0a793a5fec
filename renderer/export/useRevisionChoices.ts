import { useEffect, useState } from 'react';
import { useHost } from '../session/hostContext.ts';
import { formatMoment } from '../session/formatMoment.ts';
import { showFailure } from '../session/notices.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useToday } from '../session/today.ts';
import { useLanguage } from '../session/useSay.ts';

/** The revisions that can be exported instead of the plan as it is. */
export function useRevisionChoices(session: PlanEditor): { readonly value: string; readonly label: string }[] {
  const host = useHost();
  const language = useLanguage();
  const today = useToday();
  const [choices, setChoices] = useState<{ readonly value: string; readonly label: string }[]>([]);
  useEffect(() => {
    void host.call('history.list', { session: session.id }).then((answer) => {
      if (!answer.ok) return showFailure(answer.failure);
      setChoices(answer.value.revisions.map(({ id, label, time }) => ({ value: id, label: `${label} · ${formatMoment(time, language, today)}` })));
    });
  }, [host, language, session, today]);
  return choices;
}
