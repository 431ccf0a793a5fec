import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { MethodOutput } from '../../shared/contract/contract.ts';
import { peopleTexts as texts } from '../../shared/messages/people.ts';
import type { Item } from '../../shared/plan/plan.ts';
import { formatMoment } from '../session/formatMoment.ts';
import { useHost } from '../session/hostContext.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useToday } from '../session/today.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { useWithOthers } from '../session/withOthers.ts';
import classes from './inspector.module.css';

/** After the last of several changes, milliseconds. */
const pause = 300;

/** Who changed this part last; asked only while others are at the plan, and not of the past. */
export function ChangedBy({ item }: { readonly item: Item }) {
  const session = useWithOthers();
  return session ? <Said item={item} session={session} /> : null;
}

function Said({ item, session }: { readonly item: Item; readonly session: PlanEditor }) {
  const say = useSay();
  const host = useHost();
  const language = useLanguage();
  const today = useToday();
  const version = useStore(session.store, (state) => state.historyVersion);
  const [found, setFound] = useState<{ readonly id: string; readonly change: MethodOutput<'history.lastChange'> } | null>(null);
  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(() => {
      void host.call('history.lastChange', { session: session.id, item: item.id }).then((answer) => !isGone && answer.ok && setFound({ id: item.id, change: answer.value }));
    }, pause);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [host, session, item, version]);
  const change = found?.id === item.id ? found.change : null;
  if (!change) return null;
  const time = formatMoment(change.time, language, today);
  const text = change.name === '' ? texts.changedHere : change.isNow ? texts.changedNow : texts.changedThen;
  return <p className={classes.changedBy}>{say(text, { name: change.name, time })}</p>;
}
