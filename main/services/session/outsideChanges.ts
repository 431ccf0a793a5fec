import { basename } from 'node:path';
import * as Y from 'yjs';
import { serviceTexts } from '../../../shared/messages/services.ts';
import type { Failure } from '../../../shared/messages/failures.ts';
import type { Language } from '../../../shared/messages/text.ts';
import { FileWatch } from '../disk/fileWatch.ts';
import { keepBeside } from '../disk/keepBeside.ts';
import type { Fingerprint } from '../disk/planDisk.ts';
import type { PlanFileContent } from '../planFile/planFile.ts';
import { areCopies, holdsAllOf, isSameState } from './samePlan.ts';
import type { SessionHistory } from './sessionHistory.ts';
import type { SessionPorts } from './sessionPorts.ts';

/** The origin of transactions that come from the plan's own file. */
const fromFile = 'file';

/** What an open plan offers for changes of its file. */
export interface OutsidePorts extends Pick<SessionPorts, 'disk' | 'now'> {
  readonly doc: Y.Doc;
  readonly planId: string;
  readonly history: SessionHistory;
  readonly path: () => string;
  readonly language: () => Language;
  readonly isReadOnly: () => boolean;
  readonly onNotice: (notice: Failure) => void;
  /** The file holds less than the plan. */
  readonly onFellBehind: () => void;
  /** The file holds everything. */
  readonly onHoldsAll: () => void;
  /** A newer Kehys wrote the file. */
  readonly onNewer: (failure: Failure) => Promise<void>;
}

/** Takes in what other programs do to the file of an open plan. Edits of the same plan are merged; a file of another plan is kept beside it. */
export class OutsideChanges {
  readonly #ports: OutsidePorts;
  readonly #watch: FileWatch;
  /** The name of a file that was missing; the person is told once it is there again. */
  #gone: string | undefined;

  constructor(known: Fingerprint, ports: OutsidePorts) {
    this.#ports = ports;
    this.#watch = new FileWatch(ports.disk, known);
  }

  /** Notes that the file was written here, with this many bytes. */
  async wrote(path: string, size: number): Promise<void> {
    await this.#watch.wrote(path, size);
    const isBack = path === this.#gone;
    this.#gone = undefined;
    if (isBack) this.#ports.onNotice({ code: 'file-written-again', details: { name: basename(path) } });
  }

  /**
   * Takes in how the file changed since it was last read or written here. A patient look waits until the file stops changing, and
   * answers `settling` until then. Throws a FailureError where another plan's file could not be kept.
   */
  async takeIn(isPatient: boolean): Promise<'settled' | 'settling'> {
    const path = this.#ports.path();
    const change = await this.#watch.look(path, isPatient);
    switch (change.kind) {
      case 'same':
        return 'settled';
      case 'settling':
        return 'settling';
      case 'gone':
        if (this.#ports.isReadOnly()) return 'settled';
        this.#watch.accept(undefined);
        this.#gone = path;
        this.#ports.onFellBehind();
        return 'settled';
      case 'changed':
        await this.#read(path, change.fingerprint);
        return 'settled';
    }
  }

  async #read(path: string, fingerprint: Fingerprint): Promise<void> {
    const { disk, doc, planId, history, now, language, isReadOnly, onFellBehind, onNotice } = this.#ports;
    const read = await disk.read(path);
    if (read.ok && areCopies(read.value, { doc, planId, history: history.value })) {
      this.#watch.accept(fingerprint);
      await this.#join(read.value);
      read.value.doc.destroy();
    } else if (!isReadOnly()) {
      const beside = await keepBeside(disk, path, now(), language());
      this.#watch.accept(fingerprint);
      onFellBehind();
      onNotice({ code: 'file-kept-beside', details: { name: basename(path), beside } });
    }
  }

  /** Merges another program's edits of this plan. Where the file then holds everything, nothing is written. */
  async #join(theirs: PlanFileContent): Promise<void> {
    const { doc, history, isReadOnly, onNewer, onHoldsAll, onFellBehind, onNotice, path } = this.#ports;
    const isNews = !holdsAllOf(doc, theirs.doc);
    if (isNews && !isReadOnly()) history.checkpoint(serviceTexts.beforeMergeLabel);
    if (isNews) Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs.doc), fromFile);
    const theyRememberAll = history.join(theirs.history);
    if (theirs.readOnly) await onNewer(theirs.readOnly);
    if (!isReadOnly()) {
      if (theyRememberAll && isSameState(doc, theirs.doc)) onHoldsAll();
      else onFellBehind();
    }
    if (isNews) onNotice({ code: 'file-merged', details: { name: basename(path()) } });
  }
}
