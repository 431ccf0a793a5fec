import { IconBookmark, IconHandStop, IconMap, IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useStoreApi } from 'reactflow';
import { commandById, type FixedCommandId } from '../../../shared/commands/catalogue.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { formatPercent } from '../../../shared/messages/text.ts';
import { runCommand } from '../../commands/dispatch.ts';
import { useKeyWords } from '../../commands/useKeyWords.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { useWindowState } from '../../session/windowState.ts';
import { useCanvasState } from '../canvasState.ts';
import './toolbar.css';

/** The hand, zoom, fit, the saved views and the minimap's switch. */
export function ZoomTools() {
  const say = useSay();
  const language = useLanguage();
  const keys = useKeyWords()('view.zoomWhole');
  const isHand = useCanvasState((state) => state.isHand);
  const percent = useSteadyPercent();
  const minimapOpen = useWindowState((state) => state.minimapOpen);
  const reset = say(canvasTexts.zoomReset, { percent });
  return (
    <div className="zoom-tools" role="toolbar" aria-label={say(canvasTexts.zoomTools)}>
      <CommandButton id="view.hand" isPressed={isHand}>
        <IconHandStop size={16} aria-hidden />
      </CommandButton>
      <CommandButton id="view.zoomOut">
        <IconMinus size={16} aria-hidden />
      </CommandButton>
      <button type="button" className="zoom-percent" title={keys ? `${reset} (${keys})` : reset} aria-label={reset} onClick={() => runCommand('view.zoomWhole')}>
        {formatPercent(percent, language)}
      </button>
      <CommandButton id="view.zoomIn">
        <IconPlus size={16} aria-hidden />
      </CommandButton>
      <CommandButton id="view.fit">
        <IconMaximize size={16} aria-hidden />
      </CommandButton>
      <CommandButton id="view.saved">
        <IconBookmark size={16} aria-hidden />
      </CommandButton>
      <CommandButton id="view.minimap" isPressed={minimapOpen}>
        <IconMap size={16} aria-hidden />
      </CommandButton>
    </div>
  );
}

/** The zoom in percent, told a few times a second: laying it out anew in every frame would cost the gesture. */
function useSteadyPercent(): number {
  const flow = useStoreApi();
  const [percent, setPercent] = useState(() => percentOf(flow.getState()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = flow.subscribe((state, before) => {
      if (state.transform[2] === before.transform[2]) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        setPercent(percentOf(flow.getState()));
      }, 150);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [flow]);
  return percent;
}

function percentOf({ transform }: { readonly transform: readonly [number, number, number] }): number {
  return Math.round(transform[2] * 100);
}

function CommandButton({ id, isPressed, children }: { readonly id: FixedCommandId; readonly isPressed?: boolean; readonly children: ReactNode }) {
  const say = useSay();
  const keys = useKeyWords();
  const command = commandById(id);
  if (!command) return null;
  const name = say(command.name);
  return (
    <button type="button" aria-label={name} aria-pressed={isPressed} title={keys(id) ? `${name} (${keys(id)})` : name} onClick={() => runCommand(id)}>
      {children}
    </button>
  );
}
