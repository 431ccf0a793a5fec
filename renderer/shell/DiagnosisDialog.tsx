import { Button, Group, Stack, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { MethodOutput } from '../../shared/contract/contract.ts';
import { diagnosisTexts, type ConditionLevel } from '../../shared/messages/diagnosis.ts';
import { Dialog } from '../design/Dialog.tsx';
import { downloadText } from '../session/fileTransfer.ts';
import { useHost } from '../session/hostContext.ts';
import { hideNews, showFailure, showNotice } from '../session/notices.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import classes from './DiagnosisDialog.module.css';
import { UpdateSection } from './UpdateSection.tsx';

type Diagnosis = MethodOutput<'app.diagnose'>;

const marks = {
  well: { Icon: IconCircleCheck, text: diagnosisTexts.well },
  note: { Icon: IconInfoCircle, text: diagnosisTexts.note },
  problem: { Icon: IconAlertTriangle, text: diagnosisTexts.problem },
} as const satisfies Record<ConditionLevel, unknown>;

/** What Kehys needs of this machine, updates, and the last crash. */
export function DiagnosisDialog() {
  const say = useSay();
  const host = useHost();
  const isOpen = useWindowState((state) => state.dialog === 'diagnosis');
  const language = useWindowState((state) => state.preferences.language);
  const [found, setFound] = useState<Diagnosis | null>(null);

  const look = useCallback(async (): Promise<void> => {
    setFound(null);
    const answer = await host.call('app.diagnose', {});
    if (answer.ok) setFound(answer.value);
    else showFailure(answer.failure);
  }, [host]);
  useEffect(() => {
    if (!isOpen) return;
    hideNews(diagnosisTexts.crashed);
    void look();
  }, [isOpen, language, look]);

  return (
    <Dialog opened={isOpen} onClose={() => useWindowState.setState({ dialog: null })} title={say(diagnosisTexts.title)} size={720}>
      <Stack gap="lg">
        {found ? <Conditions conditions={found.conditions} /> : <p role="status">{say(diagnosisTexts.looking)}</p>}
        <UpdateSection />
        {found?.report ? <Report key={found.report.id} report={found.report} onGone={() => void look()} /> : null}
      </Stack>
    </Dialog>
  );
}

function Conditions({ conditions }: Pick<Diagnosis, 'conditions'>) {
  const say = useSay();
  const asText = conditions.map(({ says, advice }) => (advice ? `${says}\n  ${advice}` : says)).join('\n');
  return (
    <section aria-label={say(diagnosisTexts.title)}>
      <ul className={classes.list}>
        {conditions.map(({ code, level, says, advice }, index) => {
          const { Icon, text } = marks[level];
          return (
            <li key={`${code} ${index}`} className={classes.row} data-level={level}>
              <Icon size={18} role="img" aria-label={say(text)} />
              <span>
                {says}
                {advice ? <span className={classes.advice}>{advice}</span> : null}
              </span>
            </li>
          );
        })}
      </ul>
      <CopyButton text={asText} />
    </section>
  );
}

function Report({ report, onGone }: { readonly report: NonNullable<Diagnosis['report']>; onGone(): void }) {
  const say = useSay();
  const host = useHost();
  const isDesktop = useWindowState((state) => state.app?.host === 'desktop');
  const [text, setText] = useState(report.text);
  const save = async (): Promise<void> => {
    if (!isDesktop) return downloadText(`${say(diagnosisTexts.reportName)}.txt`, text);
    const answer = await host.call('app.saveReport', { text });
    if (!answer.ok) showFailure(answer.failure);
  };
  const discard = async (): Promise<void> => {
    const answer = await host.call('app.discardReport', { report: report.id });
    if (answer.ok) onGone();
    else showFailure(answer.failure);
  };
  return (
    <section>
      <Textarea
        label={say(diagnosisTexts.crashTitle)}
        description={say(diagnosisTexts.crashAbout)}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={6}
        maxRows={14}
        classNames={{ input: classes.report }}
        spellCheck={false}
      />
      <Group gap="xs" mt="sm">
        <Button variant="default" onClick={() => void save()}>
          {say(diagnosisTexts.crashSave)}
        </Button>
        <CopyButton text={text} />
        <Button variant="subtle" color="red" onClick={() => void discard()}>
          {say(diagnosisTexts.crashDiscard)}
        </Button>
      </Group>
    </section>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const say = useSay();
  const copy = (): void => void navigator.clipboard.writeText(text).then(() => showNotice(diagnosisTexts.copied));
  return (
    <Button variant="default" onClick={copy}>
      {say(diagnosisTexts.copy)}
    </Button>
  );
}
