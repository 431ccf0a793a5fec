import { Button, Group, Textarea } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { setRegisterEntry } from '../../shared/edits/registers.ts';
import type { Finding } from '../../shared/insights/finding.ts';
import { insightTexts } from '../../shared/messages/insights.ts';
import { todayHere } from '../session/today.ts';
import { useSay } from '../session/useSay.ts';
import { currentSession, useWindowState } from '../session/windowState.ts';
import { isComposingKey } from '../typing/composing.ts';
import { dialogId } from '../typing/draftId.ts';
import { useKeptText } from '../typing/useKeptText.ts';

/** Asks why a finding is fine as it is. What is typed stays until it is set aside. */
export function SetAsideForm({ finding, onDone }: { readonly finding: Finding; readonly onDone: () => void }) {
  const say = useSay();
  const [reason, setReason, reasonDone] = useKeptText(dialogId('setAside', finding.key));
  const author = useWindowState((state) => state.preferences.author);

  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const values = { reason: reason.trim(), author, on: todayHere() };
    if (!currentSession().edit(setRegisterEntry, { register: 'setAside', entry: finding.key, values }).ok) return;
    reasonDone();
    onDone();
  };

  return (
    <form onSubmit={save} aria-label={say(insightTexts.setAsideTitle)}>
      <Textarea
        size="xs"
        label={say(insightTexts.why)}
        description={say(insightTexts.whyHint)}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && !isComposingKey(event) && onDone()}
        autosize
        minRows={2}
        autoFocus
        required
      />
      <Group gap="xs" mt={6}>
        <Button type="submit" size="compact-xs" disabled={reason.trim() === ''}>
          {say(insightTexts.save)}
        </Button>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onDone}>
          {say(insightTexts.cancel)}
        </Button>
      </Group>
    </form>
  );
}
