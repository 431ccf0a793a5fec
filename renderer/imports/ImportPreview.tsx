import { useMemo } from 'react';
import { itemType } from '../../shared/framework/itemTypes.ts';
import type { Arrangement } from '../../shared/imports/arrangeImport.ts';
import { wordRemark } from '../../shared/imports/wordImport.ts';
import { bringInTexts } from '../../shared/messages/bringIn.ts';
import { nameOfItem } from '../../shared/plan/itemNames.ts';
import { titleOf, type Item, type Plan } from '../../shared/plan/plan.ts';
import { typeIcons } from '../design/typeIcons.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import classes from './BringIn.module.css';

/** More lines nobody reads before they import. */
const shown = 150;

/** What will be made, in areas as it will lie; and what cannot be taken, in sentences. */
export function ImportPreview({ arrangement, into, isStale }: { readonly arrangement: Arrangement; readonly into: Plan | undefined; readonly isStale: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const { items, links, remarks } = arrangement;
  const lines = inAreas(items);
  const whole = useMemo(() => ({ items: new Map(items.map((item) => [item.id, item])) }), [items]);
  return (
    <section className={classes.preview} aria-label={say(bringInTexts.preview)} data-stale={isStale}>
      <h3 className={classes.previewTitle}>
        {say(bringInTexts.preview)}{' '}
        <span className={classes.counts}>
          {items.length === 0 ? say(bringInTexts.nothing) : [say(bringInTexts.made, { count: items.length }), ...(links.length > 0 ? [say(bringInTexts.madeLinks, { count: links.length })] : [])].join(', ')}
        </span>
      </h3>
      {remarks.length > 0 ? (
        <ul className={classes.remarks} aria-label={say(bringInTexts.remarks)}>
          {remarks.map((remark, index) => (
            <li key={index}>{wordRemark(remark, language)}</li>
          ))}
        </ul>
      ) : null}
      <ul className={classes.lines}>
        {lines.slice(0, shown).map(({ item, depth }) => (
          <Line key={item.id} item={item} name={nameOfItem(whole, item, language)} depth={depth} area={into?.items.get(item.area ?? '')} />
        ))}
      </ul>
      {lines.length > shown ? <p className={classes.hint}>{say(bringInTexts.more, { count: lines.length - shown })}</p> : null}
    </section>
  );
}

const deepestIndent = 4;

/** `area`: where it goes among what the plan has already. */
function Line({ item, name, depth, area }: { readonly item: Item; readonly name: string; readonly depth: number; readonly area: Item | undefined }) {
  const say = useSay();
  const { hue, name: type } = itemType(item.type);
  const Icon = typeIcons[item.type];
  return (
    <li className={classes.line} style={{ paddingInlineStart: Math.min(depth, deepestIndent) * 18 }}>
      <Icon size={15} color={`var(--hue-${hue}-ink)`} role="img" aria-label={say(type)} />
      <bdi className={classes.lineTitle} data-area={item.type === 'area'}>
        {name.slice(0, 160) || say(bringInTexts.untitled)}
      </bdi>
      {area ? <span className={classes.where}>{say(bringInTexts.inArea, { area: titleOf(area) })}</span> : null}
    </li>
  );
}

/** Each area with what it holds under it. */
function inAreas(items: readonly Item[]): readonly { readonly item: Item; readonly depth: number }[] {
  const held = new Map<string | null, Item[]>();
  const ids = new Set(items.map(({ id }) => id));
  for (const item of items) {
    const holder = item.area !== null && ids.has(item.area) ? item.area : null;
    const members = held.get(holder);
    if (members) members.push(item);
    else held.set(holder, [item]);
  }
  const lines: { readonly item: Item; readonly depth: number }[] = [];
  const waiting = [...(held.get(null) ?? [])].reverse().map((item) => ({ item, depth: 0 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    lines.push(next);
    for (const item of [...(held.get(next.item.id) ?? [])].reverse()) waiting.push({ item, depth: next.depth + 1 });
  }
  return lines;
}
