import { useEffect, useRef, useState } from 'react';
import { useStoreApi, ViewportPortal } from 'reactflow';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { focusCanvas } from '../../input/focusCanvas.ts';
import { useSay } from '../../session/useSay.ts';
import { isComposingKey } from '../../typing/composing.ts';
import { useTypedLinkWords } from '../../typing/useTypedLinkWords.ts';
import { useCanvasState } from '../canvasState.ts';
import { clearOfAll } from '../gestures/useReveal.ts';
import { useScene } from '../scene/sceneContext.ts';
import { useFit } from '../scene/useFit.ts';

/** What is written on a link, typed in its middle. Enter, Escape and leaving end it. */
export function LinkWordsEditor() {
  const id = useCanvasState((state) => state.wordedLink);
  const scene = useScene();
  const link = id === null ? undefined : scene.plan.links.get(id);
  const way = link && scene.wayOf(link);
  return link && way ? (
    <ViewportPortal>
      <Editor key={link.id} id={link.id} at={way.middle} />
    </ViewportPortal>
  ) : null;
}

/** Half of the room that the line needs, px. */
const half = { width: 120, height: 24 };

function Editor({ id, at }: { readonly id: string; readonly at: { readonly x: number; readonly y: number } }) {
  const say = useSay();
  const { input, leave, fault } = useTypedLinkWords(id);
  const line = useRef<HTMLInputElement>(null);
  const flow = useStoreApi();
  const fit = useFit();
  // Only as it opens: what is typed then must not jump.
  const [begun] = useState(at);
  useEffect(() => {
    const { transform: [left, top, zoom], width, height } = flow.getState();
    const { margins } = clearOfAll();
    const [x, y] = [begun.x * zoom + left, begun.y * zoom + top];
    const isSeen = x > margins.left + half.width && y > margins.top + half.height && x < width - margins.right - half.width && y < height - margins.bottom - half.height;
    if (!isSeen) fit({ x: begun.x - half.width, y: begun.y - half.height, width: half.width * 2, height: half.height * 2 }, { maxZoom: zoom });
  }, [begun, flow, fit]);
  useEffect(() => {
    line.current?.focus({ preventScroll: true });
    line.current?.select();
  }, []);
  const stop = (): void => {
    leave();
    useCanvasState.setState(({ wordedLink }) => (wordedLink === id ? { wordedLink: null } : {}));
  };
  return (
    <input
      {...input}
      ref={line}
      className="link-words-editor nodrag nowheel nopan"
      style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
      dir="auto"
      aria-label={say(canvasTexts.linkWords)}
      aria-invalid={fault !== null || undefined}
      title={fault ?? undefined}
      placeholder={say(canvasTexts.linkWords)}
      onBlur={stop}
      onKeyDown={(event) => {
        if (isComposingKey(event)) return;
        if (event.key !== 'Escape' && event.key !== 'Enter') return input.onKeyDown(event);
        event.preventDefault();
        event.stopPropagation();
        stop();
        focusCanvas();
      }}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}
