import { useState, type SubmitEvent } from 'react';
import type { Field, FieldValue } from '../../../shared/framework/field.ts';
import { guideSteps } from '../../../shared/framework/guide.ts';
import { guideTexts } from '../../../shared/messages/viewGuide.ts';
import type { EntryProblem } from '../../../shared/plan/parseEntry.ts';
import { answerOf, answersIn, askedFields, hasAnswers, keepPlace, reply, type Answers } from '../../../shared/views/guide.ts';
import { readTyped, typedOf, type Typed } from '../../../shared/views/guideEntry.ts';
import { todayHere } from '../../session/insights.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useLanguage } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { GuideDeeds } from './GuideDeeds.tsx';
import { GuideField } from './GuideField.tsx';
import { GuideSoFar } from './GuideSoFar.tsx';
import type { GuideQuestionProps } from './GuideQuestion.tsx';
import { useGuideForm } from './useGuideForm.ts';

type Drafts = Readonly<Record<string, Typed>>;

/** A question answered in fields. One that takes many answers stays until Enter is pressed on an empty form. */
export function GuideForm({ step, place, onMove }: GuideQuestionProps) {
  const language = useLanguage();
  const { readOnly, store } = usePlanSource();
  const [drafts, setDrafts] = useState<Drafts>({});
  const [problems, setProblems] = useState<Readonly<Record<string, EntryProblem>>>({});
  const many = step.target.kind === 'item' && step.target.many;
  const item = usePlan((plan) => (many ? undefined : answersIn(plan, step)[0]));
  const fields = askedFields(step);
  const stored = usePlan((plan) => fields.map((field) => JSON.stringify(many ? null : answerOf(plan, field, item))));
  const { form, onKeyDown, focusFirst } = useGuideForm();
  const isTyped = Object.keys(drafts).length > 0;

  const change = (field: Field, typed: Typed): void => {
    setDrafts((known) => ({ ...known, [field.key]: typed }));
    setProblems(({ [field.key]: _, ...others }) => others);
  };
  const commit = (answers: Answers, next: number): boolean => {
    const session = currentSession();
    const following = guideSteps[next] ?? step;
    return session.step(() => session.edit(reply, { step, answers, item: item?.id }).ok && session.edit(keepPlace, following).ok);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const entries = fields.flatMap((field) => {
      const typed = drafts[field.key];
      return typed === undefined ? [] : [[field.key, readTyped(field, typed, language, todayHere())] as const];
    });
    const faults = entries.flatMap(([key, entry]) => (entry.ok ? [] : [[key, entry.problem] as const]));
    if (faults.length > 0) return setProblems(Object.fromEntries(faults));
    const answers: Answers = Object.fromEntries(entries.flatMap(([key, entry]) => (entry.ok ? [[key, entry.value] as const] : [])));
    const says = !readOnly && (hasAnswers(answers) || (!many && entries.length > 0 && (item !== undefined || step.target.kind === 'plan')));
    if (says && !commit(answers, many ? place : place + 1)) return;
    setDrafts({});
    if (says && many) focusFirst();
    else onMove(place + 1);
  };

  return (
    <form ref={form} className="guide-form" onSubmit={submit} onKeyDown={onKeyDown}>
      {many ? <GuideSoFar step={step} onTake={(suggestion) => commit(suggestion.answers(planLanguage(store.getState().plan.fields['language'])), place)} /> : null}
      <fieldset disabled={readOnly} className="guide-fields">
        {fields.map((field, index) => (
          <GuideField
            key={field.key}
            field={field}
            isMain={index === 0}
            typed={drafts[field.key] ?? typedOf(field, storedValue(stored[index]), language)}
            problem={problems[field.key]}
            onChange={(typed) => change(field, typed)}
          />
        ))}
      </fieldset>
      <GuideDeeds
        place={place}
        main={many && isTyped ? guideTexts.addAnother : guideTexts.next}
        hint={many ? guideTexts.enterMany : guideTexts.enter}
        onMove={onMove}
      />
    </form>
  );
}

function storedValue(json: string | undefined): FieldValue | null {
  return json === undefined ? null : (JSON.parse(json) as FieldValue | null);
}

function planLanguage(stored: FieldValue | undefined): 'en' | 'fi' {
  return stored === 'fi' ? 'fi' : 'en';
}
