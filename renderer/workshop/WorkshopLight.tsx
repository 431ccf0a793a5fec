import { UnstyledButton } from '@mantine/core';
import { viewWorkshopTexts as texts } from '../../shared/messages/viewWorkshop.ts';
import { Hint } from '../design/Hint.tsx';
import { useSay } from '../session/useSay.ts';
import { showView } from '../session/windowState.ts';
import { useWorkshop } from '../session/workshop.ts';
import classes from './WorkshopLight.module.css';

/** Says as long as a workshop goes on that this computer listens, and where. */
export function WorkshopLight() {
  const say = useSay();
  const status = useWorkshop((state) => state.status);
  if (!status) return null;
  const tip = status.door ? say(texts.onTip, { address: status.door.address }) : say(texts.offTip);
  return (
    <Hint label={tip}>
      <UnstyledButton className={classes.light} data-listens={status.door !== null} onClick={() => showView('workshop')}>
        <span aria-hidden="true" />
        {say(texts.on)}
      </UnstyledButton>
    </Hint>
  );
}
