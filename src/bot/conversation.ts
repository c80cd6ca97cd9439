import { VouchError } from '../errors.ts';
import type { IncomingEvent, Place } from '../model/event.ts';
import { opensForm } from './card.ts';
import { answerMessage } from './intents/answer-message.ts';
import { askAnExpert } from './intents/ask-an-expert.ts';
import { decideReport } from './intents/decide-report.ts';
import { approveAnswer, editAnswer, rejectAnswer } from './intents/decide-request.ts';
import { fillAgain, fillColumns, fillFile } from './intents/fill-file.ts';
import { finishFile } from './intents/finish-file.ts';
import { giveFeedback } from './intents/give-feedback.ts';
import { handOver } from './intents/hand-over.ts';
import { formOpeners } from './intents/open-form.ts';
import { openLockedReport } from './intents/open-locked-report.ts';
import { postReport } from './intents/post-summary.ts';
import { readScan } from './intents/review-file.ts';
import { openNewEntry, saveKnowledge } from './intents/save-knowledge.ts';
import { askVendor, sendReport, showReport } from './intents/send-report.ts';
import { shareAnswer } from './intents/share-answer.ts';
import { greet, sayHome, showHome } from './intents/show-home.ts';
import { takeFiles } from './intents/take-files.ts';
import { understandMessage } from './intents/understand-message.ts';
import { outdatedButton } from './outdated-button.ts';
import { createRunning } from './running.ts';
import { sayTrouble } from './say-trouble.ts';
import { beginTurn, type ConversationDeps, isForPerson, type Turn } from './turn.ts';

/** One conversation for all platforms: what people do comes in as events, cards go out through the outbox. */
export type Conversation = {
  /** Throws only what trying again may mend; everything else has been said to the person. */
  handle(event: IncomingEvent, lease: { signal: AbortSignal }): Promise<void>;
  /** Tells the person, once, that trying again did not help. */
  failed(event: IncomingEvent, error: unknown): Promise<void>;
  /** Ends the work under way in a place, at once: events wait for those before them, a wish to stop must not. */
  stop(place: Pick<Place, 'platform' | 'tenant' | 'conversation' | 'thread'>): void;
};

/** The conversation over these parts: one event after the other, the same on every platform. */
export const createConversation = (deps: ConversationDeps): Conversation => {
  const running = createRunning();
  return {
    stop: running.stop,
    handle: async (event, { signal }) => {
      const work = running.start(event.place, signal);
      const turn = beginTurn(event, { deps, signal: work.signal });
      try {
        await take(turn);
        // What was decided on the home view no longer waits there.
        if (event.place.kind === 'home' && event.kind !== 'home-opened') await showHome(turn);
      } catch (error) {
        if (!isForPerson(error)) throw error;
        await sayTrouble(turn, error);
      } finally {
        work.end();
      }
    },
    failed: async (event, error) => {
      // A process that died left its status standing.
      await deps.outbox.status(event.place, null);
      const turn = beginTurn(event, { deps, signal: AbortSignal.abort() });
      await sayTrouble(turn, givenUp(error)).catch((untold: unknown) => {
        // There is nobody left to tell; what failed is in the log.
        if (!isForPerson(untold)) throw untold;
      });
    },
  };
};

/** What said that it is tried again is not, any more. */
const givenUp = (error: unknown): unknown => {
  if (!(error instanceof VouchError) || isForPerson(error)) return error;
  const { code, message } = error;
  const advice = 'I have tried several times. Try again in a few minutes.';
  return new VouchError({ code, message, advice, cause: error });
};

const actions: Record<string, (turn: Turn<'action'>) => Promise<unknown>> = {
  ask: (turn) => answerMessage(turn, { question: turn.event.value }),
  'share-answer': shareAnswer,
  feedback: giveFeedback,
  'ask-expert': askAnExpert,
  'approve-answer': approveAnswer,
  'show-report': showReport,
  'report-file': sendReport('report'),
  'register-file': sendReport('register'),
  'post-report': postReport,
  'ask-vendor': askVendor,
  'read-scan': readScan,
  'fill-again': fillAgain,
  'show-home': sayHome,
  'file-word': finishFile,
  // Heard when it was pressed, by the work itself.
  stop: async () => undefined,
};

const forms: Record<string, (turn: Turn<'form'>) => Promise<unknown>> = {
  'edit-answer': editAnswer,
  'reject-answer': rejectAnswer,
  'hand-over': handOver,
  'decide-report': decideReport,
  'report-password': openLockedReport,
  'choose-columns': fillColumns,
  'save-knowledge': saveKnowledge,
};

const take = async (turn: Turn): Promise<unknown> => {
  const { event } = turn;
  switch (event.kind) {
    case 'message':
      return takeMessage({ ...turn, event });
    case 'action':
      return takeAction({ ...turn, event });
    case 'form':
      return named(forms, event.form)({ ...turn, event });
    case 'command':
      return takeCommand({ ...turn, event });
    case 'home-opened':
    case 'installed':
      return showHome(turn);
    case 'stopped':
      return turn.deps.outbox.status(event.place, null);
    case 'uninstalled':
      return;
  }
};

const takeAction = async (turn: Turn<'action'>): Promise<unknown> => {
  const { event, deps } = turn;
  if (opensForm(event.action)) return deps.outbox.openForm(event, await formOpeners[event.action](turn));
  return named(actions, event.action)(turn);
};

const named = <Handler>(handlers: Record<string, Handler>, name: string): Handler => {
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
  if (handler) return handler;
  throw outdatedButton();
};

const takeMessage = async (turn: Turn<'message'>): Promise<unknown> => {
  const { text, files, addressed, place } = turn.event;
  if (!addressed && place.kind !== 'direct') return;
  if (files.length > 0) return takeFiles(turn);
  const meaning = understandMessage(text);
  switch (meaning.kind) {
    case 'question':
      return answerMessage(turn, { question: meaning.question });
    case 'questions':
      return fillFile(turn, {
        name: 'questions.txt',
        bytes: new TextEncoder().encode(meaning.text),
        part: 'reply',
      });
    case 'help':
      return greet(turn);
    case 'home':
      return sayHome(turn);
    case 'nothing':
      return greet(turn);
    case 'thanks':
      return;
  }
};

/** What a command asks is answered to its asker first. */
const takeCommand = async (turn: Turn<'command'>): Promise<unknown> => {
  const { command, text, place } = turn.event;
  if (command === 'save-knowledge') return turn.deps.outbox.openForm(turn.event, await openNewEntry(turn));
  const privately = place.kind !== 'direct';
  if (command === 'answer-this') return answerMessage(turn, { question: text, privately });
  const meaning = understandMessage(command === 'help' ? 'help' : text);
  switch (meaning.kind) {
    case 'question':
      return answerMessage(turn, { question: meaning.question, privately });
    case 'questions':
      throw oneOnly();
    case 'home':
      return sayHome(turn);
    default:
      return greet(turn);
  }
};

const oneOnly = (): VouchError =>
  new VouchError({
    code: 'bad-input',
    message: 'That is a list of questions, and a command takes one.',
    advice: 'Send the list to me as a direct message: it comes back filled in.',
  });
