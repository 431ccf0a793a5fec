import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { viewOf, views, type ViewId } from '../../shared/framework/views.ts';
import { viewTexts } from '../../shared/messages/views.ts';
import { Hint } from '../design/Hint.tsx';
import { useSay } from '../session/useSay.ts';
import { closeView, showView, useWindowState } from '../session/windowState.ts';
import { viewComponents } from '../views/registry.ts';
import '../views/views.css';
import './ViewTabs.css';

/** The canvas and the views that are open, as tabs; the plus opens another. Where they do not fit, a list has them all. */
export function ViewTabs() {
  const say = useSay();
  const open = useWindowState((state) => state.openViews);
  const shown = useWindowState((state) => state.shownView);
  const closed = views.filter((view) => viewComponents[view.id] && !open.includes(view.id));
  const tabs = useRef<HTMLDivElement>(null);
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const row = tabs.current;
    if (!row) return undefined;
    // It is told as soon as it observes, once all is laid out, and whenever there is more or less room.
    const observer = new ResizeObserver(() => {
      const isTooLong = row.scrollWidth > row.clientWidth + 1;
      setCut(isTooLong);
      if (isTooLong) row.querySelector('[data-shown="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    observer.observe(row);
    return () => observer.disconnect();
  }, [open, shown, say]);

  useEffect(() => {
    const row = tabs.current;
    const [canvas, ...others] = row?.children ?? [];
    if (!row || !isCut || !(canvas instanceof HTMLElement)) return undefined;
    const observer = new IntersectionObserver((seen) => {
      for (const { target, boundingClientRect, rootBounds } of seen) target.toggleAttribute('data-covered', rootBounds !== null && boundingClientRect.left < rootBounds.left - 1);
    }, { root: row, rootMargin: `0px 0px 0px -${canvas.offsetWidth}px`, threshold: [0, 0.5, 0.98, 1] });
    for (const tab of others) observer.observe(tab);
    return () => observer.disconnect();
  }, [isCut, open, say]);

  return (
    <nav className="view-tabs" aria-label={say(viewTexts.tabs)}>
      <div ref={tabs} className="view-tabs-row">
        <Tab id={null} name={say(viewTexts.canvas)} isShown={shown === null} />
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

function Tab({ id, name, isShown }: { readonly id: ViewId | null; readonly name: string; readonly isShown: boolean }) {
  const say = useSay();
  return (
    <div className="view-tab" data-shown={isShown} onAuxClick={({ button }) => button === 1 && id !== null && closeView(id)}>
      <button type="button" aria-current={isShown ? 'page' : undefined} onClick={() => showView(id)}>
        {name}
      </button>
      {id === null ? null : (
        <ActionIcon size={24} variant="subtle" color="gray" aria-label={say(viewTexts.close, { name })} onClick={() => closeView(id)}>
          <IconX size={12} />
        </ActionIcon>
      )}
    </div>
  );
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
