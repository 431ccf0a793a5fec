import { Alert, Button, Textarea } from '@mantine/core';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { setRegisterEntry } from '../../shared/edits/registers.ts';
import { headlineEntry } from '../../shared/framework/registers.ts';
import type { ReportSectionId } from '../../shared/framework/reportSections.ts';
import { exportDialogTexts } from '../../shared/messages/exportDialog.ts';
import type { Language } from '../../shared/messages/text.ts';
import { writtenHeadlines, type WrittenHeadline } from '../../shared/report/writtenHeadlines.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useToday } from '../session/today.ts';
import { useSay } from '../session/useSay.ts';
import { draftId } from '../typing/draftId.ts';
import { useTypedText } from '../typing/useTypedText.ts';
import classes from './SectionList.module.css';

interface HeadlineEditorProps {
  readonly session: PlanEditor;
  readonly section: ReportSectionId;
  readonly language: Language;
}

/** The sentences of a chapter, each to be written over or left as the data says it. */
export function HeadlineEditor({ session, section, language }: HeadlineEditorProps) {
  const plan = useStore(session.store, (state) => state.plan);
  const today = useToday();
  const headlines = useMemo(() => writtenHeadlines(plan, language, today, section), [plan, language, today, section]);
  return (
    <div className={classes.headlines}>
      {headlines.map((headline) => (
        <HeadlineField key={`${headline.id}:${language}`} session={session} headline={headline} language={language} />
      ))}
    </div>
  );
}

function HeadlineField({ session, headline: { id, name, found, own, isOutdated }, language }: { readonly session: PlanEditor; readonly headline: WrittenHeadline; readonly language: Language }) {
  const say = useSay();
  const entry = headlineEntry(id, language);
  const part = { kind: 'entry', register: 'headlines', entry } as const;
  const write = (text: string | null): boolean => session.edit(setRegisterEntry, { register: 'headlines', entry, values: { text, found: text === null ? null : found } }).ok;
  const { input, fault } = useTypedText({
    id: draftId(part, 'text'),
    part,
    shown: own ?? '',
    read: (text) => ({ ok: true, value: text.trim() === '' ? null : text.replaceAll(/\s*\n\s*/g, ' ').trim() }),
    write,
  });
  return (
    <div>
      <Textarea
        size="xs"
        autosize
        minRows={1}
        maxRows={5}
        lang={language}
        label={name}
        description={found ? say(exportDialogTexts.headlineFound, { found }) : say(exportDialogTexts.headlineNothing)}
        placeholder={say(exportDialogTexts.headlineOwn)}
        {...input}
        error={fault ?? undefined}
      />
      {isOutdated ? (
        <Alert color="yellow" p={6} mt={4}>
          {say(exportDialogTexts.headlineOutdated)}
        </Alert>
      ) : null}
      {own === undefined ? null : (
        <Button variant="subtle" size="compact-xs" mt={4} onClick={() => write(null)}>
          {say(exportDialogTexts.headlineBack)}
        </Button>
      )}
    </div>
  );
}
