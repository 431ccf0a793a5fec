import type { MenuId } from '../../shared/commands/command.ts';
import { shellTexts } from '../../shared/messages/shell.ts';
import type { Text } from '../../shared/messages/text.ts';

/** The menus in the order in which they stand. */
export const menus: readonly { readonly id: MenuId; readonly name: Text }[] = [
  { id: 'file', name: shellTexts.fileMenu },
  { id: 'edit', name: shellTexts.editMenu },
  { id: 'arrange', name: shellTexts.arrangeMenu },
  { id: 'notes', name: shellTexts.notesMenu },
  { id: 'insert', name: shellTexts.insertMenu },
  { id: 'view', name: shellTexts.viewMenu },
  { id: 'plan', name: shellTexts.planMenu },
  { id: 'help', name: shellTexts.helpMenu },
];
