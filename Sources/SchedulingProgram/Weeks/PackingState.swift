/// What a packing has settled so far: the node of every track, and of the week in hand what is taken of it.
struct PackingState: Equatable {
  static let trackLimit = 16

  private var low: UInt64 = 0
  private var high: UInt64 = 0
  /// Minutes that the leader's tracks, as far as they are settled, take of the week.
  var used: Int32 = 0
  /// Sessions of groups in the week: 1 and the place of a list of them, or 0.
  var sessions: Int32 = 0
  /// Members whom their minutes keep away from them.
  var keptAway: UInt64 = 0

  /// One word of all, every bit of which depends on every field.
  @inline(__always)
  var word: UInt64 {
    var word = low &* 0x9E37_79B9_7F4A_7C15
    word = (word ^ word >> 29 ^ high) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 31 ^ keptAway) &* 0x94D0_49BB_1331_11EB
    word ^= word >> 30 ^ UInt64(UInt32(bitPattern: used)) << 32 ^ UInt64(UInt32(bitPattern: sessions))
    word = word &* 0x9E37_79B9_7F4A_7C15
    return word ^ word >> 32
  }

  /// The node of a track.
  func node(_ track: Int) -> Int {
    Int(UInt8(truncatingIfNeeded: (track < 8 ? low : high) >> UInt64(track % 8 * 8)))
  }

  mutating func set(_ track: Int, _ node: UInt8) {
    let shift = UInt64(track % 8 * 8)
    let mask = ~(UInt64(0xFF) << shift)
    if track < 8 {
      low = low & mask | UInt64(node) << shift
    } else {
      high = high & mask | UInt64(node) << shift
    }
  }
}
