import { extname } from 'node:path';
import type { BrowserWindow, Dialog, FileFilter } from 'electron';
import { desktopTexts } from '../../shared/messages/desktop.ts';
import { wordFailure, type Failure } from '../../shared/messages/failures.ts';
import { say, type Language } from '../../shared/messages/text.ts';
import type { Dialogs } from '../services/servicePorts.ts';
import type { CloseAnswer } from './closeFlow.ts';

/** The window that a dialog belongs to, if there is one. */
type Parent = () => BrowserWindow | undefined;

interface DialogPorts {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'>;
  readonly parent: Parent;
  language(): Language;
}

/** The system's file dialogs, as the services use them. */
export function fileDialogs({ dialog, parent, language }: DialogPorts): Dialogs {
  const plans = (): FileFilter[] => [{ name: say(desktopTexts.planFiles, language()), extensions: ['kehys'] }];
  const savePath = async (options: { title: string; defaultPath: string; filters: FileFilter[] }): Promise<string | null> => {
    const window = parent();
    const settings = { ...options, properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const] };
    const answer = window ? await dialog.showSaveDialog(window, settings) : await dialog.showSaveDialog(settings);
    return answer.canceled || answer.filePath === '' ? null : answer.filePath;
  };
  return {
    openPlan: async () => {
      const window = parent();
      const settings = { title: say(desktopTexts.openTitle, language()), filters: plans(), properties: ['openFile' as const] };
      const answer = window ? await dialog.showOpenDialog(window, settings) : await dialog.showOpenDialog(settings);
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    savePlan: (suggested) => savePath({ title: say(desktopTexts.saveAsTitle, language()), defaultPath: suggested, filters: plans() }),
    saveExport: (fileName) => {
      const extension = extname(fileName).slice(1);
      return savePath({
        title: say(desktopTexts.exportTitle, language()),
        defaultPath: fileName,
        filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
      });
    },
  };
}

const closeAnswers: readonly CloseAnswer[] = ['retry', 'discard', 'keep'];

/** Asks what to do when a plan cannot be saved before closing. Escape keeps the window open. */
export async function askOnFailedClose({ dialog, parent, language }: DialogPorts, failure: Failure): Promise<CloseAnswer> {
  const spoken = language();
  const options = {
    type: 'warning' as const,
    message: say(desktopTexts.closeFailed, spoken),
    detail: say(desktopTexts.closeFailedDetail, spoken, { why: wordFailure(failure, spoken) }),
    buttons: [desktopTexts.retry, desktopTexts.discard, desktopTexts.keepOpen].map((text) => say(text, spoken)),
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  };
  const window = parent();
  const { response } = window ? await dialog.showMessageBox(window, options) : await dialog.showMessageBox(options);
  return closeAnswers[response] ?? 'keep';
}
