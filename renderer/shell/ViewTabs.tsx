import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { viewOf, views } from '../../shared/framework/views.ts';
import { viewTexts } from '../../shared/messages/views.ts';
import { useSay } from '../session/useSay.ts';
import { closeView, showView, useWindowState } from '../session/windowState.ts';
import { viewComponents } from '../views/registry.ts';
import '../views/views.css';
import './ViewTabs.css';

const inSight = (tab: HTMLElement | null): void => tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });

/** The canvas and the views that are open, as tabs; the plus opens another. */
export function ViewTabs() {
  const say = useSay();
  const open = useWindowState((state) => state.openViews);
  const shown = useWindowState((state) => state.shownView);
  const closed = views.filter((view) => viewComponents[view.id] && !open.includes(view.id));

  return (
    <nav className="view-tabs" aria-label={say(viewTexts.tabs)}>
      <div className="view-tab" data-shown={shown === null}>
        <button type="button" aria-current={shown === null ? 'page' : undefined} onClick={() => showView(null)}>
          {say(viewTexts.canvas)}
        </button>
      </div>
      {open.map((id) => {
        const name = say(viewOf(id).name);
        return (
          <div key={id} className="view-tab" data-shown={shown === id} ref={shown === id ? inSight : undefined}>
            <button type="button" aria-current={shown === id ? 'page' : undefined} onClick={() => showView(id)}>
              {name}
            </button>
            <ActionIcon size="xs" variant="subtle" color="gray" aria-label={say(viewTexts.close, { name })} onClick={() => closeView(id)}>
              <IconX size={12} />
            </ActionIcon>
          </div>
        );
      })}
      {closed.length > 0 ? (
        <Menu position="bottom-start" width={340}>
          <Menu.Target>
            <Tooltip label={say(viewTexts.more)}>
              <ActionIcon variant="subtle" color="gray" aria-label={say(viewTexts.more)} my="auto">
                <IconPlus size={16} />
              </ActionIcon>
            </Tooltip>
          </Menu.Target>
          <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
            {closed.map((view) => (
              <Menu.Item key={view.id} onClick={() => showView(view.id)}>
                {say(view.name)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </nav>
  );
}
