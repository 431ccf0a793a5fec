import { Tooltip, type TooltipProps } from '@mantine/core';
import { cloneElement, useEffect, type HTMLAttributes, type PointerEvent, type ReactElement, type ReactNode } from 'react';
import { create } from 'zustand';

/** How long the mouse must rest on a control before its hint is shown, ms. */
const delay = 400;
const hintId = 'hint';

interface Hinted {
  readonly label: ReactNode;
  readonly position?: TooltipProps['position'];
  /** Px; absent: as wide as the words, up to a limit. */
  readonly width?: number;
}

/** The control whose hint is shown. While the hint fades out, its words and place stay. */
const useHinted = create<Hinted & { readonly target: HTMLElement | null; readonly isShown: boolean }>(() => ({ target: null, isShown: false, label: '' }));

let due: ReturnType<typeof setTimeout> | undefined;

function hide(): void {
  clearTimeout(due);
  if (useHinted.getState().isShown) useHinted.setState({ isShown: false });
}

interface HintProps extends Hinted, Omit<HTMLAttributes<HTMLElement>, 'children'> {
  /** No hint now. */
  readonly isOff?: boolean;
  readonly children: ReactElement<HTMLAttributes<HTMLElement>>;
}

/**
 * Shows what a control does when the mouse rests on it. All controls share one box ({@link Hints}), so that a control costs nothing
 * extra to draw. Other props are passed on to the control.
 */
export function Hint({ label, position, width, isOff = false, children, ...others }: HintProps) {
  const enter = ({ currentTarget, pointerType }: PointerEvent<HTMLElement>): void => {
    hide();
    if (pointerType !== 'mouse' || isOff) return;
    due = setTimeout(() => useHinted.setState({ target: currentTarget, isShown: true, label, position, width }), delay);
    // Pressing the control hides the hint.
    window.addEventListener('pointerdown', hide, { capture: true, once: true });
  };
  return cloneElement(children, { ...others, ...children.props, onPointerEnter: enter, onPointerLeave: hide });
}

/** The box for all hints. Rendered once in the window. */
export function Hints() {
  const { target, isShown, label, position, width } = useHinted();
  useEffect(() => {
    if (!target || !isShown) return undefined;
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') hide();
    };
    const isDescribed = target.hasAttribute('aria-describedby');
    if (!isDescribed) target.setAttribute('aria-describedby', hintId);
    window.addEventListener('keydown', onKey, true);
    // A control that is removed gets no event for the mouse leaving it.
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting === false && hide());
    seen.observe(target);
    return () => {
      if (!isDescribed) target.removeAttribute('aria-describedby');
      window.removeEventListener('keydown', onKey, true);
      seen.disconnect();
    };
  }, [target, isShown]);
  return target && <Tooltip target={target} opened={isShown} label={<div id={hintId}>{label}</div>} position={position} w={width} />;
}
