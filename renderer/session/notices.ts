import { notifications, type NotificationData } from '@mantine/notifications';
import { appTexts } from '../../shared/messages/app.ts';
import { wordFailure, type Failure } from '../../shared/messages/failures.ts';
import { say, type CountedText, type Text, type TextValues } from '../../shared/messages/text.ts';
import { languageOf, useWindowState } from './windowState.ts';

/** Long enough to read a failure twice, ms. */
const failureStays = 12_000;
const noticeStays = 4_000;

/** Codes of failures that are not shown as errors: nothing went wrong, or nothing was to be done. */
const calmNews: readonly string[] = ['nothing-to-do', 'file-merged', 'file-kept-beside', 'file-written-again', 'lock-freed', 'lock-silent', 'import-remarks', 'part-brought-back'];

/** Shows a failure in the person's language. The same failure is not shown twice at a time. */
export function showFailure(failure: Failure): void {
  const message = wordFailure(failure, languageOf(useWindowState.getState()));
  notifications.hide(message);
  const color = calmNews.includes(failure.code) ? 'blue' : 'red';
  show({ id: message, message, color, autoClose: failureStays, role: 'alert' });
}

/** Shows something that happened without the person; it stays until they close it. */
export function showNews(text: Text, values?: TextValues): void {
  const message = say(text, languageOf(useWindowState.getState()), values);
  show({ id: message, message, color: 'blue', autoClose: false, role: 'status' });
}

/** Hides news that the person acted on, in whichever language it was shown. */
export function hideNews(text: Text): void {
  for (const message of Object.values(text)) notifications.hide(message);
}

/** Shows in the person's language what was done. */
export function showNotice(text: Text | CountedText, values?: TextValues): void {
  const message = say(text, languageOf(useWindowState.getState()), values);
  show({ message, autoClose: noticeStays, role: 'status' });
}

function show(notice: NotificationData): void {
  const language = languageOf(useWindowState.getState());
  notifications.show({ ...notice, withBorder: true, closeButtonProps: { 'aria-label': say(appTexts.closeNotice, language) } });
}
