import { UnstyledButton } from '@mantine/core';
import type { OpenPlan } from '../../shared/contract/contract.ts';
import type { Host } from '../../shared/contract/host.ts';
import type { Result } from '../../shared/messages/failures.ts';
import type { Language, Text } from '../../shared/messages/text.ts';
import { startTexts } from '../../shared/messages/start.ts';
import { useLanguage, useSay } from '../session/useSay.ts';
import classes from './PlanList.module.css';
import { TemplatePicture } from './TemplatePicture.tsx';
import type { PlansList } from './usePlansList.ts';

const languageNames: Readonly<Record<Language, Text>> = { en: startTexts.inEnglish, fi: startTexts.inFinnish };

const abouts: Readonly<Record<PlansList['examples'][number]['id'], Text>> = { 'example-en': startTexts.aboutTarnside, 'example-fi': startTexts.aboutTuiskuvaara };

interface ExamplePlansProps {
  readonly examples: PlansList['examples'];
  /** Below plans of the person's own: in a low window they have no picture then. */
  readonly isBeside: boolean;
  open(opening: (host: Host) => Promise<Result<OpenPlan | null>>): Promise<boolean>;
}

/** Whole plans of fictional companies, to look around in; the one in the window's language first. */
export function ExamplePlans({ examples, isBeside, open }: ExamplePlansProps) {
  const say = useSay();
  const own = useLanguage();
  if (examples.length === 0) return null;
  return (
    <section>
      <h2 className={classes.heading}>{say(startTexts.examples)}</h2>
      <div className={classes.examples} data-beside={isBeside || undefined}>
        {[...examples].sort((one, other) => Number(other.language === own) - Number(one.language === own)).map(({ id, title, language }) => (
          <UnstyledButton
            key={id}
            className={classes.example}
            onClick={() => void open((host) => host.call('plans.create', { template: id, language }))}
          >
            <TemplatePicture holds="cards" />
            <span className={classes.exampleTitle} lang={language}>
              {title}
            </span>
            <span className={classes.exampleAbout}>{say(abouts[id])}</span>
            <span className={classes.exampleFacts}>{`${say(languageNames[language])} · ${say(startTexts.exampleHint)}`}</span>
          </UnstyledButton>
        ))}
      </div>
    </section>
  );
}
