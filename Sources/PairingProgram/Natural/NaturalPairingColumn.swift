import Coaching

/// What a variable of the natural pairing model decides.
public enum NaturalPairingColumn: Sendable, Hashable {
  /// The pair (index in `Candidates.pairs`) is chosen and meets at that time.
  case meeting(pair: Int, time: WeekStart?)
  /// The leader has that group time (index in `Candidates.groupTimes`).
  case groupTime(leader: Int, number: Int)
  /// How many peers a leader lacks to their least caseload.
  case shortfall(leader: Int)
  /// How many leaders a peer lacks.
  case unserved(peer: Int)
  /// The pair's peer cannot attend the group time.
  case absence(pair: Int)
}
