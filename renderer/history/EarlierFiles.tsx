import { ActionIcon, Button, Menu, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconChevronDown, IconChevronRight, IconDots, IconEye, IconFilePlus, IconGitCompare, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { EarlierFile } from '../../shared/history/earlierFile.ts';
import { earlierTexts as texts } from '../../shared/messages/earlier.ts';
import { formatSize } from '../../shared/messages/text.ts';
import { confirm } from '../design/confirm.tsx';
import { formatMoment } from '../session/formatMoment.ts';
import { useHost } from '../session/hostContext.ts';
import { showFailure, showNotice } from '../session/notices.ts';
import { openPlan } from '../session/openedPlan.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useToday } from '../session/today.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import classes from './RevisionList.module.css';
import { compare, useHistoryState } from './historyState.ts';
import { showRevision } from './showRevision.ts';
import { useEarlierFiles } from './useEarlierFiles.ts';

/** States of the plan's file that saves replaced: under the revisions, folded away until something is missed. */
export function EarlierFiles({ session }: { readonly session: PlanEditor }) {
  const say = useSay();
  const host = useHost();
  const { kept, look } = useEarlierFiles(session);
  const isOpen = useHistoryState((state) => state.isEarlierOpen);
  const section = useRef<HTMLElement>(null);
  const isThere = kept !== null;
  useEffect(() => {
    if (isOpen && isThere) section.current?.scrollIntoView({ block: 'start' });
  }, [isOpen, isThere]);
  if (!kept) return null;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const count = kept.files.length;

  const remove = async (): Promise<void> => {
    const agreed = await confirm({
      title: say(texts.removeTitle),
      text: say(texts.removeText, { count }),
      agree: say(texts.remove),
      decline: say(texts.keep),
      isDangerous: true,
    });
    if (!agreed) return;
    const answer = await host.call('earlier.remove', { session: session.id });
    if (!answer.ok) return showFailure(answer.failure);
    showNotice(texts.removed, { count: answer.value.count });
    look();
  };

  return (
    <section ref={section} className={classes.earlier} aria-label={say(texts.title)}>
      <UnstyledButton className={classes.fold} aria-expanded={isOpen} onClick={() => useHistoryState.setState({ isEarlierOpen: !isOpen })}>
        <Chevron size={14} />
        {count === 0 ? say(texts.title) : say(texts.count, { count })}
      </UnstyledButton>
      {isOpen ? (
        <>
          <p className={classes.hint}>{count === 0 ? say(texts.none) : say(texts.hint, { folder: kept.folder })}</p>
          <ol className={classes.folded}>
            {kept.files.map((file) => (
              <Entry key={file.id} session={session} file={file} />
            ))}
          </ol>
          {count > 0 ? (
            <Button size="compact-xs" variant="subtle" color="red" leftSection={<IconTrash size={14} />} onClick={() => void remove()}>
              {say(texts.removeAll)}
            </Button>
          ) : null}
        </>
      ) : null}
    </section>
  );
}

/** One state: pressing it says what differs from now. */
function Entry({ session, file }: { readonly session: PlanEditor; readonly file: EarlierFile }) {
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  const host = useHost();
  const isViewed = useWindowState((state) => state.viewed?.id === file.id);
  const moment = formatMoment(file.time, language, today);
  const label = say(texts.label, { time: moment });
  return (
    <li className={classes.entry} data-kind="automatic" data-viewed={isViewed || undefined}>
      <UnstyledButton className={classes.open} onClick={() => compare(file.id, 'now')}>
        <span className={classes.label}>{moment}</span>
        <span className={classes.facts}>{formatSize(file.size, language)}</span>
      </UnstyledButton>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <ActionIcon className={classes.menu} variant="subtle" color="gray" aria-label={say(texts.actions, { label })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconGitCompare size={16} />} onClick={() => compare(file.id, 'now')}>
            {say(texts.compare)}
          </Menu.Item>
          <Menu.Item leftSection={<IconEye size={16} />} onClick={() => void showRevision(host, session, { id: file.id, label })}>
            {say(texts.look)}
          </Menu.Item>
          <Menu.Item leftSection={<IconFilePlus size={16} />} onClick={() => void openPlan(host, host.call('earlier.open', { session: session.id, file: file.id }))}>
            {say(texts.open)}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconArrowBackUp size={16} />} disabled={session.readOnly} onClick={() => useHistoryState.setState({ restoring: { id: file.id, label } })}>
            {say(texts.restore)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
