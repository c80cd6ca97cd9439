const chip = (kind, name, take) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'example';
  button.textContent = name;
  button.addEventListener('click', () => take(kind, name));
  return button;
};

/** Offers the example files; one click sends a file as if a person had dropped it. */
export const showExamples = async (send) => {
  const response = await fetch('/chat/examples');
  if (!response.ok) return;
  const examples = await response.json();
  const take = async (kind, name) => {
    const file = await fetch(`/examples/${kind}/${encodeURIComponent(name)}`);
    const bytes = await file.blob();
    await send([new File([bytes], name, { type: bytes.type })]);
  };
  for (const kind of ['reports', 'questionnaires']) {
    const place = document.getElementById(`example-${kind}`);
    place.append(...examples[kind].map((name) => chip(kind, name, take)));
    place.hidden = examples[kind].length === 0;
  }
  document.getElementById('examples').hidden = examples.reports.length + examples.questionnaires.length === 0;
};
