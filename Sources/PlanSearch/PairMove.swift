import Coaching

/// A change of a few leaders' pairs or usual times, to be tried beside all that stands.
struct PairMove: Hashable, Sendable {
  /// Candidate pairs to be added and taken out, rising.
  var added: [Int] = []
  var removed: [Int] = []
  /// Pairs that stay and get another time.
  var retimed: [Int: WeekStart] = [:]
  /// Group times that leaders get, by leader: indices of `Candidates.groupTimes`.
  var groups: [Int: Int] = [:]
  /// Leaders (roster index) whose cycles are scheduled anew, rising.
  var leaders: [Int]
}

/// A move and the points that it could bring if all went well.
struct RankedMove: Sendable {
  let promise: Int
  let move: PairMove
}
