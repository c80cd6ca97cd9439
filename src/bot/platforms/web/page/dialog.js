const dialog = document.getElementById('dialog');
const form = document.getElementById('dialog-form');

/** Shows a form, or something to read, above the page; the browser keeps and gives back the focus. */
export const openDialog = ({ html }) => {
  form.innerHTML = html;
  if (!dialog.open) dialog.showModal();
  form.querySelector('mark')?.scrollIntoView({ block: 'center' });
};

/** Closes whatever is open. */
export const closeDialogs = () => {
  for (const open of document.querySelectorAll('dialog[open]')) open.close();
};

// A click beside a dialog lands on the dialog element itself.
for (const each of document.querySelectorAll('dialog'))
  each.addEventListener('click', ({ target }) => {
    if (target === each) each.close();
  });
