import { useState, type SubmitEvent } from 'react';
import { z } from 'zod';
import type { Field, FieldValue } from '../../../shared/framework/field.ts';
import { guideSteps } from '../../../shared/framework/guide.ts';
import { inspectorTexts } from '../../../shared/messages/inspector.ts';
import { guideTexts } from '../../../shared/messages/viewGuide.ts';
import type { EntryProblem } from '../../../shared/plan/parseEntry.ts';
import { answerOf, answeredBy, askedFields, hasAnswers, keepPlace, reply, type Answers } from '../../../shared/views/guide.ts';
import { readTyped, typedOf, type Typed } from '../../../shared/views/guideEntry.ts';
import { todayHere } from '../../session/today.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { draftId } from '../../typing/draftId.ts';
import { useKeptForm } from '../../typing/useKeptText.ts';
import { GuideButtons } from './GuideButtons.tsx';
import { GuideField, type GuideTarget } from './GuideField.tsx';
import { GuideSoFar } from './GuideSoFar.tsx';
import type { GuideQuestionProps } from './guideQuestionProps.ts';
import { useGuideForm } from './useGuideForm.ts';

const draftsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));
type Drafts = Readonly<Record<string, Typed>>;
const noDrafts: Drafts = {};

/**
 * A question answered in fields. What the plan answers already is changed as it is typed; a new answer is a draft until it
 * is added. A question that takes many stays until Enter is pressed on an empty form.
 */
export function GuideForm({ step, place, onMove }: GuideQuestionProps) {
  const say = useSay();
  const language = useLanguage();
  const { readOnly, store } = usePlanSource();
  const [kept, setKept, keptDone] = useKeptForm<Drafts>(draftId(undefined, `guide/${step.id}`), draftsSchema, noDrafts);
  const [problems, setProblems] = useState<Readonly<Record<string, EntryProblem>>>({});
  const many = step.target.kind === 'item' && step.target.many;
  const item = usePlan((plan) => (many ? undefined : answeredBy(plan, step)));
  const fields = askedFields(step);
  const stored = usePlan((plan) => fields.map((field) => JSON.stringify(many ? null : answerOf(plan, field, item))));
  const { form, onKeyDown, focusFirst } = useGuideForm();
  const isThere = !many && (item !== undefined || step.target.kind === 'plan');
  const write = (key: string, value: FieldValue | null): boolean => currentSession().edit(reply, { step, answers: { [key]: value }, item: item?.id }).ok;
  const target: GuideTarget | undefined = isThere ? { part: item && ({ kind: 'item', id: item.id } as const), readOnly, write } : undefined;
  const drafts = target ? noDrafts : kept;
  const isTyped = Object.keys(drafts).length > 0;

  const change = (field: Field, typed: Typed): void => {
    if (target && typeof typed !== 'string') return void write(field.key, typed);
    if (target) return void write(field.key, typed || null);
    setKept({ ...drafts, [field.key]: typed });
    setProblems(({ [field.key]: _, ...others }) => others);
  };
  const commit = (answers: Answers, next: number): boolean => {
    const session = currentSession();
    const following = guideSteps[next] ?? step;
    return session.step(() => session.edit(reply, { step, answers, item: item?.id }).ok && session.edit(keepPlace, following).ok);
  };
  const faultOf = ({ key }: Field): string | undefined => {
    const problem = problems[key];
    return problem && say(inspectorTexts[problem], { text: String(drafts[key] ?? '').trim() });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    // Leaving a field says whether its text fits.
    const active = document.activeElement;
    if (target && active instanceof HTMLElement) active.blur();
    if (fields.some(({ key }) => target && currentSession().typing.drafts.get(draftId(target.part, key)) !== undefined)) return focusFirst();
    const entries = fields.flatMap((field) => {
      const typed = drafts[field.key];
      return typed === undefined ? [] : [[field.key, readTyped(field, typed, language, todayHere())] as const];
    });
    const faults = entries.flatMap(([key, entry]) => (entry.ok ? [] : [[key, entry.problem] as const]));
    if (faults.length > 0) return setProblems(Object.fromEntries(faults));
    const answers: Answers = Object.fromEntries(entries.flatMap(([key, entry]) => (entry.ok ? [[key, entry.value] as const] : [])));
    const says = !readOnly && hasAnswers(answers);
    if (says && !commit(answers, many ? place : place + 1)) return;
    keptDone();
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
            fault={faultOf(field)}
            target={target}
            onChange={(typed) => change(field, typed)}
          />
        ))}
      </fieldset>
      <GuideButtons
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
