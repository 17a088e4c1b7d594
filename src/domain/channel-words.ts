import type { Channel } from './interaction.ts';

/** Words that say plainly which channel was used; the first one in a text decides unless another disagrees. */
const patterns: readonly [Channel, RegExp][] = [
  ['email', /\b(e-?mail(ed|s)?|wrote (him|her|them) an e-?mail)\b/i],
  ['video', /\b(video[- ]?call(ed)?|zoom(ed)?|teams call|google meet|facetime[d]?)\b/i],
  ['call', /\b(call(ed)?|phoned?|rang|voicemail|on the phone)\b/i],
  ['message', /\b(texted|messaged|sms|whatsapp(ed)?|slack(ed)?)\b/i],
  ['meeting', /\b(met( up)?( with)?|meeting|lunch(ed)?|coffee with|visited|in person)\b/i],
  ['letter', /\b(letter|postcard)\b/i],
  ['event', /\b(conference|webinar|trade fair|workshop)\b/i],
];

/**
 * The channel a text says plainly, or null when it names none or several: "Called Dana about the email"
 * starts with its verb, and the beginning wins; otherwise two channels are no plain word.
 */
export function channelInText(text: string): Channel | null {
  const found = patterns.flatMap(([channel, pattern]) => {
    const match = pattern.exec(text);
    return match ? [{ channel, at: match.index, end: match.index + match[0].length }] : [];
  });
  // "zoom call" is one word for one thing.
  const separate = found.filter(
    (one) => !found.some((other) => other !== one && other.at <= one.at && other.end >= one.end),
  );
  const [only, second] = separate;
  if (!only) return null;
  if (!second) return only.channel;
  return separate.find(({ at }) => at === 0)?.channel ?? null;
}

/** Whether a text says plainly that nobody was reached: "left a voicemail", "no answer". */
export function saysNobodyAnswered(text: string): boolean {
  return /\b(left (a |her a |him a |them a )?(voicemail|message on)|voicemail$|no answer\b|nobody (answered|picked up)|(did not|didn't|didn’t) (pick up|answer the phone)|(line|number) (was )?busy)/i.test(
    text,
  );
}
