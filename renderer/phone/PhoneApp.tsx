/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { phoneTexts as texts } from '../../shared/messages/phone.ts';
import type { Language, Text } from '../../shared/messages/text.ts';
import { CodeForm } from './CodeForm.tsx';
import { JoinForm } from './JoinForm.tsx';
import { bringIntoSight } from './keepInSight.ts';
import type { PhoneLink, PhoneState } from './phoneLink.ts';
import { ComeBackForm, WayBack } from './WayBack.tsx';
import { RoundScreen } from './RoundScreen.tsx';
import { PhoneLanguage, useWords } from './words.ts';

interface PhoneProps {
  readonly link: PhoneLink;
  readonly state: PhoneState;
}

/** The page that a phone shows from the QR code to the end of the workshop. */
export function PhoneApp({ link, state }: PhoneProps) {
  const [language, setLanguage] = useState<Language>(() => (navigator.language.startsWith('fi') ? 'fi' : 'en'));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <PhoneLanguage.Provider value={language}>
      <Head state={state} onLanguage={() => setLanguage(language === 'en' ? 'fi' : 'en')} />
      {state.stage === 'lost' ? <Lost link={link} /> : null}
      <Content link={link} state={state} />
    </PhoneLanguage.Provider>
  );
}

function Head({ state, onLanguage }: { readonly state: PhoneState; readonly onLanguage: () => void }) {
  const say = useWords();
  const title = state.view?.title || 'Kehys';
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <header class="head">
      <strong>{title}</strong>
      <button type="button" class="plain" onClick={onLanguage}>
        {say(texts.language)}
      </button>
    </header>
  );
}

function Lost({ link }: Pick<PhoneProps, 'link'>) {
  const say = useWords();
  // It moves what is being written down, perhaps under the keyboard.
  useEffect(bringIntoSight, []);
  return (
    <div class="lost">
      <p role="status">{say(texts.lost)}</p>
      <WayBack link={link} />
    </div>
  );
}

function Content({ link, state }: PhoneProps) {
  switch (state.stage) {
    case 'needsCode':
    case 'checkingCode':
      return <CodeForm isChecking={state.stage === 'checkingCode'} fault={state.codeFault} onCode={(code) => link.tryCode(code)} />;
    case 'ended':
      return <Calm title={texts.ended} hint={texts.endedHint} />;
    case 'removed':
      return <Calm title={texts.removed} hint={texts.removedHint} />;
    case 'full':
      return <Calm title={texts.full} hint={texts.fullHint} />;
    case 'stranger':
      return <Calm title={texts.stranger} hint={texts.strangerHint} />;
    case 'connecting':
    case 'lost':
    case 'in': {
      const { view } = state;
      if (!view) return state.stage === 'lost' ? null : <Calm title={texts.connecting} />;
      if (!view.me) {
        return (
          <>
            <JoinForm view={view} onJoin={(...who) => link.join(...who)} />
            <ComeBackForm isWrong={state.isComebackWrong} onComeback={(comeback) => link.comeBack(comeback)} />
          </>
        );
      }
      return <RoundScreen link={link} state={state} view={view} me={view.me} />;
    }
  }
}

function Calm({ title, hint }: { readonly title: Text; readonly hint?: Text }) {
  const say = useWords();
  return (
    <section class="calm" role="status">
      <h1>{say(title)}</h1>
      {hint ? <p class="soft">{say(hint)}</p> : null}
    </section>
  );
}
