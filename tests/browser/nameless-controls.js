// Evaluated in the page. Visible controls that a screen reader could not name.
[...document.querySelectorAll('button, input, textarea, select, a')]
  .filter((control) => control.checkVisibility())
  .filter(
    (control) =>
      !control.textContent.trim() && !control.getAttribute('aria-label') && !control.labels?.length,
  )
  .map((control) => control.outerHTML);
