import { Alert, Button, LoadingOverlay } from '@mantine/core';
import { IconColumns3, IconFileImport, IconFolderOpen } from '@tabler/icons-react';
import { useEffect } from 'react';
import { appTexts } from '../../shared/messages/app.ts';
import { startTexts } from '../../shared/messages/start.ts';
import { wordFailure } from '../../shared/messages/failures.ts';
import { templates, type TemplateId } from '../../shared/templates/templates.ts';
import { runCommand } from '../commands/dispatch.ts';
import { loadAtLeisure } from '../design/onDemand.tsx';
import { Wordmark } from '../design/Wordmark.tsx';
import { useLanguage, useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import { ExamplePlans } from './ExamplePlans.tsx';
import { RecentPlans } from './RecentPlans.tsx';
import { Recoveries } from './Recoveries.tsx';
import classes from './StartScreen.module.css';
import { StartFooter } from './StartFooter.tsx';
import { TemplateCard } from './TemplateCard.tsx';
import { useOpening } from './useOpening.ts';
import { usePlansList } from './usePlansList.ts';

const firstMore = templates.find(({ isMain }) => !isMain);

/** Asks for the rest of a new plan that begins with this template. */
function startFrom(newTemplate: TemplateId): void {
  useWindowState.setState({ newTemplate });
  runCommand('plan.new');
}

/** What a window shows without a plan: the ways to one. */
export function StartScreen() {
  const say = useSay();
  const language = useLanguage();
  const { answer, refresh } = usePlansList();
  const { isOpening, open } = useOpening();
  const list = answer?.ok ? answer.value : undefined;
  const isDrawn = answer !== null;
  useEffect(() => (isDrawn ? loadAtLeisure() : undefined), [isDrawn]);

  return (
    <main className={classes.screen}>
      <Backdrop />
      <LoadingOverlay visible={isOpening} overlayProps={{ backgroundOpacity: 0.4 }} aria-label={say(startTexts.opening)} />
      <section className={classes.beginning}>
        <h1 className={classes.name}>
          <Wordmark size={64} />
        </h1>
        <p className={classes.tagline}>{say(appTexts.tagline)}</p>
        <h2 className={classes.heading}>{say(startTexts.newPlan)}</h2>
        <div className={classes.templates}>
          {templates.filter(({ isMain }) => isMain).map((template) => (
            <TemplateCard
              key={template.id}
              template={template}
              onChoose={() => startFrom(template.id)}
            />
          ))}
        </div>
        {firstMore ? (
          <div className={classes.more}>
            <Button variant="subtle" size="compact-md" onClick={() => startFrom(firstMore.id)}>
              {say(startTexts.moreTemplates)}
            </Button>
            <span className={classes.hint}>{say(startTexts.moreTemplatesHint)}</span>
          </div>
        ) : null}
        <div className={classes.opening}>
          <Button variant="default" size="md" leftSection={<IconFolderOpen size={18} />} onClick={() => runCommand('plan.open')}>
            {say(startTexts.open)}
          </Button>
          <Button variant="default" size="md" leftSection={<IconFileImport size={18} />} onClick={() => runCommand('plan.import')}>
            {say(startTexts.bringIn)}
          </Button>
          <Button variant="default" size="md" leftSection={<IconColumns3 size={18} />} onClick={() => runCommand('plan.portfolio')}>
            {say(startTexts.compare)}
          </Button>
          <span className={classes.hint}>{say(startTexts.dropHint)}</span>
        </div>
      </section>
      <section className={classes.plans}>
        {answer && !answer.ok ? (
          <Alert color="red" title={say(startTexts.listFailed)}>
            {wordFailure(answer.failure, language)}
          </Alert>
        ) : null}
        {list ? (
          <>
            <Recoveries recoveries={list.recoveries} open={open} onChange={refresh} />
            <RecentPlans recent={list.recent} inFolder={list.inFolder} plansFolder={list.plansFolder} open={open} onChange={refresh} />
            <ExamplePlans examples={list.examples} isBeside={list.recent.length > 0} open={open} />
          </>
        ) : null}
        <StartFooter plansFolder={list?.plansFolder} />
      </section>
    </main>
  );
}

/** The framework's rings, large and faint, behind everything. */
function Backdrop() {
  return (
    <svg className={classes.backdrop} viewBox="-500 -500 1000 1000" aria-hidden="true">
      {[120, 220, 320, 420].map((radius) => (
        <circle key={radius} r={radius} />
      ))}
      <path d="M0 -480V480M-480 0H480" />
    </svg>
  );
}
