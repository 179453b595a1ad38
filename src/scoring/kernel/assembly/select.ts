/** The first keys of many: (step, tie hash), smaller first, in a heap whose root is the last that is kept. */
const FULL: u32 = 10000;
/** An entry: step and points, 16 bits each, then row and tie hash. */
export const ENTRY_BYTES: usize = 16;

/** splitmix64's finaliser (Steele, Lea, Flood 2014). */
function mix(seed: u64): u64 {
  let z = seed;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

/** The tie hash of an opening and a person. */
export function tieOf(opening: u64, hash: u64): u64 {
  return mix(opening ^ hash);
}

/** Points from which a row stands on a step or on a better one. */
export function leastOf(step: u32, resolution: u32): u32 {
  const missing = (step + 1) * resolution;
  return missing > FULL ? 0 : FULL + 1 - missing;
}

// @ts-ignore: decorator
@inline
function isAfter(a: usize, b: usize): bool {
  const step: u32 = load<u16>(a);
  const other: u32 = load<u16>(b);
  return step > other || (step == other && load<u64>(a, 8) > load<u64>(b, 8));
}

function swap(a: usize, b: usize): void {
  const left = v128.load(a);
  v128.store(a, v128.load(b));
  v128.store(b, left);
}

/** A heap: capacity, entries kept, then the entries. */
export const HEAP_HEAD: usize = 16;

export function clearHeap(heap: usize): void {
  store<u32>(heap, 0, 4);
}

/** Points that a row needs to be kept still. */
export function leastWanted(heap: usize, resolution: u32): u32 {
  const capacity = load<u32>(heap);
  if (capacity == 0) return FULL + 1;
  return load<u32>(heap, 4) < capacity ? 0 : leastOf(load<u16>(heap + HEAP_HEAD), resolution);
}

/** @param opening its hash @param hash the person's */
export function offer(heap: usize, row: u32, rowPoints: u32, resolution: u32, opening: u64, hash: u64): void {
  const capacity = load<u32>(heap);
  const size = load<u32>(heap, 4);
  const entries = heap + HEAP_HEAD;
  const step = (FULL - rowPoints) / resolution;
  if (size == capacity && step > <u32>load<u16>(entries)) return;
  const tie = tieOf(opening, hash);
  if (size < capacity) {
    put(entries + size * ENTRY_BYTES, step, rowPoints, row, tie);
    store<u32>(heap, size + 1, 4);
    rise(entries, size);
  } else if (step < <u32>load<u16>(entries) || tie < load<u64>(entries, 8)) {
    put(entries, step, rowPoints, row, tie);
    sink(entries, size);
  }
}

// @ts-ignore: decorator
@inline
function put(at: usize, step: u32, rowPoints: u32, row: u32, tie: u64): void {
  store<u32>(at, step | (rowPoints << 16));
  store<u32>(at, row, 4);
  store<u64>(at, tie, 8);
}

function rise(entries: usize, from: u32): void {
  let at = from;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const here = entries + at * ENTRY_BYTES;
    const above = entries + parent * ENTRY_BYTES;
    if (!isAfter(here, above)) return;
    swap(here, above);
    at = parent;
  }
}

function sink(entries: usize, size: u32): void {
  let at: u32 = 0;
  while (true) {
    let last = at;
    const child: u32 = 2 * at + 1;
    if (child < size && isAfter(entries + child * ENTRY_BYTES, entries + last * ENTRY_BYTES)) last = child;
    if (child + 1 < size && isAfter(entries + (child + 1) * ENTRY_BYTES, entries + last * ENTRY_BYTES)) last = child + 1;
    if (last == at) return;
    swap(entries + at * ENTRY_BYTES, entries + last * ENTRY_BYTES);
    at = last;
  }
}

/** Rows of eight from `row` on whose points are at least `least`, as bits. */
// @ts-ignore: decorator
@inline
export function atLeast(points: usize, row: u32, least: v128): u32 {
  return i16x8.bitmask(i16x8.ge_u(v128.load(points + (<usize>row << 1)), least));
}
