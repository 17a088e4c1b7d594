import ICAL from 'ical.js';
import type { Guest, MeetingRecord } from '../../app/capture/records.ts';
import { ownZone, utc, type Zone, zoneAhead, zoneDescribed, zoneNamed } from './zones.ts';

type Meeting = Omit<MeetingRecord, 'at'>;

/** The meetings of a calendar, and the lines of those that cannot be read. */
export interface CalendarReading {
  events: MeetingRecord[];
  problems: { line: number; reason: string }[];
}

/** The most meetings of one series that are looked at: one a day for thirty years. */
const mostOfSeries = 11_000;
const longestSummary = 500;
const minute = 60_000;
const lastOfDay = 24 * 60 * minute - 1000;

type Block = { line: number; text: string };

/**
 * Reads a calendar (RFC 5545). Series are written out from `since` to `until`, in milliseconds. An event that cannot be read
 * costs itself alone; a time without a zone is one of the calendar's zone, or else of the owner's.
 */
export function readEvents(text: string, span: { since: number; until: number }): CalendarReading {
  const { events: blocks, zones: zoneBlocks, usual, cut } = blocksOf(text);
  const zones = new Zones(zoneBlocks, usual);
  const problems: CalendarReading['problems'] = cut.map((line) => ({ line, reason: 'it has no end' }));
  const series = new Map<string, ICAL.Component[]>();
  const lines = new Map<string, number>();
  for (const { line, text: block } of blocks) {
    try {
      const component = new ICAL.Component(ICAL.parse(block) as unknown as [string, unknown[], unknown[]]);
      const uid = String(component.getFirstPropertyValue('uid') ?? '');
      if (!component.getFirstProperty('dtstart')) throw new Error('it has no beginning');
      const key = uid || `line ${line}`;
      series.set(key, [...(series.get(key) ?? []), component]);
      if (!lines.has(key)) lines.set(key, line);
    } catch (error) {
      problems.push({ line, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  const events: Meeting[] = [];
  for (const [uid, components] of series) {
    try {
      events.push(...occurrencesOf(uid, newest(components), zones, span));
    } catch (error) {
      problems.push({
        line: lines.get(uid) ?? 0,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return { events: events.map((event, at) => ({ at: at + 1, ...event })), problems };
}

/** Cuts a file into its events and zones, so that a broken line costs one of them. */
function blocksOf(text: string): {
  events: Block[];
  zones: Block[];
  usual: string | null;
  /** The lines of events that do not end. */
  cut: number[];
} {
  const found = {
    ...{ events: [] as Block[], zones: [] as Block[], usual: null as string | null, cut: [] as number[] },
  };
  let open: { kind: 'VEVENT' | 'VTIMEZONE'; line: number; lines: string[] } | null = null;
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const [at, line] of lines.entries()) {
    const [, word = '', kind = ''] = /^(BEGIN|END):(VEVENT|VTIMEZONE)\s*$/i.exec(line) ?? [];
    if (word.toUpperCase() === 'BEGIN' && open?.kind === 'VEVENT') found.cut.push(open.line);
    if (word.toUpperCase() === 'BEGIN')
      open = { kind: kind.toUpperCase() as 'VEVENT', line: at + 1, lines: [] };
    if (open) open.lines.push(line);
    else if (/^X-WR-TIMEZONE:/i.test(line)) found.usual = line.slice('X-WR-TIMEZONE:'.length).trim();
    if (word.toUpperCase() !== 'END' || !open) continue;
    // A line that is no property and no continuation would refuse the whole event.
    const clean = open.lines.filter((one) => /^[ \t]/.test(one) || /^[\w-]+[;:]/.test(one));
    const block = { line: open.line, text: clean.join('\r\n') };
    if (open.kind === 'VEVENT') found.events.push(block);
    else found.zones.push(block);
    open = null;
  }
  if (open?.kind === 'VEVENT') found.cut.push(open.line);
  return found;
}

/** Of each occurrence the version with the highest sequence: the same one may come by mail and by feed. */
function newest(components: readonly ICAL.Component[]): ICAL.Component[] {
  const byOccurrence = new Map<string, ICAL.Component>();
  for (const component of components) {
    const key = String(component.getFirstPropertyValue('recurrence-id') ?? '');
    const known = byOccurrence.get(key);
    const sequence = (one: ICAL.Component) => Number(one.getFirstPropertyValue('sequence') ?? 0);
    if (!known || sequence(component) >= sequence(known)) byOccurrence.set(key, component);
  }
  return [...byOccurrence.values()];
}

class Zones {
  readonly #own = new Map<string, Zone>();
  readonly #usual: Zone;

  constructor(blocks: readonly Block[], usual: string | null) {
    for (const { text } of blocks) {
      try {
        const component = new ICAL.Component(ICAL.parse(text) as unknown as [string, unknown[], unknown[]]);
        const zone = new ICAL.Timezone(component);
        this.#own.set(
          zone.tzid,
          zoneAhead((instant) => zone.utcOffset(timeOf(instant)) * 1000),
        );
      } catch {
        // What has this zone is read in the zone that its name says, or in the owner's.
      }
    }
    this.#usual = (usual && zoneNamed(usual)) || ownZone;
  }

  /** The zone of a property. */
  of(property: ICAL.Property | null): Zone {
    const name = property?.getFirstParameter('tzid');
    if (!name) return this.#usual;
    return zoneNamed(name) ?? this.#own.get(name) ?? zoneDescribed(name) ?? this.#usual;
  }
}

/** A wall's time as the library has it, without a zone. */
function timeOf(wall: number): ICAL.Time {
  return ICAL.Time.fromDateTimeString(new Date(wall).toISOString().slice(0, 19));
}

function wallOf(time: ICAL.Time): number {
  return Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
}

const isUtc = (time: ICAL.Time) => time.zone === ICAL.Timezone.utcTimezone;

/** The instant of a time that stands in a property. */
function instantOf(time: ICAL.Time, zone: Zone): number {
  return (isUtc(time) ? utc : zone).instantOf(wallOf(time));
}

function occurrencesOf(
  uid: string,
  components: readonly ICAL.Component[],
  zones: Zones,
  { since, until }: { since: number; until: number },
): Meeting[] {
  const main = components.find((one) => !one.getFirstProperty('recurrence-id'));
  const exceptions = components.filter((one) => one !== main);
  const zoneOf = (component: ICAL.Component) => {
    const start = component.getFirstProperty('dtstart');
    const value = start?.getFirstValue();
    return value instanceof ICAL.Time && isUtc(value) ? utc : zones.of(start);
  };
  const seriesZone = main ? zoneOf(main) : null;
  for (const component of components) onOneWall(component, zones, seriesZone ?? zoneOf(component));
  const made = (
    component: ICAL.Component,
    start: ICAL.Time,
    occurrence: string | null,
    end: ICAL.Time | null,
  ) => eventOf(uid, component, { start, end, occurrence, zone: zoneOf(component) });
  const isRecurring = main && (main.getFirstProperty('rrule') || main.getFirstProperty('rdate'));
  if (!main || !isRecurring)
    return components.flatMap((component) => {
      const start = component.getFirstPropertyValue('dtstart');
      const id = component.getFirstPropertyValue('recurrence-id');
      if (!(start instanceof ICAL.Time)) return [];
      return [made(component, start, id ? String(id) : null, new ICAL.Event(component).endDate)];
    });
  const event = new ICAL.Event(main, { strictExceptions: true, exceptions });
  const iterator = event.iterator();
  const found: Meeting[] = [];
  for (let at = 0; at < mostOfSeries; at += 1) {
    const next = iterator.next();
    if (!next) break;
    // A meeting that was moved may lie on the other side of the end.
    const instant = (seriesZone ?? utc).instantOf(wallOf(next));
    if (instant > until) break;
    if (instant < since) continue;
    const { item, startDate, endDate, recurrenceId } = event.getOccurrenceDetails(next);
    found.push(made(item.component, startDate, recurrenceId.toString(), endDate));
  }
  return found;
}

/** Writes the days of a series that stand in other zones as times on one wall, for the library compares them as they are. */
function onOneWall(component: ICAL.Component, zones: Zones, zone: Zone): void {
  for (const name of ['exdate', 'rdate', 'recurrence-id']) {
    for (const property of component.getAllProperties(name)) {
      const there = zones.of(property);
      const values = property
        .getValues()
        .map((value) => (value instanceof ICAL.Period ? value.start : value))
        .map((value) =>
          value instanceof ICAL.Time && !value.isDate ? timeOf(zone.wallAt(instantOf(value, there))) : value,
        );
      if (values.length > 1) property.setValues(values);
      else property.setValue(values[0]);
    }
  }
  const start = component.getFirstPropertyValue('dtstart');
  for (const property of component.getAllProperties('rrule')) {
    const rule = property.getFirstValue();
    if (!(rule instanceof ICAL.Recur && rule.until)) continue;
    if (!rule.until.isDate && isUtc(rule.until)) rule.until = timeOf(zone.wallAt(wallOf(rule.until)));
    // A day as the end of meetings with an hour is the whole day.
    if (rule.until.isDate && start instanceof ICAL.Time && !start.isDate)
      rule.until = timeOf(wallOf(rule.until) + lastOfDay);
  }
  // A list of days without a rule leaves the first one out, which is one of them.
  const isList = component.getFirstProperty('rdate') && !component.getFirstProperty('rrule');
  if (isList && start instanceof ICAL.Time && !listed(component).includes(start.toString()))
    component.addPropertyWithValue('rdate', start.clone());
}

function listed(component: ICAL.Component): string[] {
  return component.getAllProperties('rdate').flatMap((property) => property.getValues().map(String));
}

function eventOf(
  uid: string,
  component: ICAL.Component,
  {
    start,
    end,
    occurrence,
    zone,
  }: { start: ICAL.Time; end: ICAL.Time | null; occurrence: string | null; zone: Zone },
): Meeting {
  const text = (name: string) => String(component.getFirstPropertyValue(name) ?? '').trim();
  const startsAt = start.isDate ? ownZone.instantOf(wallOf(start)) : instantOf(start, zone);
  const minutes = end && !start.isDate ? Math.round((wallOf(end) - wallOf(start)) / minute) : null;
  const words = [text('location'), text('description'), text('url')].join('\n').trim();
  return {
    ...{ uid, occurrence, startsAt, isAllDay: start.isDate },
    minutes: minutes !== null && minutes > 0 && minutes < 100_000 ? minutes : null,
    summary: text('summary').replace(/\s+/g, ' ').slice(0, longestSummary),
    guests: guestsOf(component),
    hasVideo: hasVideo(component, words),
    isCancelled: text('status').toUpperCase() === 'CANCELLED',
  };
}

function guestsOf(component: ICAL.Component): Guest[] {
  const guests = new Map<string, Guest>();
  for (const property of [
    ...component.getAllProperties('attendee'),
    ...component.getAllProperties('organizer'),
  ]) {
    const address = String(property.getFirstValue() ?? '')
      .replace(/^mailto:/i, '')
      .trim()
      .toLowerCase();
    const parameter = (name: string) => String(property.getFirstParameter(name) ?? '');
    const key = address || parameter('cn');
    if (guests.has(key)) continue;
    guests.set(key, {
      name: parameter('cn').replace(/^"|"$/g, ''),
      address: address.includes('@') ? address : parameter('email').toLowerCase(),
      isRoom: /^(?:room|resource)$/i.test(parameter('cutype')),
      hasDeclined: parameter('partstat').toUpperCase() === 'DECLINED',
    });
  }
  return [...guests.values()];
}

const videoLink =
  /https?:\/\/[^\s<>"]*(?:meet\.google\.com|zoom\.(?:us|com)\/|zoomgov\.com|teams\.(?:microsoft|live)\.com|\.webex\.com|whereby\.com|jit\.si|bigbluebutton|gotomeet|meet\.goto\.com|join\.skype\.com|bluejeans\.com|chime\.aws|discord\.gg|around\.co|facetime\.apple\.com)/i;

function hasVideo(component: ICAL.Component, words: string): boolean {
  const marks = [
    'x-google-conference',
    'x-microsoft-skypeteamsmeetingurl',
    'x-microsoft-onlinemeetingexternallink',
  ];
  if (marks.some((name) => component.getFirstPropertyValue(name))) return true;
  const conference = String(component.getFirstPropertyValue('conference') ?? '');
  return /^https?:/i.test(conference) || videoLink.test(words);
}
