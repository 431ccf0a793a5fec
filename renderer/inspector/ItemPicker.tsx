import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { itemType } from '../../shared/framework/itemTypes.ts';
import type { ItemTypeId } from '../../shared/framework/vocabulary.ts';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import { soughtWords } from '../../shared/messages/sought.ts';
import { nameOfItem } from '../../shared/plan/itemNames.ts';
import { inOrder, titleOf, type Item } from '../../shared/plan/plan.ts';
import { typeIcons } from '../design/typeIcons.ts';
import { usePlan, usePlanSource } from '../session/planSource.ts';
import { useItemName } from '../session/useItemName.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import classes from './inspector.module.css';

interface ItemPickerProps {
  readonly label: string;
  readonly description?: string;
  readonly withAsterisk?: boolean;
  readonly placeholder: string;
  /** What lies between the label and the box: the items chosen so far. */
  readonly above?: ReactNode;
  readonly fits: (item: Item) => boolean;
  readonly onChoose: (id: string) => void;
  /** Types that can be made on the spot from a typed title. */
  readonly creates?: readonly ItemTypeId[];
  readonly onCreate?: (type: ItemTypeId, title: string) => void;
}

/** Marks an option that makes a new item; item ids never hold a colon. */
const createPrefix = 'new:';
const shownAtMost = 60;
const noItems: readonly Item[] = [];

/** A searchable list of items, with an offer to make a new one of what was typed. */
export function ItemPicker({ label, description, withAsterisk, placeholder, above, fits, onChoose, creates = [], onCreate }: ItemPickerProps) {
  const say = useSay();
  const language = useLanguage();
  const { store } = usePlanSource();
  const [search, setSearch] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const fitting = usePlan((plan) => (combobox.dropdownOpened ? inOrder([...plan.items.values()].filter(fits)) : noItems));

  const wanted = search.trim().toLocaleLowerCase();
  const holdsWords = soughtWords(search);
  const { plan } = store.getState();
  const matching = fitting.filter((item) => holdsWords(nameOfItem(plan, item, language))).slice(0, shownAtMost);
  const isTaken = fitting.some((item) => titleOf(item).toLocaleLowerCase() === wanted);
  const offers = wanted === '' || isTaken ? [] : creates;

  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (wanted !== '') selectFirstOption();
  }, [wanted, selectFirstOption]);

  const submit = (option: string): void => {
    const type = creates.find((id) => option === createPrefix + id);
    if (type) onCreate?.(type, search.trim());
    else onChoose(option);
    setSearch('');
    combobox.closeDropdown();
  };

  return (
    <Combobox store={combobox} onOptionSubmit={submit} shadow="md" position="bottom-start" size="xs">
      <Combobox.Target>
        <TextInput
          size="xs"
          label={label}
          description={description}
          withAsterisk={withAsterisk}
          inputContainer={(input) => (
            <>
              {above}
              {input}
            </>
          )}
          placeholder={placeholder}
          autoComplete="off"
          value={search}
          rightSection={<Combobox.Chevron size="xs" />}
          rightSectionPointerEvents="none"
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            const first = matching[0]?.id ?? (offers[0] && createPrefix + offers[0]);
            if (event.key === 'Enter' && wanted !== '' && first !== undefined && combobox.getSelectedOptionIndex() === -1) {
              submit(first);
              event.preventDefault();
            }
            if (event.key !== 'Escape' || (!combobox.dropdownOpened && search === '')) return;
            setSearch('');
            combobox.closeDropdown();
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options className={classes.options} aria-label={label}>
          {matching.map((item) => (
            <ItemOption key={item.id} item={item} />
          ))}
          {offers.map((id) => (
            <Combobox.Option key={id} value={createPrefix + id} className={classes.option}>
              <IconPlus size={13} aria-hidden="true" />
              <span>{say(inspectorTexts.createNew, { type: say(itemType(id).name), title: search.trim() })}</span>
            </Combobox.Option>
          ))}
          {matching.length + offers.length === 0 && <Combobox.Empty>{say(inspectorTexts.noneToChoose)}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function ItemOption({ item }: { readonly item: Item }) {
  const say = useSay();
  const Icon = typeIcons[item.type];
  return (
    <Combobox.Option value={item.id} className={classes.option}>
      <span data-hue={itemType(item.type).hue} className={classes.optionIcon}>
        <Icon size={13} aria-hidden="true" />
      </span>
      <span>{useItemName(item) || say(inspectorTexts.untitled)}</span>
    </Combobox.Option>
  );
}
