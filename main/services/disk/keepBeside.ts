import { basename, dirname, extname, join } from 'node:path';
import { FailureError } from '../../../shared/messages/failures.ts';
import { serviceTexts } from '../../../shared/messages/services.ts';
import { say, type Language } from '../../../shared/messages/text.ts';
import { errorCode } from './errorCode.ts';
import { nameWithWords } from './fileNames.ts';
import type { PlanDisk } from './planDisk.ts';
import { writingFailure } from './writingReasons.ts';

const mostTries = 100;

/**
 * Copies a file that another program put in a plan's place to a free name beside it, and answers with that name. Throws a
 * FailureError as {@link writingFailure} has it where that fails; then the file must not be replaced.
 */
export async function keepBeside(disk: PlanDisk, path: string, now: number, language: Language): Promise<string> {
  const ending = extname(path);
  const time = new Date(now).toISOString().slice(0, 16).replace('T', ' ').replace(':', '.');
  const wanted = nameWithWords(basename(path, ending), (name) => say(serviceTexts.besideName, language, { name, time }));
  for (let number = 1; number <= mostTries; number += 1) {
    const name = `${wanted}${number === 1 ? '' : ` ${number}`}${ending}`;
    try {
      await disk.copy(path, join(dirname(path), name));
      return name;
    } catch (error) {
      const code = errorCode(error);
      if (code === 'EEXIST') continue;
      throw new FailureError(writingFailure(code ?? String(error), basename(path)));
    }
  }
  throw new FailureError({ code: 'write-failed', details: { name: basename(path), why: wanted } });
}
