import type { CalendarDate } from '../../domain/days/calendar-date.ts';
import type { EntryDetails } from '../../domain/log/entry.ts';
import { formatMoney } from '../../domain/money/money.ts';
import { toldOn } from '../../domain/plans/reminder.ts';
import type { CaseStep } from '../../domain/repair/case.ts';
import type { StoryEvent } from '../../domain/repair/case-story.ts';
import { timesText } from '../../domain/text/words.ts';
import type { Content, Rung } from '../../nouns/case.ts';
import { handle } from '../../nouns/index.ts';
import type { Label } from '../layout/styles.ts';
import { capital } from '../layout/text.ts';
import type { Page } from '../layout/view.ts';
import { manner } from '../log/manner.ts';
import { dayFor } from '../words/days.ts';
import { channelNames } from './apologies.ts';
import { outcomeNames } from './cases.ts';

/** One paragraph of a story: stored words and their meaning. */
export interface StoryWords {
  text: string;
  label?: Label | undefined;
}

const rungDeeds: Readonly<Record<Rung, string>> = {
  email: 'writing',
  call: 'a call',
  'in-person': 'a meeting of those who decide',
};

/** A case event in words, one paragraph for each statement or deed. */
export function storyWords(event: StoryEvent, page: Page): StoryWords[] {
  const via = event.entry ? ` (${manner(event.entry)}, ${handle('entry', event.entry.id)})` : '';
  switch (event.kind) {
    case 'happened':
      return [{ text: 'It happened.' }];
    case 'came-up':
      return [{ text: 'It was raised.' }];
    case 'logged':
      return [{ text: loggedText(event.entry, page.today) }];
    case 'step':
      return [...stepWords(event.step, via, page), ...alsoLogged(event.entry, event.step.text)];
    case 'apology-made':
      return [
        {
          text: `Apology ${handle('apology', event.apology.id)} drafted, planned as ${channelNames[event.apology.channel]}.`,
        },
      ];
    case 'apology-delivered': {
      const as = via || ` as ${channelNames[event.apology.channel]}`;
      return [
        { text: `Apology ${handle('apology', event.apology.id)} reached them${as}.`, label: 'good' },
        ...alsoLogged(event.entry, null),
      ];
    }
    case 'promise-given':
      return [{ text: `Promise ${handle('reminder', event.promise.id)}: ${event.promise.text}` }];
    case 'promise-kept':
      return [
        {
          text: `Promise ${handle('reminder', event.promise.id)} was kept: ${event.promise.text}`,
          label: 'good',
        },
      ];
    case 'promise-broken': {
      const { id, text, brokenTold } = event.promise;
      return [
        { text: `Promise ${handle('reminder', id)} was broken: ${text}`, label: 'warning' },
        ...(brokenTold === null ? [{ text: 'They have not been told.', label: 'warning' } as const] : []),
        ...(toldOn(event.promise) === event.on ? quote('They were told', brokenTold) : []),
      ];
    }
    case 'promise-told':
      return quote(
        `They were told of promise ${handle('reminder', event.promise.id)}`,
        event.promise.brokenTold,
      );
    default:
      return [...chargeWords(event, via), ...alsoLogged(event.entry, null)];
  }
}

type ChargeEvent = Extract<StoryEvent, { charge: unknown }>;

function chargeWords({ kind, charge }: ChargeEvent, via: string): StoryWords[] {
  const { id, what, amount, untoldBecause, waivedBecause, toldChannel } = charge;
  const name = `Charge ${handle('charge', id)}, ${formatMoney(amount)}`;
  switch (kind) {
    case 'charge-noted':
      return [{ text: `${name}: ${what}` }];
    case 'charge-told':
      return [
        {
          text: `They were told of charge ${handle('charge', id)}${via || (toldChannel ? ` by ${toldChannel}` : '')}.`,
        },
      ];
    case 'charge-billed':
      if (untoldBecause === null) return [{ text: `${name}, was billed.` }];
      return [{ text: `${name}, was billed before they were told: ${untoldBecause}`, label: 'warning' }];
    case 'charge-waived':
      return [{ text: `${name}, was waived${waivedBecause === null ? '.' : `: ${waivedBecause}`}` }];
  }
}

