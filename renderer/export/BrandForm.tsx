import { ActionIcon, Alert, Button, ColorInput, Group, Select, Stack, TextInput } from '@mantine/core';
import { IconDeviceFloppy, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { setPlanField } from '../../shared/edits/fields.ts';
import { setRegisterEntry } from '../../shared/edits/registers.ts';
import { coverLayoutNames, logoPlaceIds, logoPlaceNames, typePairIds, typePairNames } from '../../shared/framework/composing.ts';
import { brandKit } from '../../shared/framework/registers.ts';
import { exportDialogTexts } from '../../shared/messages/exportDialog.ts';
import { betterForText, brandOf, brandValues, type Brand, type KeptBrand } from '../../shared/report/brand.ts';
import { coverLayoutIds } from '../../shared/report/composition.ts';
import { isColour } from '../../shared/report/palette.ts';
import { useHost } from '../session/hostContext.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { writePreferences } from '../session/preferences.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { LogoField } from './LogoField.tsx';
import { TypedBrandLine } from './TypedBrandLine.tsx';

/** How the plan's documents look: it travels in the plan, and kits of it are kept on this computer for others. */
export function BrandForm({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const brand = brandOf(useStore(session.store, (state) => state.plan));
  const better = brand.colour && betterForText(brand.colour);
  const write = (values: Partial<Record<'second' | 'cover' | 'type' | 'logoPlace', string | null>>): void => void session.edit(setRegisterEntry, { register: 'brand', entry: brandKit, values });
  const setColour = (value: string | null): void => void session.edit(setPlanField, { key: 'brandColour', value });

  return (
    <Stack gap="sm">
      <BrandKits session={session} brand={brand} />
      <LogoField session={session} logo={brand.logo} />
      {brand.logo ? (
        <Select
          label={say(exportDialogTexts.logoPlace)}
          data={logoPlaceIds.map((id) => ({ value: id, label: say(logoPlaceNames[id]) }))}
          value={brand.logoPlace}
          allowDeselect={false}
          onChange={(logoPlace) => write({ logoPlace })}
        />
      ) : null}
      <Group grow align="flex-start" gap="sm">
        <BrandColour label={say(exportDialogTexts.brandColour)} value={brand.colour ?? ''} onColour={setColour} />
        <BrandColour label={say(exportDialogTexts.brandSecond)} value={brand.second ?? ''} onColour={(second) => write({ second })} />
      </Group>
      {brand.colour && better ? (
        <Alert color="yellow" p="xs">
          {say(exportDialogTexts.brandContrast, { colour: brand.colour, better })}{' '}
          <Button variant="default" size="compact-xs" onClick={() => setColour(better)}>
            {say(exportDialogTexts.brandTake, { better })}
          </Button>
        </Alert>
      ) : null}
      <Select
        label={say(exportDialogTexts.brandCover)}
        data={coverLayoutIds.map((id) => ({ value: id, label: say(coverLayoutNames[id]) }))}
        value={brand.cover}
        allowDeselect={false}
        onChange={(cover) => write({ cover })}
      />
      <Select
        label={say(exportDialogTexts.brandType)}
        data={typePairIds.map((id) => ({ value: id, label: say(typePairNames[id]) }))}
        value={brand.type}
        allowDeselect={false}
        onChange={(type) => write({ type })}
      />
      <TypedBrandLine session={session} field="footer" label={say(exportDialogTexts.brandFooter)} value={brand.footer} />
      <TypedBrandLine session={session} field="mark" label={say(exportDialogTexts.brandMark)} description={say(exportDialogTexts.brandMarkHint)} value={brand.mark} />
    </Stack>
  );
}

/** A colour, written or picked; it is in the plan once it is one, or empty. */
function BrandColour({ label, value, onColour }: { readonly label: string; readonly value: string; onColour(colour: string | null): void }) {
  const say = useSay();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  const isNone = shown !== '' && !isColour(shown);
  const settle = (colour: string): void => {
    if (colour !== '' && !isColour(colour)) return;
    setTyped(null);
    if (colour !== value) onColour(colour || null);
  };
  return (
    <ColorInput
      label={label}
      value={shown}
      withEyeDropper={false}
      fixOnBlur={false}
      onChange={setTyped}
      onChangeEnd={settle}
      onBlur={() => settle(shown)}
      error={isNone ? say(exportDialogTexts.brandNoColour) : null}
    />
  );
}

/** Brands that were kept on this computer: take one into the plan, keep the plan's, forget one. */
function BrandKits({ session, brand }: { readonly session: PlanEditor; readonly brand: Brand }) {
  const say = useSay();
  const host = useHost();
  const kits = useWindowState((state) => state.preferences.brands);
  const [name, setName] = useState(brand.name);
  const same = kits.find((kit) => kit.name === name.trim());
  const wear = (kit: KeptBrand): void =>
    session.step(() => {
      session.edit(setPlanField, { key: 'brandColour', value: kit.colour ?? null });
      session.edit(setRegisterEntry, { register: 'brand', entry: brandKit, values: brandValues(kit) });
      session.edit(setRegisterEntry, { register: 'logo', entry: brandKit, values: { picture: kit.logo ?? null } });
    });
  const keep = (): void => {
    const kept = { ...brand, name: name.trim() };
    void writePreferences(host, { brands: [...kits.filter((kit) => kit.name !== kept.name), kept] });
    session.edit(setRegisterEntry, { register: 'brand', entry: brandKit, values: { name: kept.name } });
  };
  return (
    <>
      {kits.length > 0 ? (
        <Select
          label={say(exportDialogTexts.brandKit)}
          placeholder={say(exportDialogTexts.brandKitNone)}
          data={kits.map((kit) => kit.name)}
          value={kits.some((kit) => kit.name === brand.name) ? brand.name : null}
          onChange={(value) => {
            const kit = kits.find((known) => known.name === value);
            if (!kit) return;
            setName(kit.name);
            wear(kit);
          }}
        />
      ) : null}
      <Group gap={6} align="flex-end" wrap="nowrap">
        <TextInput flex={1} label={say(exportDialogTexts.brandName)} value={name} maxLength={120} onChange={(event) => setName(event.currentTarget.value)} />
        <ActionIcon variant="default" size={36} aria-label={say(exportDialogTexts.brandKeep)} title={say(exportDialogTexts.brandKeep)} disabled={name.trim() === ''} onClick={keep}>
          <IconDeviceFloppy size={18} />
        </ActionIcon>
        {same ? (
          <ActionIcon
            variant="default"
            size={36}
            aria-label={say(exportDialogTexts.brandForget, { name: same.name })}
            title={say(exportDialogTexts.brandForget, { name: same.name })}
            onClick={() => void writePreferences(host, { brands: kits.filter((kit) => kit !== same) })}
          >
            <IconTrash size={18} />
          </ActionIcon>
        ) : null}
      </Group>
    </>
  );
}
