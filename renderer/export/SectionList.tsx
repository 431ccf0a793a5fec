import { ActionIcon, Button, Checkbox, Input, VisuallyHidden } from '@mantine/core';
import { IconGripVertical, IconPencil } from '@tabler/icons-react';
import { useState, type DragEvent, type KeyboardEvent } from 'react';
import { reportSectionName, type ReportSectionId } from '../../shared/framework/reportSections.ts';
import { exportDialogTexts } from '../../shared/messages/exportDialog.ts';
import { arrangedSections, type Composition } from '../../shared/report/composition.ts';
import type { PlanDocumentKind } from '../../shared/report/documents.ts';
import type { Language } from '../../shared/messages/text.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useSay } from '../session/useSay.ts';
import { HeadlineEditor } from './HeadlineEditor.tsx';
import classes from './SectionList.module.css';

interface SectionListProps {
  readonly session: PlanEditor;
  readonly document: PlanDocumentKind;
  readonly composition: Composition;
  /** Of the document: its headlines are written in it. */
  readonly language: Language;
  onChange(sections: readonly ReportSectionId[] | undefined): void;
  /** A chapter is worked on: the preview goes there. */
  onTouch(section: ReportSectionId): void;
}

/** The chapters of a document: which are in, in which order, and what each says in its headline. */
export function SectionList({ session, document, composition, language, onChange, onTouch }: SectionListProps) {
  const say = useSay();
  const [open, setOpen] = useState<ReportSectionId | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const sections = arrangedSections(document, composition);
  const count = sections.filter(({ isIn }) => isIn).length;

  const move = (from: number, to: number): void => {
    const moved = sections[from];
    if (!moved || to < 0 || to >= sections.length || from === to) return;
    const rest = sections.filter((_, place) => place !== from);
    const ordered = [...rest.slice(0, to), moved, ...rest.slice(to)].filter(({ isIn }) => isIn).map(({ id }) => id);
    onChange(ordered);
    if (moved.isIn) setSaid(say(exportDialogTexts.sectionMoved, { section: say(reportSectionName(moved.id)), place: ordered.indexOf(moved.id) + 1, count }));
  };
  const toggle = (id: ReportSectionId): void => onChange(sections.filter((section) => (section.id === id ? !section.isIn : section.isIn)).map((section) => section.id));
  const onKeyDown = (event: KeyboardEvent, place: number): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(place, place + step);
  };
  const onDrop = (event: DragEvent, place: number): void => {
    event.preventDefault();
    if (dragged !== null) move(dragged, place);
    setDragged(null);
  };

  return (
    <Input.Wrapper label={say(exportDialogTexts.sections)} description={say(exportDialogTexts.sectionsHint)} labelElement="div">
      <ol className={classes.list} aria-label={say(exportDialogTexts.sections)}>
        {sections.map(({ id, isIn }, place) => {
          const name = say(reportSectionName(id));
          return (
            <li
              key={id}
              className={classes.row}
              data-dragged={dragged === place || undefined}
              onDragOver={(event) => dragged !== null && event.preventDefault()}
              onDrop={(event) => onDrop(event, place)}
            >
              <div className={classes.line}>
                <button
                  type="button"
                  className={classes.handle}
                  draggable
                  aria-label={say(exportDialogTexts.sectionMove, { section: name })}
                  onKeyDown={(event) => onKeyDown(event, place)}
                  onDragStart={(event) => {
                    event.dataTransfer.effectAllowed = 'move';
                    event.dataTransfer.setData('text/plain', name);
                    setDragged(place);
                  }}
                  onDragEnd={() => setDragged(null)}
                >
                  <IconGripVertical size={16} stroke={1.6} />
                </button>
                <Checkbox className={classes.name} size="xs" label={name} checked={isIn} onChange={() => toggle(id)} />
                {isIn ? (
                  <ActionIcon
                    variant="subtle"
                    size="sm"
                    color="gray"
                    aria-label={say(exportDialogTexts.headlineEdit, { section: name })}
                    aria-expanded={open === id}
                    onClick={() => {
                      setOpen(open === id ? null : id);
                      onTouch(id);
                    }}
                  >
                    <IconPencil size={15} />
                  </ActionIcon>
                ) : null}
              </div>
              {open === id && isIn ? <HeadlineEditor session={session} section={id} language={language} /> : null}
            </li>
          );
        })}
      </ol>
      {composition.sections ? (
        <Button variant="subtle" size="compact-xs" onClick={() => onChange(undefined)}>
          {say(exportDialogTexts.sectionsReset)}
        </Button>
      ) : null}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </Input.Wrapper>
  );
}
