import { Button, Kbd, ScrollArea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { commands } from '../../shared/commands/catalogue.ts';
import { keysOfCommand, type OwnKeys } from '../../shared/commands/ownKeys.ts';
import { pointerGestures } from '../../shared/messages/pointing.ts';
import { shellTexts } from '../../shared/messages/shell.ts';
import { wordKeys } from '../commands/keys.ts';
import { Dialog } from '../design/Dialog.tsx';
import { SearchField } from '../design/SearchField.tsx';
import { useHost } from '../session/hostContext.ts';
import { writePreferences } from '../session/preferences.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { KeyRow } from './KeyRow.tsx';
import classes from './KeysDialog.module.css';
import { menus } from './menus.ts';

/** All keys by menu, and how to change them; searching finds every command. */
export function KeysDialog() {
  const say = useSay();
  const host = useHost();
  const isOpen = useWindowState((state) => state.dialog === 'keys');
  const own = useWindowState((state) => state.preferences.keys);
  // Guests at a workshop's canvas keep no preferences.
  const isGuest = useWindowState((state) => state.app?.seat !== undefined);
  const [sought, setSought] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const wanted = sought.trim().toLowerCase();
  const groups = useMemo(
    () =>
      menus
        .map(({ id, name }) => ({
          id,
          name,
          shown: commands.filter((command) => command.menu === id && (wanted === '' ? keysOfCommand(command, own).length > 0 : [command.name.en, command.name.fi].some((words) => words.toLowerCase().includes(wanted)))),
        }))
        .filter(({ shown }) => shown.length > 0),
    [wanted, own],
  );
  const keep = (keys: OwnKeys): void => {
    setAsked(null);
    void writePreferences(host, { keys });
  };
  return (
    <Dialog
      opened={isOpen}
      onClose={() => {
        setAsked(null);
        useWindowState.setState({ dialog: null });
      }}
      closeOnEscape={asked === null}
      title={say(shellTexts.keysTitle)}
      size={880}
      scrollAreaComponent={ScrollArea.Autosize}
    >
      <p className={classes.hint}>{say(shellTexts.keysHint)}</p>
      <div className={classes.tools}>
        <SearchField label={say(shellTexts.keysFind)} value={sought} onChange={setSought} />
        {Object.keys(own).length > 0 && !isGuest && (
          <Button size="xs" variant="default" onClick={() => keep({})}>
            {say(shellTexts.keysResetAll)}
          </Button>
        )}
      </div>
      <div className={classes.groups}>
        {groups.map(({ id, name, shown }) => (
          <section key={id} className={classes.group}>
            <h3 className={classes.heading}>{say(name)}</h3>
            <dl className={classes.list}>
              {shown.map((command) => (
                <KeyRow key={command.id} command={command} own={own} isFixed={isGuest} isAsked={asked === command.id} onAsk={setAsked} onKeep={keep} />
              ))}
            </dl>
          </section>
        ))}
        {wanted === '' && (
          <section className={classes.group}>
            <h3 className={classes.heading}>{say(shellTexts.keysPointer)}</h3>
            <dl className={classes.list}>
              {pointerGestures.map(({ id, how, what }) => (
                <div key={id} className={classes.row}>
                  <dt>{say(what)}</dt>
                  <dd>
                    <Kbd>{say(how, { mod: wordKeys('Mod') })}</Kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </div>
    </Dialog>
  );
}
