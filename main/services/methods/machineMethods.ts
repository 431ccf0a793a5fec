import { homedir } from 'node:os';
import { basename } from 'node:path';
import type { UpdateState } from '../../../shared/contract/contract.ts';
import type { Services } from '../../../shared/contract/host.ts';
import { diagnosisTexts, wordCondition } from '../../../shared/messages/diagnosis.ts';
import { failed, success } from '../../../shared/messages/failures.ts';
import { say } from '../../../shared/messages/text.ts';
import { crashesFolder, CrashReports } from '../diagnosis/crashReports.ts';
import { writeMade } from '../disk/writeMade.ts';
import type { ServiceContext } from './serviceContext.ts';

type MachineMethods = Pick<Services, 'app.diagnose' | 'app.saveReport' | 'app.discardReport' | 'updates.state' | 'updates.look' | 'updates.install'>;

/** The preference that names the last report the person was told of. */
const toldKey = 'crashTold';
const noUpdates: UpdateState = { status: 'off' };

/** The methods about Kehys itself on this machine: diagnosis, crash reports, updates. */
export function machineMethods({ ports, language }: ServiceContext): { readonly methods: MachineMethods; isCrashNews(): boolean } {
  const folder = crashesFolder(ports.dataFolder);
  const crashes = ports.crashes ?? new CrashReports({ folder, home: homedir(), now: () => new Date(), log: ports.log });
  const { updates, dialogs, preferenceStore } = ports;
  return {
    methods: {
      'app.diagnose': async () => {
        // Loaded late, with the fonts and libraries that it checks.
        const { diagnose } = await import('../diagnosis/diagnose.ts');
        const found = await diagnose({ ...ports, crashes: { count: crashes.count, folder }, versions: process.versions, platform: process.platform, arch: process.arch });
        const report = crashes.last();
        return success({ conditions: found.map((condition) => wordCondition(condition, language())), ...(report ? { report } : {}) });
      },
      'app.saveReport': async ({ text }) => {
        if (!dialogs) return failed('host-cannot');
        const path = await dialogs.saveExport(`${say(diagnosisTexts.reportName, language())}.txt`);
        if (path === null) return success(null);
        const written = await writeMade(path, new TextEncoder().encode(text));
        return written.ok ? success({ savedAs: basename(path) }) : written;
      },
      'app.discardReport': async ({ report }) => {
        crashes.discard(report);
        return success({});
      },
      'updates.state': async () => success(updates?.state() ?? noUpdates),
      'updates.look': async () => success((await updates?.look()) ?? noUpdates),
      'updates.install': async () => {
        updates?.install();
        return success({});
      },
    },
    /** Whether there is a report that the person was not told of. From this call on they were. */
    isCrashNews: () => {
      const last = crashes.last()?.id;
      if (last === undefined || preferenceStore.get(toldKey) === last) return false;
      preferenceStore.set(toldKey, last);
      return true;
    },
  };
}
