/** @jsxImportSource preact */

interface StepButtonProps {
  readonly label: string;
  readonly sign: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
}

/** One step up or down. Where there is none it says so and stays, lest whoever pressed it last by keyboard stands nowhere. */
export function StepButton({ label, sign, isOff, onPress }: StepButtonProps) {
  return (
    <button type="button" aria-label={label} aria-disabled={isOff} onClick={isOff ? undefined : onPress}>
      {sign}
    </button>
  );
}
