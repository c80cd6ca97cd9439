import { forPeople, VouchError } from '../../../errors.ts';
import { opensForm } from '../../card.ts';
import type { Inward, Showing } from '../../platform.ts';
import { consentEvent } from './hand-over-file.ts';
import type { Activity, EventBase } from './incoming.ts';
import { actionEvent, askEvent, dataOf, feedbackEvent, formEvent, messageCommand } from './invoke-event.ts';
import {
  cardDialog,
  cardInstead,
  composeSays,
  dialogSays,
  executeSays,
  formDialog,
  insert,
  suggestions,
} from './invoke-response.ts';

type Pressed = { readonly activity: Activity; readonly base: EventBase; readonly inward: Inward };
type Asked = Pressed & { readonly showing: Showing | null };
type Invoke = Pressed & { readonly showing: Showing };

/** What Teams is answered to an invoke; null for one that nothing of ours sends, or that there is nobody to show to. */
export const answerInvoke = async (invoke: Asked): Promise<object | null> => {
  const { showing } = invoke;
  const name = invoke.activity.name ?? '';
  if (Object.hasOwn(receipts, name)) return receipts[name]?.(invoke) ?? null;
  if (!showing || !Object.hasOwn(answers, name)) return null;
  return answers[name]?.({ ...invoke, showing }) ?? null;
};

/** Puts what somebody pressed or filled in on disk. */
const keep = async ({ activity, base, inward }: Pressed): Promise<void> => {
  const data = dataOf(activity);
  const event =
    actionEvent(data, base, activity.replyToId ?? null) ?? (await formEvent(data, base, inward.keepSecret));
  if (event) await inward.accept(event);
};

/** A button within a dialog may open the next one; whatever else it is goes to work, and the dialog closes. */
const goOn = async (invoke: Invoke): Promise<object> => {
  const pressed = actionEvent(dataOf(invoke.activity), invoke.base, null);
  if (pressed && opensForm(pressed.action)) return formDialog(await invoke.showing.form(pressed));
  await keep(invoke);
  return {};
};

/** What speaks against it is said where the answer would have been. */
const orSay =
  <Given>(answer: (given: Given) => Promise<object>, say: (sentence: string) => object) =>
  async (given: Given): Promise<object> => {
    try {
      return await answer(given);
    } catch (error) {
      if (!(error instanceof VouchError)) throw error;
      const { message, advice } = forPeople(error);
      return say(`${message} ${advice}`);
    }
  };

/** What is only put on disk; what it leads to comes as a message. */
const receipts: Record<string, (invoke: Asked) => Promise<object>> = {
  'adaptiveCard/action': async ({ showing, ...invoke }) => {
    const pressed = actionEvent(dataOf(invoke.activity), invoke.base, null);
    if (showing && pressed?.action.startsWith('refresh-'))
      return orSay(async () => cardInstead(await showing.card(pressed)), executeSays)(invoke);
    await keep(invoke);
    return executeSays('');
  },
  'fileConsent/invoke': async ({ activity, base, inward }) => {
    const event = consentEvent(activity.value, base);
    if (event) await inward.accept(event);
    return {};
  },
  'message/submitAction': async ({ activity, base, inward }) => {
    const event = feedbackEvent(activity, base);
    if (event) await inward.accept(event);
    return {};
  },
};

/** What is answered with something to look at. */
const answers: Record<string, (invoke: Invoke) => Promise<object>> = {
  'task/fetch': orSay(goOn, dialogSays),
  'task/submit': orSay(goOn, dialogSays),
  'composeExtension/query': orSay(
    async ({ activity, base, showing }) => suggestions(await showing.suggest(askEvent(activity, base))),
    composeSays,
  ),
  'composeExtension/selectItem': orSay(
    async ({ activity, base, showing }) => insert(await showing.card(askEvent(activity, base))),
    composeSays,
  ),
  'composeExtension/fetchTask': orSay(async ({ activity, base, showing }) => {
    const command = messageCommand(activity, base);
    if (!command) return dialogSays('This command is from another version of Vouch.');
    return command.command === 'save-knowledge'
      ? formDialog(await showing.form(command))
      : cardDialog('Answer', await showing.card(command));
  }, dialogSays),
  'composeExtension/submitAction': orSay(async (invoke) => {
    const pressed = actionEvent(dataOf(invoke.activity), invoke.base, null);
    if (pressed?.action !== 'share-answer') return goOn(invoke);
    return insert(await invoke.showing.card(pressed));
  }, dialogSays),
};
