import { Button } from '@mantine/core';
import { useState } from 'react';
import { liesOutside } from '../../../shared/framework/dimensions.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import { viewRingTexts as texts } from '../../../shared/messages/viewRing.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { agreementOn, agreeOn, type AxisGap, type BlindParty } from '../../../shared/views/blindAgreement.ts';
import { AxisTrack } from '../../design/AxisTrack.tsx';
import { GrowingTextarea } from '../../design/GrowingTextarea.tsx';
import { todayHere } from '../../session/today.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { dialogId } from '../../typing/draftId.ts';
import { useKeptText } from '../../typing/useKeptText.ts';
import { AxisSlider } from './AxisSlider.tsx';
import { TalkPrompts } from './TalkPrompts.tsx';

interface AxisTalkProps {
  readonly gap: AxisGap;
  readonly plan: Plan;
  readonly partyName: (party: BlindParty) => string;
  /** Who agrees; undefined while a name is missing. */
  readonly names: Readonly<Record<BlindParty, string>> | undefined;
  readonly readOnly: boolean;
}

/** One axis after the reveal: how far apart, what to ask each other, and what is agreed. */
export function AxisTalk({ gap, plan, partyName, names, readOnly }: AxisTalkProps) {
  const say = useSay();
  const language = useLanguage();
  const { dimension, client, agency } = gap;
  const axis = plan.positions[dimension.id];
  const agreement = agreementOn(plan, dimension.id);
  const [draft, setDraft] = useState<number | null>(null);
  const [note, setNote, noteDone] = useKeptText(dialogId(`agreement/${dimension.id}`, 'note'), agreement?.note ?? '');
  const value = draft ?? axis.agreed?.value ?? (client !== undefined && agency !== undefined ? Math.round((client + agency) / 2) : undefined);
  const name = say(dimension.name);
  const needsReason = value !== undefined && liesOutside(value, client, agency) && note.trim() === '';
  const noteText = say(needsReason ? texts.outsideReason : texts.note);

  return (
    <li data-wide={gap.isWide} aria-label={name}>
      <header>
        <h4>{name}</h4>
        <span>{say(texts.values, { client: client ?? '–', agency: agency ?? '–' })}</span>
        {gap.gap === undefined ? null : <strong>{say(texts.apart, { gap: gap.gap })}</strong>}
        {gap.isWidest ? <em>{say(texts.widest)}</em> : null}
      </header>
      <AxisTrack axis={axis} />
      <TalkPrompts gap={gap} partyName={partyName} />
      {axis.agreed && agreement ? (
        <p className="ring-agreed">
          {say(texts.agreed, { value: axis.agreed.value, client: agreement.client, agency: agreement.agency, date: formatDate(agreement.on, language) })}
          {readOnly && agreement.note ? <q>{agreement.note}</q> : null}
        </p>
      ) : null}
      {readOnly ? null : (
        <div className="ring-agree">
          <AxisSlider dimension={dimension} kind="agreed" value={value} onPlace={setDraft} />
          <GrowingTextarea rows={1} mostRows={6} size="xs" aria-label={`${name}: ${noteText}`} placeholder={noteText} error={needsReason} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          <Button
            size="xs"
            disabled={!names || value === undefined || needsReason}
            aria-label={say(texts.agreeNamed, { axis: name, value: value ?? '–' })}
            onClick={() => {
              if (!names || value === undefined) return;
              const done = currentSession().edit(agreeOn, { dimension: dimension.id, value, ...names, on: todayHere(), note });
              if (!done.ok) return;
              setDraft(null);
              noteDone();
            }}
          >
            {say(texts.agree, { value: value ?? '–' })}
          </Button>
        </div>
      )}
    </li>
  );
}
