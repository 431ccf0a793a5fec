import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { sources } from '../../shared/framework/source.ts';
import { viewOf, type ViewId } from '../../shared/framework/views.ts';
import { viewTexts } from '../../shared/messages/views.ts';
import { useSay } from '../session/useSay.ts';
import './views.css';

interface ViewFrameProps {
  readonly id: ViewId;
  /** Tools of the view, at its head. */
  readonly tools?: ReactNode;
  /** Nothing to show yet: the frame then teaches what the view is for. `start` is the button that takes the first step. */
  readonly isEmpty?: boolean;
  readonly start?: ReactNode;
  readonly children?: ReactNode;
}

/** What every view stands in: its name, what it is for and whose idea that is, its tools, and print. */
export function ViewFrame({ id, tools, isEmpty = false, start, children }: ViewFrameProps) {
  const say = useSay();
  const view = viewOf(id);
  const basis = view.sources.map((source) => say(sources[source].title)).join(' · ');
  return (
    <section className="view" aria-label={say(view.name)}>
      <header className="view-header">
        <div className="view-headline">
          <h2>{say(view.name)}</h2>
          <p>{say(view.purpose)}</p>
        </div>
        <div className="view-tools">
          {isEmpty ? null : (
            <>
              {tools}
              <Button variant="default" size="xs" leftSection={<IconPrinter size={15} />} onClick={() => window.print()}>
                {say(viewTexts.print)}
              </Button>
            </>
          )}
        </div>
      </header>
      <div className="view-body">
        {isEmpty ? (
          <div className="view-empty">
            <h3>{say(viewTexts.firstStep)}</h3>
            <p>{say(view.firstStep)}</p>
            {start}
          </div>
        ) : (
          children
        )}
      </div>
      <footer className="view-basis">{say(viewTexts.basis, { sources: basis })}</footer>
    </section>
  );
}
