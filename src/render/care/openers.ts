import type { DueClient, Outreach } from '../../app/care/outreach.ts';
import { isPraise } from '../../domain/care/feedback.ts';
import type { Opener } from '../../domain/care/opener.ts';
import type { SayDay } from '../../domain/text/sentence.ts';
import { wishText } from '../../domain/text/words.ts';
import { handle, numberedNouns } from '../../nouns/index.ts';
import { findingJson, findingText, suggestionText } from '../flags/findings.ts';
import { type Json, sourceJson } from '../json/shape.ts';
import { gap } from '../layout/measures.ts';
import { row } from '../layout/row.ts';
import { rowList } from '../layout/table.ts';
import { oneLine, paragraph, plural } from '../layout/text.ts';
import type { Page, View } from '../layout/view.ts';
import { isoDay, sayOn } from '../words/days.ts';
import { clientWord } from '../words/names.ts';
import { occasionWords } from './occasions.ts';

/** An opener with the row behind it: `You noted on 3 Nov: “…” (note 4)`. */
export function openerText(opener: Opener, say: SayDay): string {
  const { noun, id } = opener.source;
  const source = noun === 'client' ? '' : ` (${numberedNouns[noun].name} ${handle(noun, id)})`;
  return `${words(opener, say)}${source}`;
}

/** Openers as a list with dashes, wrapped and indented. */
export function openerLines(openers: readonly Opener[], page: Page, start = gap): string[] {
  return openers.flatMap((opener) => {
    const text = openerText(opener, sayOn(page));
    return row([{ text: '-' }, { text, isWide: true }], page, start, 1);
  });
}

/** An opener as JSON: its facts, the row behind it, and the full text. */
export function openerJson(opener: Opener): Json {
  const { on, kind, text, person, personId, source, ...facts } = opener;
  const { noun, id } = source;
  return {
    ...{ kind, datedOn: on, text, person, personId, ...facts },
    ...('lastAct' in facts && { lastActOn: facts.lastAct?.on ?? null, lastAct: facts.lastAct?.text ?? null }),
    ...sourceJson(noun, id),
    what: openerText(opener, isoDay),
  };
}

function words(opener: Opener, say: SayDay): string {
  const on = say(opener.on);
  const quote = quoted(opener.text);
  const person = opener.person === null ? null : oneLine(opener.person);
  switch (opener.kind) {
    case 'check-back':
      return `Due since ${on}: ${quote}`;
    case 'feedback': {
      const { score, changed, text } = opener;
      const answerText = [quote, score === null ? '' : `${score} of 10`].filter(Boolean).join(', ');
      const open = isPraise(score, text ?? '') ? 'not thanked yet' : 'not answered yet';
      const answer = changed === null ? open : `you changed: ${quoted(changed)}, and have not told them`;
      return `${person ?? 'They'} said on ${on}: ${text === null && score === null ? 'no words' : answerText}; ${answer}`;
    }
    case 'occasion': {
      const named = opener.person === null ? null : { name: opener.person };
      const what = occasionWords({ what: opener.text ?? '', person: named, years: opener.years });
      return `${what}, on ${say(opener.on, 'weekday')}`;
    }
    case 'concern': {
      const { lastAct } = opener;
      const done = lastAct
        ? `last helped on ${say(lastAct.on)}: ${quoted(lastAct.text)}`
        : 'nothing done yet';
      return `A concern of ${person ?? 'the client'} since ${on}: ${quote}; ${done}`;
    }
    case 'anniversary': {
      const { began, years, comesOn } = opener;
      const start = {
        signed: `Signed on ${on}`,
        client: `A client since ${on}`,
        entry: `First in the log on ${on}`,
      }[began];
      const quoteText = quote === '' ? '' : `, ${quote}`;
      return `${start}${quoteText}: ${plural(years, 'year')} on ${say(comesOn, 'weekday')}`;
    }
    case 'settled': {
      const { outcome, agreed } = opener;
      const how = outcome === null ? '' : `, ${outcome.replaceAll('-', ' ')}`;
      const end = agreed === null ? '' : `: ${quoted(agreed)}`;
      return `${quote} ended on ${on}${how}${end}`;
    }
    case 'want':
      return `A want of ${person ?? 'the client'}, noted on ${on}: ${quote}${opener.isStale ? '; still true?' : ''}`;
    case 'year-ago':
    case 'known':
      return `You noted${person === null ? '' : ` of ${person}`} on ${on}: ${quote}`;
    case 'useful':
      return `You last sent something useful on ${on}: ${quote}`;
  }
}

