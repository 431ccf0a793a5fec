import { Alert, Button, FileButton, Group, Textarea } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { importTexts } from '../../shared/messages/importReadings.ts';
import { useSay } from '../session/useSay.ts';
import { readTextFile } from './readTextFile.ts';

/** A longer text is not shown in a field, characters. */
const longText = 20_000;

interface ImportSourceProps {
  readonly text: string;
  /** Leaves room for the table below. */
  readonly isShort: boolean;
  onText(text: string): void;
}

/** Where readings are imported from: a text to paste or type, or a file. */
export function ImportSource({ text, isShort, onText }: ImportSourceProps) {
  const say = useSay();
  /** The name of the file that the text came from. */
  const [source, setSource] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const change = (next: string, from: string | null = null): void => {
    setSource(from);
    setFault(null);
    onText(next);
  };
  const openFile = async (file: File | null): Promise<void> => {
    if (!file) return;
    const content = await readTextFile(file);
    if (content.ok) change(content.text, file.name);
    else setFault(say(content.problem === 'tooLarge' ? importTexts.fileTooLarge : importTexts.fileUnreadable, { name: file.name }));
  };
  return (
    <>
      <Group align="flex-end" gap="sm" mb="sm">
        {text.length > longText ? (
          <p className="import-text import-hint">
            {say(importTexts.longText, { count: text.split('\n').length, source: source ?? say(importTexts.pasted) })}{' '}
            <Button size="compact-xs" variant="subtle" onClick={() => change('')}>
              {say(importTexts.startAgain)}
            </Button>
          </p>
        ) : (
          <Textarea
            className="import-text"
            size="xs"
            label={say(importTexts.pasteHere)}
            placeholder={say(importTexts.pasteExample)}
            rows={isShort ? 2 : 6}
            value={text}
            onChange={(event) => change(event.currentTarget.value)}
            data-autofocus
          />
        )}
        <FileButton onChange={(file) => void openFile(file)} accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain">
          {(props) => (
            <Button {...props} variant="default" size="xs" leftSection={<IconFileImport size={15} />}>
              {say(importTexts.chooseFile)}
            </Button>
          )}
        </FileButton>
      </Group>
      {fault ? (
        <Alert color="red" variant="light" p="xs" mb="sm" role="alert">
          {fault}
        </Alert>
      ) : null}
    </>
  );
}
