import { ActionIcon, Input } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId, useRef, type KeyboardEvent } from 'react';
import type { ScaleField } from '../../../shared/framework/field.ts';
import { inspectorTexts } from '../../../shared/messages/inspector.ts';
import { numberOf } from '../../../shared/plan/plan.ts';
import { useSay } from '../../session/useSay.ts';
import type { EditorProps } from '../fieldOwner.ts';
import classes from '../inspector.module.css';
import { useFieldFrame } from '../useFieldFrame.ts';

/** How far a key moves along the scale. */
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, Home: -Infinity, End: Infinity };

/** Dots from nought to the maximum: clicked, stepped with arrows, typed as a digit, emptied with Delete. */
export function ScaleEditor({ field, owner }: EditorProps<ScaleField>) {
  const say = useSay();
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const { size, label, description, withAsterisk } = useFieldFrame(field, owner);
  const value = numberOf(owner.values, field.key);
  const dots = Array.from({ length: field.maximum + 1 }, (_, dot) => dot);

  const choose = (next: number | null): void => {
    if (owner.readOnly) return;
    if (next !== (value ?? null)) owner.commit(field.key, next);
    group.current?.querySelector<HTMLElement>(`[data-value='${next ?? 0}']`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    const digit = /^\d$/.test(event.key) ? Number(event.key) : undefined;
    if (step !== undefined) choose(Math.min(field.maximum, Math.max(0, (value ?? (step > 0 ? -1 : 1)) + step)));
    else if (digit !== undefined && digit <= field.maximum) choose(digit);
    else if (event.key === 'Delete' || event.key === 'Backspace') choose(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Input.Wrapper
      size={size}
      label={label}
      labelElement="div"
      labelProps={{ id }}
      description={description}
      withAsterisk={withAsterisk}
    >
      <div className={classes.scale}>
        <div ref={group} role="radiogroup" aria-labelledby={id} aria-readonly={owner.readOnly || undefined} className={classes.dots} onKeyDown={onKeyDown}>
          {dots.map((dot) => (
            <button
              key={dot}
              type="button"
              role="radio"
              aria-checked={dot === value}
              aria-label={say(inspectorTexts.scaleOf, { value: dot, maximum: field.maximum })}
              tabIndex={dot === (value ?? 0) ? 0 : -1}
              data-value={dot}
              data-filled={(value !== undefined && dot > 0 && dot <= value) || undefined}
              data-nought={dot === 0 || undefined}
              data-chosen={dot === value || undefined}
              className={classes.dot}
              onClick={() => choose(dot)}
            />
          ))}
        </div>
        <span className={classes.scaleWord}>
          {value === undefined ? say(inspectorTexts.notAssessed) : say(inspectorTexts.scaleOf, { value, maximum: field.maximum })}
        </span>
        {value !== undefined && !owner.readOnly && (
          <ActionIcon size="xs" variant="subtle" color="gray" aria-label={say(inspectorTexts.clear, { field: label })} onClick={() => choose(null)}>
            <IconX size={12} />
          </ActionIcon>
        )}
      </div>
    </Input.Wrapper>
  );
}
