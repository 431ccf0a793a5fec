import { Alert, Button, FileButton, ScrollArea, Stack } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { PlanFile } from '../../shared/contract/contract.ts';
import { wordFailure } from '../../shared/messages/failures.ts';
import { startTexts } from '../../shared/messages/start.ts';
import { Dialog } from '../design/Dialog.tsx';
import { focusAtOnce } from '../design/focusAtOnce.ts';
import { SearchField } from '../design/SearchField.tsx';
import { isComposing } from '../input/composition.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { openableEndings, openFile } from './openFile.ts';
import { momentOf, orderedPlans, soughtPlans } from './planLists.ts';
import classes from './PlanList.module.css';
import { PlanRow } from './PlanRow.tsx';
import { useOpening } from './useOpening.ts';
import { usePlansList } from './usePlansList.ts';
import { goToFirst, walkRows } from './walkRows.ts';

const close = (): void => useWindowState.setState({ dialog: null });

/** The web host's open dialog: the plans in its folder, and any file of this computer. */
export function OpenPlanDialog() {
  const say = useSay();
  const isOpen = useWindowState((state) => state.dialog === 'open');
  return (
    <Dialog opened={isOpen} onClose={close} title={say(startTexts.openTitle)} size={620}>
      <OpenPlanList />
    </Dialog>
  );
}

function OpenPlanList() {
  const say = useSay();
  const language = useLanguage();
  const { answer } = usePlansList();
  const { isOpening, open } = useOpening();
  const [query, setQuery] = useState('');
  const list = useRef<HTMLUListElement>(null);
  if (!answer) return null;
  if (!answer.ok) return <Alert color="red">{wordFailure(answer.failure, language)}</Alert>;
  const { inFolder, recent, plansFolder } = answer.value;
  const found = orderedPlans(soughtPlans([recent, inFolder], query).filter((file) => file.exists), 'changed', language);
  const openPlan = ({ id }: PlanFile): void => void open((host) => host.call('plans.open', { file: id })).then((opened) => opened && close());
  const onKey = ({ key, nativeEvent }: KeyboardEvent): boolean => {
    const [first] = found;
    if (isComposing(nativeEvent)) return false;
    if (key === 'ArrowDown') return goToFirst(list.current);
    if (key !== 'Enter' || query.trim() === '' || !first) return false;
    openPlan(first);
    return true;
  };

  return (
    <Stack gap="sm">
      <SearchField
        size="sm"
        label={say(startTexts.search)}
        value={query}
        onChange={setQuery}
        onKey={onKey}
        data-autofocus
        ref={focusAtOnce}
      />
      <h3 className={classes.heading}>{say(startTexts.inFolder, { folder: plansFolder })}</h3>
      <ScrollArea.Autosize mah="45vh" type="auto" scrollbars="y" offsetScrollbars="y" className={classes.rows} classNames={{ content: classes.rowsContent }}>
        {found.length === 0 ? (
          <p className={classes.empty}>
            {query ? say(startTexts.noneFound, { query }) : say(startTexts.folderEmpty, { folder: plansFolder })}
          </p>
        ) : null}
        <ul ref={list} className={classes.dialogList} aria-busy={isOpening} onKeyDown={walkRows}>
          {found.map((file) => (
            <PlanRow
              key={file.id}
              file={file}
              moment={momentOf(file, 'changed')}
              plansFolder={plansFolder}
              onOpen={() => openPlan(file)}
            />
          ))}
        </ul>
      </ScrollArea.Autosize>
      <div className={classes.choose}>
        <FileButton accept={openableEndings.join(',')} onChange={(file) => file && void open((host) => openFile(host, file)).then((opened) => opened && close())}>
          {(button) => (
            <Button {...button} variant="default" leftSection={<IconUpload size={16} />} loading={isOpening}>
              {say(startTexts.chooseFile)}
            </Button>
          )}
        </FileButton>
        <span className={classes.place}>{say(startTexts.chooseFileHint)}</span>
      </div>
    </Stack>
  );
}
