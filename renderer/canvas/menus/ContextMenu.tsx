import { Menu } from '@mantine/core';
import { useEffect } from 'react';
import { commandById, commands } from '../../../shared/commands/catalogue.ts';
import type { Command, MenuId } from '../../../shared/commands/command.ts';
import { deleteItems } from '../../../shared/edits/items.ts';
import { addLink, deleteLinks } from '../../../shared/edits/links.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import type { Text } from '../../../shared/messages/text.ts';
import { membersOf } from '../../../shared/plan/geometry.ts';
import { runCommand, whyNot } from '../../commands/dispatch.ts';
import { unavailable } from '../../commands/unavailable.ts';
import { useKeyWords } from '../../commands/useKeyWords.ts';
import { usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession, nothingSelected, selectItems, useWindowState } from '../../session/windowState.ts';
import { useCanvasState, type MenuSubject, type Point } from '../canvasState.ts';
import { otherKinds } from '../links/linkChoices.ts';
import { wordItem, wordLink } from '../links/wordLink.ts';

const canvasCommands = ['edit.paste', 'edit.selectAll', 'arrange.tidy', 'view.fit', 'view.ring', 'view.saved', 'view.save', 'view.minimap', 'plan.exportPicture'];

/** What is about the cards themselves comes first, then what hands them out. */
const ofCards = [...commands.filter(({ context, menu }) => context && menu !== 'file'), ...commands.filter(({ context, menu }) => context && menu === 'file').map((command) => ({ ...command, group: true }))];

/** A long menu moves up from the pointer until all of it is in the window. */
const wholeInSight = { flip: true, shift: { crossAxis: true, padding: 8 } };

