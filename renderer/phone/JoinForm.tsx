/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { phoneTexts as texts } from '../../shared/messages/phone.ts';
import { workshopTexts } from '../../shared/messages/workshop.ts';
import type { GuestView } from '../../shared/workshop/frames.ts';
import { sides, type Naming, type Role, type Side } from '../../shared/workshop/task.ts';
import { longestName } from '../../shared/workshop/workshop.ts';
import { Choices } from './Choices.tsx';
import { useWords } from './words.ts';

interface JoinFormProps {
  readonly view: GuestView;
  readonly onJoin: (name: string, side: Side, role: Role) => void;
}

/** How answers are shown, said before anybody joins. */
const shownAs = { named: texts.keptNamed, bySide: texts.keptBySide, anonymous: texts.keptAnonymous } as const satisfies Record<Naming, unknown>;

/** Who comes: a name, a side, and what is kept of it. */
export function JoinForm({ view, onJoin }: JoinFormProps) {
  const say = useWords();
  const [name, setName] = useState('');
  const [side, setSide] = useState<Side>();
  const [isObserver, setObserver] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (side && name.trim() !== '') onJoin(name.trim(), side, isObserver ? 'observer' : 'participant');
      }}
    >
      <h1>{say(texts.codeTitle)}</h1>
      <label>
        {say(texts.yourName)}
        <input type="text" autocomplete="nickname" maxLength={longestName} value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <Choices name="side" legend={say(texts.yourSide)} options={sides.map((id) => ({ id, text: workshopTexts[id] }))} value={side} onChange={setSide} />
      <label class="check">
        <input type="checkbox" checked={isObserver} onChange={(event) => setObserver(event.currentTarget.checked)} />
        {say(texts.onlyWatch)}
      </label>
      <div class="keeps">
        <p>{say(texts.keptNobody)}</p>
        <p>{say(shownAs[view.naming])}</p>
        <p>{say(view.keepsNames ? texts.keptNames : texts.keptNoNames)}</p>
      </div>
      <button class="send" type="submit" disabled={side === undefined || name.trim() === ''}>
        {say(texts.joinAction)}
      </button>
    </form>
  );
}