function quoted(text: string | null): string {
  return text === null ? '' : `“${oneLine(text)}”`;
}

function dueJson(one: DueClient): Json {
  const { client, because, openers } = one;
  const finding = because.flag?.finding ?? null;
  return {
    ...{ client: client.name, clientId: client.id },
    ...{ rule: finding?.rule ?? null, level: finding?.level ?? null },
    dueOn: because.flag ? null : because.dueOn,
    what: whyText(one, isoDay),
    openers: openers.map(openerJson),
    command: commandFor(one),
    finding: finding && findingJson(finding),
  };
}

const list = rowList(
  ['client', 'clientId', 'rule', 'level', 'dueOn', 'what', 'openers', 'command'],
  ({ due }: Outreach) => due.map(dueJson),
);

/** Who is due for a word, why, and how to begin. */
export const outreachPage: View<Outreach> = {
  human({ due, total, cases }, page) {
    const rest = total - due.length;
    return [
      ...(due.length === 0 ? [page.mark('good', 'Nobody is waiting to hear from you.')] : []),
      ...due.map((one) => block(one, page).join('\n')),
      ...(rest > 0 ? [page.mark('hint', `and ${rest} more: rapport reasons --limit 0`)] : []),
      ...(cases.asking > 0 ? [page.mark('hint', `${casesText(cases)} for something: rapport today`)] : []),
    ].join('\n\n');
  },
  json: list.json,
  list,
};

/** Counts all open cases, as `today` does. */
function casesText({ open, asking }: Outreach['cases']): string {
  if (asking === open) return plural(open, 'open case asks', 'open cases ask');
  return `${asking} of ${open} open cases ${asking === 1 ? 'asks' : 'ask'}`;
}

function block(one: DueClient, page: Page): string[] {
  const { client, because, openers } = one;
  const more = because.flag && because.flag.more > 0 ? ` (+${because.flag.more} more)` : '';
  const lines = (text: string) => paragraph(text, page.width - 2).map((line) => `  ${line}`);
  const nothing = `The journal has no reason to get in touch. What do you know of them? rapport note ${clientWord(client)} "…"`;
  return [
    page.mark('name', oneLine(client.name)),
    ...lines(`${whyText(one, sayOn(page))}${more}`),
    ...(openers.length > 0
      ? openerLines(openers, page)
      : lines(nothing).map((line) => page.mark('hint', line))),
    `  ${page.mark('command', commandFor(one))}`,
  ];
}

/** What a rule found or when their rhythm is due, plus any wish for writing. */
export function whyText({ client, because }: Omit<DueClient, 'openers'>, say: SayDay): string {
  if (because.flag) {
    const { finding } = because.flag;
    return `${findingText(finding, say)}${finding.wish ? `; ${wishText(finding.wish)}` : ''}`;
  }
  const { lastOn, dueOn } = because;
  const wish =
    client.writingBecause === null ? '' : `; ${wishText({ who: null, because: client.writingBecause })}`;
  return `last entry on ${say(lastOn)}, the next is due on ${say(dueOn, 'weekday')}${wish}`;
}

export function commandFor({ client, because }: Omit<DueClient, 'openers'>): string {
  if (because.flag) return suggestionText(because.flag.finding);
  return `rapport ${client.writingBecause === null ? 'call' : 'email'} ${clientWord(client, 40)} "…"`;
}
