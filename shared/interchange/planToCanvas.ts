import { itemType } from '../framework/itemTypes.ts';
import { linkKind } from '../framework/linkKinds.ts';
import type { Language } from '../messages/text.ts';
import { boxOf } from '../plan/geometry.ts';
import { inOrder, textOf, titleOf, type Item, type Plan } from '../plan/plan.ts';
import { planToJson } from '../plan/planJson.ts';

/** Obsidian's own colours, by number; the others are written out. */
const colours: Readonly<Partial<Record<string, string>>> = { red: '1', orange: '2', yellow: '3', gold: '3', green: '4', cyan: '5', teal: '5', violet: '6' };

/**
 * A plan as JSON Canvas 1.0 (jsoncanvas.org): areas as groups, cards as text nodes, links as edges with their names. The whole plan lies
 * beside them under `kehys`, a key that other programs keep or leave alone, so that reading it back gives the same plan.
 */
export function planToCanvas(plan: Plan, language: Language): string {
  const items = inOrder([...plan.items.values()]);
  // The order of nodes is the order in which they are drawn: outer areas lie under what they hold.
  const areas = items.filter(({ type }) => type === 'area').sort((one, other) => other.width * other.height - one.width * one.height);
  const cards = items.filter(({ type }) => type !== 'area');
  const canvas = {
    nodes: [...areas, ...cards].map((item) => nodeOf(plan, item, language)),
    edges: [...plan.links.values()].sort((one, other) => (one.id < other.id ? -1 : 1)).map(({ id, kind, from, to }) => ({ id, fromNode: from, toNode: to, label: linkKind(kind).name[language] })),
    kehys: planToJson(plan),
  };
  return `${JSON.stringify(canvas, null, '\t')}\n`;
}

function nodeOf(plan: Plan, item: Item, language: Language) {
  const { x, y, width, height } = boxOf(plan, item);
  const color = colours[itemType(item.type).hue];
  const place = { id: item.id, x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height), ...(color ? { color } : {}) };
  return item.type === 'area' ? { ...place, type: 'group', label: titleOf(item) } : { ...place, type: 'text', text: textOfCard(item, language) };
}

/** Kind and title, then the texts that its card shows. */
function textOfCard(item: Item, language: Language): string {
  const type = itemType(item.type);
  const shown = type.cardFields.flatMap((key) => textOf(item.fields, key).trim() && type.fields.some((field) => field.key === key && (field.kind === 'text' || field.kind === 'longText')) ? [textOf(item.fields, key).trim()] : []);
  return [`*${type.name[language]}*`, titleOf(item), ...shown].filter(Boolean).join('\n\n');
}
