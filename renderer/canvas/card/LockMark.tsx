import { IconLock } from '@tabler/icons-react';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { entriesOf } from '../../../shared/plan/plan.ts';
import { usePlan } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';

/** Says that a part is locked. */
export function LockMark({ id }: { readonly id: string }) {
  const say = useSay();
  const isMarked = usePlan((plan) => Object.hasOwn(entriesOf(plan, 'locks'), id));
  return isMarked ? (
    <span className="lock-mark" role="img" aria-label={say(canvasTexts.locked)} title={say(canvasTexts.locked)}>
      <IconLock size={14} aria-hidden />
    </span>
  ) : null;
}
