import { ActionIcon, Alert, Loader, SegmentedControl, Select, Text as Paragraph } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState, type KeyboardEvent } from 'react';
import type { MethodInput, MethodOutput } from '../../shared/contract/contract.ts';
import { exportDialogTexts } from '../../shared/messages/exportDialog.ts';
import { wordFailure } from '../../shared/messages/failures.ts';
import { useHost } from '../session/hostContext.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import classes from './PagePreview.module.css';
import { ratioOf, usePictureAddress } from './usePictureAddress.ts';
import { useExportPreview } from './useExportPreview.ts';

interface PagePreviewProps {
  readonly session: PlanEditor;
  readonly choices: Omit<MethodInput<'exports.preview'>, 'session' | 'page' | 'isSettled'>;
  /** The page that is looked at, from 1. */
  readonly page: number;
  /** A chapter that was just opened to be worked on: its page is shown. */
  readonly touched: string | null;
  onPage(page: number): void;
}

const zooms = ['whole', 'width'] as const;
type Zoom = (typeof zooms)[number];

/** One page of what would be exported. The page seen last stays, dimmed, until the next is set. */
export function PagePreview({ session, choices, page, touched, onPage }: PagePreviewProps) {
  const say = useSay();
  const language = useLanguage();
  const host = useHost();
  const { shown, isFresh, failure } = useExportPreview<MethodOutput<'exports.preview'>>(session, { ...choices, page }, (isSettled) =>
    host.call('exports.preview', { ...choices, page, session: session.id, isSettled }),
  );
  const [zoom, setZoom] = useState<Zoom>('whole');
  const address = usePictureAddress(shown?.svg);
  const pages = shown?.pages ?? 1;
  const turn = (to: number): void => onPage(Math.max(1, Math.min(pages, to)));
  const seen = Math.min(page, pages);
  const chapter = shown?.chapters.findLast((known) => known.page <= seen);
  const name = [say(exportDialogTexts.previewPage, { page: seen, pages }), chapter?.title].filter(Boolean).join(': ');

  const chapterOf = useEffectEvent((section: string) => shown?.chapters.find((known) => known.section === section));
  useEffect(() => {
    const found = touched === null ? undefined : chapterOf(touched);
    if (found) onPage(found.page);
  }, [touched, onPage]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { PageDown: seen + 1, ArrowRight: seen + 1, PageUp: seen - 1, ArrowLeft: seen - 1, Home: 1, End: pages }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    turn(to);
  };

  return (
    <section className={classes.preview} aria-label={say(exportDialogTexts.preview)}>
      <div className={classes.bar}>
        <ActionIcon variant="default" aria-label={say(exportDialogTexts.previewPrevious)} disabled={seen <= 1} onClick={() => turn(seen - 1)}>
          <IconChevronLeft size={18} />
        </ActionIcon>
        <Paragraph size="sm" className={classes.count} role="status">
          {say(exportDialogTexts.previewPage, { page: seen, pages })}
        </Paragraph>
        <ActionIcon variant="default" aria-label={say(exportDialogTexts.previewNext)} disabled={seen >= pages} onClick={() => turn(seen + 1)}>
          <IconChevronRight size={18} />
        </ActionIcon>
        <Select
          size="xs"
          className={classes.chapter}
          aria-label={say(exportDialogTexts.previewChapter)}
          placeholder={say(exportDialogTexts.previewChapter)}
          data={(shown?.chapters ?? []).map(({ title }, place) => ({ value: String(place), label: title }))}
          value={chapter && shown ? String(shown.chapters.indexOf(chapter)) : null}
          onChange={(value) => {
            const found = value === null ? undefined : shown?.chapters[Number(value)];
            if (found) turn(found.page);
          }}
        />
        {isFresh || failure ? null : <Loader size="xs" role="img" aria-label={say(exportDialogTexts.previewWorking)} />}
        <SegmentedControl
          size="xs"
          aria-label={say(exportDialogTexts.previewZoom)}
          className={classes.zoom}
          data={zooms.map((id) => ({ value: id, label: say(id === 'width' ? exportDialogTexts.previewWidth : exportDialogTexts.previewWhole) }))}
          value={zoom}
          onChange={setZoom}
        />
      </div>
      {failure ? (
        <Alert color="red" m="md">
          {wordFailure(failure, language)}
        </Alert>
      ) : null}
      {/* The desk scrolls, so it can be reached by keyboard; the keys that turn pages are its own. */}
      <div className={classes.desk} tabIndex={0} role="group" aria-label={name} onKeyDown={onKeyDown}>
        {address && shown ? (
          <img
            className={classes.page}
            src={address}
            alt={name}
            data-zoom={zoom}
            data-fresh={isFresh || undefined}
            style={ratioOf(shown)}
          />
        ) : failure ? null : (
          <div className={classes.waiting}>
            <Loader />
          </div>
        )}
      </div>
    </section>
  );
}
