import { IconArrowUpRight, IconArrowDownLeft } from '@tabler/icons-react';
import { linkKind } from '../../../shared/framework/linkKinds.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { useSay } from '../../session/useSay.ts';
import type { LinkCount } from './countLinks.ts';

/** How many links of each kind touch the card. */
export function LinkFooter({ counts }: { readonly counts: readonly LinkCount[] }) {
  const say = useSay();
  return (
    <div className="card-links">
      {counts.map(({ kind, isOutgoing, count }) => {
        const { name, inverse } = linkKind(kind);
        const word = say(isOutgoing ? name : inverse);
        const Arrow = isOutgoing ? IconArrowUpRight : IconArrowDownLeft;
        return (
          <span key={`${kind}.${isOutgoing}`} title={say(canvasTexts.linksOf, { kind: word, count })}>
            <Arrow size={12} aria-hidden />
            <span>{word}</span> <b>{count}</b>
          </span>
        );
      })}
    </div>
  );
}
