import { itemType } from '../../shared/framework/itemTypes.ts';
import type { ArrangementSeen, PartLine } from '../../shared/imports/lookAtArrangement.ts';
import { wordRemark } from '../../shared/imports/wordImport.ts';
import { bringInTexts } from '../../shared/messages/bringIn.ts';
import { typeIcons } from '../design/typeIcons.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import classes from './BringIn.module.css';
import { LateProgress } from './LateProgress.tsx';

interface ImportPreviewProps {
  /** Undefined until it is worked out for the first time. */
  readonly arranged: ArrangementSeen | undefined;
  readonly isStale: boolean;
}

/** What will be made, in areas as it will lie; and what cannot be taken, in sentences. */
export function ImportPreview({ arranged, isStale }: ImportPreviewProps) {
  const say = useSay();
  return (
    <section className={classes.preview} tabIndex={0} aria-label={say(bringInTexts.preview)} aria-busy={isStale}>
      {isStale ? <LateProgress words={say(bringInTexts.arranging)} /> : null}
      {arranged ? <WillBeMade arranged={arranged} isStale={isStale} /> : null}
    </section>
  );
}

function WillBeMade({ arranged: { count, linkCount, lines, remarks }, isStale }: { readonly arranged: ArrangementSeen; readonly isStale: boolean }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className={classes.made} data-stale={isStale}>
      <h3 className={classes.previewTitle}>
        {say(bringInTexts.preview)}{' '}
        <span className={classes.counts}>
          {count === 0 ? say(bringInTexts.nothing) : [say(bringInTexts.made, { count }), ...(linkCount > 0 ? [say(bringInTexts.madeLinks, { count: linkCount })] : [])].join(', ')}
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
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      {count > lines.length ? <p className={classes.hint}>{say(bringInTexts.more, { count: count - lines.length })}</p> : null}
    </div>
  );
}

const deepestIndent = 4;

function Line({ line: { type, name, facts, depth, area } }: { readonly line: PartLine }) {
  const say = useSay();
  const { hue, name: typeName } = itemType(type);
  const Icon = typeIcons[type];
  return (
    <li className={classes.line} style={{ paddingInlineStart: Math.min(depth, deepestIndent) * 18 }}>
      <Icon size={15} color={`var(--hue-${hue}-ink)`} role="img" aria-label={say(typeName)} />
      <bdi className={classes.lineTitle} data-area={type === 'area'}>
        {name || say(bringInTexts.untitled)}
      </bdi>
      {facts === '' ? null : <bdi className={classes.facts} title={facts}>{facts}</bdi>}
      {area === undefined ? null : <span className={classes.where}>{say(bringInTexts.inArea, { area })}</span>}
    </li>
  );
}
