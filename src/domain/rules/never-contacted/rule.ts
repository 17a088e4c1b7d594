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
  title: 'Nothing was ever said',
  looksAt:
    'Clients without a single exchange in the log, since the day they became clients. Calls that reached nobody, mails to everyone and automatic answers are no exchange; a last contact that an imported file tells of is one, and so is what was said in a case, or as feedback, without being logged. It is never red, since what is missing may only be missing in the log; of a client known for half a year it only asks. How often you said that they hear from you, for the client, in its profile or in the configuration, takes the place of the days; what came with rapport does not. It is silent while a first exchange is booked within a month (our choice).',
  why: 'A new client who hears nothing begins to wonder. A first word early on is small work, and what it prevents is not.',
  source: [],
  thresholds: {
    days: {
      value: 14,
      help: 'How many days a new client may wait for the first exchange',
      source: 'our choice; no study known to us gives a number',
    },
  },
  cadence: 'days',
  prospects: false,
  wishSilences: false,
  exempt: { future: 'a first exchange that is booked within a month is waited for' },
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
    const what = missed.length > 0 ? `but ${triesText(missed.length)}` : 'and nothing was ever said';
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
