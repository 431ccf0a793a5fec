/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { phoneTexts as texts } from '../../shared/messages/phone.ts';
import { readComeback, spacedComeback } from '../../shared/workshop/comeback.ts';
import type { PhoneLink } from './phoneLink.ts';
import { useWords } from './words.ts';

/** For a phone whose connection is gone because the workshop's address is another now: how its person stays who they are. */
export function WayBack({ link }: { readonly link: PhoneLink }) {
  const say = useWords();
  const [typed, setTyped] = useState('');
  const comeback = link.comeback();
  if (comeback === undefined) return null;
  const address = link.nextAddress(typed);
  return (
    <details class="back">
      <summary>{say(texts.otherAddress)}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (address !== undefined) location.assign(address);
        }}
      >
        <label>
          {say(texts.otherAddressLabel)}
          <input type="text" inputMode="url" autocomplete="off" autocapitalize="none" spellcheck={false} placeholder={location.host} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        </label>
        <button class="send" type="submit" disabled={address === undefined}>
          {say(texts.otherAddressAction)}
        </button>
      </form>
      <p>{say(texts.otherAddressScan)}</p>
      <p class="comeback">{spacedComeback(comeback)}</p>
    </details>
  );
}

/** For whoever scanned the new code: being the same person as on the page that lost its connection. */
export function ComeBackForm({ isWrong, onComeback }: { readonly isWrong: boolean; readonly onComeback: (comeback: string) => void }) {
  const say = useWords();
  const [typed, setTyped] = useState('');
  const comeback = readComeback(typed);
  return (
    <details class="back">
      <summary>{say(texts.wasHere)}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (comeback !== undefined) onComeback(comeback);
        }}
      >
        <label>
          {say(texts.wasHereLabel)}
          <input class="comeback" type="text" autocomplete="off" autocapitalize="characters" spellcheck={false} value={typed} aria-invalid={isWrong} onInput={(event) => setTyped(event.currentTarget.value)} />
        </label>
        <p role="status" class="state" data-state={isWrong ? 'refused' : undefined}>
          {isWrong ? say(texts.wasHereWrong) : ''}
        </p>
        <button class="send" type="submit" disabled={comeback === undefined}>
          {say(texts.wasHereAction)}
        </button>
      </form>
    </details>
  );
}
