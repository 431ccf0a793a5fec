import { basename } from 'node:path';
import type { Services } from '../../../shared/contract/host.ts';
import { serviceTexts } from '../../../shared/messages/services.ts';
import { say } from '../../../shared/messages/text.ts';
import { success } from '../../../shared/messages/failures.ts';
import { nameWithWords, withoutEnding } from '../disk/fileNames.ts';
import { earlierFileMoment } from '../earlierFiles/earlierFileLabel.ts';
import { listEarlierFiles, readEarlierFile, removeEarlierFiles } from '../earlierFiles/earlierFiles.ts';
import { addPlanFile } from '../library/newPlans.ts';
import type { ServiceContext } from './serviceContext.ts';

type EarlierMethods = Pick<Services, 'earlier.list' | 'earlier.open' | 'earlier.remove'>;

/** The methods for a plan's earlier files. Their contents are read as revisions are. */
export function earlierMethods(context: ServiceContext): EarlierMethods {
  const { plans, session: { earlierFolder }, language } = context;
  return {
    'earlier.list': async ({ session: id }) => {
      const session = plans.find(id);
      if (!session.ok) return session;
      return success({ files: [...(await listEarlierFiles(session.value.earlierFiles))], folder: earlierFolder });
    },
    'earlier.open': async ({ session: id, file }) => {
      const session = plans.find(id);
      if (!session.ok) return session;
      const { path, earlierFiles } = session.value;
      const read = await readEarlierFile(earlierFiles, file, basename(path));
      if (!read.ok) return read;
      const { doc, history } = read.value;
      const time = earlierFileMoment(file, language()).replaceAll(':', '.');
      const added = await addPlanFile(context, nameWithWords(withoutEnding(basename(path)), (name) => say(serviceTexts.earlierFileName, language(), { name, time })), doc, history);
      doc.destroy();
      return added.ok ? plans.open(added.value) : added;
    },
    'earlier.remove': async ({ session: id }) => {
      const session = plans.find(id);
      if (!session.ok) return session;
      const removed = await removeEarlierFiles(session.value.earlierFiles);
      return removed.ok ? success({ count: removed.value }) : removed;
    },
  };
}
