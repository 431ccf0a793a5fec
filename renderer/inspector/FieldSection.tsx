import { IconChevronRight } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import type { Field } from '../../shared/framework/field.ts';
import { fieldSections, type FieldSectionId } from '../../shared/framework/fieldSections.ts';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import { isFilled } from '../../shared/plan/completeness.ts';
import { useSay } from '../session/useSay.ts';
import { draftId } from '../typing/draftId.ts';
import { useHasDraft } from '../typing/useDraft.ts';
import type { FieldOwner } from './fieldOwner.ts';
import classes from './inspector.module.css';
import { toggleSection, useOpenSections } from './openSections.ts';

interface FieldSectionProps {
  readonly id: FieldSectionId;
  readonly fields: readonly Field[];
  readonly owner: FieldOwner;
  readonly children: ReactNode;
}

/** A folding part of a form: how much of it is filled in, and its fields once it is opened. What waits in it as a draft keeps it open. */
export function FieldSection({ id, fields, owner, children }: FieldSectionProps) {
  const say = useSay();
  const bodyId = useId();
  const isOpened = useOpenSections(({ open }) => open.has(id));
  const hasDraft = useHasDraft(fields.map(({ key }) => draftId(owner.part, key)));
  const isOpen = isOpened || hasDraft;
  const filled = fields.filter((field) => isFilled(field, owner.values)).length;
  return (
    <section className={classes.fold} data-open={isOpen || undefined}>
      <h3>
        <button type="button" aria-expanded={isOpen} aria-controls={bodyId} onClick={() => toggleSection(id, !isOpen)}>
          <IconChevronRight size={14} aria-hidden="true" />
          <span>{say(fieldSections[id])}</span>
          <span className={classes.count}>{say(inspectorTexts.sectionFilled, { filled, all: fields.length })}</span>
        </button>
      </h3>
      <div id={bodyId} hidden={!isOpen}>
        {isOpen ? children : null}
      </div>
    </section>
  );
}
