import type { WorkshopStatus } from '../../../shared/contract/workshopMethods.ts';
import { viewWorkshopTexts as texts } from '../../../shared/messages/viewWorkshop.ts';
import { useSay } from '../../session/useSay.ts';
import { QrCode } from './QrCode.tsx';

interface JoinPanelProps {
  readonly door: NonNullable<WorkshopStatus['door']>;
  /** Fills the screen while the room comes in; small beside a question. */
  readonly isLarge: boolean;
}

/** How phones come in, to be read from the back of the room. */
export function JoinPanel({ door, isLarge }: JoinPanelProps) {
  const say = useSay();
  const address = isLarge || door.isTls ? door.address : door.address.replace('http://', '');
  const port = address.lastIndexOf(':');
  return (
    <section className="workshop-join" data-large={isLarge} aria-label={say(texts.scan)}>
      <QrCode text={door.joinAddress} label={say(texts.qr)} />
      <div>
        <h3>{say(texts.scan)}</h3>
        <dl>
          <dt>{say(texts.orType)}</dt>
          <dd>
            {address.slice(0, port)}
            <wbr />
            {address.slice(port)}
          </dd>
          <dt>{say(texts.andCode)}</dt>
          <dd className="workshop-code">
            {door.code.slice(0, 3)} {door.code.slice(3)}
          </dd>
        </dl>
        <details>
          <summary>{say(texts.trouble)}</summary>
          <ul>
            {[texts.trouble1, texts.trouble2, texts.trouble3].map((text) => (
              <li key={text.en}>{say(text)}</li>
            ))}
            <li>{say(door.isTls ? texts.sealedTls : texts.sealed)}</li>
          </ul>
        </details>
      </div>
    </section>
  );
}
