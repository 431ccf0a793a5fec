import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { deleteRegisterEntry, setRegisterEntry } from '../../../shared/edits/registers.ts';
import { viewWorkshopTexts as texts } from '../../../shared/messages/viewWorkshop.ts';
import { workshopTexts } from '../../../shared/messages/workshop.ts';
import { entriesOf, textOf } from '../../../shared/plan/plan.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { DayCell, EntryCell } from '../EntryCell.tsx';

const register = 'workshopSteps';

/** What is done next, by whom and when. */
export function NextSteps({ workshop }: { readonly workshop: string | undefined }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const steps = usePlan((plan) => entriesOf(plan, register));
  const write = (entry: string, values: Readonly<Record<string, string | null>>): boolean => currentSession().edit(setRegisterEntry, { register, entry, values }).ok;
  const added = useRef<string | null>(null);
  const add = (): void => {
    const entry = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
    if (write(entry, { workshop: workshop ?? null, step: say(texts.step) })) added.current = entry;
  };
  /** What was just added is typed over at once. */
  const typeInto = (entry: string) => (row: HTMLLIElement | null): void => {
    if (!row || added.current !== entry) return;
    added.current = null;
    const field = row.querySelector('textarea');
    field?.focus();
    field?.select();
  };
  if (workshop === undefined && Object.keys(steps).length === 0) return null;
  return (
    <section className="workshop-card workshop-steps" aria-label={say(workshopTexts.nextSteps)}>
      <h3>{say(workshopTexts.nextSteps)}</h3>
      {Object.keys(steps).length === 0 ? null : (
        <ul>
          {Object.entries(steps).map(([entry, values]) => {
            const part = { kind: 'entry', register, entry } as const;
            const step = textOf(values, 'step');
            return (
              <li key={entry} ref={typeInto(entry)}>
                <EntryCell part={part} field="step" label={say(texts.step)} shown={step} isLong read={(text) => ({ ok: true, value: text })} commit={(value) => write(entry, { step: value })} />
                <EntryCell part={part} field="owner" label={say(texts.owner)} shown={textOf(values, 'owner')} read={(text) => ({ ok: true, value: text })} commit={(value) => write(entry, { owner: value })} />
                <DayCell part={part} field="due" label={say(texts.due)} value={textOf(values, 'due')} commit={(value) => write(entry, { due: value })} />
                {readOnly ? null : (
                  <ActionIcon variant="subtle" color="gray" aria-label={say(texts.deleteStep, { step })} onClick={() => currentSession().edit(deleteRegisterEntry, { register, entry })}>
                    <IconTrash size={16} />
                  </ActionIcon>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {readOnly ? null : (
        <Button variant="default" size="xs" leftSection={<IconPlus size={15} />} onClick={add}>
          {say(texts.addStep)}
        </Button>
      )}
    </section>
  );
}
