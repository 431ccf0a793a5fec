import { Button, Group, Menu, SegmentedControl, UnstyledButton } from '@mantine/core';
import type { WorkshopStatus } from '../../../shared/contract/workshopMethods.ts';
import type { Text } from '../../../shared/messages/text.ts';
import { viewWorkshopTexts as texts } from '../../../shared/messages/viewWorkshop.ts';
import { invitedRoles, seatRoles, type InvitedRole, type SeatRole } from '../../../shared/workshop/seats.ts';
import { useHost } from '../../session/hostContext.ts';
import { showNotice } from '../../session/notices.ts';
import { useSay } from '../../session/useSay.ts';
import { actInWorkshop } from '../../session/workshop.ts';
import { QrCode } from './QrCode.tsx';
import './canvasSeats.css';

const invitedTexts: Readonly<Record<InvitedRole, Text>> = { editor: texts.inviteEditor, observer: texts.inviteObserver };
const roleTexts: Readonly<Record<SeatRole, Text>> = { facilitator: texts.facilitator, editor: texts.editor, observer: texts.observer };
const makeTexts: Readonly<Record<SeatRole, Text>> = { facilitator: texts.makeFacilitator, editor: texts.makeEditor, observer: texts.mute };

type CanvasSeatsProps = Pick<WorkshopStatus, 'invitation' | 'seats'>;

/** Laptops at the canvas: how they come in, what each may do, and who is taken away. */
export function CanvasSeats({ invitation, seats }: CanvasSeatsProps) {
  const say = useSay();
  const host = useHost();
  return (
    <section className="workshop-card workshop-seats" aria-label={say(texts.canvasSeats)}>
      <h3>{say(texts.canvasSeats)}</h3>
      {invitation ? (
        <Invitation invitation={invitation} />
      ) : (
        <>
          <p>{say(texts.canvasHint)}</p>
          <Button size="xs" variant="light" onClick={() => void actInWorkshop(host, { kind: 'invite', role: 'editor', isNew: false })}>
            {say(texts.inviteLaptops)}
          </Button>
        </>
      )}
      {seats.length > 0 ? (
        <ul>
          {seats.map((seat) => (
            <SeatRow key={seat.id} seat={seat} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Invitation({ invitation }: { readonly invitation: NonNullable<CanvasSeatsProps['invitation']> }) {
  const say = useSay();
  const host = useHost();
  const { role, address, joinAddress, code } = invitation;
  const invite = (chosen: InvitedRole, isNew: boolean): void => void actInWorkshop(host, { kind: 'invite', role: chosen, isNew });
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(joinAddress);
      showNotice(texts.linkCopied);
    } catch {
      showNotice(texts.linkNotCopied);
    }
  };
  return (
    <>
      <div className="workshop-invitation">
        <QrCode text={joinAddress} label={say(texts.seatQr)} />
        <dl>
          <dt>{say(texts.orType)}</dt>
          <dd>
            {address.replace('http://', '').replace(/\/editor$/, '')}
            <wbr />
            /editor
          </dd>
          <dt>{say(texts.andCode)}</dt>
          <dd className="workshop-code">
            {code.slice(0, 3)} {code.slice(3)}
          </dd>
        </dl>
      </div>
      <Group gap="xs" mt="xs">
        <span id="seat-role">{say(texts.mayInvite)}</span>
        <SegmentedControl
          size="xs"
          aria-labelledby="seat-role"
          data={invitedRoles.map((id) => ({ value: id, label: say(invitedTexts[id]) }))}
          value={role}
          onChange={(chosen) => invite(invitedRoles.find((id) => id === chosen) ?? role, false)}
        />
      </Group>
      <Group gap={6} mt="xs">
        <Button size="compact-xs" variant="default" onClick={() => void copy()}>
          {say(texts.copyLink)}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => invite(role, true)}>
          {say(texts.newLink)}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => void actInWorkshop(host, { kind: 'uninvite' })}>
          {say(texts.closeInvitation)}
        </Button>
      </Group>
    </>
  );
}

function SeatRow({ seat: { id, name, role, isHere } }: { readonly seat: CanvasSeatsProps['seats'][number] }) {
  const say = useSay();
  const host = useHost();
  return (
    <li data-here={isHere}>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <UnstyledButton aria-label={say(texts.manage, { name })}>
            <strong>{name}</strong>
            <span>
              {say(roleTexts[role])}
              {isHere ? '' : ` · ${say(texts.away)}`}
            </span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {seatRoles
            .filter((other) => other !== role)
            .map((other) => (
              <Menu.Item key={other} onClick={() => void actInWorkshop(host, { kind: 'setSeat', seat: id, role: other })}>
                {say(makeTexts[other])}
              </Menu.Item>
            ))}
          <Menu.Item color="red" onClick={() => void actInWorkshop(host, { kind: 'removeSeat', seat: id })}>
            {say(texts.remove)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
