import { actionNames, actionText, below, gap } from './measures.ts';
import { type Cell, row, titled, widest } from './row.ts';
import type { Label } from './styles.ts';
import { paragraph, width } from './text.ts';
import type { Page } from './view.ts';

/** One thing to act on; each text is one line. */
export interface Action {
  when?: { text: string; label?: Label };
  who: string;
  what: string;
  command: string;
  /** Whether cutting the text would change its meaning; it then takes all the lines it needs. */
  whole?: boolean;
}

/** Actions under one title, with last lines for hidden ones. */
export interface ActionSection {
  title: string;
  actions: readonly Action[];
  more?: string;
}

type Sheet = Pick<Page, 'width' | 'mark'> & { whole?: boolean };

/**
 * Draws sections in columns shared by the whole page: when, who, what and the command, which goes below a text that
 * would have less room beside it. A page without an edge gives each action one line and cuts nothing. A `whole` page
 * cuts nothing either: names too long for their column get their own lines, as all names do on very narrow pages.
 */
export function actionPage(sections: readonly ActionSection[], page: Sheet): string {
  return pageOf(drawnSections(sections, page), page);
}

/** A section as it is drawn: the lines of each action, and of what it says about others. */
export interface DrawnSection {
  title: string;
  actions: readonly (readonly string[])[];
  rest: readonly string[];
}

export function pageOf(sections: readonly DrawnSection[], page: Sheet): string {
  return titled(
    sections.map(({ title, actions, rest }) => ({ title, lines: [...actions.flat(), ...rest] })),
    page,
  );
}

/** Draws sections; `before` has how their actions were drawn before, which is taken where their columns are the same. */
export function drawnSections(
  sections: readonly ActionSection[],
  page: Sheet,
  before: Map<Action, { columns: string; lines: string[] }> = new Map(),
): DrawnSection[] {
  const all = sections.flatMap(({ actions }) => actions);
  const lead = leadOf(all, page);
  const placed = sections.map((section) => ({ ...section, place: placeOf(section, page.width, lead.start) }));
  const longest = Math.max(0, ...placed.map(({ place }) => place.longest));
  return placed.map(({ title, actions, more, place: own }) => {
    const place = { ...own, longest: longest <= own.beside ? longest : own.longest };
    const rest = (more?.split('\n') ?? []).flatMap((line) =>
      row([{ text: paragraph(line, page.width - gap), label: 'hint' }], page),
    );
    const columns = [lead.when, lead.start, ...Object.values(place)].join();
    const drawnOnce = (action: Action) => {
      const known = before.get(action);
      if (known?.columns === columns) return known.lines;
      const lines = draw(action, lead, place, page);
      before.set(action, { columns, lines });
      return lines;
    };
    return { title, actions: actions.map(drawnOnce), rest };
  });
}

/** The columns before a text and its start; the text goes below the name if there is no room beside it. */
interface Lead {
  when: number;
  start: number;
  isBelow: boolean;
}

function leadOf(actions: readonly Action[], { width: page, whole = false }: Sheet): Lead {
  const when = widest(actions.map((action) => action.when?.text ?? ''));
  const days = when > 0 ? when + gap : 0;
  // A name without a day takes the day's room too.
  const longest = Math.max(0, ...actions.map(({ when, who }) => width(who) - (when ? 0 : days)));
  const share = Math.floor(page / (whole ? actionNames.wholeShare : actionNames.share));
  const within = Math.max(actionNames.least, Math.min(actionNames.longest, share));
  const most = Number.isFinite(page) ? within : page;
  const start = gap + days + Math.min(longest, most) + gap;
  const isBelow = page - start < actionText.leastBesideNames;
  return { when, start: isBelow ? below : start, isBelow };
}

/** The room for a section's texts. */
interface Place {
  /** Beside the commands, and what the longest text there takes of it. */
  beside: number;
  longest: number;
  /** With the command below, and the indent of that. */
  alone: number;
  indent: number;
}

function placeOf({ actions }: ActionSection, page: number, start: number): Place {
  const commands = widest(actions.map(({ command }) => command));
  const beside = Math.min(actionText.longest, page - start - gap - commands);
  const alone = Math.max(actionText.least, Math.min(page - start, actionText.longest));
  const texts = actions.map(({ what }) => what).filter((what) => isBeside(what, { beside, alone }));
  const indent = start + commands <= page ? start : below;
  return { beside, longest: Math.min(beside, widest(texts)), alone, indent };
}

/** A text stands beside its command where it gets all the room it could have. */
function isBeside(what: string, { beside, alone }: Pick<Place, 'beside' | 'alone'>): boolean {
  return Math.min(width(what), alone) <= beside;
}

function draw(action: Action, lead: Lead, place: Place, page: Sheet): string[] {
  const { when, who, what, whole } = action;
  const day: Cell[] = when ? [{ text: when.text, label: when.label, room: lead.when }] : [];
  const edge = gap + (when ? lead.when + gap : 0);
  const nameRoom = lead.isBelow ? page.width - edge : lead.start - edge - gap;
  const name: Cell = { text: who, label: 'name', room: nameRoom };
  const command: Cell = { text: [action.command], label: 'command' };
  if (!Number.isFinite(page.width)) return row([...day, name, { text: what }, command], page);
  const lines = page.whole || whole ? Number.POSITIVE_INFINITY : actionText.lines;
  const hasBeside = isBeside(what, place);
  const room = hasBeside ? place.longest : place.alone;
  const text: Cell[] = [{ text: what, room, lines }, ...(hasBeside ? [command] : [])];
  const isAlone = lead.isBelow || (page.whole === true && width(who) > nameRoom);
  return [
    ...(isAlone ? row([...day, { ...name, room: page.width - edge }], page) : []),
    ...(isAlone ? row(text, page, lead.start) : row([...day, name, ...text], page)),
    ...(hasBeside ? [] : row([command], page, place.indent)),
  ];
}
