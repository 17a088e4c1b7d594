import { foldText } from '../../domain/text/names.ts';
import type { PresentClient } from '../../store/imports.ts';
import type { ClientPlan } from './plan-client.ts';

export type KnownPerson = PresentClient['people'][number];
type Point = PresentClient['points'][number];

/** A client with what rows ask of it found by name, number or address: thousands of people may belong to one. */
export interface ClientAtHand extends Omit<PresentClient, 'tags' | 'people' | 'points'> {
  tags: Set<string>;
  people: Map<number, KnownPerson>;
  /** The people by their folded names. */
  peopleNamed: Map<string, KnownPerson[]>;
  /** The addresses and numbers, each with whose it is: persons, or null for the client's own. */
  points: Map<string, (number | null)[]>;
}

/** The place of an address or number in a client's points. */
export function pointKey({ kind, key }: Pick<Point, 'kind' | 'key'>): string {
  return `${kind} ${key}`;
}

function indexed(client: PresentClient): ClientAtHand {
  return {
    ...client,
    tags: new Set(client.tags),
    people: new Map(client.people.map((person) => [person.id, person])),
    peopleNamed: grouped(client.people, ({ nameKey }) => nameKey),
    points: new Map(
      [...grouped(client.points, pointKey)].map(([key, points]) => [key, points.map((one) => one.personId)]),
    ),
  };
}

/** Things by a key, several of which may have the same one. */
export function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) addTo(groups, keyOf(one), one);
  return groups;
}

function addTo<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}

/** The most clients that are kept at hand. */
const atHand = 1000;

/** The clients that rows were about last, as they are now: each is read once, however many rows are about it. */
export class PresentClients {
  readonly #read: (id: number) => PresentClient;
  readonly #known = new Map<number, ClientAtHand>();

  constructor(read: (id: number) => PresentClient) {
    this.#read = read;
  }

  get(id: number): ClientAtHand {
    const client = this.#known.get(id) ?? indexed(this.#read(id));
    this.#known.delete(id);
    this.#known.set(id, client);
    const [oldest] = this.#known.keys();
    if (oldest !== undefined && this.#known.size > atHand) this.#known.delete(oldest);
    return client;
  }

  /** Changes a client as a plan changed it in the journal. */
  grow(client: ClientAtHand, { fields, person, points, tags }: ClientPlan, personId: number | null): void {
    Object.assign(client, fields);
    if (fields.name !== undefined) client.nameKey = foldText(fields.name);
    if (person && 'id' in person) Object.assign(client.people.get(person.id) as KnownPerson, person);
    else if (person && personId !== null) {
      const added = { ...person, id: personId, nameKey: foldText(person.name) };
      client.people.set(personId, added);
      addTo(client.peopleNamed, added.nameKey, added);
    }
    for (const { point, key } of points) addTo(client.points, pointKey({ kind: point.kind, key }), personId);
    for (const tag of tags) client.tags.add(tag);
  }
}
