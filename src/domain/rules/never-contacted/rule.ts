import { addDays, daysBetween } from '../../days/calendar-date.ts';
import { from, importedContactSince, lastExchange, missedCalls } from '../../log/relationship.ts';
import { wordInCases } from '../../repair/repairs.ts';
import { on, say } from '../../text/sentence.ts';
import { plural, triesText } from '../../text/words.ts';
import { exchanged, young } from '../quiet.ts';
import { bookedWithin, defineRule, isExchange, quiet, recentTries } from '../rule.ts';

export default defineRule({
  id: 'never-contacted',
  kind: 'standard',
  place: 50,
  title: 'You have never been in touch',
  looksAt:
    'It looks at clients without a single entry since they became clients. A contact in an imported file counts, and so do words in a case or as feedback; a call that reached nobody or a mail to everyone does not. It is never red, and only asks about a client known for half a year; a rhythm you set replaces the days.',
  why: 'A new client who hears nothing begins to wonder. An early word takes little time and prevents a lot.',
  source: [],
  thresholds: {
    days: {
      value: 14,
      help: 'How many days a new client may wait for a first word',
      source: 'our choice; we know of no study that gives a number',
    },
  },
  cadence: 'days',
  prospects: false,
  wishSilences: false,
  exempt: { future: 'it waits for a first talk booked within a month' },
  span: () => recentTries,
  check(relationship, { days }, { today, firstOf }) {
    const last = lastExchange(relationship);
    const heardOn = importedContactSince(relationship, last, today) ?? last?.happenedOn;
    if (heardOn) return exchanged(heardOn);
    const inCase = wordInCases(relationship.repairs) ?? relationship.acquaintance.feedbackSaidOn;
    if (inCase) return exchanged(inCase);
    const booked = bookedWithin(relationship, isExchange, today);
    if (booked)
      return quiet('planned', say`A first ${booked.channel} is booked for ${on(booked.happenedOn)}.`);
    const { client, entries, earlier } = relationship;
    const knownDays = daysBetween(client.sinceOn, today);
    if (knownDays < days) return young(addDays(client.sinceOn, days));
    const isOld = knownDays >= 180;
    const missed = missedCalls(from(entries, firstOf(recentTries)));
    const what = missed.length > 0 ? `but ${triesText(missed.length)}` : 'and never in touch';
    return {
      flagged: true,
      // A record older than the log says little about the log.
      level: isOld ? 'question' : 'amber',
      overdue: knownDays - days,
      sinceOn: client.sinceOn,
      says: say`a client for ${plural(knownDays, 'day')}, ${what}`,
      facts: { knownDays, missedCalls: missed.length },
      evidence: missed,
      act: relationship.wish !== null || missed.length > 1 ? 'email' : 'call',
      doubt: isOld ? { kind: 'thin', entries: earlier.logged, days: knownDays } : null,
    };
  },
});
