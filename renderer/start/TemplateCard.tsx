import { UnstyledButton } from '@mantine/core';
import type { Template } from '../../shared/templates/templates.ts';
import { useSay } from '../session/useSay.ts';
import classes from './TemplateCard.module.css';
import { TemplatePicture } from './TemplatePicture.tsx';

interface TemplateCardProps {
  readonly template: Template;
  onChoose(): void;
}

/** A new plan's starting point as a large button. */
export function TemplateCard({ template, onChoose }: TemplateCardProps) {
  const say = useSay();
  return (
    <UnstyledButton className={classes.card} onClick={onChoose} data-template={template.id}>
      <TemplatePicture holds={template.regions ? 'regions' : 'nothing'} />
      <span className={classes.name}>{say(template.name)}</span>
      <span className={classes.description}>{say(template.description)}</span>
    </UnstyledButton>
  );
}
