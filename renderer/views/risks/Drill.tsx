import { Button, SegmentedControl, TagsInput } from '@mantine/core';
import { IconDice5, IconMaximize } from '@tabler/icons-react';
import { useRef } from 'react';
import { setPlanField } from '../../../shared/edits/fields.ts';
import { riskKinds } from '../../../shared/framework/drillScenarios.ts';
import { fieldOf } from '../../../shared/framework/itemTypes.ts';
import { viewRisksTexts as texts } from '../../../shared/messages/viewRisks.ts';
import { itemsOfType, textOf, titleOf, type Plan } from '../../../shared/plan/plan.ts';
import { drawCandidate, drillCandidates, elapsedOn, pauseWatch, runWatch, stoppedWatch, type RiskPlan } from '../../../shared/views/drill.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { DayInput } from '../../typing/DayInput.tsx';
import { draftId } from '../../typing/draftId.ts';
import { useTypedDay } from '../../typing/useTypedDay.ts';
import { DrillAnswer } from './DrillAnswer.tsx';
import { useDrill } from './drillState.ts';
import { DrillVerdict } from './DrillVerdict.tsx';
import { Stages } from './Stages.tsx';

const kindField = fieldOf('risk', 'kind');
const kindNames = new Map((kindField?.kind === 'choice' ? kindField.options : []).map((option) => [option.id, option.name]));

interface DrillProps {
  readonly plan: Plan;
  readonly plans: readonly RiskPlan[];
}

/** A drill: a situation is drawn, the clock runs, the answer is held against the plan. All of it is a draft until it is kept. */
export function Drill({ plan, plans }: DrillProps) {
  const say = useSay();
  const language = useLanguage();
  const stage = useRef<HTMLElement>(null);
  const [drill, changeDrill] = useDrill();
  const { kind, drawn, participants, situation, marks, watch, answer, isAnswered } = drill;
  const names = itemsOfType(plan, 'person').map(titleOf).filter(Boolean);

  const draw = (): void => {
    const next = drawCandidate(drillCandidates(plan, language, kind), drawn, Math.random);
    if (!next) return;
    changeDrill({ drawn: [...drawn, next.id], situation: next, marks: [], answer: '', note: '', keptClient: '', keptAgency: '', isAnswered: false, watch: runWatch(stoppedWatch, Date.now()) });
  };
  const end = (): void => {
    changeDrill({ situation: null, watch: stoppedWatch });
    if (document.fullscreenElement) void document.exitFullscreen();
  };

  return (
    <section className="drill" aria-label={say(texts.drill)} ref={stage} data-running={situation !== null}>
      {situation === null ? (
        <div className="drill-draw">
          <p>{say(texts.drawHint)}</p>
          <div>
            <SegmentedControl
              size="sm"
              aria-label={say(texts.drawWhat)}
              data={[{ value: '', label: say(texts.anyKind) }, ...riskKinds.map((id) => ({ value: id, label: say(kindNames.get(id) ?? texts.anyKind) }))]}
              value={kind}
              onChange={(chosen) => changeDrill({ kind: riskKinds.find((known) => known === chosen) ?? '' })}
            />
            <Button leftSection={<IconDice5 size={18} />} onClick={draw}>
              {say(texts.draw)}
            </Button>
          </div>
          <div className="drill-people">
            <TagsInput label={say(texts.participants)} description={say(texts.participantsHint)} data={[...new Set(names)]} value={[...participants]} onChange={(chosen) => changeDrill({ participants: chosen })} />
            <NextDrill day={textOf(plan.fields, 'nextDrill')} />
          </div>
        </div>
      ) : (
        <>
          <header className="drill-head">
            <span>{say(kindNames.get(situation.kind) ?? texts.noKind)}</span>
            <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconMaximize size={14} />} onClick={() => void stage.current?.requestFullscreen()}>
              {say(texts.fullScreen)}
            </Button>
          </header>
          <p className="drill-situation" role="alert">
            {situation.text}
          </p>
          <Stages
            stages={situation.stages}
            marks={marks}
            onReveal={isAnswered ? undefined : () => changeDrill({ marks: [...marks, Math.round(elapsedOn(watch, Date.now()) / 1000)] })}
          />
          {isAnswered ? (
            <DrillVerdict situation={situation} plans={plans} drill={drill} seconds={Math.round(elapsedOn(watch, 0) / 1000)} onChange={changeDrill} onEnd={end} />
          ) : (
            <DrillAnswer
              watch={watch}
              answer={answer}
              onAnswer={(text) => changeDrill({ answer: text })}
              onPause={() => changeDrill({ watch: pauseWatch(watch, Date.now()) })}
              onGoOn={() => changeDrill({ watch: runWatch(watch, Date.now()) })}
              onDone={() => changeDrill({ watch: pauseWatch(watch, Date.now()), isAnswered: true })}
              onGiveUp={end}
            />
          )}
        </>
      )}
    </section>
  );
}

function NextDrill({ day }: { readonly day: string }) {
  const label = useSay()(texts.nextDrill);
  const { input, fault, choose } = useTypedDay({ id: draftId(undefined, 'nextDrill'), day, write: (value) => currentSession().edit(setPlanField, { key: 'nextDrill', value }).ok });
  return <DayInput {...input} error={fault ?? undefined} label={label} name={label} day={day} choose={choose} />;
}
