import { isLive, isLiveChannel } from '../../log/entry.ts';
import { from, type RuleEntry } from '../../log/relationship.ts';
import { on, say } from '../../text/sentence.ts';
import { decidersText, plural } from '../../text/words.ts';
import { inPlaceOfTalk, missingTalk } from '../missing-talk.ts';
import { isHeard, lastPastDecider, sayPast } from '../past-decider.ts';
import { booked, few, talked } from '../quiet.ts';
import { bookedWithin, defineRule, isExchange, quiet } from '../rule.ts';
import { kumarEpley2021 } from '../sources.ts';

const isOneOnOne = (entry: RuleEntry) => isHeard(entry) && entry.audience === 'one-on-one';

export default defineRule({
  id: 'group-only',
  kind: 'standard',
  place: 40,
  title: 'You only ever talk in groups',
  looksAt:
    'It looks at the entries of the last days. It speaks if there are enough, some of them talks in a group, but no talk between two people, and none is booked within a month. An email to one person is not a talk; from twice as many entries it is red.',
  why: 'In a conference call or a webinar everybody speaks for the room. Clients say what worries them, and what they want next, between two people.',
  source: [
    {
      ...kumarEpley2021,
      doubt: 'it shows what a talk between two does; we know of no study that compares it with a group call',
    },
  ],
  thresholds: {
    entries: {
      value: 3,
      help: 'How many entries it takes, one of them in a group',
      source: 'our choice',
    },
    days: { value: 180, help: 'How many days it looks back', source: 'our choice' },
  },
  prospects: false,
  wishSilences: true,
  exempt: { future: 'it asks for no talk between two if one is booked within a month' },
  span: ({ days }) => 2 * days,
  check(relationship, { entries, days }, day) {
    const recent = from(relationship.entries, day.firstOf(days));
    const alone = recent.findLast(isOneOnOne);
    if (alone) return talked(alone.happenedOn);
    const needed = Math.max(1, entries);
    const missed = { days, needed, isTalk: isOneOnOne, isInstead: isCounted };
    const { instead: counted, upTo } = inPlaceOfTalk(relationship, missed, day);
    const talks = counted.filter((entry) => isLive(entry) && entry.audience === 'group');
    if (talks.length === 0)
      return quiet('no-group', say`There was no talk in a group in ${plural(days, 'day')}.`);
    if (counted.length < needed) return few(counted.length, entries, days);
    const planned = bookedWithin(relationship, isOneOnOne, day.today);
    if (planned) return booked(planned);
    const { flag, stretch, lastOn, tried, ...missing } = missingTalk(
      relationship,
      { ...missed, instead: counted, upTo, earlier: relationship.earlier.lastHeardOneOnOne },
      day,
    );
    const written = counted.filter((entry) => !isLive(entry)).length;
    const mails = written > 0 ? ` and ${plural(written, 'written entry', 'written entries')}` : '';
    const since = lastOn ? say` since ${on(lastOn)}` : '';
    const past = lastPastDecider(recent.filter(({ audience }) => audience === 'one-on-one'));
    const none = past ? `none alone with ${decidersText(past.deciders)}` : 'none just the two of you';
    const besides = past ? say`; ${sayPast(past)}` : '';
    return {
      ...flag,
      says: say`only in groups: ${plural(talks.length, 'group talk')}${mails} ${stretch}, ${none}${since}${tried}${besides}`,
      facts: { ...missing, lastOneOnOneOn: lastOn, talks: talks.length, written },
    };
  },
});

function isCounted(entry: RuleEntry): boolean {
  return isExchange(entry) && (isLiveChannel(entry.channel) || !entry.byWish);
}
