import { isLiveChannel } from '../../log/entry.ts';
import { from, type RuleEntry } from '../../log/relationship.ts';
import { on, say } from '../../text/sentence.ts';
import { decidersText, plural } from '../../text/words.ts';
import { missingTalk } from '../missing-talk.ts';
import { isHeard, lastPastDecider, sayPast, withDeciders } from '../past-decider.ts';
import { booked, few, talked } from '../quiet.ts';
import { bookedWithin, defineRule } from '../rule.ts';
import { daftLengel1986, kruger2005, kumarEpley2021 } from '../sources.ts';
import { lasting } from '../steady.ts';

export default defineRule({
  id: 'email-only',
  kind: 'standard',
  place: 30,
  title: 'You only ever write to each other',
  looksAt:
    'Emails, messages and letters of the last days, either way. It speaks when there are enough of them and not one call, video call, meeting or event in which somebody was reached, and none is booked within a month (our choice); it is red from twice as many, and for a month after (our choice). Where you noted who decides, a talk that names only others does not count. What was written to a person who wishes to be written to is not counted.',
  why: 'Tone is lost in writing more often than writers think, and two people who never hear each other stay strangers. One call changes that.',
  source: [kruger2005, kumarEpley2021, daftLengel1986],
  thresholds: {
    interactions: { value: 3, help: 'How many written exchanges it takes', source: 'our choice' },
    days: { value: 180, help: 'How many days it looks back', source: 'our choice' },
  },
  prospects: false,
  wishSilences: true,
  exempt: { future: 'a talk that is booked within a month is not asked for' },
  span: ({ days }) => days + lasting,
  check(relationship, { interactions, days }, day) {
    const recent = from(relationship.entries, day.firstOf(days));
    const talk = recent.findLast(isHeard);
    if (talk) return talked(talk.happenedOn);
    const past = lastPastDecider(recent);
    const written = recent.filter(isWritten);
    const needed = Math.max(1, interactions);
    if (written.length < needed) return few(written.length, interactions, days);
    const planned = bookedWithin(relationship, isHeard, day.today);
    if (planned) return booked(planned);
    const { flag, stretch, lastOn, tried, ...missing } = missingTalk(
      relationship,
      {
        ...{ days, needed, isTalk: isHeard, earlier: relationship.earlier.lastHeard },
        ...{ isInstead: isWritten, instead: written },
      },
      day,
    );
    const emails = written.filter(({ channel }) => channel === 'email').length;
    const what =
      emails === written.length ? plural(emails, 'email') : plural(written.length, 'written exchange');
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
