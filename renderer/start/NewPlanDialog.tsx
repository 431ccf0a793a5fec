import { Button, Checkbox, Group, Radio, SegmentedControl, Stack, TextInput, Input } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { startTexts } from '../../shared/messages/start.ts';
import { guideTexts } from '../../shared/messages/viewGuide.ts';
import type { Language, Text } from '../../shared/messages/text.ts';
import { templates } from '../../shared/templates/templates.ts';
import { Dialog } from '../design/Dialog.tsx';
import { useLanguage, useSay } from '../session/useSay.ts';
import { showView, useWindowState } from '../session/windowState.ts';
import classes from './NewPlanDialog.module.css';
import { beginTitle } from './newPlanRequest.ts';
import { useOpening } from './useOpening.ts';

const languageNames: readonly { readonly id: Language; readonly name: Text }[] = [
  { id: 'en', name: startTexts.inEnglish },
  { id: 'fi', name: startTexts.inFinnish },
];

const close = (): void => useWindowState.setState({ dialog: null });

/** Asks what a new plan is called and starts from. */
export function NewPlanDialog() {
  const say = useSay();
  const isOpen = useWindowState((state) => state.dialog === 'new');
  return (
    <Dialog opened={isOpen} onClose={close} title={say(startTexts.newPlan)} size={920}>
      <NewPlanForm />
    </Dialog>
  );
}

function NewPlanForm() {
  const say = useSay();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const [title, setTitle] = useState('');
  const template = useWindowState((state) => state.newTemplate);
  const [showsAll, setShowsAll] = useState(() => templates.some(({ id, isMain }) => id === template && !isMain));
  const [guided, setGuided] = useState(false);
  const { isOpening, open } = useOpening();

  const create = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!(await open((host) => host.call('plans.create', { template, language, title: title.trim() || undefined })))) return;
    close();
    const view = guided ? 'guide' : templates.find(({ id }) => id === template)?.view;
    if (view) showView(view);
  };

  return (
    <form onSubmit={(event) => void create(event)}>
      <Stack gap="md">
        <TextInput
          label={say(startTexts.title)}
          placeholder={say(startTexts.titlePlaceholder)}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          data-autofocus
          ref={beginTitle}
          size="md"
        />
        <Radio.Group
          label={say(startTexts.startFrom)}
          value={template}
          onChange={(value) => {
            const chosen = templates.find(({ id }) => id === value);
            if (chosen) useWindowState.setState({ newTemplate: chosen.id });
          }}
        >
          <div className={classes.templates}>
            {templates.filter(({ isMain }) => isMain || showsAll).map(({ id, name, description }) => (
              <Radio.Card key={id} value={id} className={classes.template}>
                <Radio.Indicator />
                <span>
                  <span className={classes.name}>{say(name)}</span>
                  <span className={classes.description}>{say(description)}</span>
                </span>
              </Radio.Card>
            ))}
          </div>
        </Radio.Group>
        {showsAll ? null : (
          <Button variant="subtle" size="compact-sm" className={classes.more} onClick={() => setShowsAll(true)}>
            {say(startTexts.moreTemplates)}
          </Button>
        )}
        <div className={classes.choices}>
          <Input.Wrapper label={say(startTexts.planLanguage)} description={say(startTexts.planLanguageHint)}>
            <SegmentedControl
              fullWidth
              aria-label={say(startTexts.planLanguage)}
              data={languageNames.map(({ id, name }) => ({ value: id, label: say(name) }))}
              value={language}
              onChange={setLanguage}
            />
          </Input.Wrapper>
          <Checkbox
            checked={guided}
            onChange={(event) => setGuided(event.currentTarget.checked)}
            label={say(guideTexts.begin)}
            description={say(guideTexts.beginHint)}
          />
        </div>
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={close}>
            {say(startTexts.cancel)}
          </Button>
          <Button type="submit" loading={isOpening}>
            {say(startTexts.create)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
