import { Modal } from '@mantine/core';
import { Spotlight, useSpotlight } from '@mantine/spotlight';
import { IconBookmark, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { commands } from '../../shared/commands/catalogue.ts';
import { itemType } from '../../shared/framework/itemTypes.ts';
import { shellTexts } from '../../shared/messages/shell.ts';
import { runCommand, whyNot } from '../commands/dispatch.ts';
import { useKeyWords } from '../commands/useKeyWords.ts';
import { revealItem } from '../commands/revealItem.ts';
import { typeIcons } from '../design/typeIcons.ts';
import { typeInto } from '../input/typeAhead.ts';
import { showNotice } from '../session/notices.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { commandIcon } from './commandIcons.ts';
import classes from './CommandPalette.module.css';
import { onPaletteClosed, paletteKeys, paletteStore } from './palette.ts';
import { commandEntries, findEntries, findNearly, findPlainly, itemEntries, viewEntries, type PaletteEntry } from './paletteEntries.ts';

/** The most entries shown; typing more narrows them. */
const mostItems = 40;

/** Typing selects the palette's first entry. */
function begin(field: HTMLInputElement | null): void {
  if (field) typeInto(field, paletteKeys);
}

/** Finds and runs commands, and finds parts of the plan, by keyboard. */
export function CommandPalette() {
  const say = useSay();
  const language = useLanguage();
  const [query, setQuery] = useState('');
  const { opened } = useSpotlight(paletteStore);

  // Which commands apply is asked each time that the palette opens.
  const entries = useMemo(() => {
    if (!opened) return { commands: [], views: [], items: [] };
    const { session, viewed } = useWindowState.getState();
    const plan = viewed?.plan ?? session?.plan;
    const known = commands.filter((command) => command.id !== 'view.palette' && whyNot(command) !== undefined);
    return { commands: commandEntries(known, language, whyNot), views: plan ? viewEntries(plan, language) : [], items: plan ? itemEntries(plan, language) : [] };
  }, [opened, language]);

  const isSearching = query.trim() !== '';
  const groupsBy = (find: typeof findEntries) =>
    [
      { name: shellTexts.paletteCommands, found: find(entries.commands, query) },
      { name: shellTexts.paletteViews, found: isSearching ? find(entries.views, query) : [] },
      { name: shellTexts.paletteItems, found: isSearching ? find(entries.items, query).slice(0, mostItems) : [] },
    ].filter(({ found }) => found.length > 0);
  const groups = [findEntries, findPlainly, findNearly].reduce<ReturnType<typeof groupsBy>>((found, find) => (found.length > 0 ? found : groupsBy(find)), []);

  return (
    <Spotlight.Root
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onPaletteClosed}
      shortcut={null}
      scrollable
      maxHeight="min(max(60vh, 240px), 85vh, 520px)"
      size={620}
      centered={false}
      yOffset="12vh"
      zIndex={350}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Title className={classes.title}>{say(shellTexts.palettePlaceholder)}</Modal.Title>
      <Spotlight.Search
        ref={begin}
        placeholder={say(shellTexts.palettePlaceholder)}
        aria-label={say(shellTexts.palettePlaceholder)}
        leftSection={<IconSearch size={18} />}
      />
      <Spotlight.ActionsList>
        {groups.map(({ name, found }) => (
          <Spotlight.ActionsGroup key={name.en} label={say(name)}>
            {found.map((entry) => (
              <PaletteLine key={entry.id} entry={entry} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 ? <Spotlight.Empty>{say(shellTexts.paletteNothing)}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function PaletteLine({ entry }: { readonly entry: PaletteEntry }) {
  const say = useSay();
  const { item, view, whyNot: obstacle } = entry;
  const keys = useKeyWords()(entry.id);
  const Picture = item ? typeIcons[item.type] : view === undefined ? commandIcon(entry.id) : IconBookmark;
  const hue = item ? itemType(item.type).hue : undefined;
  return (
    <Spotlight.Action
      className={classes.line}
      aria-disabled={obstacle ? true : undefined}
      onClick={() => {
        if (obstacle) showNotice(obstacle);
        else if (item) revealItem(item.id);
        else if (view !== undefined) useWindowState.setState({ wantedView: view });
        else runCommand(entry.id);
      }}
    >
      <Picture size={18} stroke={1.6} style={hue ? { color: `var(--hue-${hue}-line)` } : undefined} className={classes.icon} />
      <span className={classes.label}>{entry.label}</span>
      <span className={classes.kind}>{obstacle ? say(obstacle) : entry.kind}</span>
      {keys ? <kbd className={classes.keys}>{keys}</kbd> : null}
    </Spotlight.Action>
  );
}
