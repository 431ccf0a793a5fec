import { Button, Group, Input, Select, TextInput } from '@mantine/core';
import { IconArrowsExchange, IconLink } from '@tabler/icons-react';
import { itemType } from '../../shared/framework/itemTypes.ts';
import { linkFits, linkKind, linkKindsBetween } from '../../shared/framework/linkKinds.ts';
import { canvasTexts } from '../../shared/messages/canvas.ts';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import { offeredElsewhere, rerouteLink } from '../../shared/edits/links.ts';
import type { Link } from '../../shared/plan/plan.ts';
import { useItem, usePlan, usePlanSource } from '../session/planSource.ts';
import { useSay } from '../session/useSay.ts';
import { currentSession, nothingSelected, useWindowState } from '../session/windowState.ts';
import { useTypedLinkWords } from '../typing/useTypedLinkWords.ts';
import { CommandButtons } from './CommandButtons.tsx';
import classes from './inspector.module.css';
import { ItemChip } from './ItemChip.tsx';
import { ItemPicker } from './ItemPicker.tsx';
import { replaceLink } from './linkEdits.ts';
import { PanelHeader } from './PanelHeader.tsx';

/** One link: its kind, its ends, and its direction where both have a meaning. */
export function LinkForm({ link }: { readonly link: Link }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const from = useItem(link.from);
  const to = useItem(link.to);
  const parallel = usePlan((plan) => [...plan.links.values()].filter((other) => other.id !== link.id && other.from === link.from && other.to === link.to).map((other) => other.kind));
  const opposite = usePlan((plan) => [...plan.links.values()].some((other) => other.kind === link.kind && other.from === link.to && other.to === link.from));
  if (!from || !to) return null;
  const kind = linkKind(link.kind);
  const kinds = linkKindsBetween(from.type, to.type).filter(({ id }) => !parallel.includes(id));
  const canReverse = !readOnly && !opposite && linkFits(kind, to.type, from.type);

  const replace = (wanted: Omit<Link, 'id'>): void => {
    const id = replaceLink(currentSession(), link, wanted);
    if (id !== undefined) useWindowState.setState({ selection: { ...nothingSelected, links: [id] } });
  };

  return (
    <>
      <PanelHeader icon={<IconLink size={13} aria-hidden="true" />} kind={say(inspectorTexts.link)} title={say(kind.name)} aside={!readOnly && <CommandButtons compact ids={['edit.delete']} />} />
      <div className={classes.form}>
        <LinkEnd link={link} end="from" />
        <Select
          size="xs"
          className={classes.wide}
          label={say(inspectorTexts.linkKind)}
          data={kinds.map(({ id, name }) => ({ value: id, label: say(name) }))}
          value={link.kind}
          readOnly={readOnly || kinds.length < 2}
          allowDeselect={false}
          comboboxProps={{ shadow: 'md' }}
          onChange={(chosen) => {
            if (chosen && chosen !== link.kind) replace({ kind: chosen, from: link.from, to: link.to });
          }}
        />
        <LinkEnd link={link} end="to" />
        <LinkWords id={link.id} />
      </div>
      {canReverse && (
        <Group mt="sm">
          <Button size="xs" variant="default" leftSection={<IconArrowsExchange size={14} />} onClick={() => replace({ kind: link.kind, from: link.to, to: link.from })}>
            {say(inspectorTexts.reverse)}
          </Button>
        </Group>
      )}
    </>
  );
}

/** What is written on the link. */
function LinkWords({ id }: { readonly id: string }) {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const { input, fault } = useTypedLinkWords(id);
  return <TextInput size="xs" className={classes.wide} label={say(inspectorTexts.linkWords)} dir="auto" readOnly={readOnly} {...input} error={fault ?? undefined} />;
}

/** One end of a link, and another part that it may lead to instead. */
function LinkEnd({ link, end }: { readonly link: Link; readonly end: 'from' | 'to' }) {
  const say = useSay();
  const { store, readOnly } = usePlanSource();
  const item = useItem(link[end]);
  if (!item) return null;
  const label = say(end === 'from' ? inspectorTexts.linkFrom : inspectorTexts.linkTo);
  const chip = (
    <div className={classes.end}>
      <span className={classes.quiet}>{say(itemType(item.type).name)}</span>
      <ItemChip id={item.id} />
    </div>
  );
  if (readOnly) {
    return (
      <Input.Wrapper size="xs" className={classes.wide} label={label} labelElement="div">
        {chip}
      </Input.Wrapper>
    );
  }
  return (
    <div className={classes.wide}>
      <ItemPicker
        label={label}
        placeholder={say(canvasTexts.linkElsewhere)}
        above={chip}
        fits={({ id }) => offeredElsewhere(store.getState().plan, { id: link.id, [end]: id }) !== undefined}
        onChoose={(id) => void currentSession().edit(rerouteLink, { id: link.id, [end]: id })}
      />
    </div>
  );
}
