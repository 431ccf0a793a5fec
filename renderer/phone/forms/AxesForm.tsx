/** @jsxImportSource preact */
import { dimensions, innermostPosition, outermostPosition, type DimensionId } from '../../../shared/framework/dimensions.ts';
import { phoneTexts as texts } from '../../../shared/messages/phone.ts';
import { longestReason } from '../../../shared/workshop/task.ts';
import type { AnswerFormProps } from './answerFormProps.ts';
import { useWords } from '../words.ts';
import { SendAnswer } from './SendAnswer.tsx';
import { useAnswerDraft } from './useAnswerDraft.ts';

const middle = (innermostPosition + outermostPosition) / 2;

/** A place on each axis, with a reason. */
export function AxesForm(props: AnswerFormProps) {
  const say = useWords();
  const { value, own, isChanged, change, send } = useAnswerDraft('axes', { form: 'axes', places: {} }, props);
  const { places } = value;
  const place = (id: DimensionId, at: number, reason: string): void => change({ form: 'axes', places: { ...places, [id]: { value: at, reason } } });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {dimensions.map(({ id, name, inner, outer, innerMeaning, outerMeaning }) => {
        const placed = places[id];
        const setTo = (event: { readonly currentTarget: HTMLInputElement }): void => place(id, event.currentTarget.valueAsNumber, placed?.reason ?? '');
        return (
          <section key={id} class="axis" data-unplaced={placed === undefined} aria-label={say(name)}>
            <h2>
              {say(name)} <output>{placed?.value ?? '–'}</output>
            </h2>
            <div class="poles">
              <span>{say(inner)}</span>
              <span>{say(outer)}</span>
            </div>
            <input
              type="range"
              min={innermostPosition}
              max={outermostPosition}
              value={placed?.value ?? middle}
              disabled={!props.isOpen}
              aria-label={say(texts.axis, { axis: say(name), inner: say(inner), outer: say(outer) })}
              aria-valuetext={placed ? undefined : say(texts.notPlaced)}
              onInput={setTo}
              onClick={setTo}
            />
            <div class="poles">
              <span>{say(innerMeaning)}</span>
              <span>{say(outerMeaning)}</span>
            </div>
            {placed ? (
              <label>
                {say(texts.reason)}
                <input type="text" maxLength={longestReason} value={placed.reason} disabled={!props.isOpen} onInput={(event) => place(id, placed.value, event.currentTarget.value)} />
              </label>
            ) : null}
          </section>
        );
      })}
      <SendAnswer own={own} isChanged={isChanged} isOpen={props.isOpen} isReady={Object.keys(places).length > 0} />
    </form>
  );
}
