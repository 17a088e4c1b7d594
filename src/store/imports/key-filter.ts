const bits = 2 ** 27;

/** How many bits a key sets. */
const marks = 4;

/** So many keys are kept as they are: most files have fewer. */
const mostAsTheyAre = 10_000;

/**
 * Keys that were seen. A key that it does not have was never added, and one that it has probably was: many keys are a
 * Bloom filter of 16 MiB, which takes one of a million others for one of a million keys.
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
    let { place, step } = hashed(key);
    for (let i = 0; i < marks; i += 1) {
      if (((this.#words[place >>> 5] ?? 0) & (1 << (place & 31))) === 0) return false;
      place = (place + step) % bits;
      step += i;
    }
    return true;
  }

  #growLarge(few: ReadonlySet<string>): void {
    this.#few = null;
    this.#words = new Uint32Array(bits / 32);
    for (const key of few) this.#mark(key);
  }

  #mark(key: string): void {
    let { place, step } = hashed(key);
    for (let i = 0; i < marks; i += 1) {
      this.#words[place >>> 5] = (this.#words[place >>> 5] ?? 0) | (1 << (place & 31));
      place = (place + step) % bits;
      step += i;
    }
  }
}

/** Two hashes of a key (FNV-1a, and murmur3's finisher of it): the first place, and the step to the next. */
function hashed(key: string): { place: number; step: number } {
  let [one, two] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < key.length; i += 1) {
    const code = key.charCodeAt(i);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x5bd1e995);
  }
  return { place: mixed(one) % bits, step: mixed(two) % bits };
}

function mixed(hash: number): number {
  let mix = hash ^ (hash >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
