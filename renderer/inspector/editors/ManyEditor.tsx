import { Chip, Group, Input } from '@mantine/core';
import { useId } from 'react';
import type { ManyField } from '../../../shared/framework/field.ts';
import { listOf } from '../../../shared/plan/plan.ts';
import { useSay } from '../../session/useSay.ts';
import type { EditorProps } from '../fieldOwner.ts';
import classes from '../inspector.module.css';
import { nothing, useFieldFrame } from '../useFieldFrame.ts';

/** Any number of the field's options, kept in the order of the options. */
export function ManyEditor({ field, owner }: EditorProps<ManyField>) {
  const say = useSay();
  const id = useId();
  const { size, label, description, withAsterisk } = useFieldFrame(field, owner);
  const chosen = listOf(owner.values, field.key);
  const words = field.options.filter((option) => chosen.includes(option.id)).map((option) => say(option.name)).join(', ');
  const choose = (values: readonly string[]): void => {
    const list = field.options.map((option) => option.id).filter((option) => values.includes(option));
    owner.commit(field.key, list.length > 0 ? list : null);
  };
  return (
    <Input.Wrapper
      size={size}
      label={label}
      labelElement="div"
      labelProps={{ id }}
      description={description}
      withAsterisk={withAsterisk}
    >
      {owner.readOnly ? (
        <div className={classes.plain}>{words || nothing}</div>
      ) : (
        <Group role="group" aria-labelledby={id} gap={6} mt={2}>
          <Chip.Group multiple value={[...chosen]} onChange={choose}>
            {field.options.map((option) => (
              <Chip key={option.id} value={option.id} size="xs" variant="light">
                {say(option.name)}
              </Chip>
            ))}
          </Chip.Group>
        </Group>
      )}
    </Input.Wrapper>
  );
}
