/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import { phoneTexts as texts } from '../../shared/messages/phone.ts';
import { workshopTexts } from '../../shared/messages/workshop.ts';
import type { GuestView } from '../../shared/workshop/frames.ts';
import { outcomeLines, outcomeOf } from '../../shared/workshop/outcome.ts';
import { taskKindOf } from '../../shared/workshop/task.ts';
import type { HeardAnswer } from '../../shared/workshop/workshop.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { leftBehind } from './leftBehind.ts';
import type { PhoneLink, PhoneState } from './phoneLink.ts';
import { useWords } from './words.ts';

interface RoundScreenProps {
  readonly link: PhoneLink;
  readonly state: PhoneState;
  readonly view: GuestView;
  readonly me: NonNullable<GuestView['me']>;
}

type RoundView = GuestView['rounds'][number];

/** The question at hand, or the calm between two; what came before stays below. */
export function RoundScreen({ link, state, view, me }: RoundScreenProps) {
  const round = view.rounds.at(-1);
  return (
    <>
      {round ? <Round key={round.id} link={link} state={state} round={round} me={me} /> : <Waiting me={me} />}
      <Earlier link={link} state={state} rounds={view.rounds.slice(0, -1).filter(({ stage }) => stage === 'revealed')} />
    </>
  );
}

function Waiting({ me }: Pick<RoundScreenProps, 'me'>) {
  const say = useWords();
  return (
    <section class="calm" role="status">
      <h1>{say(texts.welcome, { name: me.name })}</h1>
      <p class="soft">{say(me.role === 'observer' ? texts.watching : texts.waiting)}</p>
    </section>
  );
}

function Round({ link, state, round, me }: Omit<RoundScreenProps, 'view'> & { readonly round: RoundView }) {
  const say = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // A new question is read out, and the keyboard begins at it.
  useEffect(() => heading.current?.focus({ preventScroll: false }), []);
  const own = ownIn(state, round);
  return (
    <section class="stack" data-stage={round.stage}>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {round.task.question}
        </h1>
        <p class="soft">
          {say(texts.told)} {say(workshopTexts[round.task.naming]).toLowerCase()}. {round.task.isLive ? say(texts.live) : ''}
        </p>
        {round.stage === 'open' && round.left !== undefined ? <TimeLeft endsAt={state.viewedAt + round.left} /> : null}
      </div>
      {round.stage === 'revealed' ? <Outcome round={round} /> : null}
      {round.stage === 'revealed' ? <LeftBehind words={leftIn(link, state, round)} /> : null}
      {round.stage === 'closed' ? <p role="status">{say(texts.closed)}</p> : null}
      {me.role === 'observer' && round.stage === 'open' ? <p class="soft">{say(texts.watching)}</p> : null}
      {me.role === 'participant' && round.stage !== 'revealed' ? (
        <AnswerForm
          task={round.task}
          isOpen={round.stage === 'open'}
          own={own}
          draft={(key) => link.draft(`${round.id}/${key}`)}
          keepDraft={(key, value) => link.keepDraft(`${round.id}/${key}`, value)}
          onAnswer={(slot, answer) => link.answer(round.id, slot, answer)}
        />
      ) : null}
      {round.task.isLive && round.stage !== 'revealed' ? <SoFar round={round} heard={[...state.heard.values()]} /> : null}
    </section>
  );
}

function ownIn(state: PhoneState, round: RoundView): PhoneState['own'] {
  return state.own.filter((answer) => answer.round === round.id && answer.answer !== null);
}

/** What this phone's person made for a question that is over, and that never came to the room. */
function leftIn(link: PhoneLink, state: PhoneState, round: RoundView): readonly string[] {
  const { form } = taskKindOf(round.task.kind);
  return leftBehind(form, ownIn(state, round), link.draft(`${round.id}/${form}`));
}

function Outcome({ round }: { readonly round: RoundView }) {
  const say = useWords();
  return (
    <div role="status">
      <h2>{say(texts.lookUp)}</h2>
      <ul class="lines">
        {round.outcome.map((line, place) => (
          <li key={place}>{say(line)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Words that did not come along stay to be said aloud. */
function LeftBehind({ words }: { readonly words: readonly string[] }) {
  const say = useWords();
  if (words.length === 0) return null;
  const written = words.filter((text) => text !== '');
  return (
    <section class="left-behind">
      <h2>{say(texts.leftBehind)}</h2>
      <ul class="lines">
        {written.length === 0 ? <li>{say(texts.leftChoices)}</li> : written.map((text, place) => <li key={place}>{text}</li>)}
      </ul>
    </section>
  );
}

/** What everybody has said so far, where that is told as it comes; the newest note first. */
function SoFar({ round: { task }, heard }: { readonly round: RoundView; readonly heard: readonly HeardAnswer[] }) {
  const say = useWords();
  const told = heard.flatMap(({ answer, ...giver }) => (answer === null ? [] : [{ ...giver, answer }]));
  if (told.length === 0) return null;
  const isWritten = taskKindOf(task.kind).form === 'texts';
  const lines = outcomeLines(outcomeOf(task, isWritten ? [...told].reverse() : told));
  return (
    <section>
      <h2>{say(texts.soFar)}</h2>
      <ul class="lines">
        {lines.map((line, place) => (
          <li key={place}>{say(line)}</li>
        ))}
      </ul>
    </section>
  );
}

function TimeLeft({ endsAt }: { readonly endsAt: number }) {
  const say = useWords();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(tick);
  }, []);
  const seconds = Math.max(0, Math.ceil((endsAt - now) / 1000));
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return <p class="soft timer">{seconds === 0 ? say(texts.timeUp) : say(texts.timeLeft, { time })}</p>;
}

function Earlier({ link, state, rounds }: Pick<RoundScreenProps, 'link' | 'state'> & { readonly rounds: readonly RoundView[] }) {
  const say = useWords();
  if (rounds.length === 0) return null;
  const left = new Map(rounds.map((round) => [round, leftIn(link, state, round)]));
  return (
    // A phone that slept meanwhile finds there what its person was writing.
    <details class="past" open={[...left.values()].some((words) => words.length > 0)}>
      <summary>{say(texts.earlier)}</summary>
      <ul>
        {[...rounds].reverse().map((round) => (
          <li key={round.id}>
            <strong>{round.task.question}</strong>
            {round.outcome.map((line, place) => (
              <span key={place} class="soft">
                {say(line)}
              </span>
            ))}
            <LeftBehind words={left.get(round) ?? []} />
          </li>
        ))}
      </ul>
    </details>
  );
}
