import { closeDialogs, openDialog } from './dialog.js';
import { showExamples } from './examples.js';
import { expectItem, putItem } from './log.js';
import { post, sendFiles } from './send.js';

const byId = (id) => document.getElementById(id);
const question = byId('question');
const status = byId('status');

const events = new EventSource('/chat/events');
const on = (name, act) => events.addEventListener(name, (event) => act(JSON.parse(event.data)));

on('item', putItem);
on('dialog', openDialog);
on('status', ({ text }) => {
  status.className = text === null ? '' : 'busy';
  byId('stop').hidden = text === null;
  status.textContent = text === null ? '' : `Vouch ${text}`;
});
on('home', ({ html }) => {
  byId('home-card').innerHTML = html;
});
events.addEventListener('error', () => say('The connection is lost. Trying to reach Vouch again.'));
events.addEventListener('hello', () => say(''));

/** Says something in the status line under the log. */
const say = (text) => {
  status.className = '';
  status.textContent = text;
};

/** Runs what sends something, and says why when it could not be sent. */
const attempt = async (send) => {
  try {
    await send();
  } catch (error) {
    say(error.message);
  }
};

const sendAll = (files) => attempt(() => sendFiles(files));

const grow = () => {
  question.style.height = 'auto';
  question.style.height = `${Math.min(question.scrollHeight, 180)}px`;
};
question.addEventListener('input', grow);
question.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  byId('ask').requestSubmit();
});

byId('ask').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = question.value.trim();
  if (text === '') return question.focus();
  question.value = '';
  grow();
  attempt(() => post('/chat/message', { text }));
});

byId('file').addEventListener('change', async ({ target }) => {
  await sendAll([...target.files]);
  target.value = '';
});

byId('open-home').addEventListener('click', () => {
  byId('home').showModal();
  attempt(() => post('/chat/home'));
});

byId('stop').addEventListener('click', () => attempt(() => post('/chat/stop')));

document.addEventListener('click', ({ target }) => {
  if (target.closest('[data-close]')) return closeDialogs();
  const button = target.closest('[data-action]');
  if (!button) return;
  const { action, value } = button.dataset;
  if (action === 'feedback') button.closest('.feedback').textContent = 'Thank you.';
  else expectItem();
  if (button.closest('#home')) closeDialogs();
  attempt(() => post('/chat/action', { action, value }));
});

byId('dialog-form').addEventListener('submit', ({ target }) => {
  const fields = Object.fromEntries(new FormData(target));
  attempt(() => post('/chat/form', { fields }));
});

let dragging = 0;
const showDrop = (change) => {
  dragging = Math.max(0, dragging + change);
  byId('drop').hidden = dragging === 0;
};
addEventListener('dragenter', () => showDrop(1));
addEventListener('dragleave', () => showDrop(-1));
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  showDrop(-dragging);
  const files = [...event.dataTransfer.files];
  if (files.length > 0) sendAll(files);
});

showExamples(sendAll);
