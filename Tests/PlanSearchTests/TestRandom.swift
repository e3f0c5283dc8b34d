/// Draws of the random rosters (xorshift64; G. Marsaglia, "Xorshift RNGs", 2003): the same from the same seed on every machine.
struct TestRandom {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// A number from 0 to one less than the count.
  mutating func below(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % count
  }

  mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }
}
