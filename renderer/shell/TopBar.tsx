import { UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconFileExport, IconQrcode, IconSearch } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { shellTexts } from '../../shared/messages/shell.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { runCommand } from '../commands/dispatch.ts';
import { useKeyWords } from '../commands/useKeyWords.ts';
import { useWindowIs } from '../design/useWindowIs.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { AgeClock } from './AgeClock.tsx';
import { useWorkshop } from '../session/workshop.ts';
import { DueStatus } from './DueStatus.tsx';
import { PeopleHere } from '../people/PeopleHere.tsx';
import { WorkshopLight } from '../workshop/WorkshopLight.tsx';
import { LanguageButton } from './LanguageButton.tsx';
import { MainMenu } from './MainMenu.tsx';
import { PlanTitle } from './PlanTitle.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import classes from './TopBar.module.css';

/** The bar over an open plan: what it is called, whether it is saved, and what is done most. */
export function TopBar({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const isRoomy = useWindowIs('(min-width: 1180px)');
  const canUndo = useStore(session.store, (state) => state.canUndo);
  const canRedo = useStore(session.store, (state) => state.canRedo);
  const isSeat = useWindowState((state) => state.app?.seat !== undefined);
  const isViewing = useWindowState((state) => state.viewed !== null);
  const isWorkshopOn = useWorkshop((state) => state.status !== null);

  return (
    <section className={classes.bar} aria-label={say(shellTexts.topBar)} data-testid="top-bar">
      <div className={classes.start}>
        <MainMenu />
        <PlanTitle session={session} />
        <SaveStatus session={session} />
        {isViewing ? null : <AgeClock session={session} />}
        {isViewing ? null : <DueStatus session={session} />}
        <WorkshopLight />
      </div>
      <PaletteButton />
      <div className={classes.end}>
        <PeopleHere />
        <CommandButton id="edit.undo" icon={IconArrowBackUp} disabled={!canUndo || isViewing} />
        <CommandButton id="edit.redo" icon={IconArrowForwardUp} disabled={!canRedo || isViewing} />
        <span className={classes.divider} />
        {isSeat ? null : (
          <>
            {isWorkshopOn ? null : <CommandButton id="workshop.start" icon={IconQrcode} disabled={isViewing} />}
            <CommandButton id="plan.export" icon={IconFileExport} isLabelled={isRoomy} variant="filled" />
            <span className={classes.divider} />
          </>
        )}
        <span className={classes.choices}>
          <LanguageButton />
          <ThemeButton />
        </span>
      </div>
      <h1 className={classes.hidden}>{say(shellTexts.topBar)}</h1>
    </section>
  );
}

/** Looks like a search field, because that is what most people look for. */
function PaletteButton() {
  const say = useSay();
  const keys = useKeyWords()('view.palette');
  return (
    <UnstyledButton className={classes.palette} onClick={() => runCommand('view.palette')}>
      <IconSearch size={16} />
      <span className={classes.paletteText}>{say(shellTexts.palettePlaceholder)}</span>
      <kbd className={classes.keys}>{keys}</kbd>
    </UnstyledButton>
  );
}
