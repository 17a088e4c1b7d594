import type { Journal } from '../app/journal.ts';
import { foldText } from '../domain/name-match.ts';
import { nearMisses } from '../domain/near-miss.ts';
import type { Profile } from '../domain/profile.ts';
import { emptyText } from '../errors/input.ts';
import { noSuchProfile, profileExists, profileNameTaken, severalProfiles } from '../errors/profiles.ts';

/** The profile a word means: its number, its whole name, or a part of it that fits no other. */
export function whichProfile(journal: Journal, ref: string): Profile {
  const wanted = foldText(ref);
  if (wanted === '') throw emptyText('The name of the profile', 'Give its number or any part of its name.');
  const all = journal.profiles.list();
  const found =
    [
      all.filter(({ id }) => wanted.replace(/^#/, '') === String(id)),
      all.filter(({ name }) => foldText(name) === wanted),
      all.filter(({ name }) => foldText(name).includes(wanted)),
    ].find((some) => some.length > 0) ?? [];
  const [only, second] = found;
  if (!only) {
    const names = all.map(({ name }) => name);
    throw noSuchProfile(ref, nearMisses(ref, names));
  }
  if (second) throw severalProfiles(ref, found);
  return only;
}

/** The same, or null for the word `none`. */
export function whichProfileOrNone(journal: Journal, ref: string): Profile | null {
  return foldText(ref) === 'none' ? null : whichProfile(journal, ref);
}

/** The name for a profile as it is kept; refused where it is empty, means something else, or another has it. */
export function profileName(journal: Journal, typed: string, own?: number): string {
  const name = typed.replace(/\s+/gu, ' ').trim();
  const command = own === undefined ? 'rapport profile add NAME' : `rapport profile edit ${own} --name NAME`;
  if (name === '') throw emptyText('The name of the profile', command);
  if (foldText(name) === 'none' || /^#?\d+$/.test(name)) throw profileNameTaken(name, command);
  const same = journal.profiles.list().find((one) => foldText(one.name) === foldText(name) && one.id !== own);
  if (same) throw profileExists(same.name, same.id);
  return name;
}
