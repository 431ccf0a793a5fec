import type { BrowserWindow, Dialog, MessageBoxOptions, WebContents } from 'electron';
import { desktopTexts } from '../../shared/messages/desktop.ts';
import { say, type Language, type Text } from '../../shared/messages/text.ts';

type CrashingWindow = Pick<BrowserWindow, 'on' | 'close'> & {
  readonly webContents: Pick<WebContents, 'on' | 'reload' | 'forcefullyCrashRenderer'>;
};

/**
 * Handles a page that crashes or hangs: the plan is safe in the host and on disk, so the page is reloaded when the person wants.
 * @param ports.log gets the system's reason
 * @param ports.report keeps it for the person to read
 */
export function survivePageCrashes(
  window: CrashingWindow,
  ports: { dialog: Pick<Dialog, 'showMessageBox'>; language(): Language; log(message: string): void; report(what: string, why: string): void },
): void {
  const ask = async (message: Text, detail: Text, why: string, buttons: readonly [Text, Text]): Promise<number> => {
    const language = ports.language();
    const options: MessageBoxOptions = {
      type: 'warning',
      message: say(message, language),
      detail: say(detail, language, { why }),
      buttons: buttons.map((button) => say(button, language)),
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    };
    return (await ports.dialog.showMessageBox(options)).response;
  };

  let reloading = false;
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || reloading) return;
    ports.log(`The page is gone: ${details.reason} (exit code ${details.exitCode})`);
    ports.report('window', `${details.reason} (exit code ${details.exitCode})`);
    void ask(desktopTexts.windowGone, desktopTexts.windowGoneDetail, details.reason, [desktopTexts.reload, desktopTexts.quit]).then(
      (response) => (response === 0 ? window.webContents.reload() : window.close()),
    );
  });

  window.webContents.on('did-finish-load', () => {
    reloading = false;
  });

  let asking = false;
  window.on('unresponsive', () => {
    if (asking) return;
    asking = true;
    ports.log('The page does not answer');
    void ask(desktopTexts.windowStuck, desktopTexts.windowStuckDetail, '', [desktopTexts.wait, desktopTexts.reload])
      .then((response) => {
        if (response !== 1) return;
        reloading = true;
        window.webContents.forcefullyCrashRenderer();
        window.webContents.reload();
      })
      .finally(() => {
        asking = false;
      });
  });
}
