import { ActionIcon, Button, Group } from '@mantine/core';
import {
  IconCopy,
  IconDimensions,
  IconFrame,
  IconHistory,
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconTrash,
} from '@tabler/icons-react';
import { memo } from 'react';
import { commandById } from '../../shared/commands/catalogue.ts';
import { runCommand } from '../commands/dispatch.ts';
import { useKeyWords } from '../commands/useKeyWords.ts';
import { Hint } from '../design/Hint.tsx';
import { useSay } from '../session/useSay.ts';

const icons = {
  'edit.duplicate': IconCopy,
  'edit.group': IconFrame,
  'edit.delete': IconTrash,
  'history.ofSelection': IconHistory,
  'arrange.left': IconLayoutAlignLeft,
  'arrange.centre': IconLayoutAlignCenter,
  'arrange.right': IconLayoutAlignRight,
  'arrange.top': IconLayoutAlignTop,
  'arrange.middle': IconLayoutAlignMiddle,
  'arrange.bottom': IconLayoutAlignBottom,
  'arrange.across': IconLayoutDistributeVertical,
  'arrange.down': IconLayoutDistributeHorizontal,
  'arrange.size': IconDimensions,
} as const;
type SelectionCommandId = keyof typeof icons;

interface CommandButtonsProps {
  readonly ids: readonly SelectionCommandId[];
  /** Icons alone. */
  readonly compact?: boolean;
}

/** What can be done with the selection, by the names and keys of the catalogue. Drawn anew for other `ids` only: each button is worth a card. */
export const CommandButtons = memo(function CommandButtons({ ids, compact = false }: CommandButtonsProps) {
  const say = useSay();
  const keys = useKeyWords();
  return (
    <Group gap={compact ? 2 : 6} flex={compact ? 'none' : undefined}>
      {ids.map((id) => {
        const command = commandById(id);
        if (!command) return null;
        const Icon = icons[id];
        const name = say(command.name);
        const hint = [name, keys(id)].filter(Boolean).join(' · ');
        return (
          <Hint key={id} label={hint} position="bottom">
            {compact ? (
              <ActionIcon size={26} variant="subtle" color="gray" aria-label={name} onClick={() => runCommand(id)}>
                <Icon size={16} />
              </ActionIcon>
            ) : (
              <Button size="xs" variant="default" leftSection={<Icon size={14} />} onClick={() => runCommand(id)}>
                {name}
              </Button>
            )}
          </Hint>
        );
      })}
    </Group>
  );
});
