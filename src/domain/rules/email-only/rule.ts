import { isLiveChannel } from '../../log/entry.ts';
import { from, type RuleEntry } from '../../log/relationship.ts';
import { on, say } from '../../text/sentence.ts';
import { decidersText, plural } from '../../text/words.ts';
import { inPlaceOfTalk, missingTalk } from '../missing-talk.ts';
import { isHeard, lastPastDecider, sayPast, withDeciders } from '../past-decider.ts';
import { booked, few, talked } from '../quiet.ts';
import { bookedWithin, defineRule } from '../rule.ts';
import { daftLengel1986, kruger2005, kumarEpley2021 } from '../sources.ts';

export default defineRule({
  id: 'email-only',
  kind: 'standard',
  place: 30,
  title: 'You only ever write to each other',
  looksAt:
    'It counts emails, messages and letters of the last days, in both directions, but not to a person who asked for them. It speaks if there are enough, and no call, video call, meeting or event reached somebody or is booked within a month. It is red from twice as many.',
  why: 'Writing loses tone more often than writers think, and two people who never hear each other stay strangers. One call changes that.',
  source: [kruger2005, kumarEpley2021, daftLengel1986],
  thresholds: {
    entries: { value: 3, help: 'How many written entries it takes', source: 'our choice' },
    days: { value: 180, help: 'How many days it looks back', source: 'our choice' },
  },
  prospects: false,
  wishSilences: true,
  exempt: { future: 'it asks for no talk if one is booked within a month' },
  span: ({ days }) => 2 * days,
  check(relationship, { entries, days }, day) {
    const recent = from(relationship.entries, day.firstOf(days));
    const talk = recent.findLast(isHeard);
    if (talk) return talked(talk.happenedOn);
    const past = lastPastDecider(recent);
    const needed = Math.max(1, entries);
    const missed = { days, needed, isTalk: isHeard, isInstead: isWritten };
    const counted = inPlaceOfTalk(relationship, missed, day);
    const written = counted.instead;
    if (written.length < needed) return few(written.length, entries, days);
    const planned = bookedWithin(relationship, isHeard, day.today);
    if (planned) return booked(planned);
    const { flag, stretch, lastOn, tried, ...missing } = missingTalk(
      relationship,
      { ...missed, ...counted, earlier: relationship.earlier.lastHeard },
      day,
    );
    const emails = written.filter(({ channel }) => channel === 'email').length;
    const what =
      emails === written.length
        ? plural(emails, 'email')
        : plural(written.length, 'written entry', 'written entries');
    const whom = withDeciders(past);
    const never = flag.doubt
      ? say`no talk${whom} yet`
      : say`never a talk${past ? ` with ${decidersText(past.deciders)}` : ''}`;
    const besides = past ? say`; ${sayPast(past)}` : '';
    return {
      ...flag,
      says: say`only writing: ${what} ${stretch}, ${lastOn ? say`no talk${whom} since ${on(lastOn)}` : never}${tried}${besides}`,
      facts: { ...missing, lastTalkOn: lastOn, written: written.length, emails },
    };
  },
});

function isWritten({ kind, channel, byWish }: RuleEntry): boolean {
  return kind === 'exchange' && !isLiveChannel(channel) && !byWish;
}
