/** How far the work is of each row's longest commute. */
import { ANYWHERE_KM, Program, UNKNOWN_BYTE, UNKNOWN_KM, Way, WayPlace } from "./layout";
import { bestPlane, plane, rows, wayPlane, word } from "./memory";

/**
 * Makes the way plane: how far the work is of each row's longest commute, as places of `WayPlace`. Who accepts nothing
 * but remote work stands beyond.
 * @param at as of `Way` @param km of each municipality, 16 bits, UNKNOWN_KM where the person's is unknown
 */
export function makeWay(at: usize, km: usize): void {
  const municipality = plane(word(at, Way.Municipality));
  const longest = plane(word(at, Way.MaxKm));
  const marks = plane(word(at, Way.Marks));
  const remote = i8x16.splat(<i8>word(at, Way.RemoteOnly));
  const last = word(at, Way.Municipalities);
  const none = i8x16.splat(0);
  const anywhere = i8x16.splat(<i8>ANYWHERE_KM);
  const unknown = i8x16.splat(<i8>UNKNOWN_BYTE);
  const nowhereKm = i16x8.splat(<i16>UNKNOWN_KM);
  const beyondPlace = i8x16.splat(<i8>WayPlace.Beyond);
  const unsaidPlaces = i8x16.splat(<i8>WayPlace.UnsaidFirst);
  const nowherePlace = i8x16.splat(<i8>WayPlace.Nowhere);
  unsaid1 = fourTimes(word(at, Way.FirstKm));
  unsaid2 = fourTimes(word(at, Way.SecondKm));
  unsaid3 = fourTimes(word(at, Way.ThirdKm));
  unsaid4 = fourTimes(word(at, Way.FourthKm));
  // In a pass of their own: what was just stored piece by piece is slow to load as a whole.
  for (let at: usize = 0; at < <usize>rows << 1; at += 8)
    store<u64>(bestPlane + at, fourWays(load<u64>(municipality + at), km, last));
  for (let row: u32 = 0; row < rows; row += 16) {
    const far = v128.load(longest + row);
    const near = v128.load(bestPlane + (<usize>row << 1));
    const rest = v128.load(bestPlane + (<usize>row << 1), 16);
    const beyond = i8x16.narrow_i16x8_u(
      quarters(near, i16x8.extend_low_i8x16_u(far)),
      quarters(rest, i16x8.extend_high_i8x16_u(far)),
    );
    // A municipality that is unknown has the largest kilometres.
    const nowhere = i8x16.narrow_i16x8_s(i16x8.eq(near, nowhereKm), i16x8.eq(rest, nowhereKm));
    const unsaid = v128.and(i8x16.eq(far, unknown), unsaidPlaces);
    let place = v128.bitselect(none, i8x16.add(beyond, unsaid), i8x16.eq(far, anywhere));
    place = v128.bitselect(nowherePlace, place, nowhere);
    place = v128.bitselect(beyondPlace, place, i8x16.ne(v128.and(v128.load(marks + row), remote), none));
    v128.store(wayPlane + row, place);
  }
}

/** Kilometres from four municipalities, 16 bits each. */
// @ts-ignore: decorator
@inline
function fourWays(from: u64, km: usize, last: u32): u64 {
  return (
    kilometres(<u32>from & 0xffff, km, last) |
    (kilometres(<u32>from >> 16, km, last) << 16) |
    (kilometres(<u32>(from >> 32) & 0xffff, km, last) << 32) |
    (kilometres(<u32>(from >> 48), km, last) << 48)
  );
}

// @ts-ignore: decorator
@inline
function kilometres(from: u32, km: usize, last: u32): u64 {
  return load<u16>(km + (<usize>min<u32>(from, last) << 1));
}

/** Four times the kilometres up to which each place of who said no limit reaches. */
let unsaid1: v128 = i16x8.splat(0);
let unsaid2: v128 = i16x8.splat(0);
let unsaid3: v128 = i16x8.splat(0);
let unsaid4: v128 = i16x8.splat(0);

// @ts-ignore: decorator
@inline
function fourTimes(km: u32): v128 {
  return i16x8.splat(<i16>(km << 2));
}

/**
 * How many quarters of the longest commute the way is beyond, 0–4; of who said none, how many of the distances that the
 * program tells. Kilometres are under 16,383.
 */
// @ts-ignore: decorator
@inline
function quarters(km: v128, far: v128): v128 {
  const way = i16x8.shl(km, 2);
  const half = i16x8.shl(far, 1);
  const none = i16x8.eq(far, i16x8.splat(<i16>UNKNOWN_BYTE));
  const passed = i16x8.add(
    i16x8.add(
      i16x8.gt_u(way, v128.bitselect(unsaid1, far, none)),
      i16x8.gt_u(way, v128.bitselect(unsaid2, half, none)),
    ),
    i16x8.add(
      i16x8.gt_u(way, v128.bitselect(unsaid3, i16x8.add(half, far), none)),
      i16x8.gt_u(way, v128.bitselect(unsaid4, i16x8.shl(half, 1), none)),
    ),
  );
  return i16x8.neg(passed);
}

/** The place of one row whose way is not known, as the plane had it; any other that is known. @param program with a way */
export function unknownPlaceOf(program: usize, row: u32): u32 {
  const at = program + word(program, Program.Way);
  if ((load<u8>(plane(word(at, Way.Marks)) + row) & <u8>word(at, Way.RemoteOnly)) != 0) return WayPlace.Beyond;
  const from = load<u16>(plane(word(at, Way.Municipality)) + (<usize>row << 1));
  const km = <u32>kilometres(from, program + word(program, Program.Km), word(at, Way.Municipalities));
  if (km == UNKNOWN_KM) return WayPlace.Nowhere;
  if (load<u8>(plane(word(at, Way.MaxKm)) + row) != UNKNOWN_BYTE) return WayPlace.Beyond;
  let place: u32 = WayPlace.UnsaidFirst;
  for (let border: u32 = Way.FirstKm; border <= <u32>Way.FourthKm; border++) if (km > word(at, border)) place++;
  return place;
}
