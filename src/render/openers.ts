import type { Opener } from '../domain/opener.ts';
import { isoDay, type SayDay, sayOn } from './findings.ts';
import { occasionWords } from './occasions.ts';
import { paragraph } from './paragraph.ts';
import { oneLine, plural } from './text.ts';
import type { Page } from './view.ts';

/** A reason to get in touch in words of the journal, with the row it rests on: `You noted on 3 Nov: “…” (note 4)`. */
export function openerText(opener: Opener, say: SayDay): string {
  const { noun, id } = opener.source;
  const source = noun === 'client' ? '' : ` (${noun === 'interaction' ? 'entry' : noun} ${id})`;
  return `${words(opener, say)}${source}`;
}

/** Reasons to get in touch, a dash before each, broken to the page behind an indent. */
export function openerLines(
  openers: readonly Opener[],
  page: Pick<Page, 'isTerminal' | 'today' | 'width'>,
  indent = '  ',
): string[] {
  return openers.flatMap((opener) => {
    const room = Math.max(20, page.width - indent.length - 2);
    const [first = '', ...more] = paragraph(openerText(opener, sayOn(page)), room);
    return [`${indent}- ${first}`, ...more.map((line) => `${indent}  ${line}`)];
  });
}

/** A reason to get in touch as JSON shows it: its facts, and the whole in words. */
export function openerJson(opener: Opener): Record<string, unknown> {
  const { source, ...facts } = opener;
  return { ...facts, source: source.noun, sourceId: source.id, what: openerText(opener, isoDay) };
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
      const said = [quote, score === null ? '' : `${score} of 10`].filter(Boolean).join(', ');
      const answer =
        changed === null ? 'not answered yet' : `you changed: ${quoted(changed)}, and have not told them`;
      return `${person ?? 'They'} said on ${on}: ${text === null && score === null ? 'no words' : said}; ${answer}`;
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
      return `A concern of ${person ?? 'theirs'} since ${on}: ${quote}; ${done}`;
    }
    case 'anniversary': {
      const { began, years, comesOn } = opener;
      const start = {
        signed: `Signed on ${on}`,
        client: `A client since ${on}`,
        entry: `First in the log on ${on}`,
      }[began];
      const told = quote === '' ? '' : `, ${quote}`;
      return `${start}${told}: ${plural(years, 'year')} on ${say(comesOn, 'weekday')}`;
    }
    case 'settled': {
      const { outcome, agreed } = opener;
      const how = outcome === null ? '' : `, ${outcome.replaceAll('-', ' ')}`;
      const end = agreed === null ? '' : `: ${quoted(agreed)}`;
      return `${quote} ended on ${on}${how}${end}`;
    }
    case 'want':
      return `A want of ${person ?? 'theirs'}, noted on ${on}: ${quote}${opener.isStale ? '; still so?' : ''}`;
    case 'year-ago':
    case 'known':
      return `You noted${person === null ? '' : ` of ${person}`} on ${on}: ${quote}`;
    case 'useful':
      return `Your last word of use to them was on ${on}: ${quote}`;
  }
}

function quoted(text: string | null): string {
  return text === null ? '' : `“${oneLine(text)}”`;
}
