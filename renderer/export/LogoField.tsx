import { Alert, Button, FileButton, Group, Input, Stack } from '@mantine/core';
import { useState } from 'react';
import { setRegisterEntry } from '../../shared/edits/registers.ts';
import { brandKit } from '../../shared/framework/registers.ts';
import { exportDialogTexts } from '../../shared/messages/exportDialog.ts';
import { isPlainJpeg } from '../../shared/report/logo/isPlainJpeg.ts';
import { logoText, readLogo, type LogoFault } from '../../shared/report/logo/logo.ts';
import { latin } from '../../shared/plan/latin.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { useSay } from '../session/useSay.ts';
import classes from './ExportForm.module.css';
import { decoded, shrunkLogo } from './shrinkLogo.ts';

const faultTexts = { unknown: 'logoUnknown', broken: 'logoBroken', large: 'logoLarge', unsafe: 'logoUnsafe', sizeless: 'logoSizeless' } as const satisfies Record<LogoFault['why'], keyof typeof exportDialogTexts>;

/** The house's logo: chosen or dropped here, kept in the plan, removed again. */
export function LogoField({ session, logo }: { readonly session: PlanEditor; readonly logo: string | undefined }) {
  const say = useSay();
  const [told, setTold] = useState<string | null>(null);
  const write = (picture: string | null): void => void session.edit(setRegisterEntry, { register: 'logo', entry: brandKit, values: { picture } });
  const refuse = (fault: LogoFault): void => setTold(say(exportDialogTexts[faultTexts[fault.why]], { what: 'what' in fault ? fault.what : '' }));
  const take = async (file: File | null | undefined): Promise<void> => {
    if (!file) return;
    setTold(null);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const reading = readLogo(bytes);
    const isShownAlike = !('logo' in reading) || reading.logo.format !== 'jpg' || isPlainJpeg(bytes);
    if ('logo' in reading && isShownAlike) {
      if (reading.logo.format !== 'svg' && !(await decoded(file))) return refuse({ why: 'broken' });
      if (reading.logo.format === 'svg' && /<text[\s>]/.test(latin(bytes))) setTold(say(exportDialogTexts.logoWords));
      return write(logoText(reading.logo));
    }
    if ('fault' in reading && !reading.size) return refuse(reading.fault);
    const picture = await decoded(file);
    if (!picture) return refuse({ why: 'broken' });
    const shrunk = await shrunkLogo(picture, file.type === 'image/jpeg');
    if (!shrunk) return refuse({ why: 'large' });
    write(logoText(shrunk));
    if (isShownAlike) setTold(say(exportDialogTexts.logoShrunk, { width: shrunk.width, height: shrunk.height }));
  };

  return (
    <Input.Wrapper label={say(exportDialogTexts.logo)} description={say(exportDialogTexts.logoHint)} labelElement="div">
      <Stack
        gap={6}
        mt={6}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer.files[0]);
        }}
      >
        <Group gap="sm">
          {logo ? <img className={classes.logo} src={logo} alt={say(exportDialogTexts.logo)} /> : null}
          <FileButton accept="image/png,image/jpeg,image/svg+xml" onChange={(file) => void take(file)}>
            {(button) => <Button variant="default" size="xs" {...button}>{say(exportDialogTexts.logoChoose)}</Button>}
          </FileButton>
          {logo ? <Button variant="subtle" size="xs" color="red" onClick={() => { setTold(null); write(null); }}>{say(exportDialogTexts.logoRemove)}</Button> : null}
        </Group>
        {told ? <Alert color="yellow" p="xs" role="status">{told}</Alert> : null}
      </Stack>
    </Input.Wrapper>
  );
}
