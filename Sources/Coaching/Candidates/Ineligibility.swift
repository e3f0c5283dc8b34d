/// Why a pair can't be; the first rule of SPEC §3 that it breaks.
public enum Ineligibility: Hashable, Sendable {
  /// The roster keeps them apart.
  case apart
  /// Their schools belong to different organizations.
  case differentOrganizations
  /// Neither in person (both must allow it, and the travel be short enough) nor virtual.
  case noMode(travel: Int)
  /// The score is below `eligibility.minimumScore`.
  case lowScore(Int)
  /// No weekly time at which both are free in enough weeks.
  case noCommonTime
  /// No cycle of this pair activity (id) is possible in any window.
  case noPossibleCycle(activity: String)
  /// The leader has no possible group time, and so can't be given peers.
  case leaderWithoutGroupTime
}
