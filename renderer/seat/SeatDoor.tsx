import { Button, Center, Group, Loader, Stack, Text as Paragraph, TextInput, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { seatTexts as texts } from '../../shared/messages/seat.ts';
import type { Text } from '../../shared/messages/text.ts';
import { comebackLength, readComeback } from '../../shared/workshop/comeback.ts';
import { codeLength, readCode } from '../../shared/workshop/sealing.ts';
import { longestName } from '../../shared/workshop/workshop.ts';
import { focusAtOnce } from '../design/focusAtOnce.ts';
import type { CodeFault } from '../guests/hostSocket.ts';
import { Wordmark } from '../design/Wordmark.tsx';
import { useLanguage, useSay } from '../session/useSay.ts';
import { useWindowState } from '../session/windowState.ts';
import type { Asked, SeatLink, SeatState } from './seatLink.ts';

/** What stands before the canvas: a code, a name, or why nobody comes in. */
export function SeatDoor({ link, state }: { readonly link: SeatLink; readonly state: SeatState }) {
  return (
    <Center mih="100vh" p="xl">
      <Stack w={440} maw="100%" gap="lg">
        <Group justify="space-between">
          <Wordmark size={44} />
          <LanguageSwitch />
        </Group>
        <DoorContent link={link} state={state} />
      </Stack>
    </Center>
  );
}

function LanguageSwitch() {
  const say = useSay();
  const language = useLanguage();
  const change = (): void => useWindowState.setState(({ preferences }) => ({ preferences: { ...preferences, language: language === 'en' ? 'fi' : 'en' } }));
  return (
    <Button variant="subtle" size="compact-sm" onClick={change}>
      {say(texts.language)}
    </Button>
  );
}

function DoorContent({ link, state }: { readonly link: SeatLink; readonly state: SeatState }): ReactNode {
  switch (state.stage) {
    case 'needsCode':
    case 'checkingCode':
      return <CodeForm isChecking={state.stage === 'checkingCode'} fault={state.codeFault} onCode={(code) => link.tryCode(code)} />;
    case 'asked':
      return state.asked ? (
        <>
          <NameForm asked={state.asked} onName={(name) => link.sit(name)} />
          <ComeBackForm isWrong={state.isComebackWrong} onComeback={(comeback) => link.comeBack(comeback)} />
        </>
      ) : null;
    case 'connecting':
    case 'seated':
      return <Waiting text={texts.connecting} />;
    case 'lost':
      return <Waiting text={texts.lost} />;
    case 'ended':
      return <Away title={texts.ended} hint={texts.strangerHint} />;
    case 'removed':
      return <Away title={texts.removed} hint={texts.removedHint} />;
    case 'full':
      return <Away title={texts.full} hint={texts.fullHint} />;
    case 'closed':
      return <Away title={texts.closed} hint={texts.closedHint} />;
    case 'stranger':
      return <Away title={texts.stranger} hint={texts.strangerHint} />;
  }
}

function Waiting({ text }: { readonly text: Text }) {
  const say = useSay();
  return (
    <Group role="status">
      <Loader size="sm" />
      <Paragraph>{say(text)}</Paragraph>
    </Group>
  );
}

function Away({ title, hint }: { readonly title: Text; readonly hint: Text }) {
  const say = useSay();
  return (
    <div role="status">
      <Title order={1} size="h2">
        {say(title)}
      </Title>
      <Paragraph c="dimmed" mt="xs">
        {say(hint)}
      </Paragraph>
    </div>
  );
}

const faultTexts = { wrong: texts.codeWrong, unanswered: texts.codeUnanswered } as const;

function CodeForm({ isChecking, fault, onCode }: { readonly isChecking: boolean; readonly fault: CodeFault | undefined; onCode(code: string): void }) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const code = readCode(typed);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (code !== undefined) onCode(code);
      }}
    >
      <Stack>
        <Title order={1} size="h2">
          {say(texts.codeTitle)}
        </Title>
        <TextInput
          label={say(texts.code)}
          description={say(texts.codeHint)}
          error={fault ? say(faultTexts[fault]) : undefined}
          value={typed}
          maxLength={codeLength + 2}
          autoComplete="off"
          spellCheck={false}
          ref={focusAtOnce}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" loading={isChecking} disabled={code === undefined}>
          {say(texts.continue)}
        </Button>
      </Stack>
    </form>
  );
}

function NameForm({ asked, onName }: { readonly asked: Asked; onName(name: string): void }) {
  const say = useSay();
  const [name, setName] = useState('');
  const [isSent, setSent] = useState(false);
  const isNamed = name.trim() !== '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isNamed) return;
        setSent(true);
        onName(name.trim());
      }}
    >
      <Stack>
        <Title order={1} size="h2">
          {say(texts.title, { title: asked.title })}
        </Title>
        <Paragraph>{say(asked.role === 'observer' ? texts.asObserver : texts.asEditor)}</Paragraph>
        <Paragraph size="sm" c="dimmed">
          {say(texts.stays)} {asked.keepsNames ? say(texts.keepsNames) : ''}
        </Paragraph>
        <TextInput label={say(texts.name)} value={name} maxLength={longestName} autoComplete="name" ref={focusAtOnce} onChange={(event) => setName(event.currentTarget.value)} />
        <Button type="submit" loading={isSent} disabled={!isNamed}>
          {say(texts.come)}
        </Button>
      </Stack>
    </form>
  );
}

/** For whoever opened the new address: the seat of the window that lost its connection. */
function ComeBackForm({ isWrong, onComeback }: { readonly isWrong: boolean; onComeback(comeback: string): void }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const comeback = readComeback(typed);
  if (!isOpen) {
    return (
      <Button variant="subtle" size="compact-sm" style={{ alignSelf: 'start' }} onClick={() => setOpen(true)}>
        {say(texts.wasHere)}
      </Button>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (comeback !== undefined) onComeback(comeback);
      }}
    >
      <Stack>
        <TextInput
          label={say(texts.wasHereLabel)}
          error={isWrong ? say(texts.wasHereWrong) : undefined}
          value={typed}
          maxLength={comebackLength + 4}
          autoComplete="off"
          spellCheck={false}
          ref={focusAtOnce}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={comeback === undefined}>
          {say(texts.wasHereAction)}
        </Button>
      </Stack>
    </form>
  );
}
