/** The floor: reads bytes in their order and does nothing else that could be left out. */
export function read(from: usize, bytes: usize): u64 {
  let sum = i64x2.splat(0);
  let other = i64x2.splat(0);
  for (let at: usize = 0; at < bytes; at += 64) {
    sum = v128.xor(sum, v128.xor(v128.load(from + at), v128.load(from + at, 16)));
    other = v128.xor(other, v128.xor(v128.load(from + at, 32), v128.load(from + at, 48)));
  }
  sum = v128.xor(sum, other);
  return i64x2.extract_lane(sum, 0) ^ i64x2.extract_lane(sum, 1);
}
