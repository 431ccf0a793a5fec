import { basename, dirname } from 'node:path';
import type { CopySource, MethodOutput } from '../../../shared/contract/contract.ts';
import type { Services } from '../../../shared/contract/host.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { serviceTexts } from '../../../shared/messages/services.ts';
import { say } from '../../../shared/messages/text.ts';
import { checkedFileName } from '../disk/fileNames.ts';
import { fileId } from '../disk/fileId.ts';
import { findCopies, hasNews, putCopyAway } from '../merge/foundCopies.ts';
import { mergeCopies, type ClashSide, type PlanCopy } from '../merge/mergeCopies.ts';
import { readPlanFile, unpackPlanFile } from '../planFile/planFile.ts';
import type { PlanSession } from '../session/planSession.ts';
import { decodeBase64 } from './decodeBase64.ts';
import type { ServiceContext } from './serviceContext.ts';

type CopyMethods = Pick<Services, 'copies.list' | 'copies.choose' | 'copies.look' | 'copies.merge' | 'copies.putAway'>;

/** The methods that merge two copies of a plan. */
export function copyMethods(context: ServiceContext): CopyMethods {
  const { plans, ports, pathOf, rememberPath, session: sessionPorts, language } = context;

  /** The open plan, and the other copy, whose document belongs to the caller. */
  const both = async (id: string, from: CopySource): Promise<Result<{ readonly session: PlanSession; readonly copy: PlanCopy }>> => {
    const session = plans.find(id);
    if (!session.ok) return session;
    const copy = await copyFrom(from, session.value);
    return copy.ok ? success({ session: session.value, copy: copy.value }) : copy;
  };

  const copyFrom = async (from: CopySource, session: PlanSession): Promise<Result<PlanCopy>> => {
    if ('bytes' in from) {
      const checked = checkedFileName(from.name);
      if (!checked.ok) return checked;
      const bytes = decodeBase64(from.bytes);
      if (!bytes) return failed('input-invalid', { why: 'bytes: base64' });
      const content = unpackPlanFile(bytes, checked.value);
      return content.ok ? success({ name: basename(from.name), content: content.value }) : content;
    }
    const path = await pathOf(from.file);
    if (path === undefined) return failed('file-missing', { name: from.file.slice(0, 100) });
    if (path === session.path) return failed('copy-same-file', { name: basename(path) });
    const content = await readPlanFile(path);
    return content.ok ? success({ name: basename(path), content: content.value }) : content;
  };

  return {
    'copies.list': async ({ session: id }) => {
      const session = plans.find(id);
      if (!session.ok) return session;
      const found = await findCopies(session.value.path, session.value.copy, sessionPorts.disk);
      for (const { path } of found) rememberPath(path);
      return success({ copies: found.map(({ path, name, modified }) => ({ file: fileId(path), name, modified })) });
    },
    'copies.choose': async () => {
      if (!ports.dialogs) return failed('host-cannot');
      const path = await ports.dialogs.openPlan();
      if (path === null) return success(null);
      rememberPath(path);
      return success({ file: fileId(path), name: basename(path) });
    },
    'copies.look': async ({ session: id, from }) => {
      const found = await both(id, from);
      if (!found.ok) return found;
      const { session, copy } = found.value;
      const facts = { author: 'Kehys', time: new Date(sessionPorts.now()).toISOString(), language: language(), random: sessionPorts.random };
      const merged = mergeCopies(session.copy, copy, facts);
      if (!merged.ok) return merged;
      const { clashes, changed, content } = merged.value;
      const answer: MethodOutput<'copies.look'> = {
        name: copy.name,
        mine: changed.one,
        theirs: changed.other,
        isNews: hasNews(session.copy, copy.content),
        clashes: clashes.map(({ matter, taken, one, other }) => ({ matter, taken, one: sideOf(one), other: sideOf(other) })),
      };
      content.doc.destroy();
      copy.content.doc.destroy();
      return success(answer);
    },
    'copies.merge': async ({ session: id, from, author, choices }) => {
      const found = await both(id, from);
      if (!found.ok) return found;
      const { session, copy } = found.value;
      const merged = await session.merge(copy, { author, choices: new Map(Object.entries(choices)) });
      copy.content.doc.destroy();
      return merged.ok ? success({ revision: merged.value.revision?.label ?? null }) : merged;
    },
    'copies.putAway': async ({ session: id, file }) => {
      const session = plans.find(id);
      if (!session.ok) return session;
      const path = await pathOf(file);
      if (path === undefined || dirname(path) !== dirname(session.value.path)) return failed('file-missing', { name: file.slice(0, 100) });
      if (path === session.value.path || plans.isOpen(path)) return failed('copy-open', { name: basename(path) });
      const folder = say(serviceTexts.mergedCopiesFolder, language());
      const moved = await putCopyAway(path, folder, sessionPorts.disk);
      return moved.ok ? success({ folder }) : moved;
    },
  };
}

function sideOf({ change, revision }: ClashSide): { change: unknown; author?: string; time?: string } {
  return { change, ...(revision ? { author: revision.author, time: revision.time } : {}) };
}