/** What can be done with whatever lies under the pointer. */
export function ContextMenu() {
  const say = useSay();
  const menu = useCanvasState((state) => state.menu);
  useWantedMenu();
  const labels = { items: canvasTexts.cardMenu, link: canvasTexts.linkMenu, canvas: canvasTexts.canvasMenu };
  return (
    <Menu opened={menu !== null} onClose={close} position="bottom-start" offset={2} middlewares={wholeInSight} withinPortal hideDetached={false} shadow="md" trapFocus returnFocus transitionProps={{ duration: 80 }}>
      <Menu.Target>
        <div className="menu-anchor" aria-hidden style={{ left: menu?.x ?? 0, top: menu?.y ?? 0 }} />
      </Menu.Target>
      <Menu.Dropdown className="canvas-menu" aria-label={menu ? say(labels[menu.subject.kind]) : undefined} onContextMenu={(event) => event.preventDefault()}>
        {menu && <Entries subject={menu.subject} pointer={menu} />}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Opens for what was chosen elsewhere, such as in the outline. */
function useWantedMenu(): void {
  useEffect(
    () =>
      useWindowState.subscribe(({ wantedMenu }) => {
        if (!wantedMenu) return;
        useWindowState.setState({ wantedMenu: null });
        useCanvasState.setState({ menu: { ...wantedMenu, subject: { kind: 'items' } } });
      }),
    [],
  );
}

function close(): void {
  useCanvasState.setState({ menu: null });
}

function Entries({ subject, pointer }: { readonly subject: MenuSubject; readonly pointer: Point }) {
  switch (subject.kind) {
    case 'items':
      return <ItemEntries />;
    case 'link':
      return <LinkEntries id={subject.id} />;
    case 'canvas':
      return <CanvasEntries at={subject.at} pointer={pointer} />;
  }
}

function CommandEntry({ command, within }: { readonly command: Command; /** The name of the menu that it stands in, which its own need not say again. */ readonly within?: string }) {
  const say = useSay();
  const name = say(command.name);
  const keys = useKeyWords()(command.id);
  return (
    <>
      {command.group && <Menu.Divider />}
      <Menu.Item
        {...unavailable(whyNot(command), say)}
        onClick={() => runCommand(command.id)}
        rightSection={keys && <kbd className="menu-keys">{keys}</kbd>}
      >
        {within !== undefined && name.startsWith(`${within}: `) ? name.slice(within.length + 2) : name}
      </Menu.Item>
    </>
  );
}

function ItemEntries() {
  const say = useSay();
  const { store, readOnly } = usePlanSource();
  const ids = useWindowState(({ selection }) => selection.items);
  const { plan } = store.getState();
  const hasArea = ids.some((id) => plan.items.get(id)?.type === 'area');
  const isPast = useWindowState(({ viewed }) => viewed !== null);
  const contents = new Set(ids.flatMap((id) => [...membersOf(plan, id)]));
  return (
    <>
      {ofCards.filter(({ context }) => context === true || (context === 'area' ? hasArea : isPast)).map((command, index) => (
        <CommandEntry key={command.id} command={index === 0 ? { ...command, group: false } : command} />
      ))}
      <CommandSub menu="arrange" name={canvasTexts.arrange} />
      {ids.some((id) => plan.items.get(id)?.type === 'note') && <CommandSub menu="notes" name={canvasTexts.turnNotes} />}
      {contents.size > 0 && (
        <Menu.Item
          color="red"
          disabled={readOnly}
          onClick={() => {
            currentSession().edit(deleteItems, [...new Set([...ids, ...contents])]);
            useWindowState.setState({ selection: nothingSelected });
          }}
        >
          {say(canvasTexts.deleteWithContents)}
        </Menu.Item>
      )}
    </>
  );
}

/** A menu of the catalogue, as far as it is about what is selected and not said beside it. It is placed by the window: the menu that it opens from scrolls, and would keep it inside. */
function CommandSub({ menu, name }: { readonly menu: MenuId; readonly name: Text }) {
  const say = useSay();
  return (
    <Menu.Sub position="right-start" floatingStrategy="fixed" openDelay={80} closeDelay={120}>
      <Menu.Sub.Target>
        <Menu.Sub.Item>{say(name)}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown mah="80vh" style={{ overflowY: 'auto' }}>
        {commands
          .filter((command) => command.menu === menu && command.scope === 'selection' && !command.context)
          .map((command, index) => (
            <CommandEntry key={command.id} command={index === 0 ? { ...command, group: false } : command} within={say(name)} />
          ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

function LinkEntries({ id }: { readonly id: string }) {
  const say = useSay();
  const language = useLanguage();
  const { store, readOnly } = usePlanSource();
  const { plan } = store.getState();
  const link = plan.links.get(id);
  const [rename, connect] = ['edit.rename', 'edit.connect'].map(commandById);
  if (!link) return null;
  return (
    <>
      <Menu.Label maw={320}>{wordLink(plan, link, language)}</Menu.Label>
      {[link.from, link.to].map((end) => (
        <Menu.Item key={end} maw={320} onClick={() => selectItems([end])}>
          {say(canvasTexts.goToItem, { title: wordItem(plan, plan.items.get(end), language) })}
        </Menu.Item>
      ))}
      <Menu.Divider />
      {rename && <CommandEntry command={rename} />}
      {connect && <CommandEntry command={{ ...connect, name: canvasTexts.linkElsewhere }} />}
      {otherKinds(plan, link).map((choice) => (
        <Menu.Item
          key={`${choice.kind.id}.${choice.from}`}
          disabled={readOnly}
          onClick={() => {
            const session = currentSession();
            session.step(() => {
              session.edit(deleteLinks, [id]);
              session.edit(addLink, { from: choice.from, to: choice.to, kind: choice.kind.id });
            });
          }}
        >
          {say(canvasTexts.changeLink, { kind: say(choice.kind.name) })}
        </Menu.Item>
      ))}
      <Menu.Item color="red" disabled={readOnly} onClick={() => currentSession().edit(deleteLinks, [id])}>
        {say(canvasTexts.deleteLink)}
      </Menu.Item>
    </>
  );
}

function CanvasEntries({ at, pointer }: { readonly at: Point; readonly pointer: Point }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  return (
    <>
      <Menu.Item
        disabled={readOnly}
        onClick={() => useCanvasState.setState({ picker: { x: pointer.x, y: pointer.y, subject: { kind: 'type', at } } })}
      >
        {say(canvasTexts.addHere)}
      </Menu.Item>
      {canvasCommands.map((id) => {
        const command = commandById(id);
        return command && <CommandEntry key={id} command={command} />;
      })}
    </>
  );
}
