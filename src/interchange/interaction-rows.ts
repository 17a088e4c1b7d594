import type { InteractionRecord } from '../domain/import-records.ts';
import { audiences, channels, directions, interactionKinds } from '../domain/interaction.ts';
import { type Touch, touches } from '../domain/touch.ts';
import type { CsvRow } from './csv-rows.ts';
import { foldWord } from './folded-word.ts';
import type { HeaderMapping } from './header-map.ts';
import { audienceWords, channelWords, directionWords, kindWords } from './interaction-words.ts';
import { RowReader } from './row-reader.ts';

/** The interaction a row describes. */
export function toInteractionRecord(row: CsvRow, mapping: HeaderMapping): InteractionRecord {
  const reader = new RowReader(row, mapping);
  const [client, person, email] = [reader.one('client'), reader.one('person'), reader.one('email')];
  if (!client && !person && !email) reader.problems.push('no client, person or email');
  const known = reader.problems.length;
  const on = reader.day('on');
  if (!on && reader.problems.length === known) reader.problems.push('no date');
  const told = reader.word('channel', channelWords, channels);
  return {
    line: row.line,
    externalId: reader.one('externalId'),
    client,
    person,
    email,
    on,
    channel: told?.channel,
    direction: reader.word('direction', directionWords, directions) ?? told?.direction,
    audience: reader.word('group', audienceWords, audiences) ?? told?.audience,
    kind: reader.word('kind', kindWords, interactionKinds) ?? told?.kind,
    minutes: readMinutes(reader),
    touches: readTouches(reader),
    text: reader.text('text') ?? '',
    problems: reader.problems,
  };
}

/** The touches of a cell such as `help, thanks`, each once and in their order; an unknown word is a problem. */
function readTouches(reader: RowReader): Touch[] | undefined {
  const words = (reader.one('touches') ?? '').split(/[;,]/).map((word) => word.trim());
  const meant = new Set(words.filter((word) => word !== '').map(foldWord));
  const unknown = words.filter((word) => word !== '' && !touches.some((touch) => touch === foldWord(word)));
  for (const word of new Set(unknown)) {
    reader.problems.push(`"${word}" is no touch; it can be ${touches.join(', ')}`);
  }
  return meant.size === 0 ? undefined : touches.filter((touch) => meant.has(touch));
}

/** Whole minutes out of `30`, `30 min`, `1:30`, `0:45:00`, `1h 15m` or `1.5 h`; a duration of none is not one. */
function readMinutes(reader: RowReader): number | undefined {
  const written = reader.one('minutes');
  if (written === undefined) return undefined;
  const parts =
    /^(?:(\d+):(\d\d)(?::\d\d)?|(?:(\d+(?:\.\d+)?) ?h(?:ours?|rs?)?)? ?(?:(\d+(?:\.\d+)?) ?(?:m(?:in(?:ute)?s?)?)?\.?)?)$/i.exec(
      written,
    );
  if (!parts) {
    reader.problems.push(`"${written}" is no number of minutes`);
    return undefined;
  }
  const [, clockHours = 0, clockMinutes = 0, hours = 0, minutes = 0] = parts;
  return (
    Math.round((Number(clockHours) + Number(hours)) * 60 + Number(clockMinutes) + Number(minutes)) ||
    undefined
  );
}