function stepWords(step: CaseStep, via: string, page: Page): StoryWords[] {
  const { kind, text, wants, confirmed, middle, because, rung, withoutHearing, untilOn, content } = step;
  const upTo = rungDeeds[rung ?? 'in-person'];
  switch (kind) {
    case 'heard':
      return [...sentence(`They were heard${via}`, text), ...quote('What they want', wants)];
    case 'restated':
      return [...sentence(`You told them what you understood${via}`, text), ...confirmation(confirmed)];
    case 'answered':
      return [
        ...(withoutHearing === null
          ? []
          : [{ text: `Answered before they were heard: ${withoutHearing}`, label: 'warning' } as const]),
        ...sentence(`You answered${via}`, text),
        ...policyWords(step),
        ...quote('The compromise you proposed', middle),
      ];
    case 'escalated':
      return [...sentence(`Moved to ${upTo}${via}`, text), ...plain('Why', because)];
    case 'stayed': {
      const until = untilOn === null ? '' : ` until ${dayFor(untilOn, page)}`;
      return [...sentence(`${capital(upTo)} was left for later${until}`, text), ...plain('Why', because)];
    }
    case 'fixed':
      return good(sentence(`Fixed${via}`, text));
    case 'checked-back':
      return [...sentence(`Asked how it is now${via}`, text), ...contentWords(content)];
    case 'settled':
      return endWords(step, via);
    case 'reopened':
      return [...sentence(`Opened again${via}`, text), ...plain('Why', because)];
  }
}

function endWords({ outcome, unanswered, withoutHearing, text }: CaseStep, via: string): StoryWords[] {
  const how = capital(outcome === null ? 'settled' : outcomeNames[outcome]);
  return [
    ...good(sentence(`${how}${via}`, text)),
    ...(withoutHearing === null
      ? []
      : [{ text: `They were never heard: ${withoutHearing}`, label: 'warning' } as const]),
    ...(unanswered === null
      ? []
      : [
          {
            text: `They were asked ${timesText(unanswered)} how it is now, and did not answer.`,
          },
        ]),
  ];
}

function contentWords(content: Content | null): StoryWords[] {
  switch (content) {
    case 'yes':
      return [{ text: 'They are content.', label: 'good' }];
    case 'not-yet':
      return [{ text: 'They are not content yet.', label: 'warning' }];
    case 'no':
      return [{ text: 'They are not content.', label: 'warning' }];
    case null:
      return [];
  }
}

function confirmation(confirmed: boolean | null): StoryWords[] {
  if (confirmed === null) return [];
  return confirmed
    ? [{ text: 'They confirmed it.', label: 'good' }]
    : [{ text: 'They did not confirm it yet.', label: 'warning' }];
}

function policyWords({ policyId, policyName, policyReason }: CaseStep): StoryWords[] {
  if (policyId === null) return [];
  const name = policyName === null ? 'Your policy' : `Your policy “${policyName}”`;
  return [{ text: policyReason === null ? `${name}.` : `${name}: ${policyReason}` }];
}

function loggedText(entry: EntryDetails, today: CalendarDate): string {
  const how = `${manner(entry)}, ${handle('entry', entry.id)}`;
  const head = entry.happenedOn > today ? `Planned: ${how}` : capital(how);
  return `${head}: “${entry.text}”`;
}

/** The log entry's text, if it adds to what the story already says. */
function alsoLogged(entry: EntryDetails | null, toldText: string | null): StoryWords[] {
  return entry === null || (toldText !== null && entry.text.includes(toldText))
    ? []
    : [{ text: `In the log: “${entry.text}”` }];
}

function sentence(lead: string, text: string | null): StoryWords[] {
  return [{ text: text === null ? `${lead}.` : `${lead}: “${text}”` }];
}

function quote(name: string, text: string | null): StoryWords[] {
  return text === null ? [] : sentence(name, text);
}

function plain(name: string, text: string | null): StoryWords[] {
  return text === null ? [] : [{ text: `${name}: ${text}` }];
}

function good(words: StoryWords[]): StoryWords[] {
  return words.map(({ text }) => ({ text, label: 'good' }));
}
