const log = document.getElementById('log');

/** True while the reader is at the end of the log; then what comes is scrolled into view. */
const atEnd = () => (log.lastElementChild?.getBoundingClientRect().bottom ?? 0) < innerHeight + 40;

let expecting = false;

/** The person pressed something: what comes next is shown, wherever they are reading. */
export const expectItem = () => {
  expecting = true;
};

/** Adds an item to the log, or redraws the one of the same id. The server has escaped everything in `html`. */
export const putItem = ({ id, author, label, html, busy }) => {
  const follow = author === 'you' || expecting || atEnd();
  const known = document.getElementById(id);
  const article = known ?? document.createElement('article');
  article.id = id;
  article.className = author;
  article.setAttribute('aria-label', author === 'you' ? `You: ${label}` : label);
  article.setAttribute('aria-busy', String(busy));
  const open = new Set(
    [...article.querySelectorAll('details[open] > summary')].map((one) => one.textContent),
  );
  article.innerHTML = html;
  for (const summary of article.querySelectorAll('details > summary'))
    if (open.has(summary.textContent)) summary.parentElement.open = true;
  if (!known) log.append(article);
  if (author === 'you') document.getElementById('examples').open = false;
  if (!busy) expecting = false;
  if (follow) article.scrollIntoView({ block: article.offsetHeight > innerHeight * 0.7 ? 'start' : 'end' });
};
