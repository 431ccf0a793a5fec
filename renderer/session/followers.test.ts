import { expect, test } from 'vitest';
import { createStore } from 'zustand';
import { workbench } from '../../shared/edits/testing/workbench.ts';
import { addItem } from '../../shared/edits/items.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { Followers, followingParts, type FollowingPart } from './followers.ts';

/** Parts of a window that write down how many items each is told of, and a clock that is moved by hand. */
function room(parts: readonly FollowingPart[] = followingParts) {
  const bench = workbench();
  const add = (): void => void bench.make(addItem, { type: 'goal' });
  const store = createStore<{ readonly plan: Plan; readonly unsent: number }>(() => ({ plan: bench.plan(), unsent: 0 }));
  let [isTyping, isLarge] = [false, false];
  let tasks: (() => void)[] = [];
  const followers = new Followers(store, {
    isAtLeisure: () => isTyping,
    isLarge: () => isLarge,
    later: (task) => {
      tasks.push(task);
      return () => (tasks = tasks.filter((other) => other !== task));
    },
  });
  const told: string[] = [];
  const size = ({ plan }: { readonly plan: Plan }): number => plan.items.size;
  for (const part of parts) followers.storeOf(part).subscribe((state, before) => told.push(`${part} ${size(before)}→${size(state)}`));
  const change = (whileTyping: boolean, ofMany = false): void => {
    add();
    [isTyping, isLarge] = [whileTyping, ofMany];
    store.setState({ plan: bench.plan() });
    [isTyping, isLarge] = [false, false];
  };
  const since = (): readonly string[] => told.splice(0);
  const task = (): void => tasks.shift()?.();
  return { store, followers, change, since, task, waiting: () => tasks.length };
}

test('a change is told to all at once, and the states of saving and sending to nobody', () => {
  const { store, change, since, waiting } = room();
  change(false);
  expect(since()).toEqual(followingParts.map((part) => `${part} 0→1`));
  store.setState({ unsent: 3 });
  expect([since(), waiting()]).toEqual([[], 0]);
});

test('what is typed in the midst of typing is told to one part a task, while every store already answers with it', () => {
  const { followers, change, since, task, waiting } = room();
  change(true);
  expect(since()).toEqual([]);
  expect(followers.storeOf('outline').getState().plan.items.size).toBe(1);
  for (const part of followingParts) {
    task();
    expect(since()).toEqual([`${part} 0→1`]);
  }
  expect(waiting()).toBe(0);
});

test('a letter that comes before all were told starves nobody: each is told the newest once, and what it knew before', () => {
  const { change, since, task, waiting } = room();
  change(true);
  task();
  task();
  change(true);
  expect(since()).toEqual(['canvas 0→1', 'view 0→1']);
  while (waiting() > 0) task();
  expect(since()).toEqual(['details 0→2', 'outline 0→2', 'bar 0→2', 'canvas 1→2', 'view 1→2']);
});

test('whoever waits is told with the next change that was not typed, and when the field is left', () => {
  const { followers, change, since, task, waiting } = room(['canvas', 'outline']);
  change(true);
  change(false);
  expect([since(), waiting()]).toEqual([['canvas 0→2', 'outline 0→2'], 0]);
  change(true);
  task();
  since();
  followers.catchUp();
  expect([since(), waiting()]).toEqual([['outline 2→3'], 0]);
});

test('a change of very many is told at once where it is seen, and to the others one a task', () => {
  const { change, since, task, waiting } = room();
  change(false, true);
  expect(since()).toEqual(['canvas 0→1']);
  for (const part of followingParts.slice(1)) {
    task();
    expect(since()).toEqual([`${part} 0→1`]);
  }
  expect(waiting()).toBe(0);
});

test('parts that nobody listens for cost no task', () => {
  const { change, since, task, waiting } = room(['outline']);
  change(true);
  task();
  expect([since(), waiting()]).toEqual([['outline 0→1'], 0]);
});
