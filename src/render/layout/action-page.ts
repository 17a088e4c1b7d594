import { actionNames, actionText, below, gap } from './measures.ts';
import { type Cell, fitColumns, row, titled, widest } from './row.ts';
import type { Label } from './styles.ts';
import { paragraph, width } from './text.ts';
import type { Page } from './view.ts';

/** One thing to act on, in texts of one line. */
export interface Action {
  when?: { text: string; label?: Label };
  who: string;
  what: string;
  /** The command that acts on it. */
  command: string;
  /** Whether the text says something else without its end, and takes as many lines as it needs. */
  whole?: boolean;
}

/** Things to act on under one title, and a last line about those not shown. */
export interface ActionSection {
  title: string;
  actions: readonly Action[];
  more?: string;
}

type Sheet = Pick<Page, 'width' | 'mark'> & { whole?: boolean };

/**
 * Draws sections in columns that run through the whole page: when, who, what, and the command beside it, or below
 * where the page is too narrow for both. On a page without an edge each action is one line, and nothing is cut; nor
 * is it on a `whole` page, where a name too long for its column has lines for itself, as every name has on a page
 * too narrow for columns.
 */
export function actionPage(sections: readonly ActionSection[], page: Sheet): string {
  const all = sections.flatMap(({ actions }) => actions);
  const lead = leadOf(all, page);
  const placed = sections.map((section) => ({ ...section, ...placeOf(section, page.width, lead.start) }));
  const beside = placed.filter(({ indent }) => indent === null);
  const longest = widest(beside.flatMap(({ actions }) => actions.map(({ what }) => what)));
  const shared = Math.min(longest, ...beside.map(({ room }) => room));
  return titled(
    placed.map(({ title, actions, more, room, indent }) => {
      const place = { room: indent === null ? shared : room, indent };
      const rest = more ? row([{ text: paragraph(more, page.width - gap), label: 'hint' }], page) : [];
      return { title, lines: [...actions.flatMap((action) => draw(action, lead, place, page)), ...rest] };
    }),
    page,
  );
}

/** The columns before the texts of a page, and where those begin: below the name where there is no room beside it. */
interface Lead {
  when: number;
  start: number;
  isBelow: boolean;
}

function leadOf(actions: readonly Action[], { width: page, whole = false }: Sheet): Lead {
  const when = widest(actions.map((action) => action.when?.text ?? ''));
  const days = when > 0 ? when + gap : 0;
  // Who has no day before them has its room as well.
  const longest = Math.max(0, ...actions.map(({ when, who }) => width(who) - (when ? 0 : days)));
  const share = Math.floor(page / (whole ? actionNames.wholeShare : actionNames.share));
  const within = Math.max(actionNames.least, Math.min(actionNames.longest, share));
  const most = Number.isFinite(page) ? within : page;
  const start = gap + days + Math.min(longest, most) + gap;
  const isBelow = page - start < actionText.leastBesideNames;
  return { when, start: isBelow ? below : start, isBelow };
}

/** The room of the texts of a section; and how far in their commands stand, or null where that is beside them. */
interface Place {
  room: number;
  indent: number | null;
}

function placeOf({ actions }: ActionSection, page: number, start: number): Place {
  const commands = widest(actions.map(({ command }) => command));
  const least = actions.some(({ whole }) => whole) ? actionText.leastWhole : actionText.least;
  const [text] = fitColumns([{ room: actionText.longest, least }, { room: commands }], page - start) ?? [];
  if (text) return { room: text.room, indent: null };
  const room = Math.max(actionText.least, Math.min(page - start, actionText.longest));
  return { room, indent: start + commands <= page ? start : below };
}

function draw(action: Action, lead: Lead, { room, indent }: Place, page: Sheet): string[] {
  const { when, who, what, whole } = action;
  const day: Cell[] = when ? [{ text: when.text, label: when.label, room: lead.when }] : [];
  const edge = gap + (when ? lead.when + gap : 0);
  const nameRoom = lead.isBelow ? page.width - edge : lead.start - edge - gap;
  const name: Cell = { text: who, label: 'name', room: nameRoom };
  const command: Cell = { text: [action.command], label: 'command' };
  if (!Number.isFinite(page.width)) return row([...day, name, { text: what }, command], page);
  const lines = page.whole || whole ? Number.POSITIVE_INFINITY : actionText.lines;
  const text: Cell[] = [{ text: what, room, lines }, ...(indent === null ? [command] : [])];
  const isAlone = lead.isBelow || (page.whole === true && width(who) > nameRoom);
  return [
    ...(isAlone ? row([...day, { ...name, room: page.width - edge }], page) : []),
    ...(isAlone ? row(text, page, lead.start) : row([...day, name, ...text], page)),
    ...(indent === null ? [] : row([command], page, indent)),
  ];
}
