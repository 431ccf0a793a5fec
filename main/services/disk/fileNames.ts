import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import type { ReasonCode } from '../../../shared/messages/reasons.ts';
import { cutToBytes } from './hiddenBeside.ts';

/** The ending of plan files, with its dot. */
export const planEnding = '.kehys';

/** In UTF-8; most file systems take 255, and numbers and endings are added. */
const longestName = 200;
/** What some system takes for a part of a path, or for no character at all. */
const forbidden = /[\p{Cc}<>:"/\\|?*]/gu;
/** What nobody sees, but what can make a name read as another: `gnp.kehys` for one that ends in `syhek.png`. */
const invisible = /[\p{Bidi_Control}\p{Cs}\u200b\u2028\u2029\u2060-\u2064\ufeff\ufff9-\ufffb]/gu;
/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\..*)?$/i;

/**
 * A name that a person gave for a plan file, without its ending: the same on every system, so that a plan can go from one
 * to another. Anything that could lead out of the folder, be hidden or mean something else to some system fails with
 * `file-name-invalid`, which says why.
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

/** A name as a message can show it, without what would turn the message itself around. */
function shownName(given: string): string {
  return given.slice(0, longestName).replace(invisible, '').replace(/\p{Cc}/gu, ' ').trim();
}

/** A file name (without ending) made of a plan's title, or '' where nothing of it can be used. */
export function fileNameFor(title: string): string {
  let name = title.replace(invisible, '').replace(forbidden, ' ').replace(/\s+/g, ' ').trim().replace(/^[. ]+/, '').replace(/[. ]+$/, '');
  while (Buffer.byteLength(name) > longestName) name = [...name].slice(0, -1).join('').replace(/[. ]+$/, '');
  return reserved.test(name) ? '' : name;
}

export function withoutEnding(name: string): string {
  return name.toLowerCase().endsWith(planEnding) ? name.slice(0, -planEnding.length) : name;
}

/** What a number and the ending take after a name, bytes. */
const roomAfter = 16;

/** A name with words about it, as `word` puts them; of a name that would become too long for any file system, its beginning. */
export function nameWithWords(name: string, word: (name: string) => string): string {
  return word(cutToBytes(name, 255 - roomAfter - Buffer.byteLength(word(''))));
}
