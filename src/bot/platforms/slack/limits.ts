/** What Slack takes (docs.slack.dev, Block Kit reference); characters unless said otherwise. */
export const slackLimits = {
  blocksInMessage: 50,
  /** Of all blocks of a message together: not documented, msg_blocks_too_long above it (slackapi/bolt-js #2509, #2867). */
  charactersInMessage: 9500,
  jsonInMessage: 15_500,
  blocksInView: 100,
  header: 150,
  richText: 3000,
  /** Our own, so that a message of many quotations holds them all, each shown to be cut. */
  citedQuote: 600,
  findingDetail: 700,
  findingQuote: 400,
  button: 75,
  buttonValue: 2000,
  buttonsInBlock: 25,
  fallbackText: 3000,
  viewTitle: 24,
  inputLabel: 2000,
  inputInitial: 3000,
  options: 100,
  optionLabel: 75,
  tableColumns: 20,
  /** With the row of headings. */
  tableRows: 100,
  /** Of all cells together. */
  tableCharacters: 10_000,
  prompts: 4,
} as const;
