import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { keepBothWords } from '../../main/services/sync/keepBothWords.ts';
import { Stay } from '../../renderer/typing/stay.ts';
import { typingBench, type TypingBench } from '../../renderer/typing/testing/typingBench.ts';
import { setField } from '../../shared/edits/fields.ts';
import { createYDoc } from '../../shared/plan/planDocument.ts';
import { LivePlan } from '../../shared/plan/livePlan.ts';
import { textOf } from '../../shared/plan/plan.ts';

/** A window on a plan that the host holds, its words on their way there and back until somebody lets them arrive. */
class TextWindow {
  readonly bench: TypingBench = typingBench();
  readonly toHost: Uint8Array[] = [];
  readonly fromHost: Uint8Array[] = [];
  text = '';
  #stay: Stay<string> | undefined;

  constructor(readonly goal: string) {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'host') this.toHost.push(update);
    });
  }

  get doc(): Y.Doc {
    return this.bench.bench.doc;
  }

  get value(): string {
    return textOf(this.bench.bench.plan().items.get(this.goal)?.fields ?? {}, 'measure');
  }

  /** Types a word, letter by letter, after so many of the words that the field shows. */
  type(word: string, after: number): void {
    const shown = this.#stay ? this.text : this.value;
    const places = [...shown.matchAll(/\S+/g)].map((match) => match.index + match[0].length);
    const at = places[after % (places.length + 1)] ?? 0;
    const typed = at === 0 ? `${word} ` : ` ${word}`;
    this.#replace(shown.slice(0, at) + typed + shown.slice(at));
  }

  /** Takes one of its own words out again, if the field still shows it. */
  strike(word: string): void {
    this.#replace((this.#stay ? this.text : this.value).replace(new RegExp(`${word} ?`), ''));
  }

  leave(): void {
    this.#stay?.leave();
  }

  #replace(text: string): void {
    this.#stay ??= new Stay(
      {
        id: `item/${this.goal}/measure`,
        shown: this.value,
        read: (value) => ({ ok: true, value }),
        write: (value) => {
          this.bench.steps.begin();
          return setField(this.bench.bench.context, { id: this.goal, key: 'measure', value }).ok;
        },
      },
      this.bench.typing,
      { onEnd: () => (this.#stay = undefined), onJoined: (joined) => (this.text = joined) },
    );
    this.text = text;
    this.#stay.type(text);
  }
}

function twoWindows() {
  const host = createYDoc();
  const first = typingBench();
  Y.applyUpdate(host, Y.encodeStateAsUpdate(first.bench.doc));
  const windows = [new TextWindow(first.goal), new TextWindow(first.goal)] as const;
  const isWindow = (origin: unknown): boolean => windows.some((window) => window === origin);
  keepBothWords(host, isWindow);
  for (const window of windows) Y.applyUpdate(host, Y.encodeStateAsUpdate(window.doc));
  for (const window of windows) Y.applyUpdate(window.doc, Y.encodeStateAsUpdate(host), 'host');
  host.on('update', (update: Uint8Array, origin: unknown) => {
    for (const window of windows) if (window !== origin) window.fromHost.push(update);
  });
  const send = (window: TextWindow): void => {
    const update = window.toHost.shift();
    if (update) Y.applyUpdate(host, update, window);
  };
  const receive = (window: TextWindow): void => {
    const update = window.fromHost.shift();
    if (update) Y.applyUpdate(window.doc, update, 'host');
  };
  const settle = (): void => {
    for (let round = 0; round < 50; round += 1) {
      for (const window of windows) {
        window.bench.passTime();
        while (window.toHost.length > 0) send(window);
      }
      for (const window of windows) while (window.fromHost.length > 0) receive(window);
    }
  };
  return { host, windows, send, receive, settle, goal: first.goal };
}

const act = fc.record({ who: fc.nat(1), what: fc.nat(7), where: fc.nat(20) });

