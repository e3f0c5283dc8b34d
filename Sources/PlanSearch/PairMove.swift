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
  /// Points that it could bring if all went well; no part of what the move is.
  var promise = 0
  /// Leaders (roster index) whose cycles are scheduled anew, rising.
  var leaders: [Int]

  static func == (left: PairMove, right: PairMove) -> Bool {
    left.added == right.added && left.removed == right.removed && left.retimed == right.retimed
      && left.groups == right.groups && left.leaders == right.leaders
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(added)
    hasher.combine(removed)
    hasher.combine(retimed)
    hasher.combine(groups)
  }
}
