import type { Dialog, Shell } from 'electron';
import { failed, success, type Result } from '../../shared/messages/failures.ts';
import { desktopTexts } from '../../shared/messages/desktop.ts';
import { say, type Language } from '../../shared/messages/text.ts';

/** Opens an https address in the browser, after the person has seen the whole address and agreed. Other addresses are refused. */
export async function openExternalAddress(
  address: string,
  ports: { dialog: Pick<Dialog, 'showMessageBox'>; shell: Pick<Shell, 'openExternal'>; language: Language },
): Promise<Result<void>> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:') return failed('input-invalid', { why: 'https' });
  const { response } = await ports.dialog.showMessageBox({
    type: 'question',
    message: say(desktopTexts.openAddressQuestion, ports.language),
    detail: url.href,
    buttons: [say(desktopTexts.openAddress, ports.language), say(desktopTexts.cancel, ports.language)],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) await ports.shell.openExternal(url.href);
  return success(undefined);
}
