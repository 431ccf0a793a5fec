import { ActionIcon, Button, Group, Popover, Select, TextInput } from '@mantine/core';
import { IconDeviceFloppy, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { addRegisterEntry, deleteRegisterEntry, setRegisterEntry } from '../../shared/edits/registers.ts';
import { exportDialogTexts } from '../../shared/messages/exportDialog.ts';
import { presetNamed, presetsOf, presetValues, type Preset } from '../../shared/report/presets.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useSay } from '../session/useSay.ts';

interface PresetPickerProps {
  readonly session: PlanEditor;
  /** The id of the preset that the choices came from. */
  readonly chosen: string | null;
  readonly choices: Omit<Preset, 'id' | 'name'>;
  onChoose(preset: Preset | null): void;
}

/** The plan's named choices: take one, keep the present ones under a name, or delete one. */
export function PresetPicker({ session, chosen, choices, onChoose }: PresetPickerProps) {
  const say = useSay();
  const plan = useStore(session.store, (state) => state.plan);
  const [isNaming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const presets = presetsOf(plan);
  const same = presetNamed(plan, name);

  const keep = (): void => {
    const values = presetValues({ ...choices, name: name.trim() });
    const kept = same
      ? session.edit(setRegisterEntry, { register: 'presets', entry: same.id, values })
      : session.edit(addRegisterEntry, { register: 'presets', values });
    if (!kept.ok) return;
    onChoose({ ...choices, name: name.trim(), id: same?.id ?? kept.value ?? '' });
    setNaming(false);
  };
  const strike = (entry: string): void => {
    if (session.edit(deleteRegisterEntry, { register: 'presets', entry }).ok) onChoose(null);
  };

  return (
    <Group gap={6} align="flex-end" wrap="nowrap">
      <Select
        flex={1}
        label={say(exportDialogTexts.preset)}
        placeholder={say(exportDialogTexts.presetNone)}
        data={presets.map(({ id, name: label }) => ({ value: id, label }))}
        value={presets.some(({ id }) => id === chosen) ? chosen : null}
        disabled={presets.length === 0}
        clearable
        onChange={(value) => onChoose(presets.find(({ id }) => id === value) ?? null)}
      />
      <Popover opened={isNaming} onChange={setNaming} trapFocus withArrow>
        <Popover.Target>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={say(exportDialogTexts.presetSave)}
            title={say(exportDialogTexts.presetSave)}
            onClick={() => {
              setName(presets.find(({ id }) => id === chosen)?.name ?? '');
              setNaming(true);
            }}
          >
            <IconDeviceFloppy size={18} />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown>
          <Group gap={6} align="flex-end" wrap="nowrap">
            <TextInput
              label={say(exportDialogTexts.presetName)}
              value={name}
              maxLength={120}
              data-autofocus
              onChange={(event) => setName(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                if (name.trim()) keep();
              }}
            />
            <Button disabled={name.trim() === ''} onClick={keep}>
              {say(same ? exportDialogTexts.presetReplace : exportDialogTexts.presetKeep)}
            </Button>
          </Group>
        </Popover.Dropdown>
      </Popover>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={say(exportDialogTexts.presetDelete)}
        title={say(exportDialogTexts.presetDelete)}
        disabled={chosen === null}
        onClick={() => chosen !== null && strike(chosen)}
      >
        <IconTrash size={18} />
      </ActionIcon>
    </Group>
  );
}
