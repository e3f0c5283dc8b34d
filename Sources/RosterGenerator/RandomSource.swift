/// A small generator of pseudo-random numbers whose sequence is the same on every machine and in every version.
///
/// SplitMix64 (G. Steele, D. Lea, C. Flood, "Fast Splittable Pseudorandom Number Generators", 2014). The library's own
/// `random(in:using:)` is not used, since its way from bits to numbers is not promised to stay.
struct RandomSource {
  private var state: UInt64

  /// The numbers of a seed; each `stream` of it is independent, so that one part of a roster can change without the others.
  init(seed: UInt64, stream: String) {
    state = seed
    for byte in stream.utf8 {
      state ^= UInt64(byte)
      state = next()
    }
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number of the range, each about equally likely.
  mutating func int(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int((next() >> 11) % UInt64(range.count))
  }

  /// True in `percent` of 100 cases.
  mutating func chance(_ percent: Int) -> Bool { int(in: 0...99) < percent }

  /// One of the values, which must not be empty.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[int(in: 0...values.count - 1)] }

  /// One of the values, each as likely as its weight says.
  mutating func pick<Value>(_ weighted: [(value: Value, weight: Int)]) -> Value {
    var mark = int(in: 0...weighted.reduce(0) { $0 + $1.weight } - 1)
    for (value, weight) in weighted {
      if mark < weight { return value }
      mark -= weight
    }
    return weighted[weighted.count - 1].value
  }

  /// `count` of the values (or all, where there are fewer), none twice, in a random order.
  mutating func sample<Value>(_ count: Int, of values: [Value]) -> [Value] {
    var rest = values
    for place in 0..<min(count, rest.count) {
      rest.swapAt(place, int(in: place...rest.count - 1))
    }
    return Array(rest.prefix(count))
  }
}
