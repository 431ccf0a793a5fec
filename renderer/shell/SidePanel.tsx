import { useLocalStorage } from '@mantine/hooks';
import { Suspense, useEffect, useLayoutEffect, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { shellTexts } from '../../shared/messages/shell.ts';
import { asEditor } from '../commands/vanishedEditor.ts';
import { focusFront } from '../input/focusCanvas.ts';
import { followPointer } from '../input/followPointer.ts';
import { useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { Boundary } from './Boundary.tsx';
import classes from './SidePanel.module.css';

/** Widths in px. */
const narrowest = 260;
const widest = 640;
const widestAtFirst = 360;
const keyStep = 24;
/** A share of the window: where panels cover more, as on a phone, the canvas no longer keeps clear of them. */
const mostCovered = 0.55;

interface SidePanelProps {
  /** The key under which its width is stored. */
  readonly id: string;
  readonly name: string;
  readonly side: 'left' | 'right';
  /** Of the window's width, until it is dragged. */
  readonly share: number;
  /** Whether it lies above the middle instead of beside it. */
  readonly isFloating: boolean;
  readonly children: ReactNode;
}

/** Tells the canvas how much of it a panel covers. */
function cover(side: 'left' | 'right', width: number): void {
  useWindowState.setState(({ covered }) => ({ covered: { ...covered, [side]: width } }));
}

/** A panel beside the canvas, or above it where there is little room. Its inner edge can be dragged, or moved with the arrow keys. */
export function SidePanel({ id, name, side, share, isFloating, children }: SidePanelProps) {
  const say = useSay();
  const initialWidth = Math.round(Math.min(widestAtFirst, Math.max(narrowest, window.innerWidth * share)));
  const [width, setWidth] = useLocalStorage({ key: `kehys.width.${id}`, defaultValue: initialWidth, getInitialValueInEffect: false });
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // It may be narrower than it was dragged to.
    const taken = panel.current?.offsetWidth ?? width;
    if (!isFloating || taken > window.innerWidth * mostCovered) return;
    cover(side, taken);
    return () => cover(side, 0);
  }, [isFloating, side, width]);
  useLayoutEffect(() => {
    const element = panel.current;
    // The keyboard that was in a panel which goes would be nowhere. What was typed in is the key trap's.
    return () => {
      const held = document.activeElement;
      if (element?.contains(held) && !asEditor(held)) queueMicrotask(() => document.activeElement === document.body && focusFront());
    };
  }, []);
  const towardsCanvas = side === 'left' ? 1 : -1;
  const resize = (wanted: number): void => setWidth(Math.round(Math.min(widest, Math.max(narrowest, wanted))));

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const start = event.clientX;
    followPointer(event.nativeEvent, event.currentTarget, { slack: 0, move: (at) => resize(width + (at.clientX - start) * towardsCanvas) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!direction) return;
    event.preventDefault();
    resize(width + direction * towardsCanvas * keyStep);
  };

  return (
    <aside ref={panel} className={classes.panel} data-side={side} data-floating={isFloating} style={{ width }} aria-label={name}>
      <div className={classes.content}>
        <Boundary scope="part">
          <Suspense>{children}</Suspense>
        </Boundary>
      </div>
      <div
        className={classes.handle}
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={say(shellTexts.resizePanel, { panel: name })}
        aria-valuenow={width}
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
        onDoubleClick={() => setWidth(initialWidth)}
      />
    </aside>
  );
}
