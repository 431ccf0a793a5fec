import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import type { ReasonCode } from '../../../shared/messages/reasons.ts';
import { cutToBytes } from './hiddenBeside.ts';

/** The ending of plan files. */
export const planEnding = '.kehys';

/** Bytes in UTF-8. Most file systems take 255; numbers and endings are added. */
const longestName = 200;
/** Characters that some system does not take in a name. */
const forbidden = /[\p{Cc}<>:"/\\|?*]/gu;
/** Invisible characters, which can make a name read as another: `gnp.kehys` for one that ends in `syhek.png`. */
const invisible = /[\p{Bidi_Control}\p{Cs}\u200b\u2028\u2029\u2060-\u2064\ufeff\ufff9-\ufffb]/gu;
/** Device names of Windows, with any ending. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\..*)?$/i;

/**
 * Checks a name for a plan file, without its ending. The same rules on every system, so that plans can be moved between them. A
 * name that could lead out of the folder, is hidden, or means something else on some system fails with `file-name-invalid` and the
 * reason.
 */
export function checkedFileName(given: string): Result<string> {
  const name = withoutEnding(given.trim());
  const fault = faultOf(name);
  return fault === undefined ? success(name) : failed('file-name-invalid', { name: shownName(given), why: fault });
}

function faultOf(name: string): ReasonCode | undefined {
  if (name === '') return 'reason-name-empty';
  if (name.search(forbidden) >= 0 || name.search(invisible) >= 0) return 'reason-name-signs';
  if (reserved.test(name)) return 'reason-name-reserved';
  if (/^\.|[. ]$/.test(name)) return 'reason-name-dots';
  return Buffer.byteLength(name) > longestName ? 'reason-name-too-long' : undefined;
}

/** A name as a message can show it, without characters that would turn the message around. */
function shownName(given: string): string {
  return given.slice(0, longestName).replace(invisible, '').replace(/\p{Cc}/gu, ' ').trim();
}

/** A file name (without ending) for a plan's title; '' where nothing of it can be used. */
export function fileNameFor(title: string): string {
  let name = title.replace(invisible, '').replace(forbidden, ' ').replace(/\s+/g, ' ').trim().replace(/^[. ]+/, '').replace(/[. ]+$/, '');
  while (Buffer.byteLength(name) > longestName) name = [...name].slice(0, -1).join('').replace(/[. ]+$/, '');
  return reserved.test(name) ? '' : name;
}

export function withoutEnding(name: string): string {
  return name.toLowerCase().endsWith(planEnding) ? name.slice(0, -planEnding.length) : name;
}

/** Room for a number and the ending behind a name, bytes. */
const roomAfter = 16;

/** A name with words added by `word`. A name that would become too long is cut. */
export function nameWithWords(name: string, word: (name: string) => string): string {
  return word(cutToBytes(name, 255 - roomAfter - Buffer.byteLength(word(''))));
}
