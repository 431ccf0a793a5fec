/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { phoneTexts as texts } from '../../shared/messages/phone.ts';
import { codeLength, readCode } from '../../shared/workshop/sealing.ts';
import type { CodeFault } from '../guests/hostSocket.ts';
import { useWords } from './words.ts';

const faultTexts = { wrong: texts.codeWrong, unanswered: texts.codeUnanswered } as const;

interface CodeFormProps {
  readonly isChecking: boolean;
  readonly fault: CodeFault | undefined;
  readonly onCode: (code: string) => void;
}

/** For a phone that typed the address: the code that stands beside the QR code. */
export function CodeForm({ isChecking, fault, onCode }: CodeFormProps) {
  const say = useWords();
  const [typed, setTyped] = useState('');
  const code = readCode(typed);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (code !== undefined) onCode(code);
      }}
    >
      <h1>{say(texts.codeTitle)}</h1>
      <label>
        {say(texts.codeLabel)}
        <input
          class="code"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={codeLength + 2}
          value={typed}
          aria-invalid={fault === 'wrong'}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <p role="status" class={fault ? 'state' : 'soft'} data-state={fault ? 'refused' : undefined}>
        {fault ? say(faultTexts[fault]) : isChecking ? say(texts.codeChecking) : ''}
      </p>
      <button class="send" type="submit" disabled={code === undefined || isChecking}>
        {say(texts.codeAction)}
      </button>
    </form>
  );
}
