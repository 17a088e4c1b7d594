const bits = 2 ** 27;

/** How many bits a key sets. */
const marks = 4;

/** So many keys are kept as they are: most files have fewer. */
const mostAsTheyAre = 10_000;

/**
 * Keys that were added. Many of them are kept as a Bloom filter of 16 MiB: it misses none, and of a million keys that
 * were not added it takes about one for one that was, if it holds a million.
 */
export class KeyFilter {
  #few: Set<string> | null = new Set();
  #words = new Uint32Array(0);

  add(key: string): void {
    if (this.#few) {
      this.#few.add(key);
      if (this.#few.size > mostAsTheyAre) this.#growLarge(this.#few);
    } else this.#mark(key);
  }

  mayHave(key: string): boolean {
    if (this.#few) return this.#few.has(key);
    return placesOf(key).every((place) => ((this.#words[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0);
  }

  #growLarge(few: ReadonlySet<string>): void {
    this.#few = null;
    this.#words = new Uint32Array(bits / 32);
    for (const key of few) this.#mark(key);
  }

  #mark(key: string): void {
    for (const place of placesOf(key))
      this.#words[place >>> 5] = (this.#words[place >>> 5] ?? 0) | (1 << (place & 31));
  }
}

/** The bits of a key, by two hashes of it: FNV-1a, and a product of its own, each finished as murmur3 does. */
function placesOf(key: string): number[] {
  let [one, two] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < key.length; i += 1) {
    const code = key.charCodeAt(i);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x5bd1e995);
  }
  const [first, step] = [mixed(one), mixed(two)];
  const places: number[] = [];
  for (let i = 0; i < marks; i += 1) places.push((first + i * step + i * i) % bits);
  return places;
}

function mixed(hash: number): number {
  let mix = hash ^ (hash >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
