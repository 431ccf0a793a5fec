import type { Text } from '../messages/text.ts';
import { routinesOf } from '../plan/capacity.ts';
import { itemsOfType, textOf, titleOf, type Item, type Plan } from '../plan/plan.ts';
import { rankGoals } from './goalChain.ts';
import { skillMatrix } from './skills.ts';

/** A place in the orchestra: a skill, a way of working, a tool. */
export interface Seat {
  /** The framework's name, or the plan's own. */
  readonly name: Text | string;
  /** Those who sit there, the ablest first. */
  readonly players: readonly string[];
  /** Of a skill: the team's best; undefined where nobody was assessed. */
  readonly best?: number | undefined;
  /** Nobody plays it though it is needed. Of a skill in which nobody was assessed that is not known. */
  readonly isEmpty: boolean;
}

/** Skills, ways of working and tools around the aim that they share (S4). */
export interface Orchestra {
  /** The first goal, else the first key message, else the vision; '' where there is none. */
  readonly aim: string;
  readonly skills: readonly Seat[];
  readonly ways: readonly Seat[];
  readonly tools: readonly Seat[];
}

/** The team of a plan as an orchestra. */
export function orchestraOf(plan: Plan): Orchestra {
  const matrix = skillMatrix(plan);
  const routines = routinesOf(plan);
  const nameOf = (id: string): readonly string[] => {
    const person = plan.items.get(id);
    const name = person ? titleOf(person) : '';
    return name === '' ? [] : [name];
  };
  const skills = matrix.skills.map(({ field, best, able, isGap }): Seat => {
    const score = (person: Item): number => Number(person.fields[field.key] ?? 0);
    const players = [...able].sort((one, other) => score(other) - score(one)).flatMap(({ id }) => nameOf(id));
    return { name: field.name, players, best, isEmpty: isGap && best !== undefined };
  });
  const ways = routines
    .filter(({ routine }) => routine.trim() !== '')
    .map(({ routine, person }): Seat => ({ name: routine.trim(), players: nameOf(person), isEmpty: person === '' }));
  const tools = itemsOfType(plan, 'resource')
    .filter((item) => textOf(item.fields, 'kind') === 'tool' && titleOf(item) !== '')
    .map((tool): Seat => {
      const players = [...new Set(routines.flatMap(({ source, person }) => (source === tool.id ? nameOf(person) : [])))];
      return { name: titleOf(tool), players, isEmpty: players.length === 0 };
    });
  return { aim: aimOf(plan), skills, ways, tools };
}

function aimOf(plan: Plan): string {
  const [goal] = rankGoals(itemsOfType(plan, 'goal'));
  const [message = ''] = textOf(plan.fields, 'keyMessages').split('\n').map((line) => line.trim()).filter(Boolean);
  const [vision] = itemsOfType(plan, 'vision');
  return (goal ? titleOf(goal) : '') || message || (vision ? titleOf(vision) : '');
}
