import type { Said } from '../../../shared/workshop/outcome.ts';
import { useSay } from '../../session/useSay.ts';

/** What people wrote, a note each. */
export function SaidList({ said }: { readonly said: readonly Said[] }) {
  const say = useSay();
  if (said.length === 0) return null;
  return (
    <ul className="workshop-said">
      {said.map(({ text, by }, place) => (
        <li key={place}>
          <p>{text}</p>
          {by ? <span>{say(by)}</span> : null}
        </li>
      ))}
    </ul>
  );
}
