const bits = 2 ** 27;

/** How many bits a key sets. */
const marks = 4;

/**
 * Keys that were seen, as a Bloom filter of 16 MiB: a key that it does not have was never added, and one that it has
 * probably was. Of a million keys, about one in a million others is taken for one of them.
 */
export class KeyFilter {
  readonly #words = new Uint32Array(bits / 32);

  add(key: string): void {
    let { place, step } = hashed(key);
    for (let i = 0; i < marks; i += 1) {
      this.#words[place >>> 5] = (this.#words[place >>> 5] ?? 0) | (1 << (place & 31));
      place = (place + step) % bits;
      step += i;
    }
  }

  mayHave(key: string): boolean {
    let { place, step } = hashed(key);
    for (let i = 0; i < marks; i += 1) {
      if (((this.#words[place >>> 5] ?? 0) & (1 << (place & 31))) === 0) return false;
      place = (place + step) % bits;
      step += i;
    }
    return true;
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
