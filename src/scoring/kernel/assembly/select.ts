/**
 * The first keys of many: (step, tie hash), smaller first, in a heap whose root is the last that is kept. The step has
 * FAR_UNSAID of who is far-unsaid; points have it of everybody else.
 */
import { FAR_UNSAID, FULL_POINTS, Heap, HEAP_ENTRY_BYTES, HEAP_BYTES, HeapEntry } from "./layout";
import { word } from "./memory";

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
  const missing = ((step & (FAR_UNSAID - 1)) + 1) * resolution;
  const from = FAR_UNSAID - (step & FAR_UNSAID);
  return missing > FULL_POINTS ? from : from + FULL_POINTS + 1 - missing;
}

/** Points from which a row stands on a better step than this. */
export function betterThan(step: u32, resolution: u32): u32 {
  if ((step & (FAR_UNSAID - 1)) != 0) return leastOf(step - 1, resolution);
  return FAR_UNSAID - (step & FAR_UNSAID) + FULL_POINTS + 1;
}

// @ts-ignore: decorator
@inline
function isAfter(a: usize, b: usize): bool {
  const step: u32 = load<u16>(a);
  const other: u32 = load<u16>(b);
  return step > other || (step == other && load<u64>(a, HeapEntry.TieLow << 2) > load<u64>(b, HeapEntry.TieLow << 2));
}

function swap(a: usize, b: usize): void {
  const left = v128.load(a);
  v128.store(a, v128.load(b));
  v128.store(b, left);
}

export function clearHeap(heap: usize): void {
  store<u32>(heap, 0, Heap.Kept << 2);
}

/** Points that a row needs to be kept still. */
export function leastWanted(heap: usize, resolution: u32): u32 {
  const capacity = word(heap, Heap.Room);
  if (capacity == 0) return FAR_UNSAID + FULL_POINTS + 1;
  return load<u32>(heap, Heap.Kept << 2) < capacity ? 0 : leastOf(load<u16>(heap + HEAP_BYTES), resolution);
}

/** @param marked points, with FAR_UNSAID unless that is what the person is @param opening its hash @param hash the person's */
export function offer(heap: usize, row: u32, marked: u32, resolution: u32, opening: u64, hash: u64): void {
  const capacity = word(heap, Heap.Room);
  const size = load<u32>(heap, Heap.Kept << 2);
  const entries = heap + HEAP_BYTES;
  const rowPoints = marked & (FAR_UNSAID - 1);
  const step = (FULL_POINTS - rowPoints) / resolution + FAR_UNSAID - (marked & FAR_UNSAID);
  if (size == capacity && step > <u32>load<u16>(entries)) return;
  const tie = tieOf(opening, hash);
  if (size < capacity) {
    put(entries + size * HEAP_ENTRY_BYTES, step, rowPoints, row, tie);
    store<u32>(heap, size + 1, Heap.Kept << 2);
    rise(entries, size);
  } else if (step < <u32>load<u16>(entries) || tie < load<u64>(entries, HeapEntry.TieLow << 2)) {
    put(entries, step, rowPoints, row, tie);
    sink(entries, size);
  }
}

// @ts-ignore: decorator
@inline
function put(at: usize, step: u32, rowPoints: u32, row: u32, tie: u64): void {
  store<u32>(at, step | (rowPoints << 16));
  store<u32>(at, row, HeapEntry.Row << 2);
  store<u64>(at, tie, HeapEntry.TieLow << 2);
}

function rise(entries: usize, from: u32): void {
  let at = from;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const here = entries + at * HEAP_ENTRY_BYTES;
    const above = entries + parent * HEAP_ENTRY_BYTES;
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
    if (child < size && isAfter(entries + child * HEAP_ENTRY_BYTES, entries + last * HEAP_ENTRY_BYTES)) last = child;
    if (child + 1 < size && isAfter(entries + (child + 1) * HEAP_ENTRY_BYTES, entries + last * HEAP_ENTRY_BYTES)) last = child + 1;
    if (last == at) return;
    swap(entries + at * HEAP_ENTRY_BYTES, entries + last * HEAP_ENTRY_BYTES);
    at = last;
  }
}

/** Rows of eight from `row` on whose points are at least `least`, as bits. */
// @ts-ignore: decorator
@inline
export function atLeast(points: usize, row: u32, least: v128): u32 {
  return i16x8.bitmask(i16x8.ge_u(v128.load(points + (<usize>row << 1)), least));
}
