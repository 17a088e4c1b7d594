import type { KnownName } from '../../domain/reading/names.ts';
import { nearMisses } from '../../domain/text/names.ts';
import { shellWord } from '../../domain/text/shell-word.ts';
import { client as clientNoun } from '../../nouns/client.ts';
import { handleOf } from '../../nouns/field.ts';
import { person as personNoun } from '../../nouns/person.ts';
import type { Journal } from '../../store/journal.ts';
import type { PickedClient } from '../prompts/pick-client.ts';

/** A word to keep as another name of a client or a person. */
export interface Nickname {
  word: string;
  client: PickedClient;
  /** The other names they have already, with commas between them. */
  before: string | null;
}

/** The word as another name of the client, or of the person through whom the client was picked. */
export function nicknameOf(journal: Journal, word: string, client: PickedClient): Nickname {
  const known = namesOf(journal, client).find(({ personId }) => personId === (client.person?.id ?? null));
  return { word, client, before: known?.alsoCalled ?? null };
}

function namesOf({ clients }: Journal, { id }: PickedClient): KnownName[] {
  return clients.namesOf(id);
}

/** Whether a word is their name with a slip in it, which is no other name. */
export function isSlip(word: string, { name, person }: PickedClient): boolean {
  return nearMisses(word, [person?.name ?? name]).length > 0;
}

/** The names of the client and its people, once the word is one of them. */
export function namesWith(journal: Journal, nickname: Nickname): KnownName[] {
  const { client } = nickname;
  return namesOf(journal, client).map((known) =>
    known.personId === (client.person?.id ?? null) ? { ...known, alsoCalled: allNames(nickname) } : known,
  );
}

function allNames({ before, word }: Nickname): string {
  return before === null ? word : `${before}, ${word}`;
}

/** Stores it, within a change. */
export function keepNickname({ clients, people }: Journal, nickname: Nickname): void {
  const { id, person } = nickname.client;
  const changes = { alsoCalled: allNames(nickname) };
  if (person) people.update(person.id, changes);
  else clients.update(id, changes);
}

/** Says that it was kept, and how to take it off. */
export function nicknameKept({ word, client: { id, name, person }, before }: Nickname): string {
  const handle = person ? handleOf(personNoun, person.id) : handleOf(clientNoun, id);
  const flag = before === null ? '--no-also-called' : `--also-called ${shellWord(before)}`;
  return `“${word}” is kept as a name of ${person?.name ?? name}. To remove it: rapport edit ${handle} ${flag}`;
}
