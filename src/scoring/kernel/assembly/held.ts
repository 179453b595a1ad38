/** What rows hold, by the postings of the block. */
import { Posting, RELATION_BYTES } from "./layout";
import { bestPlane, placePlane, points, postingOf, rows, word } from "./memory";

/** Writes a place for each row that holds a key. */
export function writePlaces(key: u32, place: u8): void {
  const entry = postingOf(key);
  if (entry == 0) return;
  const list = <usize>load<u32>(entry, Posting.Rows << 2);
  const end = list + (load<u32>(entry, Posting.Count << 2) << 1);
  for (let at = list; at < end; at += 2) store<u8>(placePlane + load<u16>(at), place);
}

/** The best of what is held counts, once: grades rise, so that the last one written is the best. */
export function held(count: u32, keys: usize): void {
  let any = false;
  for (let i: u32 = 0; i < count; i++) {
    const entry = postingOf(word(keys, i * 2));
    if (entry == 0) continue;
    const list = <usize>load<u32>(entry, Posting.Rows << 2);
    const end = list + (load<u32>(entry, Posting.Count << 2) << 1);
    if (list == end) continue;
    if (!any) memory.fill(bestPlane, 0, <usize>rows << 1);
    any = true;
    const here = <u16>word(keys, i * 2 + 1);
    for (let at = list; at < end; at += 2) store<u16>(bestPlane + (<usize>load<u16>(at) << 1), here);
  }
  if (!any) return;
  for (let at: usize = 0; at < <usize>rows << 1; at += 16)
    v128.store(points + at, i16x8.add(v128.load(points + at), v128.load(bestPlane + at)));
}

/**
 * As `held`, for a block of one person: what the first row holds, and the others.
 * @param has a byte by number: which points of a relation count for the first row, from 1, and above them for the others;
 * 0 is not held
 * @param at for each relation its number and up to seven points, in 16 bits each
 */
export function heldByOne(has: usize, count: u32, at: usize): void {
  let best: u32 = 0;
  let worst: u32 = 0;
  const end = at + count * RELATION_BYTES;
  for (let relation = at; relation < end; relation += RELATION_BYTES) {
    const place: u32 = load<u8>(has + load<u16>(relation));
    if (place == 0) continue;
    best = max<u32>(best, load<u16>(relation + ((place & 15) << 1)));
    worst = max<u32>(worst, load<u16>(relation + ((place >> 4) << 1)));
  }
  const others = i16x8.splat(<i16>worst);
  v128.store(points, i16x8.add(v128.load(points), i16x8.replace_lane(others, 0, <i16>best)));
  v128.store(points, i16x8.add(v128.load(points, 16), others), 16);
}
