import { ActionIcon, Kbd } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Command } from '../../shared/commands/command.ts';
import { clipboardCommands, keyFault, keysOfCommand, withoutOwnKeys, type KeyFault, type OwnKeys } from '../../shared/commands/ownKeys.ts';
import { shellTexts } from '../../shared/messages/shell.ts';
import { keysOf, wordKeys } from '../commands/keys.ts';
import { useSay } from '../session/useSay.ts';
import classes from './KeysDialog.module.css';

interface KeyRowProps {
  readonly command: Command;
  readonly own: OwnKeys;
  /** Its keys cannot be changed. */
  readonly isFixed: boolean;
  /** The next press sets its keys. */
  readonly isAsked: boolean;
  readonly onAsk: (id: string | null) => void;
  readonly onKeep: (own: OwnKeys) => void;
}

const modifiers: readonly string[] = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'];

/** A command and its keys; choose it and press new ones to change them. */
export function KeyRow({ command, own, isFixed, isAsked, onAsk, onKeep }: KeyRowProps) {
  const say = useSay();
  const { id } = command;
  const [fault, setFault] = useState<{ readonly why: KeyFault; readonly keys: string } | null>(null);
  const name = say(command.name).replace(/…$/, '');
  const held = keysOfCommand(command, own);
  const isOwn = Object.hasOwn(own, id);
  useEffect(() => {
    if (!isAsked) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (modifiers.includes(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 'Escape') {
        setFault(null);
        return onAsk(null);
      }
      const keys = keysOf(event);
      const why = keyFault(id, keys, own);
      if (why) return setFault({ why, keys: keys ?? '' });
      setFault(null);
      if (keys === undefined) return;
      const usual = keysOfCommand(command, {})[0] === keys ? withoutOwnKeys(id, own) : undefined;
      onKeep(usual && 'own' in usual ? usual.own : { ...own, [id]: keys });
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [isAsked, command, id, own, onAsk, onKeep]);

  const reset = (): void => {
    const outcome = withoutOwnKeys(id, own);
    if ('own' in outcome) {
      setFault(null);
      onKeep(outcome.own);
    } else setFault({ why: outcome.fault, keys: keysOfCommand(command, {})[0] ?? '' });
  };
  const keys = held.length === 0 ? <span className={classes.none}>{say(shellTexts.keysNone)}</span> : held.map((known) => <Kbd key={known}>{wordKeys(known)}</Kbd>);
  return (
    <div className={classes.row} data-asked={isAsked}>
      <dt>{name}</dt>
      <dd>
        {isOwn && !isFixed && (
          <ActionIcon size={22} variant="subtle" color="gray" aria-label={say(shellTexts.keysReset, { name })} title={say(shellTexts.keysReset, { name })} onClick={reset}>
            <IconArrowBackUp size={14} />
          </ActionIcon>
        )}
        {isFixed || clipboardCommands.includes(id) ? (
          keys
        ) : (
          <button type="button" className={classes.change} aria-label={say(shellTexts.keysChange, { name })} title={say(shellTexts.keysChange, { name })} aria-pressed={isAsked} onClick={() => { setFault(null); onAsk(isAsked ? null : id); }}>
            {keys}
          </button>
        )}
      </dd>
      {isAsked && !fault && <p className={classes.asked} role="status">{say(shellTexts.keysPress)}</p>}
      {fault && <p className={classes.fault} role="alert">{wordFault(fault, say)}</p>}
    </div>
  );
}

function wordFault({ why, keys }: { readonly why: KeyFault; readonly keys: string }, say: ReturnType<typeof useSay>): string {
  switch (why.kind) {
    case 'taken':
      return say(shellTexts.keysTaken, { keys: wordKeys(keys), name: say(why.by.name).replace(/…$/, '') });
    case 'kept':
      return say(shellTexts.keysKept, { keys: wordKeys(keys) });
    case 'altGr':
      return say(shellTexts.keysAltGr);
  }
}
