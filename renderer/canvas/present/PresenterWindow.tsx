import { useEffect, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { clockFace } from '../../../shared/framework/toldNumber.ts';
import { runWatch, stoppedWatch } from '../../../shared/views/drill.ts';
import { useElapsed } from '../../session/useElapsed.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { sceneName } from './sceneName.ts';
import { keyOf, speechOf, type Scene } from './scenes.ts';
import { back, forward, type PresentingHands } from './usePresentationKeys.ts';
import './PresenterWindow.css';

interface PresenterWindowProps {
  /** The window, blank and of this page's own origin. */
  readonly into: Window;
  readonly scenes: readonly Scene[];
  readonly at: number;
  readonly isBlack: boolean;
  readonly hands: PresentingHands;
  readonly onClosed: () => void;
}

/** The presenter's own window, on the laptop while the room sees the pictures: what is said now, what comes next, and the time. */
export function PresenterWindow({ into, onClosed, ...shown }: PresenterWindowProps) {
  const say = useSay();
  const language = useLanguage();
  const [root] = useState(() => into.document.createElement('div'));
  const title = say(canvasTexts.presenterWindow);
  useLayoutEffect(() => {
    const { document: page } = into;
    page.head.replaceChildren(...stylesOfHere(page));
    page.body.replaceChildren(root);
    return () => root.remove();
  }, [into, root]);
  useLayoutEffect(() => {
    const { documentElement } = into.document;
    into.document.title = title;
    documentElement.lang = language;
    documentElement.dataset['mantineColorScheme'] = document.documentElement.dataset['mantineColorScheme'] ?? 'light';
  });
  useEffect(() => {
    into.addEventListener('pagehide', onClosed);
    return () => into.removeEventListener('pagehide', onClosed);
  }, [into, onClosed]);
  return createPortal(<Desk {...shown} />, root);
}

/** The styles of this page, for a page that has none. */
function stylesOfHere(page: Document): readonly Node[] {
  return [...document.head.querySelectorAll<HTMLLinkElement | HTMLStyleElement>('link[rel="stylesheet"], style')].map((style) => {
    const copy = page.importNode(style, true);
    if ('href' in style && 'href' in copy) copy.href = style.href;
    return copy;
  });
}

function Desk({ scenes, at, isBlack, hands }: Omit<PresenterWindowProps, 'into' | 'onClosed'>) {
  const say = useSay();
  const [watch, setWatch] = useState(() => runWatch(stoppedWatch, Date.now()));
  const elapsed = useElapsed(watch);
  const [scene, next] = [scenes[at], scenes[at + 1]];
  const speech = scene ? speechOf(scene) : '';
  return (
    <div className="presenter">
      <header>
        <output role="timer" aria-label={say(canvasTexts.presenterElapsed)}>{clockFace(elapsed / 1000)}</output>
        <button type="button" onClick={() => setWatch(runWatch(stoppedWatch, Date.now()))}>{say(canvasTexts.presenterFromZero)}</button>
        <span className="presenter-place">{say(canvasTexts.sceneOf, { place: at + 1, count: scenes.length })}</span>
        <button type="button" aria-pressed={isBlack} onClick={() => hands.blacken()}>{say(canvasTexts.presenterBlack)}</button>
        <button type="button" onClick={() => hands.end()}>{say(canvasTexts.endPresentation)}</button>
      </header>
      <main aria-live="polite">
        <h1>{scene ? sceneName(scene, say) : ''}</h1>
        <p className="presenter-speech" data-empty={speech === ''}>{speech || say(canvasTexts.speechNone)}</p>
      </main>
      <aside>
        <h2>{say(canvasTexts.presenterNext)}</h2>
        <b>{next ? sceneName(next, say) : say(canvasTexts.presenterLast)}</b>
        <p>{next ? speechOf(next) : ''}</p>
        <h2>{say(canvasTexts.presenterAll)}</h2>
        <ol>
          {scenes.map((one, place) => (
            <li key={keyOf(one)}>
              <button type="button" data-jump aria-current={place === at ? 'step' : undefined} onClick={() => hands.go(() => place)}>{sceneName(one, say)}</button>
            </li>
          ))}
        </ol>
      </aside>
      <footer>
        <button type="button" disabled={at === 0} onClick={() => hands.go(back)}>{say(canvasTexts.sceneBefore)}</button>
        <span>{say(canvasTexts.presenterHint)}</span>
        <button type="button" className="presenter-forward" disabled={!next} onClick={() => hands.go(forward)}>{say(canvasTexts.sceneAfter)}</button>
      </footer>
    </div>
  );
}
