import { randomUUID } from 'node:crypto';
import type { Button } from '../../src/bot/card.ts';
import type { IncomingEvent, IncomingFile, Person, Place } from '../../src/model/event.ts';
import { direct, member } from './people.ts';

type Where = { place?: Place; person?: Person; id?: string };

const base = ({ place = direct, person = member, id = randomUUID() }: Where) => ({
  id,
  place,
  person,
  receivedAt: '2026-11-23T10:00:00.000Z',
});

export const message = (text: string, where: Where & { addressed?: boolean; files?: IncomingFile[] } = {}) =>
  ({
    ...base(where),
    kind: 'message',
    text,
    files: where.files ?? [],
    addressed: where.addressed ?? true,
    message: null,
  }) satisfies IncomingEvent;

export const press = ({ action, value }: Pick<Button, 'action' | 'value'>, where: Where = {}) =>
  ({ ...base(where), kind: 'action', action, value, message: null, trigger: null }) satisfies IncomingEvent;

export const submit = (
  { form, value, fields }: { form: string; value: string; fields: Record<string, string> },
  where: Where = {},
) => ({ ...base(where), kind: 'form', form, value, fields }) satisfies IncomingEvent;

export const command = (
  name: 'ask' | 'answer-this' | 'save-knowledge' | 'help',
  text: string,
  where: Where = {},
) => ({ ...base(where), kind: 'command', command: name, text, trigger: 't' }) satisfies IncomingEvent;

export const homeOpened = (where: Where = {}) =>
  ({ ...base(where), kind: 'home-opened' }) satisfies IncomingEvent;