describe('two people in one text', () => {
  it('lose no word of each other, whatever they type where and however late it arrives', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const { windows, send, receive, settle, host, goal } = twoWindows();
        const standing = new Set<string>();
        for (const [turn, { who, what, where }] of acts.entries()) {
          const window = who === 0 ? windows[0] : windows[1];
          const word = `${who === 0 ? 'a' : 'b'}${turn}w`;
          const own = [...standing].filter((known) => known.startsWith(word.slice(0, 1)) && window.text.split(/\s+/).includes(known));
          if (what <= 2) {
            window.type(word, where);
            standing.add(word);
          } else if (what === 3) window.bench.passTime();
          else if (what === 4) send(window);
          else if (what === 5) receive(window);
          else if (what === 6) window.leave();
          else {
            const struck = own[where % Math.max(1, own.length)];
            if (struck !== undefined) {
              window.strike(struck);
              standing.delete(struck);
            }
          }
        }
        settle();
        for (const window of windows) window.leave();
        settle();
        const said = textOf(new LivePlan(host).plan.items.get(goal)?.fields ?? {}, 'measure');
        expect([...windows].map(({ value }) => value)).toEqual([said, said]);
        const words = said.split(/\s+/).filter(Boolean);
        expect(words.filter((word) => standing.has(word)).sort()).toEqual([...standing].sort());
      }),
      { numRuns: Number(process.env['KEHYS_RUNS'] ?? 25) },
    );
  });

  it('take back what they typed without taking back the other’s words', () => {
    const { windows, settle } = twoWindows();
    const [one, other] = windows;
    one.type('first', 0);
    one.bench.passTime();
    settle();
    other.type('second', 1);
    settle();
    one.type('third', 2);
    settle();
    expect(one.value.split(' ').sort()).toEqual(['', 'first', 'second', 'third']);
    one.bench.undo();
    settle();
    expect(one.value).toContain('second');
    expect(other.value).toBe(one.value);
  });

  it('have what one took back and made again once, beside what the other wrote meanwhile', () => {
    const { windows, settle } = twoWindows();
    const [one, other] = windows;
    one.type('first', 0);
    other.type('second', 0);
    settle();
    for (const window of windows) window.leave();
    one.bench.undo();
    settle();
    other.type('third', 2);
    settle();
    one.bench.redo();
    settle();
    expect(wordsOf(one)).toEqual(['first', 'second', 'third']);
    expect(other.value).toBe(one.value);
  });

  it('lose no word of the one who only writes and double none, however the other takes back and makes again', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const { windows, send, receive, settle, host, goal } = twoWindows();
        const [waverer, writer] = windows;
        const written: string[] = [];
        for (const [turn, { who, what, where }] of acts.entries()) {
          const window = who === 0 ? waverer : writer;
          if (what <= 1) {
            window.type(`${who === 0 ? 'a' : 'b'}${turn}w`, where);
            if (who === 1) written.push(`b${turn}w`);
          } else if (what === 2) window.bench.passTime();
          else if (what === 3) send(window);
          else if (what === 4) receive(window);
          else if (what === 5) window.leave();
          else if (what === 6) waverer.bench.undo();
          else waverer.bench.redo();
        }
        settle();
        for (const window of windows) window.leave();
        settle();
        const said = textOf(new LivePlan(host).plan.items.get(goal)?.fields ?? {}, 'measure');
        expect([waverer.value, writer.value]).toEqual([said, said]);
        const words = said.split(/\s+/).filter(Boolean);
        expect(words.filter((word) => word.startsWith('b')).sort()).toEqual([...written].sort());
        expect(new Set(words).size).toBe(words.length);
      }),
      { numRuns: Number(process.env['KEHYS_RUNS'] ?? 25) },
    );
  });
});

function wordsOf(window: TextWindow): readonly string[] {
  return window.value.split(' ').filter(Boolean).sort();
}
