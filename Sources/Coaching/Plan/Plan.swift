/// A plan: pairs, and a term schedule where one was made (SPEC §6, `tandem-plan/1`).
///
/// It mirrors the file. Lists are in a fixed order: pairs by leader, then peer; sessions by date, start and id.
public struct Plan: Hashable, Sendable {
  public var roster: RosterReference
  /// Pairing points less schedule penalties.
  public var value: Int
  public var status: SolveStatus
  public var pairing: Pairing
  /// nil in a pairing alone.
  public var schedule: Schedule?

  /// A plan of the given parts.
  public init(
    roster: RosterReference, value: Int, status: SolveStatus, pairing: Pairing, schedule: Schedule?
  ) {
    self.roster = roster
    self.value = value
    self.status = status
    self.pairing = pairing
    self.schedule = schedule
  }

  /// A plan whose value and status follow from its blocks.
  public init(roster: RosterReference, pairing: Pairing, schedule: Schedule?) {
    self.init(
      roster: roster, value: pairing.points - (schedule?.penalty ?? 0),
      status: schedule.map { max($0.proof.status, pairing.proof.status) } ?? pairing.proof.status,
      pairing: pairing, schedule: schedule)
  }
}

/// Which roster a plan was made for.
public struct RosterReference: Hashable, Sendable {
  /// The program's name.
  public var name: String
  /// SHA-256 of the roster file's bytes, lowercase hexadecimal.
  public var sha256: String

  /// The roster of that name and digest.
  public init(name: String, sha256: String) {
    self.name = name
    self.sha256 = sha256
  }
}

/// How an answer ended; a greater one is worse (SPEC §6, `status`).
public enum SolveStatus: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Proven: less than 1 point from the bound.
  case optimal
  /// Stopped by a limit.
  case feasible
  /// Stopped by the user.
  case interrupted

  private var rank: Int { Self.allCases.firstIndex(of: self)! }

  public static func < (left: SolveStatus, right: SolveStatus) -> Bool { left.rank < right.rank }
}

/// A proven bound beside a number that was reached.
public struct Proof: Hashable, Sendable {
  /// No answer can be better; at least the points of a pairing, at most the penalty of a schedule.
  public var bound: Double
  /// |number − bound| / max(1, |number|), to 4 decimals.
  public var gap: Double
  public var status: SolveStatus

  /// A proof as a file states it.
  public init(bound: Double, gap: Double, status: SolveStatus) {
    self.bound = bound
    self.gap = gap
    self.status = status
  }

  /// The proof of a number: its gap by SPEC §6, optimal where the bound lies less than 1 away, else `otherwise`.
  public init(number: Int, bound: Double, otherwise: SolveStatus = .feasible) {
    let distance = abs(Double(number) - bound)
    self.init(
      bound: bound, gap: Self.gap(number: number, bound: bound),
      status: distance < 1 ? .optimal : otherwise)
  }

  /// |number − bound| / max(1, |number|), to 4 decimals.
  public static func gap(number: Int, bound: Double) -> Double {
    let distance = abs(Double(number) - bound)
    return (distance / Swift.max(1, abs(Double(number))) * 10_000).rounded() / 10_000
  }
}
