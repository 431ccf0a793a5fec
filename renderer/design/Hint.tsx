import { Tooltip, type TooltipProps } from '@mantine/core';
import { cloneElement, useEffect, type HTMLAttributes, type PointerEvent, type ReactElement, type ReactNode } from 'react';
import { create } from 'zustand';

/** How long a mouse rests on a control before it is told what that does, ms. */
const delay = 400;
const hintId = 'hint';

interface Hinted {
  readonly label: ReactNode;
  readonly position?: TooltipProps['position'];
  /** Px; as wide as the words, up to a measure, where it is left out. */
  readonly width?: number;
}

/** Which control is hinted at; what was said last stays where it was while it fades. */
const useHinted = create<Hinted & { readonly target: HTMLElement | null; readonly isShown: boolean }>(() => ({ target: null, isShown: false, label: '' }));

let due: ReturnType<typeof setTimeout> | undefined;

function hide(): void {
  clearTimeout(due);
  if (useHinted.getState().isShown) useHinted.setState({ isShown: false });
}

interface HintProps extends Hinted, Omit<HTMLAttributes<HTMLElement>, 'children'> {
  /** Nothing is said now. */
  readonly isOff?: boolean;
  readonly children: ReactElement<HTMLAttributes<HTMLElement>>;
}

/**
 * Says what a control does where a mouse rests on it. There are dozens of controls and one such box ({@link Hints}), so
 * a control is drawn as quickly as without. Whatever else it is given it hands on to the control.
 */
export function Hint({ label, position, width, isOff = false, children, ...others }: HintProps) {
  const enter = ({ currentTarget, pointerType }: PointerEvent<HTMLElement>): void => {
    hide();
    if (pointerType !== 'mouse' || isOff) return;
    due = setTimeout(() => useHinted.setState({ target: currentTarget, isShown: true, label, position, width }), delay);
    // Who presses knows.
    window.addEventListener('pointerdown', hide, { capture: true, once: true });
  };
  return cloneElement(children, { ...others, ...children.props, onPointerEnter: enter, onPointerLeave: hide });
}

/** The box that all hints share. Stands once in the window. */
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
    // What has gone cannot be left by the mouse.
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
