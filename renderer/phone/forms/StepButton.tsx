/** @jsxImportSource preact */
import { useRef } from 'preact/hooks';

interface StepButtonProps {
  readonly label: string;
  readonly sign: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
}

/** One step up or down. Where there is none it is off, but stays for who has just pressed it by keyboard, lest they stand nowhere. */
export function StepButton({ label, sign, isOff, onPress }: StepButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const isHeld = button.current !== null && button.current === document.activeElement;
  return (
    <button ref={button} type="button" aria-label={label} aria-disabled={isOff} disabled={isOff && !isHeld} onClick={isOff ? undefined : onPress}>
      {sign}
    </button>
  );
}
