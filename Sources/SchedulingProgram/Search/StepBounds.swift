/// What a path through the steps of a cycle may cost up to and with each of them, so that it stays within a limit and below the cheapest path so far.
struct StepBounds {
  /// The limit, less what the later steps cost at least.
  private var limits: [Double] = []
  /// What the later steps cost at least.
  private var rest: [Double] = []
  private var isLimited = false

  /// Without a limit nothing is known of the later steps: prices need not count the points of sessions then.
  mutating func set(_ tables: TermTables, _ track: Track, _ days: Range<Int>, limit: Double) {
    limits.removeAll(keepingCapacity: true)
    rest.removeAll(keepingCapacity: true)
    isLimited = limit < .infinity
    var least = 0.0
    for step in track.steps.reversed() {
      limits.append(limit - least)
      rest.append(least)
      guard isLimited else { continue }
      least += Double(days.reduce(Int32.max) { min($0, tables.leastCost(step, day: $1)) })
    }
    limits.reverse()
    rest.reverse()
  }

  /// Whether a path that costs `value` with a step can stay within the limit, and cost less than `best`.
  @inline(__always)
  func allow(_ step: Int, _ value: Double, before best: Double) -> Bool {
    value <= limits[step] && value + rest[step] < best
  }

  /// The same of one that costs `value` before a step which costs at least `least`.
  @inline(__always)
  func allow(_ step: Int, _ value: Double, before best: Double, plus least: Int32) -> Bool {
    allow(step, isLimited ? value + Double(least) : value, before: best)
  }
}
