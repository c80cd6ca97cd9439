import type { Review } from '../../../model/review.ts';
import type { UserEntityControl } from '../../../model/user-entity-control.ts';
import { ownControlInWords } from '../describe-user-entity-controls.ts';
import { pages } from './evidence.ts';
import { table } from './layout.ts';
import { html, type Markup, nothing } from './markup.ts';

/** What the supplier leaves to us, beside what we say of ourselves. */
export const userEntityControls = ({ report, userEntityControls: matched }: Review): Markup[] => {
  const named = report?.cuecs ?? [];
  if (named.length === 0) return report ? [html`<p>None found in the report.</p>`] : [];
  // A column of nothing is left out: many reports give their controls no id.
  const id = named.some((one) => one.id !== null) ? ['Id'] : [];
  const idOf = (one: { readonly id: string | null }) => (id.length > 0 ? [one.id ?? ''] : []);
  if (matched?.outcome === 'matched')
    return table(
      [...id, 'What the report expects', 'Our control', 'Owner', 'Where'],
      matched.controls.map((one) => [
        ...idOf(one),
        one.text,
        ours(one),
        one.owner ?? html`<span class="fill">&nbsp;</span>`,
        pages(one.evidence),
      ]),
      'duties',
    );
  return [
    matched ? html`<p class="note">Not matched to our own controls: ${matched.reason}</p>` : nothing,
    ...table(
      [...id, 'What the report expects', 'Owner', 'Where'],
      named.map((one) => [
        ...idOf(one),
        one.text,
        html`<span class="fill">&nbsp;</span>`,
        pages(one.evidence),
      ]),
      'duties',
    ),
  ];
};

const ours = (one: UserEntityControl): Markup =>
  html`<b class="outcome ${one.outcome}">${ownControlInWords(one)}</b>${
    one.control ? html`<br><q>${one.control.quote}</q> <cite>${one.control.title}</cite>` : nothing
  }`;
