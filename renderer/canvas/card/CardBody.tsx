import { useCallback, useMemo, type CSSProperties } from 'react';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { linkKind } from '../../../shared/framework/linkKinds.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { workshopDecisionTexts } from '../../../shared/messages/workshopDecisions.ts';
import { currencyOf, linksFrom, linksTo, textOf, titleOf, type Item } from '../../../shared/plan/plan.ts';
import { pictureOn } from '../../../shared/plan/pictures.ts';
import { votesOn } from '../../../shared/plan/votes.ts';
import { FindingMark } from '../../design/FindingMark.tsx';
import { typeIcons } from '../../design/typeIcons.ts';
import { useMissing, usePlan } from '../../session/planSource.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { CardPicture } from '../pictures/CardPicture.tsx';
import type { CardLook } from './cardLooks.ts';
import { cardRows, rankOf, rowHeights, type Chip } from './cardRows.ts';
import { CardRowView } from './CardRowView.tsx';
import { countLinks } from './countLinks.ts';
import { fitCard } from './fitCard.ts';
import { initials } from './initials.ts';
import { LinkFooter } from './LinkFooter.tsx';
import { TitleEditor } from './TitleEditor.tsx';
import { breakChips, chipWidth, wordChip } from './wordChip.ts';

interface CardBodyProps {
  readonly item: Item;
  readonly look: CardLook;
  readonly isEditing: boolean;
}

/** What Card.css keeps free left and right. */
const sidePadding = 29;
/** Lines of a picture's caption; they match smallPictures' room. */
const captionLines = 2;

/** A card seen from near: heading, title, facts and links, as much as fits whole. */
export function CardBody({ item, look, isEditing }: CardBodyProps) {
  const say = useSay();
  const type = itemType(item.type);
  const title = titleOf(item);
  const picture = pictureOn(item);
  const language = useLanguage();
  const currency = usePlan(currencyOf);
  const words = useCallback((chip: Chip) => wordChip(chip, language, currency), [language, currency]);
  const rows = useMemo(
    () => breakChips(cardRows(item), (chip) => chipWidth(chip, words(chip)), item.width - sidePadding),
    [item, words],
  );
  const counts = useLinkCounts(item.id);
  const fit = fitCard({
    width: item.width,
    height: item.height,
    titleLength: title.length,
    rowHeights: rows.map((row) => rowHeights[row.kind]),
    wantsFooter: counts.length > 0,
  });
  const style = { '--title-lines': look === 'card' ? fit.titleLines : picture !== '' ? captionLines : linesOf(look, item.height) } as CSSProperties;
  const shown = rows.slice(0, fit.rows);
  const longest = shown.findLast((row) => row.kind === 'text');
  return (
    <>
      {look !== 'sticky' && <CardHeading item={item} />}
      {picture !== '' && <CardPicture name={picture} alt={textOf(item.fields, 'alt') || title} />}
      {isEditing ? (
        <TitleEditor item={item} className="card-title" />
      ) : picture !== '' && title === '' ? null : (
        <div className="card-title" style={style} dir="auto" data-empty={title === ''}>
          {title.slice(0, 1_000) || say(look === 'sticky' ? canvasTexts.placeholder : type.purpose)}
        </div>
      )}
      {look === 'card' && !isEditing && (
        <>
          {shown.map((row) => (
            <CardRowView key={row.key} row={row} item={item} words={words} textLines={row === longest ? 1 + fit.moreTextLines : 1} />
          ))}
          {fit.hasFooter && <LinkFooter counts={counts} />}
        </>
      )}
    </>
  );
}

/** Line heights of looks that are all text; they match Card.css. */
function linesOf(look: CardLook, height: number): number {
  return Math.max(1, look === 'statement' ? Math.floor((height - 52) / 24) : Math.floor((height - 24) / 20));
}

function CardHeading({ item }: { readonly item: Item }) {
  const say = useSay();
  const type = itemType(item.type);
  const Icon = typeIcons[item.type];
  const rank = rankOf(item);
  const missing = useMissing(item);
  const fields = missing.map((field) => say(field.name)).join(', ');
  return (
    <div className="card-heading">
      <Icon size={14} stroke={2} aria-hidden />
      <span className="card-type">{say(type.name)}</span>
      {missing.length > 0 && (
        <span className="card-missing" title={say(canvasTexts.missing, { count: missing.length, fields })} aria-label={say(canvasTexts.missing, { count: missing.length, fields })} role="img" />
      )}
      <FindingMark id={item.id} />
      {rank && (
        <span className="card-rank" data-first={rank.value === 1} title={say(canvasTexts.rank, { field: say(rank.field.name), value: rank.value })}>
          {rank.value}
        </span>
      )}
      <RoomVote id={item.id} />
      <SingleLinks id={item.id} />
    </div>
  );
}

/** How many dots the room gave it, when it was last asked. */
function RoomVote({ id }: { readonly id: string }) {
  const say = useSay();
  const vote = usePlan((plan) => votesOn(plan, id)[0]);
  if (!vote) return null;
  const words = say(workshopDecisionTexts.votes, { dots: vote.dots, all: vote.ofDots, place: vote.place, options: vote.ofOptions });
  return (
    <span className="card-vote" data-first={vote.place === 1} title={`${words} · ${vote.question}`}>
      {vote.dots}
    </span>
  );
}

/** Whoever an item is linked to by a kind that allows one link only – its owner – as initials. */
function SingleLinks({ id }: { readonly id: string }) {
  const say = useSay();
  const singles = usePlan((plan) => linksFrom(plan, id).filter((link) => linkKind(link.kind).single));
  const names = usePlan((plan) =>
    singles.map((link) => {
      const target = plan.items.get(link.to);
      return target ? titleOf(target) : '';
    }),
  );
  return singles.map((link, index) => {
    const name = names[index] ?? '';
    return name ? (
      <span key={link.id} className="card-initials" title={say(canvasTexts.fieldValue, { field: say(linkKind(link.kind).name), value: name })}>
        {initials(name)}
      </span>
    ) : null;
  });
}

/** The links that the footer counts: those which the heading does not show already. */
function useLinkCounts(id: string) {
  const leaving = usePlan((plan) => linksFrom(plan, id));
  const arriving = usePlan((plan) => linksTo(plan, id));
  return useMemo(
    () => countLinks(leaving.filter((link) => !linkKind(link.kind).single), arriving),
    [leaving, arriving],
  );
}
