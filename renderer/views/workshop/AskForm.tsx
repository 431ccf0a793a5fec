import { Button, Group, MultiSelect, NumberInput, SegmentedControl, Select, Textarea } from '@mantine/core';
import { useMemo, useState, type SubmitEvent } from 'react';
import type { WorkshopStatus } from '../../../shared/contract/workshopMethods.ts';
import { assessmentStatements } from '../../../shared/framework/assessment.ts';
import { itemTypes } from '../../../shared/framework/itemTypes.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { viewWorkshopTexts as texts } from '../../../shared/messages/viewWorkshop.ts';
import { workshopTexts } from '../../../shared/messages/workshop.ts';
import { say as word } from '../../../shared/messages/text.ts';
import { itemsOfType, titleOf, type Plan } from '../../../shared/plan/plan.ts';
import { itemsOfLastNotes } from '../../../shared/workshop/clusters.ts';
import { longestQuestion, longestRound, mayBeTold, mostDots, mostOptions, namings, optionOf, taskKindOf, taskKinds, type Naming, type Task, type TaskKindId } from '../../../shared/workshop/task.ts';
import { firstOfEach } from '../../design/firstOfEach.ts';
import { useHost } from '../../session/hostContext.ts';
import { usePlan } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import { actInWorkshop } from '../../session/workshop.ts';
import { dialogId } from '../../typing/draftId.ts';
import { useKeptText } from '../../typing/useKeptText.ts';

/** What the room is asked next. */
export function AskForm({ status, onOpened }: { readonly status: WorkshopStatus; readonly onOpened: () => void }) {
  const say = useSay();
  const host = useHost();
  const plan = usePlan((whole) => whole);
  const usual = status.naming;
  const [kind, setKind] = useState<TaskKindId>('notes');
  const task = taskKindOf(kind);
  const [question, setQuestion, questionDone] = useKeptText(dialogId(`workshop/${kind}`, 'question'), say(task.question));
  const [naming, setNaming] = useState<Naming>(usual);
  const [minutes, setMinutes] = useState(0);
  const [isLive, setLive] = useState(false);
  const [dots, setDots] = useState(3);
  const [chosen, setChosen] = useState(() => cardsToAskAbout(plan, status));
  const cards = useMemo(() => cardsByType(plan).map(({ type, items }) => ({ group: say(type.plural), items })), [plan, say]);
  const options = optionsFor(kind, plan, chosen);
  const needsOptions = task.options !== 'none';
  const isReady = question.trim() !== '' && (!needsOptions || options.length >= 2);

  const open = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const done = await actInWorkshop(host, { kind: 'open', task: { kind, question: question.trim(), options: [...options], dots, naming, minutes, isLive } });
    if (!done) return;
    questionDone();
    onOpened();
  };

  return (
    <form className="workshop-card workshop-ask" aria-label={say(texts.ask)} onSubmit={(event) => void open(event)}>
      <h3>{say(texts.ask)}</h3>
      <Select
        label={say(texts.task)}
        description={say(task.about)}
        data={taskKinds.map(({ id, name }) => ({ value: id, label: say(name) }))}
        value={kind}
        allowDeselect={false}
        onChange={(value) => setKind(taskKinds.find(({ id }) => id === value)?.id ?? kind)}
      />
      <Textarea label={say(texts.question)} value={question} maxLength={longestQuestion} autosize minRows={2} maxRows={5} onChange={(event) => setQuestion(event.currentTarget.value)} />
      {task.options === 'cards' ? (
        <MultiSelect
          label={say(texts.options)}
          description={say(options.length >= 2 ? texts.optionsHint : texts.optionsFew)}
          searchable
          clearable
          maxValues={mostOptions}
          filter={firstOfEach(say)}
          nothingFoundMessage={say(canvasTexts.focusNothing)}
          data={cards}
          value={chosen.filter((id) => plan.items.has(id))}
          onChange={setChosen}
        />
      ) : null}
      {task.options === 'goals' && options.length < 2 ? <p className="workshop-quiet">{say(texts.optionsFew)}</p> : null}
      <Group align="flex-start" gap="md">
        {task.form === 'dots' ? <NumberInput label={say(texts.dots)} w={120} min={1} max={mostDots} value={dots} onChange={(value) => setDots(wholeWithin(value, 1, mostDots))} /> : null}
        <NumberInput label={say(texts.minutes)} description={say(texts.noLimit)} w={130} min={0} max={longestRound} value={minutes} onChange={(value) => setMinutes(wholeWithin(value, 0, longestRound))} />
      </Group>
      <div>
        <p className="workshop-label" id="ask-naming">
          {say(texts.naming)}
        </p>
        <SegmentedControl aria-labelledby="ask-naming" data={namings.filter((id) => mayBeTold(id, usual)).map((id) => ({ value: id, label: say(workshopTexts[id]) }))} value={naming} onChange={(value) => setNaming(namings.find((known) => known === value) ?? naming)} />
      </div>
      <div>
        <p className="workshop-label" id="ask-silence">
          {say(texts.silence)}
        </p>
        <SegmentedControl aria-labelledby="ask-silence" data={[{ value: 'silent', label: say(texts.silent) }, { value: 'live', label: say(texts.live) }]} value={isLive ? 'live' : 'silent'} onChange={(value) => setLive(value === 'live')} />
        {isLive ? <p className="workshop-quiet">{say(texts.liveHint)}</p> : null}
      </div>
      <Button type="submit" size="md" disabled={!isReady}>
        {say(texts.open)}
      </Button>
    </form>
  );
}

/** All cards that have a title, by their types. */
function cardsByType(plan: Plan) {
  return itemTypes
    .filter(({ id }) => id !== 'area')
    .map((type) => ({ type, items: itemsOfType(plan, type.id).filter((item) => titleOf(item) !== '').map((item) => ({ value: item.id, label: titleOf(item) })) }));
}

/** What is selected; where that is less than two, what the room has written last. */
function cardsToAskAbout(plan: Plan, { rounds }: WorkshopStatus): readonly string[] {
  const selected = useWindowState.getState().selection.items;
  return (selected.length >= 2 ? selected : itemsOfLastNotes(plan, rounds)).slice(0, mostOptions);
}

function wholeWithin(value: string | number, lowest: number, highest: number): number {
  return Math.min(highest, Math.max(lowest, Math.round(Number(value) || 0)));
}

/** What can be chosen among, from where the task takes it. */
function optionsFor(kind: TaskKindId, plan: Plan, chosen: readonly string[]): Task['options'] {
  switch (taskKindOf(kind).options) {
    case 'cards':
      return chosen.flatMap((id) => plan.items.get(id) ?? []).filter((item) => titleOf(item) !== '').map((item) => optionOf(item.id, titleOf(item)));
    case 'goals':
      return itemsOfType(plan, 'goal').filter((goal) => titleOf(goal) !== '').slice(0, mostOptions).map((goal) => optionOf(goal.id, titleOf(goal)));
    case 'statements':
      return assessmentStatements.map(({ id, text }) => ({ id, text: { en: word(text, 'en'), fi: word(text, 'fi') } }));
    case 'none':
      return [];
  }
}
