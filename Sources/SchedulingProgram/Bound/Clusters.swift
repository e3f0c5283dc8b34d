import Coaching

/// Splits a component's pairs into clusters for the bound: whole leaders, schools together where they fit.
///
/// The sum of the clusters' bounds is a bound of the component: each counts its own cycles' penalties, and what they share with others
/// is set free.
struct Clusters {
  /// Indices of the request's pairs.
  let pairs: [[Int]]

  /// A component of so many cycles is one cluster; larger ones are cut by school, and a school with many by leaders.
  static let wholeLimit = 450
  /// Cycles of a component whose clusters are joined in one linear program, once each has given its columns.
  static let jointLimit = 1_500
  /// The same of a component that lacks few cycles.
  private static let mostJoint = 8_000
  /// Cycles of a cluster of leaders of one school: its linear program takes a second or two.
  private static let partLimit = 120

  /// Whether the clusters of a component of so many cycles are joined: not of the largest, so that they end in time.
  ///
  /// What is missing is a matter of single leaders' weeks, which the clusters know: where it is much of the penalty (`TermState.missesMuch`) a large
  /// joint program takes long and tells little.
  static func areJoined(cycles: Int, missesMuch: Bool) -> Bool {
    cycles <= (missesMuch ? jointLimit : mostJoint)
  }

  init(_ request: SchedulingRequest, pairs: [Int], cycles: Int) {
    guard cycles > Self.wholeLimit else {
      self.pairs = [pairs]
      return
    }
    let school = request.finder.availability.school
    var ofLeader: [Int: [Int]] = [:]
    for pair in pairs { ofLeader[request.pairs[pair].leader, default: []].append(pair) }
    let leaders = ofLeader.keys.sorted { (school[$0], $0) < (school[$1], $1) }
    let most = Self.partLimit
    let perPair = Double(cycles) / Double(max(1, pairs.count))
    var result: [[Int]] = []
    var last = -1
    for leader in leaders {
      let own = ofLeader[leader]!
      let grown = Double((result.last?.count ?? 0) + own.count) * perPair
      if last == school[leader], grown <= Double(most) {
        result[result.count - 1] += own
      } else {
        result.append(own)
      }
      last = school[leader]
    }
    self.pairs = result.map { $0.sorted() }
  }
}
