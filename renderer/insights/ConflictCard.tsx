import { Radio, Stack, Textarea } from '@mantine/core';
import { setRegisterEntry } from '../../shared/edits/registers.ts';
import { followedVoices } from '../../shared/framework/conflicts.ts';
import type { PlanConflict } from '../../shared/insights/conflictsOf.ts';
import { insightTexts } from '../../shared/messages/insights.ts';
import { formatDate } from '../../shared/messages/text.ts';
import { usePlanSource } from '../session/planSource.ts';
import { todayHere } from '../session/today.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { currentSession, useWindowState } from '../session/windowState.ts';
import { draftId } from '../typing/draftId.ts';
import { readLines } from '../typing/readText.ts';
import { useTypedText } from '../typing/useTypedText.ts';

/** One question that the sources answer differently: what each says, which of them the plan follows, and why. */
export function ConflictCard({ known }: { readonly known: PlanConflict }) {
  const say = useSay();
  const language = useLanguage();
  const { readOnly } = usePlanSource();
  const author = useWindowState((state) => state.preferences.author);
  const { conflict, follows, on } = known;
  const answers = [
    ...conflict.voices.map(({ id, sources, says }) => ({ id, label: say(insightTexts.voice, { sources: sources.join(', '), says: say(says) }) })),
    { id: 'both' as const, label: say(insightTexts.bothVoices, { says: say(conflict.both) }) },
  ];
  const choose = (value: string): void => {
    const voice = followedVoices.find((one) => one === value);
    if (!voice) return;
    const values = { follows: voice, author: author || null, on: todayHere() };
    currentSession().edit(setRegisterEntry, { register: 'conflicts', entry: conflict.id, values });
  };

  return (
    <li className="finding" data-conflict={conflict.id}>
      <Radio.Group size="xs" label={say(conflict.question)} value={follows ?? ''} onChange={choose} readOnly={readOnly} className="conflict-voices">
        <Stack gap={6} mt={6}>
          {answers.map(({ id, label }) => (
            <Radio key={id} size="xs" value={id} label={label} disabled={readOnly && follows !== id} />
          ))}
        </Stack>
      </Radio.Group>
      {follows === undefined ? null : readOnly ? <p className="finding-reason">{known.reason}</p> : <ConflictReason known={known} />}
      {on ? <p className="finding-reason">{say(insightTexts.conflictChosen, { author: known.author, date: formatDate(on, language) }).trim()}</p> : null}
    </li>
  );
}

/** Why the team follows that voice. */
function ConflictReason({ known }: { readonly known: PlanConflict }) {
  const say = useSay();
  const part = { kind: 'entry', register: 'conflicts', entry: known.conflict.id } as const;
  const { input, fault } = useTypedText({
    id: draftId(part, 'reason'),
    part,
    shown: known.reason,
    read: readLines,
    multiline: true,
    write: (text) => currentSession().edit(setRegisterEntry, { register: 'conflicts', entry: known.conflict.id, values: { reason: text } }).ok,
  });
  return (
    <Textarea
      size="xs"
      mt={8}
      autosize
      minRows={1}
      label={say(insightTexts.conflictWhy)}
      placeholder={say(insightTexts.conflictWhyHint)}
      {...input}
      error={fault ?? undefined}
    />
  );
}
