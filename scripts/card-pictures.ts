// Makes docs/images/cards: every card and form as Slack and as Teams draw them. Run: node scripts/card-pictures.ts
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Card, Form } from '../src/bot/card.ts';
import {
  renderCard as renderSlack,
  renderForm as renderSlackForm,
} from '../src/bot/platforms/slack/render.ts';
import {
  renderCard as renderTeams,
  renderForm as renderTeamsForm,
} from '../src/bot/platforms/teams/render.ts';
import { importExamples } from '../src/usecases/import-examples.ts';
import { message } from '../tests/bot/happenings.ts';
import { openConversation, openServices } from '../tests/bot/open-bench.ts';
import { direct } from '../tests/bot/people.ts';
import { cardsByView, formsByView } from '../tests/bot/views/every-view.ts';
import { openBrowser } from '../tests/browser/open-browser.ts';

const folder = 'docs/images/cards';
const { resolve } = createRequire(import.meta.url);
// Its module build does not load in Node.
const { Message }: typeof import('slack-blocks-to-jsx') = createRequire(import.meta.url)(
  'slack-blocks-to-jsx',
);
const slackStyle = await readFile(resolve('slack-blocks-to-jsx/dist/style.css'), 'utf8');

/** What Vouch says to a colleague, by name of the picture. */
const sayCards = async (): Promise<Record<string, Card>> => {
  const { services, close } = await openServices();
  await importExamples(services, { tenant: direct.tenant, folder: 'examples/controls' });
  const { platform, conversation } = openConversation(services);
  const { signal } = new AbortController();
  const last = (): Card => {
    const said = platform.said.at(-1);
    if (!said) throw new Error('nothing was said');
    return said.card;
  };
  const say = async (text: string, path?: string): Promise<Card> => {
    const name = path?.split('/').at(-1) ?? '';
    if (path) platform.sent.set(name, await readFile(path));
    const files = path ? [{ name, mimeType: null, bytes: null, handle: { id: name } }] : [];
    await conversation.handle(message(text, { files }), { signal });
    return last();
  };
  const cards = {
    help: await say('help'),
    answer: await say('How often are backups tested?'),
    gap: await say('Which post-quantum algorithms do you use?'),
    report: await say('', 'examples/reports/two-exceptions-soc2-type2.pdf'),
    questionnaire: await say('', 'examples/questionnaires/riverbend-security-review.csv'),
  };
  await close();
  return cards;
};

/** The views that no conversation above comes by, and the forms, by the names of their functions. */
const drawn = new Set(['answerCard', 'helpCard', 'reportCard', 'filledCard']);
const firstOf = <View>(views: Record<string, readonly View[]>): Record<string, View> =>
  Object.fromEntries(
    Object.entries(views).flatMap(([name, [first]]) =>
      first && !drawn.has(name) ? [[kebab(name), first]] : [],
    ),
  );
const kebab = (name: string): string =>
  name.replace(/Card$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const isForm = (given: Card | Form): given is Form => 'form' in given;

const slackBlocks = (given: Card | Form) =>
  isForm(given) ? renderSlackForm(given, direct).blocks : renderSlack(given).blocks;

const teamsCard = (given: Card | Form) =>
  isForm(given) ? renderTeamsForm(given, 'dialog') : renderTeams(given);

/** A modal around the blocks of a form, as Slack draws it: title above, buttons below. */
const inModal = ({ title, submit }: Form, blocks: string): string => {
  const words = (text: string): string => renderToStaticMarkup(createElement('span', {}, text));
  const buttons = submit === null ? '<i>Close</i>' : `<i>Cancel</i><b>${words(submit)}</b>`;
  return `<section class="modal"><h1>${words(title)}</h1>${blocks.replace(hint, '')}<footer>${buttons}</footer></section>`;
};
/** The drawing says how to submit, which Slack does not. */
const hint = /<p>[^<]*to submit<\/p>/g;
const modalStyle = `
  .modal { border: 1px solid #ddd; border-radius: 8px; font: 15px sans-serif; padding: 0 20px }
  .modal h1 { font-size: 20px; margin: 16px 0 }
  .modal footer { margin: 16px 0; text-align: right }
  footer > * { border: 1px solid #bbb; border-radius: 4px; display: inline-block; font: bold 14px sans-serif; margin-left: 8px; padding: 8px 14px }
  footer b { background: #007a5a; border-color: #007a5a; color: #fff }`;

const drawSlack = async (page: Page, card: Card | Form): Promise<void> => {
  const icon = `data:image/png;base64,${await readFile('manifests/teams/color.png', 'base64')}`;
  const drawn = renderToStaticMarkup(
    createElement(Message, {
      blocks: JSON.parse(JSON.stringify(slackBlocks(card))),
      logo: icon,
      name: 'Vouch',
      time: new Date('2026-01-02T10:00:00'),
      withoutWrapper: isForm(card),
    }),
  );
  await page.setContent(
    `<style>${slackStyle} ${modalStyle} body { margin: 0 } main { padding: 16px }</style><main>${isForm(card) ? inModal(card, drawn) : drawn}</main>`,
  );
};

const drawTeams = async (page: Page, card: Card | Form): Promise<void> => {
  await page.setContent(
    '<style>body { margin: 0; background: #f5f5f5 } main { padding: 16px } .ac-adaptiveCard { background: #fff; border-radius: 6px } .ac-pushButton { background: #fff; border: 1px solid #d1d1d1; border-radius: 4px; font: 600 14px sans-serif; padding: 5px 12px }</style><main></main>',
  );
  await page.addScriptTag({ path: resolve('adaptivecards/dist/adaptivecards.js') });
  // Runs in the page. Teams reads Markdown; of that, our cards hold only escapes.
  await page.evaluate(`{
    const { AdaptiveCard } = AdaptiveCards;
    AdaptiveCard.onProcessMarkdown = (text, result) => {
      const words = document.createElement('p');
      words.textContent = text.replace(/\\\\(.)/g, '$1');
      result.outputHtml = words.outerHTML;
      result.didProcess = true;
    };
    const card = new AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig({ fontFamily: 'Segoe UI, sans-serif' });
    card.parse(${JSON.stringify(teamsCard(card))});
    document.querySelector('main').append(card.render());
  }`);
};

const [said, browser] = await Promise.all([sayCards(), openBrowser()]);
const all: Record<string, Card | Form> = { ...said, ...firstOf(cardsByView), ...firstOf(formsByView) };
const page = await browser.newPage({ viewport: { width: 640, height: 400 } });
await mkdir(folder, { recursive: true });
for (const [platform, draw] of Object.entries({ slack: drawSlack, teams: drawTeams }))
  for (const [name, card] of Object.entries(all)) {
    await draw(page, card);
    await page.locator('main').screenshot({ path: `${folder}/${name}-${platform}.png` });
  }
await browser.close();
