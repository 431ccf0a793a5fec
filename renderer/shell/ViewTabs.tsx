import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { commands } from '../../shared/commands/catalogue.ts';
import { viewOf, views, type ViewId } from '../../shared/framework/views.ts';
import { viewTexts } from '../../shared/messages/views.ts';
import { useCommands } from '../commands/useCommands.ts';
import { useKeyWords } from '../commands/useKeyWords.ts';
import { Hint } from '../design/Hint.tsx';
import { useSay } from '../session/useSay.ts';
import { closeViews, reopenView, showView, useWindowState } from '../session/windowState.ts';
import { viewComponents } from '../views/registry.ts';
import '../views/views.css';
import classes from './MainMenu.module.css';
import './ViewTabs.css';

/** The canvas, which stays in sight, and the views that are open, as tabs; the plus opens another. Where they do not fit, a list has them all. */
export function ViewTabs() {
  const say = useSay();
  const open = useWindowState((state) => state.openViews);
  const shown = useWindowState((state) => state.shownView);
  const closed = views.filter((view) => viewComponents[view.id] && !open.includes(view.id));
  const row = useRef<HTMLDivElement>(null);
  const isCut = useIsCut(row, open);
  useEffect(() => {
    row.current?.querySelector('[data-shown="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [open, shown, isCut, say]);
  useCommands(useTabCommands(shown));

  return (
    <nav className="view-tabs" aria-label={say(viewTexts.tabs)}>
      <Tab id={null} name={say(viewTexts.canvas)} isShown={shown === null} />
      <div ref={row} className="view-tabs-row">
        {open.map((id) => (
          <Tab key={id} id={id} name={say(viewOf(id).name)} isShown={shown === id} />
        ))}
      </div>
      {isCut ? (
        <ViewMenu label={say(viewTexts.allTabs)} icon={<IconChevronDown size={16} />}>
          {[null, ...open].map((id) => (
            <Menu.Item key={id} leftSection={shown === id ? <IconCheck size={14} /> : <span className="view-tab-space" />} onClick={() => showView(id)}>
              {say(id === null ? viewTexts.canvas : viewOf(id).name)}
            </Menu.Item>
          ))}
        </ViewMenu>
      ) : null}
      {closed.length > 0 ? (
        <ViewMenu label={say(viewTexts.more)} icon={<IconPlus size={16} />}>
          {closed.map((view) => (
            <Menu.Item key={view.id} onClick={() => showView(view.id)}>
              {say(view.name)}
            </Menu.Item>
          ))}
        </ViewMenu>
      ) : null}
    </nav>
  );
}

/** Whether the row has more tabs than room; it is marked with the sides at which some are out of sight. */
function useIsCut(row: React.RefObject<HTMLDivElement | null>, open: readonly ViewId[]): boolean {
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const element = row.current;
    if (!element) return undefined;
    const measure = (): void => {
      const after = element.scrollWidth - element.clientWidth - element.scrollLeft;
      element.toggleAttribute('data-before', element.scrollLeft > 1);
      element.toggleAttribute('data-after', after > 1);
      setCut(element.scrollWidth > element.clientWidth + 1);
    };
    // It is told as soon as it observes, once all is laid out, and whenever there is more or less room.
    const observer = new ResizeObserver(measure);
    for (const observed of [element, ...element.children]) observer.observe(observed);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [row, open]);
  return isCut;
}

/** What can be done with a tab now: command → how. */
function useTabCommands(id: ViewId | null): Readonly<Record<string, () => void>> {
  const open = useWindowState((state) => state.openViews);
  const hasClosed = useWindowState((state) => state.closedViews.length > 0);
  return useMemo(() => {
    const others = open.filter((other) => other !== id);
    const right = open.slice(id === null ? 0 : open.indexOf(id) + 1);
    return {
      ...(id === null ? {} : { 'tabs.close': () => close([id]) }),
      ...(others.length === 0 ? {} : { 'tabs.closeOthers': () => close(others, id) }),
      ...(right.length === 0 ? {} : { 'tabs.closeRight': () => close(right, id) }),
      ...(hasClosed ? { 'tabs.reopen': reopenView } : {}),
    };
  }, [id, open, hasClosed]);
}

/** Closes tabs. Who works with keys goes on at the tab that is in front then, and not at the window's top. */
function close(ids: readonly ViewId[], next?: ViewId | null): void {
  const isByKeys = document.activeElement?.matches(':focus-visible') === true;
  closeViews(ids, next);
  if (isByKeys) requestAnimationFrame(() => document.querySelector<HTMLElement>('.view-tab [aria-current]')?.focus());
}

function Tab({ id, name, isShown }: { readonly id: ViewId | null; readonly name: string; readonly isShown: boolean }) {
  const say = useSay();
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.ContextMenu>
        <div
          className="view-tab"
          data-shown={isShown}
          // The middle button would start to scroll.
          onMouseDown={(event) => event.button === 1 && event.preventDefault()}
          onAuxClick={({ button }) => button === 1 && id !== null && close([id])}
        >
          <button type="button" aria-current={isShown ? 'page' : undefined} onClick={() => showView(id)}>
            {name}
          </button>
          {id === null ? null : (
            <ActionIcon size={24} variant="subtle" color="gray" aria-label={say(viewTexts.close, { name })} onClick={() => close([id])}>
              <IconX size={12} />
            </ActionIcon>
          )}
        </div>
      </Menu.ContextMenu>
      <Menu.Dropdown aria-label={say(viewTexts.tabMenu)}>
        <TabEntries id={id} />
      </Menu.Dropdown>
    </Menu>
  );
}

function TabEntries({ id }: { readonly id: ViewId | null }) {
  const say = useSay();
  const keys = useKeyWords();
  const handlers = useTabCommands(id);
  return commands
    .filter((command) => command.id.startsWith('tabs.'))
    .map((command) => (
      <Menu.Item
        key={command.id}
        disabled={!handlers[command.id]}
        onClick={handlers[command.id]}
        rightSection={keys(command.id) ? <span className={classes.keys}>{keys(command.id)}</span> : undefined}
      >
        {say(command.name)}
      </Menu.Item>
    ));
}

function ViewMenu({ label, icon, children }: { readonly label: string; readonly icon: React.ReactNode; readonly children: React.ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Menu position="bottom-start" width={340} opened={isOpen} onChange={setOpen}>
      <Menu.Target>
        <Hint label={label} isOff={isOpen}>
          <ActionIcon variant="subtle" color="gray" aria-label={label} my="auto">
            {icon}
          </ActionIcon>
        </Hint>
      </Menu.Target>
      <Menu.Dropdown mah="calc(100dvh - 100px)" style={{ overflowY: 'auto' }}>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
