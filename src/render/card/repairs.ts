import type { ClientCard } from '../../app/clients/card.ts';
import type { CaseStanding } from '../../app/repair/case-ladder.ts';
import type { Concern } from '../../domain/care/concern.ts';
import { type Case, isOpenCase } from '../../domain/repair/case.ts';
import { handle } from '../../nouns/index.ts';
import { nextWords } from '../care/deed-words.ts';
import type { CardItem, CardSection } from '../layout/sections.ts';
import { oneLine } from '../layout/text.ts';
import type { Page } from '../layout/view.ts';
import { openFor, rungNames, urgency } from '../repair/cases.ts';
import { dayFor, sayOn } from '../words/days.ts';
import { aboutWhom } from '../words/names.ts';

/** What is wrong: cases that are open or ended lately, and concerns of their own. */
export function cardRepairs(
  { client, cases, concerns }: ClientCard,
  names: ReadonlyMap<number, string>,
  page: Page,
): CardSection[] {
  const over = cases.filter(({ file }) => !isOpenCase(file.case));
  return [
    {
      title: 'Cases',
      items: [
        ...cases.filter(({ file }) => isOpenCase(file.case)).map((standing) => caseItem(standing, page)),
        ...over.map(({ file }) => endItem(file.case, page)),
      ],
      all: `rapport case ${client.id}${over.length > 0 ? ' --all' : ''}`,
    },
    {
      title: 'Concerns',
      items: concerns.map((concern) => concernItem(concern, names, page)),
      all: `rapport concern list ${client.id}`,
    },
  ];
}

function caseItem(standing: CaseStanding, page: Page): CardItem {
  const { file, ladder, next } = standing;
  const { id, what } = file.case;
  const words = nextWords(standing);
  const by = next?.dueOn ? ` by ${dayFor(next.dueOn, page)}` : '';
  const open = `open for ${openFor(file.case, page.today)}, ${rungNames[ladder.rung]}`;
  return {
    text: `Case ${handle('case', id)}: “${oneLine(what)}”, ${open}`,
    command: `rapport case show ${id}`,
    ...(words === null ? {} : { below: { text: `Next${by}: ${words}`, label: urgency(standing, page) } }),
  };
}

function endItem({ id, what, settledOn, outcome, agreed }: Case, page: Page): CardItem {
  const how = outcome?.replaceAll('-', ' ') ?? 'over';
  const on = settledOn === null ? '' : ` ${sayOn(page)(settledOn)}`;
  return {
    text: `Case ${handle('case', id)} ended${on}, ${how}: ${agreed === null ? `“${oneLine(what)}”` : oneLine(agreed)}`,
    command: `rapport case show ${id}`,
  };
}

function concernItem(concern: Concern, names: ReadonlyMap<number, string>, page: Page): CardItem {
  const { id, what, notedOn, acts } = concern;
  const say = sayOn(page);
  const last = acts.at(-1);
  const done = last ? `last helped ${say(last.actedOn)}` : 'nothing done yet';
  return {
    text: `${aboutWhom(concern, names)}${oneLine(what)}`,
    facts: `(since ${say(notedOn)}, ${done})`,
    command: last ? `rapport concern show ${id}` : `rapport concern act ${id} "…"`,
  };
}
