/// What a packing has settled so far: the node of every track, and of the week in hand what is taken of it.
struct PackingState: Hashable {
  static let trackLimit = 16

  private var low: UInt64 = 0
  private var high: UInt64 = 0
  /// Minutes that the leader's tracks, as far as they are settled, take of the week.
  var used: Int32 = 0
  /// Sessions of groups in the week: 1 and the place of a list of them, or 0.
  var sessions: Int32 = 0
  /// Members whom their minutes keep away from them.
  var keptAway: UInt64 = 0

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
