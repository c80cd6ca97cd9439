// Evaluated in the page. Collects the name of every progress bar that appears, in `progressSeen`.
(() => {
  globalThis.progressSeen = [];
  new MutationObserver(() => {
    for (const bar of document.querySelectorAll('progress')) progressSeen.push(bar.ariaLabel);
  }).observe(document.body, { childList: true, subtree: true });
})();
