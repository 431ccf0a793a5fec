import { Kbd, ScrollArea } from '@mantine/core';
import { commands } from '../../shared/commands/catalogue.ts';
import { shellTexts } from '../../shared/messages/shell.ts';
import { wordKeys } from '../commands/keys.ts';
import { Dialog } from '../design/Dialog.tsx';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import classes from './KeysDialog.module.css';
import { menus } from './menus.ts';

/** Every key of the catalogue, by menu. */
export function KeysDialog() {
  const say = useSay();
  const isOpen = useWindowState((state) => state.dialog === 'keys');
  const groups = menus
    .map(({ id, name }) => ({ id, name, keyed: commands.filter((command) => command.menu === id && command.keys) }))
    .filter(({ keyed }) => keyed.length > 0);
  return (
    <Dialog
      opened={isOpen}
      onClose={() => useWindowState.setState({ dialog: null })}
      title={say(shellTexts.keysTitle)}
      size={880}
      scrollAreaComponent={ScrollArea.Autosize}
    >
      <p className={classes.hint}>{say(shellTexts.keysHint)}</p>
      <div className={classes.groups}>
        {groups.map(({ id, name, keyed }) => (
          <section key={id} className={classes.group}>
            <h3 className={classes.heading}>{say(name)}</h3>
            <dl className={classes.list}>
              {keyed.map((command) => (
                <div key={command.id} className={classes.row}>
                  <dt>{say(command.name).replace(/…$/, '')}</dt>
                  <dd>
                    {[command.keys ?? '', ...(command.others ?? [])].map((keys) => (
                      <Kbd key={keys}>{wordKeys(keys)}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
